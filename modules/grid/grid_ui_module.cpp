// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCoreApplication>
#include <QFile>
#include <QObject>
#include <QPointer>
#include <vector>

#include "grid/domain/area_measures.h"
#include "grid/domain/grid_workflow.h"
#include "grid/domain/redraw_workflow.h"
#include "grid/domain/supervision_workflow.h"
#include "grid/ui/class_lookups.h"
#include "grid/ui/events_page.h"
#include "grid/ui/map_page.h"
#include "grid/ui/map_work.h"
#include "grid/ui/new_event_page.h"
#include "grid/ui/overview_page.h"
#include "grid/ui/redraw_page.h"
#include "grid/ui/redraw_panel.h"
#include "grid/ui/supervision_page.h"
#include "grid/ui/wall_window.h"
#include "qz/module_services.h"
#include "qz/ui/map_files.h"
#include "qz/ui/map_measures.h"
#include "qz/ui/paper_door.h"
#include "qz/ui/ui_context.h"
#include "qz/ui/ui_module.h"
#include "qz/unit_points.h"

namespace qz::grid {
namespace {

/// The name of the module where the window lists modules; the file of the plugin carries it in English.
[[maybe_unused]] constexpr auto moduleTitle = QT_TRANSLATE_NOOP("qz::ModuleTitles", "Grid management");

/// How far the order of an event has come, by its state alone: lists show it for each row.
int orderSquares(const CaseRecord& record) {
    if (record.state == QLatin1String("DISPATCHED")) {
        return 1;  // on this desk; the hub's receipt comes with synchronisation
    }
    const bool received =
        record.state == QLatin1String("IN_PROGRESS") || record.state == QLatin1String("REWORK");
    return received ? 3 : 0;
}

/// The pages of the module and what forms choose from.
class GridUiModule final : public UiModule {
public:
    ~GridUiModule() override { delete m_wall; }

    Status initialize(const UiContext& context) override {
        QZ_ASSIGN(ClassLookups lookups, ClassLookups::load(context.resources + QStringLiteral("/data/grid")));
        lookups.follow(context.services.find<ClassSource>());
        m_lookups = std::make_shared<const ClassLookups>(std::move(lookups));
        QFile words(context.resources + QStringLiteral("/data/grid/intake.json"));
        if (!words.open(QIODevice::ReadOnly)) {
            return makeError(ErrorCode::Io,
                             QCoreApplication::translate("qz::grid::Lookups", "%1 cannot be read: %2")
                                 .arg(words.fileName(), words.errorString()));
        }
        QZ_ASSIGN(ToldTextRules rules, ToldTextRules::parse(words.readAll()));
        m_rules = std::make_shared<const ToldTextRules>(std::move(rules));
        m_kept.push_back(context.lookups.add(QStringLiteral("grid.class"),
                                             [table = m_lookups] { return table->classes(); }));
        m_kept.push_back(context.lookups.add(QStringLiteral("grid.any_class"),
                                             [table = m_lookups] { return table->anyClass(); }));
        m_kept.push_back(context.lookups.add(QStringLiteral("grid.closing_reason"),
                                             [table = m_lookups] { return table->closingReasons(); }));
        RecordPresenter presenter;
        presenter.icon = QStringLiteral("grid");
        presenter.subkindTitle = [table = m_lookups](const QString& code) { return table->className(code); };
        presenter.delivery = orderSquares;
        m_kept.push_back(context.presenters.add(kKind, presenter));
        RecordPresenter matter;
        matter.icon = QStringLiteral("gavel");
        matter.subkindTitle = [](const QString& source) { return choiceTitle(source); };
        m_kept.push_back(context.presenters.add(kSupervisionKind, matter));
        addPages(context);
        addSupervision(context);
        return {};
    }

private:
    static CaseViewServices servicesOf(const UiContext& context) {
        return {context.cases,      context.areas,      context.directory, context.clock,
                context.events,     context.theme,      context.session,   context.lookups,
                context.presenters, context.casePanels, context.drafts};
    }

    void addSupervision(const UiContext& context) {
        const CaseViewServices services = servicesOf(context);
        Navigation& navigation = context.navigation;
        PageSpec list;
        list.id = QStringLiteral("grid.supervision");
        list.title = QCoreApplication::translate("qz::grid::Window", "Matters");
        list.icon = QStringLiteral("gavel");
        list.order = 12;
        list.permission = QStringLiteral("cases.read");
        const CaseListServices lists{context.cases, context.areas,      context.directory, context.clock,
                                     context.theme, context.presenters, context.session,   context.lists};
        list.factory = [services, lists, &navigation](QWidget* parent) -> Page* {
            return new SupervisionPage(services, lists, navigation, parent);
        };
        m_kept.push_back(navigation.addPage(list));
        PageSpec intake;
        intake.id = QStringLiteral("grid.new_matter");
        intake.title = QCoreApplication::translate("qz::grid::Window", "New supervised matter");
        intake.icon = QStringLiteral("plus");
        intake.inRail = false;
        intake.permission = QStringLiteral("grid.supervise");
        intake.factory = [services, &navigation,
                          &notifications = context.notifications](QWidget* parent) -> Page* {
            return new NewMatterPage(services, navigation, notifications, parent);
        };
        m_kept.push_back(navigation.addPage(intake));
    }

