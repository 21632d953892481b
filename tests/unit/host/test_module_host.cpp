// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTemporaryDir>

#include "qz/host/console_registry.h"
#include "qz/host/event_queue.h"
#include "qz/host/module_host.h"
#include "qz/host/thread_jobs.h"
#include "qz_test.h"

using namespace qz;

namespace {

ModuleHost::Hooks plainHooks() {
    ModuleHost::Hooks hooks;
    hooks.start = [](QObject* root, const ModuleMetadata&) -> Result<std::unique_ptr<Module>> {
        auto* factory = qobject_cast<ModuleFactory*>(root);
        if (factory == nullptr) {
            return makeError(ErrorCode::Invalid, QStringLiteral("no factory"));
        }
        std::unique_ptr<Module> module = factory->create();
        // The fixtures look at nothing in the context.
        const Status status = module->initialize(*reinterpret_cast<const ModuleContext*>(factory));
        if (!status.ok()) {
            return status.error();
        }
        return module;
    };
    return hooks;
}

}  // namespace

class TestModuleHost : public QObject {
    Q_OBJECT

private slots:
    void fixturesEndAsTheyShould() {
        const QTemporaryDir folder;
        ModuleHost host(QStringLiteral(QZ_FIXTURE_MODULES), folder.filePath(QStringLiteral("starting")));
        host.start(host.discover(false), {}, plainHooks());
        QHash<QString, ModuleReport> byId;
        QStringList order;
        for (const ModuleReport& report : host.reports()) {
            byId.insert(report.metadata.id, report);
            order.append(report.metadata.id);
        }
        QCOMPARE(byId.size(), 8);
        QVERIFY(order.indexOf("good") < order.indexOf("after"));
        QCOMPARE(byId["good"].state, ModuleState::Running);
        QCOMPARE(byId["after"].state, ModuleState::Running);
        QCOMPARE(byId["old"].state, ModuleState::Failed);
        QVERIFY(byId["old"].reason.contains("0"));
        QCOMPARE(byId["lonely"].state, ModuleState::Skipped);
        QVERIFY(byId["lonely"].reason.contains("nowhere"));
        for (const char* id : {"ringa", "ringb"}) {
            QCOMPARE(byId[id].state, ModuleState::Skipped);
            QVERIFY(byId[id].reason.contains("ringa") && byId[id].reason.contains("ringb"));
        }
        QCOMPARE(byId["broken"].state, ModuleState::Failed);
        QVERIFY(byId["broken"].reason.contains("table"));
        QCOMPARE(byId["needsbroken"].state, ModuleState::Skipped);
        QVERIFY(byId["needsbroken"].reason.contains("broken"));
        QVERIFY(host.crashedModule().isEmpty());
    }
    void aModuleThatKilledTheProgramIsNamed() {
        const QTemporaryDir folder;
        const QString lock = folder.filePath(QStringLiteral("starting"));
        ModuleHost host(QStringLiteral(QZ_FIXTURE_MODULES), lock);
        QString seenWhileStarting;
        ModuleHost::Hooks hooks = plainHooks();
        hooks.migrate = [&](const ModuleMetadata& metadata) -> Status {
            if (metadata.id == QLatin1String("good")) {
                seenWhileStarting =
                    ModuleHost(QString(), lock).crashedModule();  // what the next start would read
            }
            return {};
        };
        host.start(host.discover(false), {}, hooks);
        QCOMPARE(seenWhileStarting, QStringLiteral("good"));
    }
    void disabledOnesStayOut() {
        const QTemporaryDir folder;
        ModuleHost host(QStringLiteral(QZ_FIXTURE_MODULES), folder.filePath(QStringLiteral("starting")));
        host.start(host.discover(false), {QStringLiteral("good")}, plainHooks());
        for (const ModuleReport& report : host.reports()) {
            if (report.metadata.id == QLatin1String("good")) {
                QCOMPARE(report.state, ModuleState::Disabled);
            }
            if (report.metadata.id == QLatin1String("after")) {
                QCOMPARE(report.state, ModuleState::Skipped);
            }
        }
    }
    void aFailedMigrationFailsTheModule() {
        const QTemporaryDir folder;
        ModuleHost host(QStringLiteral(QZ_FIXTURE_MODULES), folder.filePath(QStringLiteral("starting")));
        ModuleHost::Hooks hooks = plainHooks();
        hooks.migrate = [](const ModuleMetadata& metadata) {
            return metadata.id == QLatin1String("good")
                       ? Status(makeError(ErrorCode::Database, QStringLiteral("disk full")))
                       : Status();
        };
        host.start(host.discover(false), {}, hooks);
        for (const ModuleReport& report : host.reports()) {
            if (report.metadata.id == QLatin1String("good")) {
                QCOMPARE(report.state, ModuleState::Failed);
                QCOMPARE(report.reason, QStringLiteral("disk full"));
            }
        }
    }
    void registrationsUndoThemselves() {
        ConsoleRegistry registry;
        ConsoleCommand command;
        command.name = QStringLiteral("hello");
        {
            const Registration kept = registry.add(command);
            QVERIFY(registry.find(QStringLiteral("hello")) != nullptr);
        }
        QVERIFY(registry.find(QStringLiteral("hello")) == nullptr);
        Registration outliving;
        {
            ConsoleRegistry shortLived;
            outliving = shortLived.add(command);
        }
        outliving.release();  // the registry is gone: harmless
    }
    void eventsArriveOnceAndOnlyWhileSubscribed() {
        EventQueue queue;
        int heard = 0;
        Registration subscription = queue.subscribe([&](const StoreChange&) {
            ++heard;
            subscription.release();  // leaving while being told
        });
        queue.publish({QStringLiteral("a"), {}, false});
        queue.publish({QStringLiteral("b"), {}, false});
        QCOMPARE(heard, 0);
        QCoreApplication::processEvents();
        QCOMPARE(heard, 1);
    }
    void jobsReportAndCancel() {
        ThreadJobs jobs;
        const QFuture<Status> done =
            jobs.start(QStringLiteral("short"), [](JobControl& job) { return job.progress(1, 2); });
        QZ_VERIFY_OK(test::await(done));
        const QFuture<Status> endless = jobs.start(QStringLiteral("endless"), [](JobControl& job) {
            for (;;) {
                if (Status going = job.progress(1, 0); !going.ok()) {
                    return going;
                }
            }
        });
        const auto cancelEndless = [&] {
            for (const JobView& job : jobs.jobs()) {
                if (job.title == QLatin1String("endless")) {
                    jobs.cancel(job.id);
                    return true;
                }
            }
            return false;
        };
        QTRY_VERIFY(cancelEndless());  // the short one may still be listed before it
        const Status status = test::await(endless);
        QVERIFY(!status.ok());
        QCOMPARE(status.error().code, ErrorCode::Cancelled);
        QTRY_VERIFY(jobs.jobs().isEmpty());
    }
};

QZ_TEST(TestModuleHost)
#include "test_module_host.moc"
