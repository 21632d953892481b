// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/map_page.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QShortcut>
#include <QVBoxLayout>
#include <cmath>

#include "grid/domain/grid_workflow.h"
#include "grid/ui/areas_in_view.h"
#include "grid/ui/around_panel.h"
#include "grid/ui/map_base_choice.h"
#include "grid/ui/map_days.h"
#include "grid/ui/map_duty.h"
#include "grid/ui/map_layer_list.h"
#include "grid/ui/map_panel.h"
#include "grid/ui/map_work.h"
#include "grid/ui/place_completion.h"
#include "qz/async.h"
#include "qz/transverse_mercator.h"
#include "qz/ui/case_digest.h"
#include "qz/ui/marks.h"
#include "qz/ui/panes.h"
#include "qz/ui/services.h"

namespace qz::grid {

namespace {

constexpr int gatherMs = 800;     // changes come in groups
constexpr int mostNumbers = 500;  ///< of a lasso's list

qint32 dayOf(Instant instant) { return qint32(CivilTime::fromInstant(instant).date.toJulianDay()); }

/// "118.37642, 31.33251", also with a full-width comma or a blank.
std::optional<GeoPoint> pointIn(const QString& text) {
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*(-?\\d{1,3}\\.\\d+)\\s*[,\\x{FF0C}\\s]\\s*(-?\\d{1,2}\\.\\d+)\\s*$"));
    const QRegularExpressionMatch match = pattern.match(text);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    return GeoPoint{match.captured(1).toDouble(), match.captured(2).toDouble()};
}

QString coordinates(GeoPoint point) {
    return QStringLiteral("%1, %2").arg(point.lon, 0, 'f', 6).arg(point.lat, 0, 'f', 6);
}

/// Of the 3° zone, its number in front of the easting, as survey offices write them; empty outside China.
QString planeCoordinates(GeoPoint point) {
    constexpr int firstZone = 25;
    constexpr int firstCode = 4513;
    const int zone = int(std::lround(point.lon / 3));
    const std::optional<TransverseMercator> grid =
        zone < firstZone ? std::nullopt : transverseMercatorOfEpsg(firstCode + zone - firstZone);
    if (!grid || zone > firstZone + 20) {
        return {};
    }
    const PlanePoint plane = project(*grid, point);
    return QStringLiteral("CGCS2000 3° %1 (EPSG:%2): X %3, Y %4")
        .arg(zone)
        .arg(firstCode + zone - firstZone)
        .arg(plane.y, 0, 'f', 2)
        .arg(plane.x, 0, 'f', 2);
}

}  // namespace

MapPage::MapPage(CaseViewServices services, Navigation& navigation, Notifications& notifications,
                 const Places& places, MapSources sources, const MapWorkServices& work, QWidget* parent)
    : Page(parent),
      m_services(services),
      m_navigation(navigation),
      m_notifications(notifications),
      m_places(places),
      m_area(navigation.currentArea()),
      m_bar(new LoadingBar(services.theme, this)),
      m_error(new ErrorStrip(services.theme, this)),
      m_map(new MapWidget(services.theme, services.areas, this)),
      m_panel(new MapPanel(services.theme, this)),
      m_digest(new CaseDigest(services, this)),
      m_work(new MapWork(
          work, *m_map, [this] { return view(); }, this)),
      m_around(new AroundPanel(services.theme, services.areas, services.directory, *m_map, this)),
      m_table(new AreasInView(services.theme, services.areas, *m_map, this)),
      m_find(new QLineEdit(this)),
      m_completion(new PlaceCompletion(places, services.areas, m_find)),
      m_days(new MapDays(services.theme, this)),
      m_shader(new MapShader(services.areas, services.theme, services.session, services.clock,
                             sources.measures, m_map, m_panel)),
      m_base(new MapBaseChoice({sources.settings, sources.files, notifications, services.theme}, m_map,
                               m_panel)),
      m_duty(new MapDuty({sources.units, sources.settings, services.session, services.clock, notifications},
                         m_map, m_panel)),
      m_new(new QAction(services.theme.icon(QStringLiteral("plus")), tr("New event here"), this)),
      m_measure(new QAction(services.theme.icon(QStringLiteral("scale")), tr("Measure"), this)),
      m_lasso(new QAction(services.theme.icon(QStringLiteral("filter")), tr("Lasso"), this)),
      m_copy(new QAction(services.theme.icon(QStringLiteral("copy")), tr("Copy coordinates"), this)),
      m_whole(new QAction(services.theme.icon(QStringLiteral("home")), tr("Whole area"), this)),
      m_sources(sources) {
    buildActions();
    buildPanes();
    connectMap();
    m_soon.setSingleShot(true);
    m_soon.setInterval(gatherMs);
    connect(&m_soon, &QTimer::timeout, this, &MapPage::load);
    connect(&m_soon, &QTimer::timeout, m_duty, &MapDuty::load);
    m_subscription = services.events.subscribe([this](const StoreChange&) {
        if (m_loaded && isVisible()) {
            m_soon.start();
        }
    });
}

void MapPage::buildActions() {
    m_new->setProperty("primary", true);
    m_new->setProperty("qzIcon", QStringLiteral("plus"));
    m_new->setEnabled(m_services.session.may(QStringLiteral("grid.intake")));
    m_new->setToolTip(tr("New event at the chosen place, else where you click next"));
    m_measure->setCheckable(true);
    m_measure->setToolTip(tr("Click corner after corner; Return or a double click ends, Escape clears"));
    m_lasso->setCheckable(true);
    m_lasso->setToolTip(tr("Draw around events with the mouse: the list shows exactly these"));
    m_copy->setToolTip(
        tr("Of the chosen place, else of the middle: CGCS2000, WGS-84, GCJ-02, BD-09, and metres "
           "of the 3° zone"));
    connect(m_new, &QAction::triggered, this, &MapPage::newEventHere);
    connect(m_measure, &QAction::triggered, this,
            [this](bool on) { m_map->setTool(on ? MapTool::Measure : MapTool::Look); });
    connect(m_lasso, &QAction::triggered, this,
            [this](bool on) { m_map->setTool(on ? MapTool::Lasso : MapTool::Look); });
    connect(m_copy, &QAction::triggered, this, &MapPage::copyCoordinates);
    connect(m_whole, &QAction::triggered, this, [this] { m_map->showAll(); });
    m_find->setPlaceholderText(tr("Place, area code or coordinates"));
    m_find->setAccessibleName(tr("Go to"));
    m_find->setClearButtonEnabled(true);
    m_find->setFixedWidth(260);
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_find, [this] { m_find->setFocus(Qt::ShortcutFocusReason); });
    connect(m_find, &QLineEdit::returnPressed, this, &MapPage::goTo);
    connect(m_completion, &PlaceCompletion::chosen, this, &MapPage::goToPlace);
}

