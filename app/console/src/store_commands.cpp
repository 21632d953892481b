// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QJsonArray>
#include <QJsonObject>

#include "command.h"
#include "qz/core/store_care.h"
#include "qz/host/privacy_gate.h"

namespace qz {
namespace {

constexpr auto kDemoUser = "demo";

Result<QJsonValue> init(Call& call) {
    const std::optional<QString> areaText = call.line.value(QStringLiteral("area"));
    const std::optional<QString> admin = call.line.value(QStringLiteral("admin"));
    if (!areaText || !admin) {
        return usageError(
            QCoreApplication::translate("qz::Console", "init needs --area CODE and --admin NAME."));
    }
    QZ_ASSIGN(const AreaCode area, AreaCode::parse(*areaText));
    QZ_ASSIGN(const std::optional<QByteArray> password, givenPassword(call.global.passwordFile));
    if (!password || password->isEmpty()) {
        return makeError(
            ErrorCode::Denied,
            QCoreApplication::translate(
                "qz::Console", "A new store needs a password: set QIZONG_PASSWORD or give --password-file."));
    }
    warnOfShortPassword(*password);
    QZ_ASSIGN(const QStringList parts,
              call.runtime->core().createStore(area, *admin, *password, PasswordRule::Any));
    return QJsonValue(QJsonObject{{QStringLiteral("store"), QDir::toNativeSeparators(call.global.store)},
                                  {QStringLiteral("area"), area.toString()},
                                  {QStringLiteral("admin"), *admin},
                                  {QStringLiteral("recovery_key"), QJsonArray::fromStringList(parts)}});
}

Result<DemoRequest> demoRequest(Call& call) {
    DemoRequest request;
    request.scale = call.line.value(QStringLiteral("scale")).value_or(QStringLiteral("desk"));
    static const QStringList scales{QStringLiteral("desk"), QStringLiteral("district"),
                                    QStringLiteral("city")};
    if (!scales.contains(request.scale)) {
        return usageError(
            QCoreApplication::translate("qz::Console", "--scale takes desk, district or city."));
    }
    bool isNumber = true;
    request.seed =
        call.line.value(QStringLiteral("seed")).value_or(QStringLiteral("1")).toULongLong(&isNumber);
    if (!isNumber) {
        return usageError(QCoreApplication::translate("qz::Console", "--seed takes a whole number."));
    }
    request.at = CivilTime::fromInstant(call.runtime->clock().now());
    if (const auto at = call.line.value(QStringLiteral("at"))) {
        QZ_ASSIGN(request.at, CivilTime::parse(*at));
    }
    return request;
}

Result<QJsonValue> demo(Call& call) {
    QZ_ASSIGN(const DemoRequest request, demoRequest(call));
    CoreStore& core = call.runtime->core();
    QZ_ASSIGN(const AreaCode area, AreaCode::parse(QStringLiteral("990101")));
    QZ_ASSIGN(const QStringList parts,
              core.createStore(area, QLatin1String(kDemoUser), kDemoUser, PasswordRule::Any));
    Q_UNUSED(parts)
    QZ_ASSIGN(const SignedIn session, core.logIn(QLatin1String(kDemoUser), kDemoUser));
    QZ_TRY(signDemoAssessments(*call.runtime, session.user.name));
    for (const DemoSource* source : call.runtime->demos().all()) {
        JobControl& job = call.job;
        QZ_TRY(core.store()
                   .write(QStringLiteral("demo"), [&](WriteTx& tx) { return source->fill(tx, request, job); })
                   .result());
    }
    QZ_TRY(core.search().catchUp(call.job));
    QMetaObject::invokeMethod(
        QCoreApplication::instance(), [runtime = call.runtime] { runtime->setDemo(); },
        Qt::BlockingQueuedConnection);
    return QJsonValue(QJsonObject{{QStringLiteral("store"), QDir::toNativeSeparators(call.global.store)},
                                  {QStringLiteral("user"), session.user.name},
                                  {QStringLiteral("scale"), request.scale},
                                  {QStringLiteral("at"), request.at.toString()}});
}

Result<QJsonValue> backup(Call& call) {
    StoreCare care(call.runtime->core(), call.runtime->clock());
    QZ_ASSIGN(const CareRun run, care.backup(call.line.at(0), call.actor, call.job));
    Q_UNUSED(run)
    return QJsonValue(QJsonObject{{QStringLiteral("file"), call.line.at(0)}});
}

/// A store that stands there is kept beside as `<folder>.before-restore-<time>`, so nothing is lost by it.
Result<QJsonValue> restore(Call& call) {
    QZ_TRY(Store::restore(call.line.at(0), call.global.store, true, &call.job));
    return QJsonValue(QJsonObject{{QStringLiteral("store"), QDir::toNativeSeparators(call.global.store)}});
}

Result<QJsonValue> verify(Call& call) {
    QZ_ASSIGN(const QStringList problems, call.runtime->core().verify().result());
    if (!problems.isEmpty()) {
        return makeError(
            ErrorCode::Database,
            QCoreApplication::translate("qz::Console", "The store is damaged; restore a backup. Found: %1")
                .arg(problems.join(QStringLiteral("; "))));
    }
    return QJsonValue(QJsonObject{{QStringLiteral("ok"), true}, {QStringLiteral("problems"), QJsonArray()}});
}

Result<QJsonValue> modules(Call& call) {
    QJsonArray rows;
    for (const ModuleReport& report : call.runtime->modules()) {
        rows.append(QJsonObject{{QStringLiteral("id"), report.metadata.id},
                                {QStringLiteral("version"), report.metadata.version},
                                {QStringLiteral("title"), report.metadata.title},
                                {QStringLiteral("state"), moduleStateName(report.state)},
                                {QStringLiteral("reason"), report.reason}});
    }
    return QJsonValue(rows);
}

}  // namespace

QList<BuiltIn> storeCommands() {
    return {
        {QStringLiteral("init"),
         QStringLiteral("init --area CODE --admin NAME"),
         QT_TRANSLATE_NOOP("qz::Console", "Makes a new, empty, sealed store and prints its recovery key."),
         QStringLiteral("--store /data/qz init --area 340202 --admin admin"),
         Needs::NewStore,
         {{QStringLiteral("area"), QStringLiteral("admin")}, {}, 0, 0, false},
         init},
        {QStringLiteral("demo"),
         QStringLiteral("demo [--scale desk|district|city] [--seed N] [--at DATE]"),
         QT_TRANSLATE_NOOP("qz::Console",
                           "Makes a store with a synthetic district; user demo, password demo. City scale "
                           "(a million events, 20,000 grids) is for benchmarks only."),
         QStringLiteral("--store /tmp/demo demo --scale desk"),
         Needs::NewStore,
         {{QStringLiteral("scale"), QStringLiteral("seed"), QStringLiteral("at")}, {}, 0, 0, false},
         demo},
        {QStringLiteral("backup"),
         QStringLiteral("backup FILE"),
         QT_TRANSLATE_NOOP("qz::Console", "Backs the whole store up into one file while it is in use."),
         QStringLiteral("backup monday.qzb"),
         Needs::Auditing,
         {{}, {}, 1, 1, false},
         backup},
        {QStringLiteral("restore"),
         QStringLiteral("restore FILE"),
         QT_TRANSLATE_NOOP("qz::Console", "Checks a backup and puts it into the store folder."),
         QStringLiteral("--store /data/qz restore monday.qzb"),
         Needs::Folder,
         {{}, {}, 1, 1, false},
         restore},
        {QStringLiteral("verify"),
         QStringLiteral("verify"),
         QT_TRANSLATE_NOOP("qz::Console", "Checks database, attachments, journal chain and audit chain."),
         QStringLiteral("verify"),
         Needs::Reading,
         {{}, {}, 0, 0, false},
         verify},
        {QStringLiteral("modules"),
         QStringLiteral("modules"),
         QT_TRANSLATE_NOOP("qz::Console", "Lists the modules, their state and why one does not run."),
         QStringLiteral("modules"),
         Needs::Reading,
         {{}, {}, 0, 0, false},
         modules},
    };
}

}  // namespace qz