    void addPages(const UiContext& context) {
        const CaseViewServices services = servicesOf(context);
        Navigation& navigation = context.navigation;
        Notifications& notifications = context.notifications;
        PageSpec events;
        events.id = QStringLiteral("grid.events");
        events.title = QCoreApplication::translate("qz::grid::Window", "Grid");
        events.icon = QStringLiteral("grid");
        events.order = 10;
        events.permission = QStringLiteral("cases.read");
        const ListPaneServices lists{
            {context.cases, context.areas, context.directory, context.clock, context.theme,
             context.presenters, context.session, context.lists},
            {context.theme, context.lookups, context.areas, context.directory, context.clock},
            context.jobs,
            context.notifications,
            context.listViews,
            context.listExports,
            navigation};
        events.factory = [this, services, lists](QWidget* parent) -> Page* {
            return new EventsPage(services, lists, m_chosen, parent);
        };
        m_kept.push_back(navigation.addPage(events));
        addOverview(context);
        addMap(context);
        PageSpec intake;
        intake.id = QStringLiteral("grid.new_event");
        intake.title = QCoreApplication::translate("qz::grid::Window", "New event");
        intake.icon = QStringLiteral("plus");
        intake.inRail = false;
        intake.permission = QStringLiteral("grid.intake");
        intake.factory = [services, &navigation, &notifications, &places = context.places, rules = m_rules,
                          lookups = m_lookups, &files = context.intakeFiles](QWidget* parent) -> Page* {
            return new NewEventPage(services, navigation, notifications, places,
                                    {rules, lookups->table(), files}, parent);
        };
        m_kept.push_back(navigation.addPage(intake));
        Command command;
        command.id = QStringLiteral("grid.new_event");
        command.title = QCoreApplication::translate("qz::grid::Window", "New grid event");
        command.icon = QStringLiteral("plus");
        command.run = [&navigation] { navigation.openPage(QStringLiteral("grid.new_event")); };
        m_kept.push_back(context.commands.add(command));
        Command paste;
        paste.id = QStringLiteral("grid.paste_event");
        paste.title =
            QCoreApplication::translate("qz::grid::Window", "Paste text and photos as a new grid event");
        paste.icon = QStringLiteral("inbox");
        paste.shortcut = QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
        paste.run = [&navigation] {
            navigation.openPage(QStringLiteral("grid.new_event"), {{QStringLiteral("paste"), true}});
        };
        paste.enabled = [&session = context.session] { return session.may(QStringLiteral("grid.intake")); };
        m_kept.push_back(context.commands.add(paste));
    }

    void addMap(const UiContext& context) {
        PageSpec map;
        map.id = QStringLiteral("grid.map");
        map.title = QCoreApplication::translate("qz::grid::Window", "Map");
        map.icon = QStringLiteral("place");
        map.order = 11;
        map.permission = QStringLiteral("cases.read");
        auto* measures = context.services.find<MapMeasures>();
        const MapSources sources{context.settings,
                                 context.services.find<MapFiles>(),
                                 measures,
                                 context.services.find<PastSource>(),
                                 context.services.find<AreaHistory>(),
                                 context.services.find<FacilitySource>(),
                                 context.services.find<UnitPoints>(),
                                 &m_chosen};
        const auto handover = std::make_shared<MapView>();
        const MapWorkServices work{context.theme,
                                   context.session,
                                   context.areas,
                                   context.navigation,
                                   context.notifications,
                                   handover,
                                   [this] { openWall(false); },
                                   context.jobs,
                                   context.services.find<PaperDoor>(),
                                   context.services.find<GridFiles>()};
        map.factory = [services = servicesOf(context), work, sources, &navigation = context.navigation,
                       &notifications = context.notifications,
                       &places = context.places](QWidget* parent) -> Page* {
            return new MapPage(services, navigation, notifications, places, sources, work, parent);
        };
        addMeasures(measures, context.services.find<AreaMeasureSource>());
        m_kept.push_back(context.navigation.addPage(map));
        PageSpec print;
        print.id = QStringLiteral("grid.map_print");
        print.title = QCoreApplication::translate("qz::grid::Window", "Print the map");
        print.icon = QStringLiteral("print");
        print.inRail = false;
        print.permission = QStringLiteral("cases.read");
        const MapPrintServices services{context.areas,      context.clock,
                                        context.theme,      context.session,
                                        context.jobs,       context.services.find<PaperDoor>(),
                                        context.navigation, context.notifications};
        print.factory = [services, handover](QWidget* parent) -> Page* {
            return new MapPrintPage(services, handover, parent);
        };
        m_kept.push_back(context.navigation.addPage(print));
        addRedraw(context);
        addWall(context);
    }