QList<QAction*> MapPage::toolbarActions() {
    return {m_new, m_measure, m_lasso, m_copy, m_whole, m_work->more()};
}

QWidget* MapPage::toolbarWidget() { return m_find; }

void MapPage::buildPanes() {
    auto* left = new QWidget(this);
    auto* column = new QVBoxLayout(left);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_map, 1);
    column->addWidget(m_days);
    m_digest->setFixedWidth(340);
    m_digest->hide();
    m_around->hide();
    m_table->hide();
    m_map->setAccessibleName(tr("Map of the area"));
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addWidget(m_panel);
    across->addWidget(m_around);
    across->addWidget(m_table);
    across->addWidget(left, 1);
    across->addWidget(m_digest);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    outer->addWidget(m_bar);
    outer->addWidget(m_error);
    outer->addLayout(across, 1);
    setFocusProxy(m_map);
}

void MapPage::connectMap() {
    connect(m_panel, &MapPanel::shownChanged, this, [this] { m_map->setShown(m_panel->shown()); });
    connect(m_panel->layers(), &MapLayerList::chosen, this, [this](MapLayer layer) {
        if (layer == MapLayer::Facilities && m_loaded) {
            loadFacilities();  // the list may have been imported meanwhile
        }
    });
    connect(m_panel, &MapPanel::recordsChanged, this, &MapPage::load);
    connect(m_error, &ErrorStrip::retried, this, &MapPage::load);
    connect(m_days, &MapDays::changed, this, &MapPage::showDays);
    connect(m_days, &MapDays::asItWasChanged, this, [this](bool on) {
        on ? loadPast() : take(m_records);
        showAreasOfDay();
        m_duty->setNow(!on);
    });
    m_days->setPastAvailable(m_sources.past != nullptr);
    if (!m_duty->isOffered()) {
        m_panel->layers()->setAbsent({MapLayer::Duty});
    }
    connect(m_duty, &MapDuty::changed, this, [this] { m_around->setUnits(m_duty->units()); });
    connect(m_map, &MapWidget::markClicked, this, &MapPage::select);
    connect(m_map, &MapWidget::pointerMoved, this, &MapPage::showPointer);
    connect(m_map, &MapWidget::toolChanged, this, [this] {
        m_measure->setChecked(m_map->tool() == MapTool::Measure);
        m_lasso->setChecked(m_map->tool() == MapTool::Lasso);
    });
    connect(m_map, &MapWidget::picked, this, [this](GeoPoint point) {
        if (m_duty->take(point)) {
            return;
        }
        if (m_pickAround) {
            m_around->setPlace(point);
            return;
        }
        m_map->setPicking(false);
        m_map->choosePoint(point, MarkId::New, tr("New event"));
        newEventHere();
    });
    connect(m_map, &MapWidget::lassoed, this,
            [this](const GeoRing& ring) { openNumbers(m_map->marksIn(ring)); });
    connectWork();
    if (m_sources.chosen != nullptr) {
        connect(m_sources.chosen, &ChosenCase::changed, this, [this](const QString& number) {
            if (m_loaded && number != m_digest->number()) {
                select(number);
            }
        });
    }
    connect(m_digest, &CaseDigest::openRequested, this, [this](const QString& number) {
        m_navigation.openPage(QStringLiteral("case"), {{QStringLiteral("number"), number},
                                                       {QStringLiteral("from"), QStringLiteral("grid.map")}});
    });
    connect(m_digest, &CaseDigest::stepRequested, this, [this](const QString& number, const QString& step) {
        m_navigation.openPage(QStringLiteral("case"), {{QStringLiteral("number"), number},
                                                       {QStringLiteral("from"), QStringLiteral("grid.map")},
                                                       {QStringLiteral("step"), step}});
    });
}

