// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/diagnostics.h"

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMutex>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSysInfo>
#include <QTimeZone>

#include "qz/core/audit_trail.h"
#include "qz/core/store_care.h"
#include "qz/db/volume.h"

namespace qz {

namespace {

constexpr qsizetype kKeptLines = 500;
constexpr int kRuns = 20;

struct Tail {
    QMutex mutex;
    QStringList lines;
    QtMessageHandler before = nullptr;
};

Tail& tail() {
    static Tail one;
    return one;
}

void keep(QtMsgType type, const QMessageLogContext& context, const QString& text) {
    {
        const QMutexLocker lock(&tail().mutex);
        tail().lines.append(QStringLiteral("%1 %2: %3")
                                .arg(static_cast<int>(type))
                                .arg(QString::fromLatin1(context.category), text));
        if (tail().lines.size() > kKeptLines) {
            tail().lines.removeFirst();
        }
    }
    if (tail().before != nullptr) {
        tail().before(type, context, text);
    }
}

QJsonObject sizes(const QString& folder) {
    qint64 bytes = 0;
    qint64 files = 0;
    QDirIterator blobs(folder + QStringLiteral("/blobs"), QDir::Files, QDirIterator::Subdirectories);
    while (blobs.hasNext()) {
        blobs.next();
        bytes += blobs.fileInfo().size();
        ++files;
    }
    const auto size = [&folder](const char* name) {
        return QFileInfo(folder + QLatin1Char('/') + QLatin1String(name)).size();
    };
    return {{QStringLiteral("database"), size("store.db")},
            {QStringLiteral("log"), size("store.db-wal")},
            {QStringLiteral("attachments"), files},
            {QStringLiteral("attachment_bytes"), bytes}};
}

/// Rows of every table by its name, and the migrations that ran.
Status countTables(ReadTx& read, QJsonObject& counts, QJsonArray& migrations) {
    QStringList names;
    {
        QZ_ASSIGN(Statement tables,
                  read.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name "
                               "NOT LIKE 'sqlite_%' ORDER BY name"));
        while (true) {
            QZ_ASSIGN(const bool more, tables.step());
            if (!more) {
                break;
            }
            names.append(tables.text(0));
        }
    }
    for (const QString& name : std::as_const(names)) {
        QZ_ASSIGN(Statement rows, read.prepare(QStringLiteral("SELECT count(*) FROM \"%1\"").arg(name)));
        QZ_ASSIGN(const bool found, rows.step());
        counts.insert(name, found ? rows.integer(0) : -1);
        rows.reset();
    }
    QZ_ASSIGN(Statement ran,
              read.prepare("SELECT module, name, sha256 FROM schema_migrations ORDER BY 1, 2"));
    while (true) {
        QZ_ASSIGN(const bool more, ran.step());
        if (!more) {
            return {};
        }
        migrations.append(QStringLiteral("%1 %2 %3").arg(ran.text(0), ran.text(1), ran.text(2).left(12)));
    }
}

/// Kinds, times and outcomes; not the words, which may name files.
Status listRuns(ReadTx& read, QJsonArray& runs) {
    QZ_ASSIGN(const QList<CareRun> latest, StoreCare::latest(read, kRuns));
    for (const CareRun& run : latest) {
        runs.append(QJsonObject{{QStringLiteral("kind"), run.kind},
                                {QStringLiteral("at"), CivilTime::fromInstant(run.at).toString()},
                                {QStringLiteral("good"), run.good}});
    }
    return {};
}

}  // namespace

void LogTail::listen() {
    if (tail().before == nullptr) {
        tail().before = qInstallMessageHandler(keep);
    }
}

QStringList LogTail::lines() {
    const QMutexLocker lock(&tail().mutex);
    return tail().lines;
}

