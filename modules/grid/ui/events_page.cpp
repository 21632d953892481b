// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/events_page.h"

#include <QLocale>
#include <QTableView>
#include <QVBoxLayout>
#include <utility>

#include "grid/domain/grid_workflow.h"
#include "qz/async.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/filter_bar.h"
#include "qz/ui/map_widget.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"

namespace qz::grid {

namespace {

constexpr int gatherMs = 300;  // changes come in groups

}  // namespace

EventsPage::EventsPage(CaseViewServices services, ListPaneServices lists, ChosenCase& chosen, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_navigation(lists.navigation),
      m_chosen(chosen),
      m_area(lists.navigation.currentArea()),
      m_pane(new CaseListPane(lists, QStringLiteral("grid.events"), kKind, this)),
      m_filter(m_pane->filterBar()),
      m_list(m_pane->list()),
      m_drawer(new CaseDigest(services, this)),
      m_map(new MapWidget(services.theme, services.areas, this)),
      m_across(new SplitPane(Qt::Horizontal, this)),
      m_down(new SplitPane(Qt::Vertical, this)),
      m_new(new QAction(services.theme.icon(QStringLiteral("plus")), tr("New event"), this)),
      m_import(new QAction(services.theme.icon(QStringLiteral("import")), tr("Import"), this)),
      m_export(new QAction(services.theme.icon(QStringLiteral("export")), tr("Export…"), this)) {
    m_new->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_N));
    m_new->setProperty("primary", true);
    m_new->setProperty("qzIcon", QStringLiteral("plus"));
    connect(m_new, &QAction::triggered, this,
            [this] { m_navigation.openPage(QStringLiteral("grid.new_event")); });
    connect(m_import, &QAction::triggered, this, [this] {
        m_navigation.openPage(QStringLiteral("import"), {{QStringLiteral("kind"), QStringLiteral("events")}});
    });
    m_new->setEnabled(services.session.may(QStringLiteral("grid.intake")));
    m_import->setVisible(services.session.may(QStringLiteral("import.run")));
    m_export->setVisible(services.session.may(QStringLiteral("export.run")));
    connect(m_export, &QAction::triggered, m_pane, &CaseListPane::askExport);
    buildFilter();
    buildPanes();
    connectList();
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &EventsPage::reload);
    m_subscription = services.events.subscribe([this](const StoreChange&) {
        if (m_loaded) {
            m_soon.start();
        }
    });
}

void EventsPage::buildFilter() {
    const QString unit = m_services.session.user.unit;
    QList<FilterChip> chips{
        {QStringLiteral("open"), tr("Open"), QStringLiteral("open=true"), {}, {}},
        {QStringLiteral("overdue"), tr("Overdue"), QStringLiteral("overdue=true"), MarkId::Over,
         QStringLiteral("due")},
        {QStringLiteral("soon"), tr("Due today"), QStringLiteral("overdue=false and due_at<=today"),
         MarkId::Soon, QStringLiteral("due")},
        {QStringLiteral("urgent"), tr("Urgent"), QStringLiteral("urgent=true"), {}, {}},
        {QStringLiteral("unlocated"), tr("Place not known"), QStringLiteral("located=false"), {}, {}},
    };
    if (!unit.isEmpty()) {
        chips.insert(
            3, {QStringLiteral("mine"), tr("My unit"), QStringLiteral("owner=\"%1\"").arg(unit), {}, {}});
    }
    m_filter->setChips(chips);
    m_filter->setOn(QStringLiteral("open"), true);
}