/// What stands left of the map; null: the layers.
void MapPage::showAside(QWidget* panel) {
    for (QWidget* each : std::initializer_list<QWidget*>{m_panel, m_around, m_table}) {
        each->setVisible(each == panel || (panel == nullptr && each == m_panel));
    }
    m_pickAround = panel == m_around;  // each click takes another place
    m_map->setPicking(m_pickAround);
    m_map->setFocus(Qt::OtherFocusReason);
}

void MapPage::connectWork() {
    connect(m_work, &MapWork::aroundWanted, this, [this] { lookAround(m_map->point()); });
    connect(m_work, &MapWork::tableWanted, this, [this] {
        showAside(m_table);
        m_table->begin();
    });
    connect(m_around, &AroundPanel::closed, this, [this] { showAside(nullptr); });
    connect(m_table, &AreasInView::closed, this, [this] { showAside(nullptr); });
    connect(m_around, &AroundPanel::caseChosen, this, &MapPage::select);
    connect(m_around, &AroundPanel::listWanted, this, &MapPage::openNumbers);
}

/// Exactly these events in the list.
void MapPage::openNumbers(const QStringList& numbers) {
    if (numbers.isEmpty()) {
        m_notifications.post({Notification::Kind::Info, tr("No event lies inside."), {}, {}, {}});
        return;
    }
    if (numbers.size() > mostNumbers) {
        m_notifications.post({Notification::Kind::Warning,
                              tr("%Ln events lie inside; a list of a lasso takes 500. Draw a smaller one.",
                                 nullptr, int(numbers.size())),
                              {},
                              {},
                              {}});
        return;
    }
    openInList(QStringLiteral("number in (%1)").arg(numbers.join(QStringLiteral(", "))));
}

MapView MapPage::view() const {
    MapView view;
    view.area = m_area;
    view.seen = m_map->seenWorld();
    view.shown = m_panel->shown();
    const bool all = m_days->isAtEnd() || m_days->isAsItWas();
    const qint64 until = m_days->day().toJulianDay();
    for (const MapMark& mark : m_map->marks()) {
        if ((view.shown.states >> unsigned(mark.mark) & 1U) != 0 && (all || mark.day <= until)) {
            view.marks.append(mark);
        }
    }
    view.shaded = m_shader->figures();
    view.ground = m_base->onPaper();
    return view;
}

QString MapPage::subtitle() const {
    if (!m_loaded || m_loading > 0) {
        return {};
    }
    const int placed = int(m_map->marks().size());
    const int elsewhere = int(m_records.size()) - placed;
    QString text = tr("%Ln events", nullptr, placed);
    if (m_cut) {
        text += tr(" · only the latest %1").arg(QLocale().toString(mostRecords));
    }
    return elsewhere > 0 && !m_days->isAsItWas() ? text + tr(" · %Ln without a place", nullptr, elsewhere)
                                                 : text;
}