    void addRedraw(const UiContext& context) {
        PageSpec redraw;
        redraw.id = QStringLiteral("grid.redraw");
        redraw.title = QCoreApplication::translate("qz::grid::Window", "Draw grids");
        redraw.icon = QStringLiteral("edit");
        redraw.inRail = false;
        redraw.permission = QStringLiteral("grid.map");
        const RedrawServices services{
            context.cases,      context.areas,         context.theme,
            context.session,    context.drafts,        context.jobs,
            context.navigation, context.notifications, context.services.find<GridFiles>()};
        redraw.factory = [services](QWidget* parent) -> Page* { return new RedrawPage(services, parent); };
        m_kept.push_back(context.navigation.addPage(redraw));
        CasePanelSpec panel;
        panel.kind = kRedrawKind;
        panel.id = QStringLiteral("map");
        panel.title = QCoreApplication::translate("qz::grid::Window", "Before and after");
        panel.order = 10;
        panel.make = [&theme = context.theme, &areas = context.areas, &session = context.session,
                      &navigation = context.navigation,
                      history = context.services.find<AreaHistory>()](QWidget* parent) -> QWidget* {
            return new RedrawPanel(theme, areas, session, navigation, history, parent);
        };
        panel.show = [](QWidget* shown, const CaseDetail& detail) {
            static_cast<RedrawPanel*>(shown)->showCase(detail);
        };
        m_kept.push_back(context.casePanels.add(panel));
    }

    void addWall(const UiContext& context) {
        const WallServices services{context.services.find<OverviewSource>(), context.areas, context.clock,
                                    context.events, m_lookups};
        m_makeWall = [services, &navigation = context.navigation](bool visitors) {
            return new WallWindow(services, navigation.currentArea(), visitors);
        };
        Command wall;
        wall.id = QStringLiteral("grid.wall");
        wall.title = QCoreApplication::translate("qz::grid::Window", "Display wall");
        wall.icon = QStringLiteral("eye");
        wall.shortcut = QKeySequence(Qt::Key_F11);
        wall.run = [this] { openWall(false); };
        m_kept.push_back(context.commands.add(wall));
        Command visitors;
        visitors.id = QStringLiteral("grid.wall_visitors");
        visitors.title = QCoreApplication::translate("qz::grid::Window", "Display wall for visitors");
        visitors.icon = QStringLiteral("people");
        visitors.shortcut = QKeySequence(Qt::SHIFT | Qt::Key_F11);
        visitors.run = [this] { openWall(true); };
        m_kept.push_back(context.commands.add(visitors));
    }

    /// One wall at a time; asked for again it changes to what was asked.
    void openWall(bool visitors) {
        if (m_wall && m_wall->isVisible()) {
            m_wall->setVisitors(visitors);
            m_wall->raise();
            return;
        }
        m_wall = m_makeWall(visitors);
        m_wall->showBeside(QApplication::activeWindow());
    }

    void addMeasures(MapMeasures* measures, AreaMeasureSource* source) {
        if (measures == nullptr || source == nullptr) {
            return;
        }
        for (const AreaMeasure each : kAreaMeasures) {
            m_kept.push_back(measures->add(
                {areaMeasureId(each), areaMeasureTitle(each), QStringLiteral("cases.read"), isRate(each),
                 isGoodHigh(each),
                 [source, each](const AreaQuestion& question) { return source->figures(each, question); }}));
        }
    }

    void addOverview(const UiContext& context) {
        PageSpec overview;
        overview.id = QStringLiteral("grid.overview");
        overview.title = QCoreApplication::translate("qz::grid::Window", "Statistics");
        overview.icon = QStringLiteral("chart");
        overview.order = 12;
        overview.permission = QStringLiteral("cases.read");
        const OverviewServices services{context.services.find<OverviewSource>(),
                                        context.navigation,
                                        context.areas,
                                        context.clock,
                                        context.events,
                                        context.theme,
                                        context.session,
                                        m_lookups};
        overview.factory = [services](QWidget* parent) -> Page* {
            return new OverviewPage(services, parent);
        };
        m_kept.push_back(context.navigation.addPage(overview));
    }

    std::shared_ptr<const ClassLookups> m_lookups;
    std::shared_ptr<const ToldTextRules> m_rules;
    std::function<WallWindow*(bool visitors)> m_makeWall;
    QPointer<WallWindow> m_wall;
    ChosenCase m_chosen;
    std::vector<Registration> m_kept;  // last: undone before what they use
};

}  // namespace

/// The plugin's root object.
class GridUiModuleFactory final : public QObject, public UiModuleFactory {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QzUiModuleFactory_iid FILE "grid_ui.json")
    Q_INTERFACES(qz::UiModuleFactory)

public:
    [[nodiscard]] std::unique_ptr<UiModule> create() const override {
        return std::make_unique<GridUiModule>();
    }
};

}  // namespace qz::grid

#include "grid_ui_module.moc"
