// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/store_care.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStorageInfo>
#include <QTemporaryDir>

#include "codec.h"

namespace qz {

using namespace core;

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr int kLeastHours = 1;

const QString& backupKind() {
    static const QString kind = QStringLiteral("backup");
    return kind;
}

/// Files of this store by the plan, newest first: their names sort by time.
QStringList ownBackups(const BackupPlan& plan, const QString& area) {
    return QDir(plan.folder)
        .entryList({QStringLiteral("qizong-%1-*.qzb").arg(area)}, QDir::Files, QDir::Name | QDir::Reversed);
}

Status checkSpace(const QString& folder, const QString& store) {
    const QStorageInfo disk(folder);
    const qint64 needed = QFileInfo(store + QStringLiteral("/store.db")).size();
    if (disk.isValid() && disk.bytesAvailable() >= 0 && disk.bytesAvailable() < needed) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::StoreCare",
                                        "The disk of %1 has no room for a backup: %2 are free, "
                                        "%3 are needed. Free some or choose another folder.")
                .arg(QDir::toNativeSeparators(folder), QLocale::c().formattedDataSize(disk.bytesAvailable()),
                     QLocale::c().formattedDataSize(needed)),
            {}, folder);
    }
    return {};
}

Result<qint64> countOf(ReadTx& read, const char* sql) {
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    QZ_ASSIGN(const bool found, rows.step());
    const qint64 count = found ? rows.integer(0) : 0;
    rows.reset();
    return count;
}

/// What is wrong in a restored copy; its size in rows goes to `words`.
Result<QStringList> look(const QString& folder, Clock& clock, QString& words) {
    QZ_ASSIGN(const std::unique_ptr<Store> copy, Store::open({folder, true, false}, clock, nullptr));
    QZ_ASSIGN(QStringList problems, copy->verify().result());
    QZ_ASSIGN(const QStringList chains, copy->read([](ReadTx& read) { return verifyChains(read); }).result());
    const auto count = [&words](ReadTx& read) -> Status {
        QZ_ASSIGN(const qint64 cases, countOf(read, "SELECT count(*) FROM core_cases"));
        QZ_ASSIGN(const qint64 journal, countOf(read, "SELECT count(*) FROM core_journal"));
        words = QCoreApplication::translate("qz::StoreCare", "%1 cases and %2 journal entries came back.")
                    .arg(cases)
                    .arg(journal);
        return {};
    };
    QZ_TRY(copy->read(count).result());
    return problems + chains;
}

CareRun readRun(const Statement& row) {
    return {row.text(0), Instant{row.integer(1)}, row.integer(2) != 0, row.text(3), row.text(4), row.text(5)};
}

}  // namespace

BackupPlan BackupPlan::from(const Settings& settings) {
    BackupPlan plan;
    plan.on = settings.value(QStringLiteral("backup/on"), false).toBool();
    plan.everyHours =
        std::max(kLeastHours, settings.value(QStringLiteral("backup/hours"), plan.everyHours).toInt());
    plan.folder = settings.value(QStringLiteral("backup/folder"), QString()).toString();
    plan.keep = std::max(1, settings.value(QStringLiteral("backup/keep"), plan.keep).toInt());
    plan.idleMinutes = std::max(0, settings.value(QStringLiteral("backup/idle"), plan.idleMinutes).toInt());
    return plan;
}

void BackupPlan::writeTo(Settings& settings) const {
    settings.setValue(QStringLiteral("backup/on"), on);
    settings.setValue(QStringLiteral("backup/hours"), everyHours);
    settings.setValue(QStringLiteral("backup/folder"), folder);
    settings.setValue(QStringLiteral("backup/keep"), keep);
    settings.setValue(QStringLiteral("backup/idle"), idleMinutes);
}

bool StoreCare::isDue(const BackupPlan& plan, const std::optional<Instant>& lastGood, Instant now) {
    if (!plan.on || plan.folder.isEmpty()) {
        return false;
    }
    // A clock that was set back must not put the next backup off for ever.
    return !lastGood || now.ms < lastGood->ms || now.ms - lastGood->ms >= plan.everyHours * kHourMs;
}

Status StoreCare::mayBackUp(const Actor& actor) const {
    return m_core.access().check(actor.user, QStringLiteral("admin.backup"), m_core.rootArea());
}

Result<CareRun> StoreCare::keep(CareRun run, const QString& action) {
    run.at = m_clock.now();
    if (m_core.store().isReadOnly()) {
        return run;
    }
    const auto write = [this, run, action](WriteTx& tx) -> Status {
        QZ_ASSIGN(Statement row, tx.sql("INSERT INTO core_care_runs (kind, at, good, file, words, user) "
                                        "VALUES (?, ?, ?, ?, ?, ?)"));
        row.bindAll(run.kind, run.at.ms, qint64{run.good ? 1 : 0}, stored(run.file), stored(run.words),
                    stored(run.user));
        QZ_TRY(row.run());
        AuditEntry entry;
        entry.user = run.user;
        entry.action = action;
        entry.subject = run.good ? run.file : QStringLiteral("failed: ") + run.file;
        return m_core.audit().append(tx, entry);
    };
    QZ_TRY(m_core.store().write(QStringLiteral("core.care"), write).result());
    return run;
}

