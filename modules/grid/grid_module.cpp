// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QObject>
#include <vector>

#include "grid/domain/grid_tables_json.h"
#include "grid/domain/grid_workflow.h"
#include "grid/domain/identifying_text.h"
#include "grid/domain/redraw_workflow.h"
#include "grid/domain/supervision_workflow.h"
#include "grid/plugin/area_counts.h"
#include "grid/plugin/grid_file_door.h"
#include "grid/plugin/grid_overview.h"
#include "grid/plugin/grid_papers.h"
#include "grid/plugin/grid_past.h"
#include "grid/plugin/redraw_doors.h"
#include "grid/plugin/worker_search.h"
#include "grid/store/city_references.h"
#include "grid/store/demo.h"
#include "grid/store/demo_watch.h"
#include "grid/store/event_import.h"
#include "grid/store/facility_rows.h"
#include "grid/store/grid_case_extension.h"
#include "grid/store/grid_schema.h"
#include "grid/store/redraw_extension.h"
#include "grid/store/supervision_extension.h"
#include "qz/async.h"
#include "qz/db/store.h"
#include "qz/host/demo_registry.h"
#include "qz/host/import_registry.h"
#include "qz/host/reference_registry.h"
#include "qz/host/search_registry.h"
#include "qz/host/work_registry.h"
#include "qz/module.h"
#include "qz/module_context.h"
#include "qz/module_services.h"

namespace qz::grid {
namespace {

/// Makes the objects of the module and registers them.
class GridModule final : public Module {
public:
    Status initialize(const ModuleContext& context) override {
        const QString folder = context.resources + QStringLiteral("/data/grid");
        QFile identifying(folder + QStringLiteral("/identifying.json"));
        if (!identifying.open(QIODevice::ReadOnly)) {
            return makeError(ErrorCode::Io,
                             QCoreApplication::translate("qz::grid::Tables", "%1 cannot be read: %2")
                                 .arg(identifying.fileName(), identifying.errorString()));
        }
        QZ_ASSIGN(m_identifying, IdentifyingText::parse(identifying.readAll()));
        QZ_ASSIGN(m_words, loadStateWords(folder));
        for (const SyncedTable& table : gridTables()) {
            context.store.addTable(table);
        }
        m_tables = std::make_unique<CityTables>(folder, &context.clock);
        for (ReferenceTable& table : cityReferences(*m_tables)) {
            m_kept.push_back(context.references.add(std::move(table)));
        }
        m_kept.push_back(context.services.offer<ClassSource>(*m_tables));
        m_extension = std::make_unique<GridCaseExtension>(*m_tables, context.areas, context.directory,
                                                          context.cases, m_identifying);
        QZ_ASSIGN(CaseKind kind, gridKind(m_extension.get()));
        m_kept.push_back(context.cases.addKind(std::move(kind)));
        m_supervision = std::make_unique<SupervisionExtension>(*m_tables, context.areas, context.directory,
                                                               context.cases, m_identifying);
        QZ_ASSIGN(CaseKind supervision, supervisionKind(m_supervision.get()));
        m_kept.push_back(context.cases.addKind(std::move(supervision)));
        m_kept.push_back(context.work.add({kSupervisionKind, [](UnitOfRead& read, const QString& unit) {
                                               return SupervisionExtension::waitingFor(readTx(read), unit);
                                           }}));
        m_redraw =
            std::make_unique<RedrawExtension>(context.areas, m_identifying, redrawDoors(context.imports));
        QZ_ASSIGN(CaseKind redraw, redrawKind(m_redraw.get()));
        m_kept.push_back(context.cases.addKind(std::move(redraw)));
        m_import = std::make_unique<EventImport>(context.cases, context.bulkCases, *m_tables, context.areas,
                                                 m_identifying, m_words);
        addImport(context.imports);
        addDemo(context);
        for (Registration& paper : registerPapers(context, *m_tables)) {
            m_kept.push_back(std::move(paper));
        }
        m_overview = std::make_unique<StoredOverview>(context, *m_tables);
        m_kept.push_back(context.services.offer<OverviewSource>(*m_overview));
        m_past = std::make_unique<StoredPast>(context);
        m_kept.push_back(context.services.offer<PastSource>(*m_past));
        m_kept.push_back(context.services.offer<AreaMeasureSource>(*m_past));
        m_kept.push_back(context.services.offer<FacilitySource>(*m_past));
        m_kept.push_back(context.references.add(facilitiesTable()));
        m_kept.push_back(context.services.offer<GridFiles>(m_files));
        m_kept.push_back(context.imports.addExport(areaCounts(context)));
        m_kept.push_back(context.search.add(workerSearch(context.store, context.areas)));
        m_store = &context.store;
        return {};
    }