void EventsPage::buildPanes() {
    m_list->setColumns({QStringLiteral("state"), QStringLiteral("subject"), QStringLiteral("owner"),
                        QStringLiteral("clock")});
    m_list->setEmptyTexts(tr("No event here"), tr("No event of this area passes the filter above."),
                          tr("New event"));
    m_down->addWidget(m_pane);
    m_down->addWidget(m_drawer);
    m_down->setStretchFactor(0, 3);
    m_down->setStretchFactor(1, 2);
    m_across->addWidget(m_map);
    m_across->addWidget(m_down);
    m_across->setStretchFactor(0, 1);
    m_across->setStretchFactor(1, 1);
    m_across->setSizes({640, 620});
    m_down->setSizes({420, 320});
    m_map->setMinimumWidth(240);
    m_map->setAccessibleName(tr("Map of the area"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_across);
    setFocusProxy(m_list);
}

void EventsPage::connectList() {
    connect(m_list, &CaseList::currentChanged, m_drawer, &CaseDigest::setCase);
    connect(m_list, &CaseList::currentChanged, this, [this](const QString& number) {
        if (std::exchange(m_proposed, {}) != number) {
            m_chosen.choose(number);
        }
    });
    connect(&m_chosen, &ChosenCase::changed, this, [this](const QString& number) {
        if (m_loaded && number != m_list->currentNumber()) {
            m_list->select(number);
        }
    });
    connect(m_list, &CaseList::activated, this, [this](const QString& number) { openCase(number); });
    connect(m_list, &CaseList::previewToggled, this,
            [this] { m_drawer->setVisible(!m_drawer->isVisible()); });
    connect(m_list->model(), &CaseListModel::loaded, this, [this] {
        if (!m_list->view()->currentIndex().isValid() && m_list->model()->rowCount() > 0) {
            const CaseRecord* first = m_list->model()->recordAt(0);
            m_proposed = first != nullptr ? first->number : QString();
            m_list->view()->setCurrentIndex(m_list->model()->index(0, 0));
        } else if (m_list->model()->rowCount() == 0) {
            m_drawer->setCase({});
            m_map->choosePoint(std::nullopt);
        }
        showMarks();
    });
    connect(m_map, &MapWidget::markClicked, m_list, &CaseList::select);
    connect(m_list, &CaseList::emptyActivated, m_new, &QAction::trigger);
    connect(m_pane, &CaseListPane::chipCounted, this, [this](const QString& chip, qint64 total) {
        if (chip == QLatin1String("overdue")) {
            m_navigation.setBadge(QStringLiteral("grid.events"), {static_cast<int>(total), total > 0});
        }
    });
    connect(m_list, &CaseList::totalChanged, this, [this](qint64 total) {
        m_total = total;
        Q_EMIT titleChanged();
    });
    connect(m_drawer, &CaseDigest::loaded, this, &EventsPage::showOnMap);
    connect(m_drawer, &CaseDigest::openRequested, this, [this](const QString& number) { openCase(number); });
    connect(m_drawer, &CaseDigest::stepRequested, this, &EventsPage::openCase);
}

QString EventsPage::subtitle() const {
    return m_total < 0 ? QString() : tr("%Ln events", nullptr, int(m_total));
}

void EventsPage::openCase(const QString& number, const QString& step) {
    QVariantMap args{{QStringLiteral("number"), number},
                     {QStringLiteral("from"), QStringLiteral("grid.events")}};
    if (!step.isEmpty()) {
        args.insert(QStringLiteral("step"), step);
    }
    m_navigation.openPage(QStringLiteral("case"), args);
}

void EventsPage::activate(const QVariantMap& args) {
    if (args.contains(QStringLiteral("filter"))) {
        // Exactly these rows: no chip of an earlier look narrows them.
        for (const QString& id : m_filter->onIds()) {
            m_filter->setOn(id, false);
        }
        m_filter->setText(args.value(QStringLiteral("filter")).toString());
    }
    if (!m_loaded) {
        m_loaded = true;
        CaseQuery query;
        query.kind = kKind;
        query.area = m_area;
        query.withTotal = true;
        query.sort = QStringLiteral("due_at");
        m_pane->open(query);
        m_map->setArea(m_area);
        countChips();
        if (!m_chosen.number().isEmpty()) {
            m_list->select(m_chosen.number());
        }
    }
    if (args.contains(QStringLiteral("number"))) {
        m_list->select(args.value(QStringLiteral("number")).toString());
    }
}

void EventsPage::setArea(const AreaCode& area) {
    m_area = area;
    if (m_loaded) {
        m_list->setArea(area);
        m_map->setPoint(std::nullopt);  // its own place would hold the map back
        m_map->setArea(area);
        countChips();
    }
}

void EventsPage::reload() {
    m_pane->reload();
    countChips();
}

void EventsPage::countChips() {
    m_pane->countChip(QStringLiteral("overdue"), QStringLiteral("overdue=true"));
    m_pane->countChip(QStringLiteral("unlocated"), QStringLiteral("open=true and located=false"));
}

void EventsPage::showOnMap() {
    const std::optional<CaseDetail>& detail = m_drawer->detail();
    if (!detail) {
        return;
    }
    const CaseRecord& record = detail->record;
    const CaseKind* kind = m_services.cases.kind(record.kind);
    m_map->choosePoint(record.point, markOf(record, kind, m_services.clock.now()), record.number);
}

void EventsPage::showMarks() {
    const CaseListModel& model = *m_list->model();
    const Instant now = m_services.clock.now();
    QList<MapMark> marks;
    for (const CaseRecord* record : model.loadedRecords()) {
        if (record->point) {
            marks.append(
                {record->number, *record->point, markOf(*record, m_services.cases.kind(record->kind), now)});
        }
    }
    m_map->setMarks(marks);
}

bool EventsPage::isBusy() const { return m_pane->isBusy() || m_drawer->isBusy() || m_soon.isActive(); }

QVariantMap EventsPage::saveState() const {
    return {{QStringLiteral("across"), m_across->saveState()},
            {QStringLiteral("down"), m_down->saveState()},
            {QStringLiteral("list"), m_list->saveState()}};
}

void EventsPage::restoreState(const QVariantMap& state) {
    m_across->restoreState(state.value(QStringLiteral("across")).toByteArray());
    m_down->restoreState(state.value(QStringLiteral("down")).toByteArray());
    m_list->restoreState(state.value(QStringLiteral("list")).toMap());
}

}  // namespace qz::grid
