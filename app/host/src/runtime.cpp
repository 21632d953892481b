// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/runtime.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include "core_imports.h"
#include "core_references.h"
#include "demo_references.h"
#include "log.h"
#include "qz/host/rights.h"
#include "qz/module_context.h"
#include "search_providers.h"

namespace qz {
namespace {

constexpr auto kStartingFile = "starting-module";
constexpr auto kDemoKey = "store/demo";

QString inFolder(const QString& folder, const char* name) {
    return QDir(folder).filePath(QLatin1String(name));
}

}  // namespace

ProgramFolders ProgramFolders::in(const QString& folder) {
    return {inFolder(folder, "modules"), inFolder(folder, "migrations"), inFolder(folder, "resources"),
            inFolder(folder, "translations")};
}

Runtime::Runtime(const RuntimeOptions& options)
    : m_folders(options.folders),
      m_clock(options.clock != nullptr ? options.clock : &m_systemClock),
      m_ids(*m_clock, m_random),
      m_settings(inFolder(options.store.folder, "desk.ini")),
      m_modules(options.folders.modules, inFolder(options.store.folder, kStartingFile)) {}

Runtime::~Runtime() {
    m_jobs.stop();
    for (QFuture<void>& future : m_modules.shutdown()) {
        Q_UNUSED(future)  // modules end with the host; none of them may wait for the network here
    }
    if (m_core) {
        // Writes that modules queued use their tables: they are through before the modules end.
        (void)m_core->store()
            .write(QStringLiteral("runtime.end"),
                   [](WriteTx&) -> Status { return makeError(ErrorCode::Cancelled, QString()); })
            .result();
    }
}

Result<std::unique_ptr<Runtime>> Runtime::open(const RuntimeOptions& options) {
    std::unique_ptr<Runtime> runtime(new Runtime(options));
    QZ_ASSIGN(runtime->m_core,
              CoreStore::open(options.store, *runtime->m_clock, runtime->m_ids, &runtime->m_events,
                              options.folders.resources, options.folders.migrations));
    runtime->registerCoreImports();
    if (const Result<DeadlineRules> rules = DeadlineRules::load(
            QDir(options.folders.resources).filePath(QStringLiteral("data/rules/deadline_rules.json")));
        rules.ok()) {
        runtime->m_rules = std::make_shared<const DeadlineRules>(*rules);
    }
    for (Registration& registration :
         addCoreSearch(runtime->m_search, *runtime->m_core, *runtime->m_clock, runtime->m_rules)) {
        runtime->m_own.push_back(std::move(registration));
    }
    const QStringList switchedOff =
        runtime->m_settings.value(QStringLiteral("modules/disabled"), {}).toStringList();
    QZ_TRY(runtime->startModules(options.disabledModules + switchedOff));
    if (runtime->m_core->isCreated() && !runtime->m_core->store().isReadOnly()) {
        (void)endLapsedRights(*runtime);
    }
    return runtime;
}

Status Runtime::migrateModule(const ModuleMetadata& metadata) {
    if (metadata.migrations.isEmpty()) {
        return {};
    }
    QList<Migration> files;
    for (const auto& [name, sha256] : metadata.migrations) {
        Migration migration;
        migration.module = metadata.id;
        migration.number = name.left(4).toInt();
        migration.name = name;
        migration.sha256 = sha256;
        migration.path =
            QDir(inFolder(m_folders.migrations, metadata.id.toUtf8().constData())).filePath(name);
        files.append(migration);
    }
    return m_core->store().migrate(metadata.id, files);
}

Status Runtime::startModules(const QStringList& disabled) {
    ModuleHost::Hooks hooks;
    hooks.migrate = [this](const ModuleMetadata& metadata) { return migrateModule(metadata); };
    hooks.start = [this](QObject* root, const ModuleMetadata& metadata) -> Result<std::unique_ptr<Module>> {
        auto* factory = qobject_cast<ModuleFactory*>(root);
        if (factory == nullptr) {
            return makeError(ErrorCode::Unsupported,
                             QCoreApplication::translate("qz::Runtime", "The file of “%1” holds no module.")
                                 .arg(metadata.id));
        }
        const ModuleContext context{m_core->store(),
                                    m_core->cases(),
                                    m_core->cases(),
                                    m_core->areas(),
                                    m_core->directory(),
                                    m_core->access(),
                                    m_jobs,
                                    m_events,
                                    m_settings,
                                    *m_clock,
                                    m_ids,
                                    m_random,
                                    m_console,
                                    m_imports,
                                    m_documents,
                                    m_reports,
                                    m_demos,
                                    m_services,
                                    m_search,
                                    m_references,
                                    m_work,
                                    m_folders.resources};
        std::unique_ptr<Module> module = factory->create();
        QZ_TRY(module->initialize(context));
        return module;
    };
    m_modules.start(m_modules.discover(false), disabled, hooks);
    for (Registration& registration : addReferenceFiles(m_imports, m_references, *m_core)) {
        m_own.push_back(std::move(registration));
    }
    return {};
}

void Runtime::registerCoreImports() {
    m_own = addCoreImports(m_imports, *m_core, m_references);
    for (Registration& registration : addCoreReferences(m_references, *m_core, m_folders.resources)) {
        m_own.push_back(std::move(registration));
    }
    for (Registration& registration : addCoreExports(m_imports, *m_core)) {
        m_own.push_back(std::move(registration));
    }
    m_own.push_back(m_demos.add(demoReferences(*m_core, m_references, m_folders.resources)));
}

QString Runtime::crashedModule(const QString& storeFolder) {
    return ModuleHost(QString(), inFolder(storeFolder, kStartingFile)).crashedModule();
}

bool Runtime::isDemo() const { return m_settings.value(QLatin1String(kDemoKey), false).toBool(); }

void Runtime::setDemo() { m_settings.setValue(QLatin1String(kDemoKey), true); }

}  // namespace qz