    void ready() override {
        // Before anything else is written; a read-only store keeps to the shipped tables.
        if (!m_store->isReadOnly()) {
            m_seeded = m_store->write(QStringLiteral("grid.seed"),
                                      [this](WriteTx& tx) { return m_tables->seed(tx); });
        }
    }

private:
    void addImport(ImportRegistry& imports) {
        ImportKind events;
        events.name = QStringLiteral("events");
        events.title = QCoreApplication::translate("qz::grid::Import", "Grid events");
        events.permission = QStringLiteral("import.run");
        events.fields = importFields();
        events.rows = [this](UnitOfWork& work, MappedRows& rows, const ImportOptions& options,
                             JobControl& job) { return m_import->run(writeTx(work), rows, options, job); };
        events.caseKind = kKind;
        events.hooks.remove = [this](UnitOfWork& work, const CaseId& id) {
            return m_import->remove(writeTx(work), id);
        };
        events.hooks.amend = [this](UnitOfWork& work, CaseRecord& head, const FieldMap& values) {
            return m_import->amend(writeTx(work), head, values);
        };
        m_kept.push_back(imports.add(std::move(events)));
    }

    void addDemo(const ModuleContext& context) {
        m_demo = std::make_unique<Demo>(context.cases, *m_tables, context.clock,
                                        context.resources + QStringLiteral("/data/demo"));
        DemoSource places;
        places.module = QStringLiteral("grid");
        places.order = 10;
        places.fill = [this, imports = &context.imports](UnitOfWork& work, const DemoRequest& request,
                                                         JobControl& job) {
            return m_demo->fillPlaces(writeTx(work), {request.scale, request.seed, request.at},
                                      doors(*imports), job);
        };
        m_kept.push_back(context.demos.add(std::move(places)));
        DemoSource events = DemoSource{QStringLiteral("grid"), 100, {}};
        events.fill = [this](UnitOfWork& work, const DemoRequest& request, JobControl& job) {
            return m_demo->fillEvents(writeTx(work), {request.scale, request.seed, request.at}, job);
        };
        m_kept.push_back(context.demos.add(std::move(events)));
        m_demoWatch = std::make_unique<DemoWatch>(context.cases, context.directory,
                                                  context.resources + QStringLiteral("/data/demo"));
        DemoSource watch = DemoSource{QStringLiteral("grid"), 110, {}};
        watch.fill = [this, imports = &context.imports](UnitOfWork& work, const DemoRequest& request,
                                                        JobControl& job) {
            return m_demoWatch->fill(writeTx(work), {request.scale, request.seed, request.at},
                                     watchDoors(*imports), job);
        };
        m_kept.push_back(context.demos.add(std::move(watch)));
        DemoSource points = DemoSource{QStringLiteral("grid"), 111, {}};
        points.fill = [this, imports = &context.imports, areas = &context.areas, clock = &context.clock](
                          UnitOfWork& work, const DemoRequest& request, JobControl& job) {
            return m_demoWatch->fillPoints(writeTx(work), {request.scale, request.seed, request.at},
                                           clock->now(), *areas->tree(), watchDoors(*imports), job);
        };
        m_kept.push_back(context.demos.add(std::move(points)));
    }

    static DemoDoors::Rows rowsDoor(const ImportRegistry& imports, const char* name) {
        const ImportKind* kind = imports.find(QString::fromLatin1(name));
        return kind == nullptr ? DemoDoors::Rows() : kind->rows;
    }

    static DemoWatch::Doors watchDoors(const ImportRegistry& imports) {
        return {rowsDoor(imports, "duty"), rowsDoor(imports, "unit-points")};
    }

    /// The demo's places come in through the same doors as files.
    static DemoDoors doors(const ImportRegistry& imports) {
        const auto rows = [&imports](const char* name) { return rowsDoor(imports, name); };
        const auto features = [&imports](const char* name) {
            const ImportKind* kind = imports.find(QString::fromLatin1(name));
            return kind == nullptr ? DemoDoors::Features() : kind->features;
        };
        return {rows("areas"), features("boundaries"), features("grids"), rows("places"), rows("units")};
    }

    Store* m_store = nullptr;
    IdentifyingText m_identifying;
    StateWords m_words;
    std::unique_ptr<CityTables> m_tables;
    std::unique_ptr<GridCaseExtension> m_extension;
    std::unique_ptr<SupervisionExtension> m_supervision;
    std::unique_ptr<RedrawExtension> m_redraw;
    GridFileDoor m_files;
    std::unique_ptr<EventImport> m_import;
    std::unique_ptr<Demo> m_demo;
    std::unique_ptr<StoredOverview> m_overview;
    std::unique_ptr<StoredPast> m_past;
    std::unique_ptr<DemoWatch> m_demoWatch;
    QFuture<Status> m_seeded;
    std::vector<Registration> m_kept;  // last: undone before what they use
};

}  // namespace

/// The plugin's root object.
class GridModuleFactory final : public QObject, public ModuleFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QzModuleFactory_iid FILE "grid.json")
    Q_INTERFACES(qz::ModuleFactory)

public:
    [[nodiscard]] std::unique_ptr<Module> create() const override { return std::make_unique<GridModule>(); }
};

}  // namespace qz::grid

#include "grid_module.moc"