void MapPage::activate(const QVariantMap& args) {
    if (!m_loaded) {
        m_loaded = true;
        if (m_sources.measures != nullptr) {
            QList<MapMeasure> allowed = m_sources.measures->all();
            allowed.removeIf([this](const MapMeasure& each) {
                return !each.permission.isEmpty() && !m_services.session.may(each.permission);
            });
            m_panel->setMeasures(allowed);
        }
        m_map->setShown(m_panel->shown());
        m_map->setArea(m_area);
        m_shader->setArea(m_area);
        m_base->begin();
        loadFacilities();
        m_duty->begin();
        load();
    }
    if (m_sources.chosen != nullptr && !m_sources.chosen->number().isEmpty() &&
        m_sources.chosen->number() != m_digest->number()) {
        select(m_sources.chosen->number());
    }
    if (args.contains(QStringLiteral("number"))) {
        select(args.value(QStringLiteral("number")).toString());
    }
    if (args.contains(QStringLiteral("lon"))) {
        m_map->showPlace(
            {args.value(QStringLiteral("lon")).toDouble(), args.value(QStringLiteral("lat")).toDouble()});
    }
}

void MapPage::setArea(const AreaCode& area) {
    m_area = area;
    m_completion->setArea(area);
    if (m_loaded) {
        select({});
        m_map->setArea(area);
        m_shader->setArea(area);
        load();
    }
}

void MapPage::load() {
    CaseQuery query;
    query.kind = kKind;
    query.area = m_area;
    query.limit = mostRecords;
    const QDate today = CivilTime::fromInstant(m_services.clock.now()).date;
    QString filter = QStringLiteral("open=true");
    if (m_panel->records() != MapRecords::Open) {
        const int days = m_panel->records() == MapRecords::Month ? 30 : 365;
        filter = QStringLiteral("opened_at>=%1").arg(today.addDays(1 - days).toString(Qt::ISODate));
    }
    query.filter = Filter::parse(filter).valueOr(Filter());
    const quint64 generation = ++m_generation;
    ++m_loading;
    m_bar->start();
    onResult(this, m_services.cases.list(query, m_services.session.actor()),
             [this, generation](const Result<CasePage>& page) {
                 --m_loading;
                 if (generation != m_generation) {
                     return;
                 }
                 m_bar->stop();
                 if (!page.ok()) {
                     m_error->showError(page.error(), true);
                     return;
                 }
                 m_error->clear();
                 m_cut = !page->next.isEmpty();
                 m_records = page->rows;
                 m_pastArea = {};
                 m_isTreeOfDay = false;  // borders may have been published meanwhile
                 m_days->isAsItWas() ? loadPast() : take(m_records);
             });
}

void MapPage::take(const QList<CaseRecord>& records) {
    const Instant now = m_services.clock.now();
    QList<MapMark> marks;
    QList<ShadedRecord> shaded;
    qint32 first = dayOf(now);
    for (const CaseRecord& record : records) {
        const qint32 day = dayOf(record.openedAt);
        shaded.append({record.area, day, !record.closedAt && record.dueAt && *record.dueAt < now});
        if (record.point) {
            marks.append(
                {record.number, *record.point, markOf(record, m_services.cases.kind(record.kind), now), day});
            first = std::min(first, day);
        }
    }
    m_days->setRange(QDate::fromJulianDay(first), CivilTime::fromInstant(now).date);
    showRecords(marks, shaded);
    showDays();
    if (const QString number = m_digest->number(); !number.isEmpty() && !m_map->point()) {
        select(number);  // it was chosen before it was there
    }
    Q_EMIT titleChanged();
}

void MapPage::showRecords(const QList<MapMark>& marks, const QList<ShadedRecord>& shaded) {
    std::array<int, 7> counts{};
    for (const MapMark& mark : marks) {
        if (std::size_t(mark.mark) < counts.size()) {
            ++counts[std::size_t(mark.mark)];
        }
    }
    m_map->setMarks(marks);
    m_panel->setCounts(counts);
    m_counted = shaded;
    m_around->setRecords(m_records);
    m_shader->setRecords(shaded);
}