QString redactedLine(const QString& line) {
    static const QList<QRegularExpression> secrets{
        QRegularExpression(QStringLiteral("[\"'\\x{201c}\\x{2018}\\x{ab}][^\"'\\x{201d}\\x{2019}\\x{bb}]*"
                                          "[\"'\\x{201d}\\x{2019}\\x{bb}]")),
        QRegularExpression(QStringLiteral("[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+")),
        QRegularExpression(QStringLiteral("(?:[A-Za-z]:)?[/\\\\][^\\s:,;]+")),
        QRegularExpression(QStringLiteral("[^\\x{20}-\\x{7e}]+")),
        QRegularExpression(QStringLiteral("\\d[\\d -]{4,}\\d"))};
    QString plain = line;
    for (const QRegularExpression& secret : secrets) {
        plain.replace(secret, QStringLiteral("#"));
    }
    return plain;
}

Result<QJsonObject> diagnostics(Runtime& runtime) {
    CoreStore& core = runtime.core();
    QJsonObject counts;
    QJsonArray migrations;
    QJsonArray runs;
    const auto gather = [&](ReadTx& read) -> Status {
        QZ_TRY(countTables(read, counts, migrations));
        return listRuns(read, runs);
    };
    QZ_TRY(core.store().read(gather).result());
    QJsonArray modules;
    for (const ModuleReport& report : runtime.modules()) {
        modules.append(QJsonObject{{QStringLiteral("id"), report.metadata.id},
                                   {QStringLiteral("version"), report.metadata.version},
                                   {QStringLiteral("state"), moduleStateName(report.state)},
                                   {QStringLiteral("reason"), redactedLine(report.reason)}});
    }
    QJsonArray log;
    const QStringList lines = LogTail::lines();
    for (const QString& line : lines) {
        log.append(redactedLine(line));
    }
    static const QStringList states{QStringLiteral("encrypted"), QStringLiteral("plain"),
                                    QStringLiteral("unknown")};
    const Volume volume = volumeOf(core.store().folder());
    return QJsonObject{{QStringLiteral("program"), QCoreApplication::applicationVersion()},
                       {QStringLiteral("qt"), QString::fromLatin1(qVersion())},
                       {QStringLiteral("system"), QSysInfo::prettyProductName()},
                       {QStringLiteral("kernel"), QSysInfo::kernelVersion()},
                       {QStringLiteral("processor"), QSysInfo::currentCpuArchitecture()},
                       {QStringLiteral("time_zone"), QString::fromLatin1(QTimeZone::systemTimeZoneId())},
                       {QStringLiteral("at"), CivilTime::fromInstant(runtime.clock().now()).toString()},
                       {QStringLiteral("read_only"), core.store().isReadOnly()},
                       {QStringLiteral("users"), static_cast<qint64>(core.access().users().size())},
                       {QStringLiteral("volume"), states.value(static_cast<int>(volume.state))},
                       {QStringLiteral("sizes"), sizes(core.store().folder())},
                       {QStringLiteral("rows"), counts},
                       {QStringLiteral("migrations"), migrations},
                       {QStringLiteral("modules"), modules},
                       {QStringLiteral("care"), runs},
                       {QStringLiteral("log"), log}};
}

Status writeDiagnostics(Runtime& runtime, const QString& file, const Actor& actor) {
    QZ_TRY(runtime.core().access().checkOwn(actor.user, QStringLiteral("admin.diagnostics")));
    QZ_ASSIGN(const QJsonObject found, diagnostics(runtime));
    QSaveFile out(file);
    const QByteArray bytes = QJsonDocument(found).toJson(QJsonDocument::Indented);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush() ||
        !out.commit()) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Diagnostics", "%1 cannot be written: %2")
                             .arg(QDir::toNativeSeparators(file), out.errorString()));
    }
    if (runtime.core().store().isReadOnly()) {
        return {};
    }
    AuditEntry entry;
    entry.user = actor.user;
    entry.action = QStringLiteral("diagnostics");
    const auto tell = [&](WriteTx& tx) { return runtime.core().audit().append(tx, entry); };
    return runtime.core().store().write(QStringLiteral("core.diagnostics"), tell).result();
}

}  // namespace qz
