// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "qz/clock.h"
#include "qz/core/core_store.h"
#include "qz/deadline_rules.h"
#include "qz/host/console_registry.h"
#include "qz/host/demo_registry.h"
#include "qz/host/document_registry.h"
#include "qz/host/event_queue.h"
#include "qz/host/file_settings.h"
#include "qz/host/import_registry.h"
#include "qz/host/module_host.h"
#include "qz/host/reference_registry.h"
#include "qz/host/report_registry.h"
#include "qz/host/search_registry.h"
#include "qz/host/thread_jobs.h"
#include "qz/host/work_registry.h"
#include "qz/module_services.h"

namespace qz {

/// Where the program's own files stand: beside the executable, or given by a test.
struct ProgramFolders {
    QString modules;
    QString migrations;
    QString resources;
    QString translations;

    [[nodiscard]] static ProgramFolders in(const QString& folder);  ///< of the programs, build/bin
};

struct RuntimeOptions {
    StoreOptions store;
    ProgramFolders folders;
    Clock* clock = nullptr;       ///< null: the machine's; otherwise it outlives the runtime
    QStringList disabledModules;  ///< in addition to those switched off in the settings
};

/// The program without a window: store, services, registries and the modules' plugins. What qizongctl, the
/// desktop and the benchmarks share. Main thread.
class Runtime {
public:
    /// Opens the store and starts the modules. Waits for the disk.
    [[nodiscard]] static Result<std::unique_ptr<Runtime>> open(const RuntimeOptions& options);
    ~Runtime();

    [[nodiscard]] CoreStore& core() { return *m_core; }
    [[nodiscard]] Clock& clock() { return *m_clock; }
    [[nodiscard]] Ids& ids() { return m_ids; }
    [[nodiscard]] ThreadJobs& jobs() { return m_jobs; }
    [[nodiscard]] EventQueue& events() { return m_events; }
    [[nodiscard]] FileSettings& settings() { return m_settings; }
    [[nodiscard]] ConsoleRegistry& console() { return m_console; }
    [[nodiscard]] ImportRegistry& imports() { return m_imports; }
    [[nodiscard]] DocumentRegistry& documents() { return m_documents; }
    [[nodiscard]] ReportRegistry& reports() { return m_reports; }
    [[nodiscard]] ReferenceRegistry& references() { return m_references; }
    [[nodiscard]] WorkRegistry& work() { return m_work; }
    [[nodiscard]] DemoRegistry& demos() { return m_demos; }
    [[nodiscard]] ModuleServices& services() { return m_services; }
    [[nodiscard]] SearchRegistry& search() { return m_search; }
    /// The limits that laws set, as data; empty where the file is missing.
    [[nodiscard]] const DeadlineRules& rules() const { return *m_rules; }
    [[nodiscard]] const ProgramFolders& folders() const { return m_folders; }
    [[nodiscard]] const QList<ModuleReport>& modules() const { return m_modules.reports(); }
    /// The module that was being started when the last run died; asked before start by the desktop.
    [[nodiscard]] static QString crashedModule(const QString& storeFolder);

    /// A store made by `demo`: its user is demo, its password demo.
    [[nodiscard]] bool isDemo() const;
    void setDemo();

private:
    Runtime(const RuntimeOptions& options);
    Status startModules(const QStringList& disabled);
    Status migrateModule(const ModuleMetadata& metadata);
    void registerCoreImports();

    ProgramFolders m_folders;
    SystemClock m_systemClock;
    Clock* m_clock;
    SystemRandom m_random;
    ClockIds m_ids;
    EventQueue m_events;
    ThreadJobs m_jobs;
    FileSettings m_settings;
    ConsoleRegistry m_console;
    ImportRegistry m_imports;
    DocumentRegistry m_documents;
    ReportRegistry m_reports;
    ReferenceRegistry m_references;
    WorkRegistry m_work;
    DemoRegistry m_demos;
    ModuleServices m_services;
    SearchRegistry m_search;
    std::shared_ptr<const DeadlineRules> m_rules = std::make_shared<DeadlineRules>();
    std::unique_ptr<CoreStore> m_core;
    std::vector<Registration> m_own;
    ModuleHost m_modules;  // last: modules end before what they use
};

}  // namespace qz