void MapPage::showDays() {
    const QDate day = m_days->day();
    if (m_days->isAsItWas()) {
        showPast();
        showAreasOfDay();
        m_map->setDays(INT32_MIN, INT32_MAX);
    } else {
        m_map->setDays(INT32_MIN, m_days->isAtEnd() ? INT32_MAX : qint32(day.toJulianDay()));
    }
    m_shader->setDays(day, m_panel->records() == MapRecords::Year ? 365 : 30);
}

void MapPage::select(const QString& number) {
    m_digest->setCase(number);
    m_digest->setVisible(!number.isEmpty());
    if (m_sources.chosen != nullptr) {
        m_sources.chosen->choose(number);
    }
    for (const MapMark& mark : m_map->marks()) {
        if (mark.id == number) {
            m_map->choosePoint(mark.point, mark.mark, number);
            return;
        }
    }
    m_map->choosePoint(std::nullopt);
}

void MapPage::openInList(const QString& filter) {
    m_navigation.openPage(QStringLiteral("grid.events"), {{QStringLiteral("filter"), filter}});
}

void MapPage::goTo() {
    const QString text = m_find->text().trimmed();
    if (const std::optional<GeoPoint> point = pointIn(text)) {
        m_map->setPoint(*point, MarkId::New, coordinates(*point));
        return;
    }
    if (const Result<AreaCode> code = AreaCode::parse(text);
        code.ok() && m_services.areas.tree()->find(*code) != nullptr) {
        m_map->showArea(*code);
        return;
    }
    const QList<const Area*> named = m_services.areas.tree()->byName(text);
    if (!named.isEmpty()) {
        m_map->showArea(named.first()->code);
        return;
    }
    ++m_finding;
    onResult(this, m_places.find(text, m_area, 1), [this, text](const Result<QList<Place>>& found) {
        --m_finding;
        if (found.ok() && !found->isEmpty()) {
            goToPlace(found->first());
        } else {
            m_notifications.post(
                {Notification::Kind::Info,
                 tr("“%1” is no place of the gazetteer, no area and no pair of coordinates.").arg(text),
                 {},
                 {},
                 {}});
        }
    });
}

void MapPage::goToPlace(const Place& place) { m_map->setPoint(place.point, MarkId::New, place.name); }

void MapPage::copyCoordinates() {
    const GeoPoint point = m_map->point().value_or(m_map->centre());
    const GeoPoint gcj = convertCrs(point, Crs::Cgcs2000, Crs::Gcj02);
    const GeoPoint bd = convertCrs(point, Crs::Cgcs2000, Crs::Bd09);
    QStringList lines{QStringLiteral("CGCS2000 %1").arg(coordinates(point)),
                      QStringLiteral("WGS-84 %1").arg(coordinates(point)),  // less than a metre apart
                      QStringLiteral("GCJ-02 %1").arg(coordinates(gcj)),
                      QStringLiteral("BD-09 %1").arg(coordinates(bd))};
    if (const QString plane = planeCoordinates(point); !plane.isEmpty()) {
        lines.append(plane);
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
    m_notifications.post({Notification::Kind::Done,
                          tr("Coordinates copied: %1 (CGCS2000)").arg(coordinates(point)),
                          {},
                          {},
                          {}});
}

void MapPage::newEventHere() {
    const std::optional<GeoPoint> point = m_map->point();
    if (!point || !m_digest->number().isEmpty()) {
        m_pickAround = false;
        m_map->setPicking(true);
        m_map->setFocus(Qt::OtherFocusReason);
        return;
    }
    newEventAt(*point);
}

void MapPage::newEventAt(GeoPoint point) {
    m_navigation.openPage(QStringLiteral("grid.new_event"),
                          {{QStringLiteral("lon"), point.lon}, {QStringLiteral("lat"), point.lat}});
}

void MapPage::showPointer(GeoPoint point) { m_days->setPointer(coordinates(point)); }

bool MapPage::isBusy() const {
    return m_loading > 0 || m_finding > 0 || m_soon.isActive() || m_map->isBusy() || m_digest->isBusy() ||
           m_completion->isBusy() || m_base->isBusy() || m_shader->isBusy() || m_duty->isBusy();
}

QVariantMap MapPage::saveState() const { return {{QStringLiteral("panel"), m_panel->save()}}; }

void MapPage::restoreState(const QVariantMap& state) {
    m_panel->restore(state.value(QStringLiteral("panel")).toMap());
    m_map->setShown(m_panel->shown());
    if (m_loaded) {
        m_shader->show();
    }
}

}  // namespace qz::grid