Result<CareRun> StoreCare::backup(const QString& file, const Actor& actor, JobControl& job) {
    QZ_TRY(mayBackUp(actor));
    QZ_TRY(checkSpace(QFileInfo(file).absolutePath(), m_core.store().folder()));
    CareRun run;
    run.kind = backupKind();
    run.file = file;
    run.user = actor.user;
    const Status done = m_core.store().backup(file, &job).result();
    run.good = done.ok();
    if (!done.ok()) {
        run.words = done.error().message;
        QZ_TRY(keep(run, QStringLiteral("backup")));
        return done.error();
    }
    return keep(run, QStringLiteral("backup"));
}

Result<CareRun> StoreCare::backupByPlan(const BackupPlan& plan, const Actor& actor, JobControl& job) {
    if (!QDir().mkpath(plan.folder)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::StoreCare",
                                                     "The folder %1 for backups cannot be made or reached.")
                             .arg(QDir::toNativeSeparators(plan.folder)),
                         {}, plan.folder);
    }
    const QString area = m_core.rootArea().toString();
    const CivilTime now = CivilTime::fromInstant(m_clock.now());
    const QString time = now.toString().remove(QLatin1Char(':')).remove(QLatin1Char('-'));
    const QString file = QDir(plan.folder).filePath(QStringLiteral("qizong-%1-%2.qzb").arg(area, time));
    QZ_ASSIGN(const CareRun run, backup(file, actor, job));
    // The one just made is sound and stays; only what is older than the number to keep goes.
    const QStringList all = ownBackups(plan, area);
    for (qsizetype i = std::max(1, plan.keep); i < all.size(); ++i) {
        if (all.at(i) != QFileInfo(file).fileName()) {
            QFile::remove(QDir(plan.folder).filePath(all.at(i)));
        }
    }
    return run;
}

Result<CareRun> StoreCare::drill(const QString& file, const Actor& actor, JobControl& job) {
    QZ_TRY(mayBackUp(actor));
    if (!QFileInfo(file).isFile()) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::StoreCare", "There is no backup %1.").arg(file), {},
                         file);
    }
    const QTemporaryDir scratch(QDir::temp().filePath(QStringLiteral("qizong-drill-XXXXXX")));
    if (!scratch.isValid()) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::StoreCare", "No folder to try it in: %1")
                             .arg(scratch.errorString()));
    }
    CareRun run;
    run.kind = QStringLiteral("drill");
    run.file = file;
    run.user = actor.user;
    const QString copy = scratch.filePath(QStringLiteral("store"));
    const Status restored = Store::restore(file, copy, false, &job);
    SystemClock clock;
    QString words;
    const Result<QStringList> problems =
        restored.ok() ? look(copy, clock, words) : Result<QStringList>(restored.error());
    run.good = problems.ok() && problems->isEmpty();
    run.words = !problems.ok()        ? problems.error().message
                : problems->isEmpty() ? words
                                      : problems->mid(0, 5).join(QLatin1Char('\n'));
    if (!problems.ok() && problems.error().code == ErrorCode::Cancelled) {
        return problems.error();
    }
    return keep(run, QStringLiteral("restore_drill"));
}

Result<CareRun> StoreCare::check(const Actor& actor, JobControl& job) {
    QZ_TRY(job.progress(0, 0));
    QZ_ASSIGN(const QStringList problems, m_core.verify().result());
    CareRun run;
    run.kind = QStringLiteral("check");
    run.user = actor.user;
    run.good = problems.isEmpty();
    run.words = problems.mid(0, 20).join(QLatin1Char('\n'));
    return keep(run, QStringLiteral("verify"));
}

QFuture<Status> StoreCare::changePlan(const BackupPlan& plan, const Actor& actor) {
    // The caller's StoreCare may be gone when the writer comes to it.
    CoreStore* core = &m_core;
    return m_core.store().write(QStringLiteral("core.care"), [core, plan, actor](WriteTx& tx) -> Status {
        QZ_TRY(core->access().check(actor.user, QStringLiteral("admin.backup"), core->rootArea()));
        AuditEntry entry;
        entry.user = actor.user;
        entry.action = QStringLiteral("backup_plan");
        entry.subject = plan.on ? QStringLiteral("every %1 h, keep %2").arg(plan.everyHours).arg(plan.keep)
                                : QStringLiteral("off");
        return core->audit().append(tx, entry);
    });
}

Result<std::optional<CareRun>> StoreCare::last(ReadTx& read, const QString& kind, bool good) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT kind, at, good, file, words, user FROM core_care_runs "
                                           "WHERE kind = ? AND good >= ? ORDER BY rid DESC LIMIT 1"));
    rows.bindAll(kind, qint64{good ? 1 : 0});
    QZ_ASSIGN(const bool found, rows.step());
    std::optional<CareRun> run;
    if (found) {
        run = readRun(rows);
    }
    rows.reset();
    return run;
}

Result<QList<CareRun>> StoreCare::latest(ReadTx& read, int limit) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT kind, at, good, file, words, user FROM core_care_runs "
                                           "ORDER BY rid DESC LIMIT ?"));
    rows.bindAll(qint64{limit});
    QList<CareRun> runs;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return runs;
        }
        runs.append(readRun(rows));
    }
}

}  // namespace qz
