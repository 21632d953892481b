// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/around_panel.h"

#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>
#include <QVBoxLayout>

#include "qz/ui/panes.h"

namespace qz::grid {

namespace {

constexpr int panelWidth = 300;
constexpr qsizetype mostUnits = 12;
constexpr qsizetype mostShown = 200;

QString metresText(double metres) {
    return metres < 1000 ? AroundPanel::tr("%1 m").arg(std::lround(metres))
                         : AroundPanel::tr("%1 km").arg(QLocale().toString(metres / 1000, 'f', 1));
}

}  // namespace

CircleOverlay::CircleOverlay(const Theme& theme, MapWidget& map) : QWidget(&map), m_theme(theme), m_map(map) {
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    map.installEventFilter(this);
    resize(map.size());
    hide();
}

bool CircleOverlay::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        resize(m_map.size());
    }
    return QWidget::eventFilter(watched, event);
}

void CircleOverlay::setCircle(std::optional<GeoPoint> place, double metres) {
    m_place = place;
    m_metres = metres;
    setVisible(place.has_value());
    update();
}

void CircleOverlay::setGroups(const QList<QList<GeoPoint>>& groups) {
    m_groups = groups;
    update();
}

void CircleOverlay::paintEvent(QPaintEvent*) {
    if (!m_place) {
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPolygonF circle;
    for (const GeoPoint& corner : circleAround(*m_place, m_metres)) {
        circle.append(m_map.toScreen(corner));
    }
    painter.setPen(QPen(t.halo, 4));
    painter.drawPolygon(circle);
    painter.setPen(QPen(t.accent, 2, Qt::DashLine));
    painter.drawPolygon(circle);
    const QPointF middle = m_map.toScreen(*m_place);
    painter.setPen(QPen(t.accent, 1.5));
    painter.drawLine(middle - QPointF(7, 0), middle + QPointF(7, 0));
    painter.drawLine(middle - QPointF(0, 7), middle + QPointF(0, 7));
    painter.setPen(QPen(t.state(MarkId::Soon).mark, 2));
    for (const QList<GeoPoint>& group : m_groups) {
        QRectF box;
        for (const GeoPoint& point : group) {
            const QPointF at = m_map.toScreen(point);
            box = box.united(QRectF(at - QPointF(13, 13), QSizeF(26, 26)));
        }
        painter.drawRoundedRect(box, 13, 13);
    }
}

AroundPanel::AroundPanel(const Theme& theme, const Areas& areas, const Directory& directory, MapWidget& map,
                         QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_areas(areas),
      m_directory(directory),
      m_map(map),
      m_circle(new CircleOverlay(theme, map)),
      m_where(new QLabel(this)),
      m_radius(new QSpinBox(this)),
      m_cases(new QListWidget(this)),
      m_duplicates(new QListWidget(this)),
      m_units(new QListWidget(this)),
      m_list(new QPushButton(theme.icon(QStringLiteral("list")), tr("Into the list"), this)),
      m_close(new QToolButton(this)) {
    setObjectName(QStringLiteral("mapAround"));
    setFixedWidth(panelWidth);
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    build();
    const auto chosen = [this](QListWidgetItem* item) {
        const QString number = item->data(Qt::UserRole).toString();
        if (!number.isEmpty()) {
            Q_EMIT caseChosen(number);
        }
    };
    connect(m_cases, &QListWidget::itemActivated, this, chosen);
    connect(m_cases, &QListWidget::itemClicked, this, chosen);
    connect(m_duplicates, &QListWidget::itemActivated, this, [this](QListWidgetItem* item) {
        const QStringList numbers = item->data(Qt::UserRole).toStringList();
        if (!numbers.isEmpty()) {
            Q_EMIT listWanted(numbers);
        }
    });
    connect(m_radius, &QSpinBox::valueChanged, this, &AroundPanel::look);
    connect(m_list, &QPushButton::clicked, this, [this] { Q_EMIT listWanted(m_numbers); });
    connect(m_close, &QToolButton::clicked, this, &AroundPanel::closed);
}

void AroundPanel::build() {
    m_radius->setObjectName(QStringLiteral("aroundRadius"));
    m_radius->setAccessibleName(tr("Radius"));
    m_radius->setRange(50, 20000);
    m_radius->setSingleStep(50);
    m_radius->setValue(500);
    m_radius->setSuffix(tr(" m"));
    m_list->setObjectName(QStringLiteral("aroundList"));
    m_cases->setObjectName(QStringLiteral("aroundCases"));
    m_duplicates->setObjectName(QStringLiteral("aroundDuplicates"));
    m_units->setObjectName(QStringLiteral("aroundUnits"));
    m_cases->setAccessibleName(tr("Events around the place"));
    m_duplicates->setAccessibleName(tr("Likely duplicates"));
    m_units->setAccessibleName(tr("Units around the place"));
    m_close->setIcon(m_theme.icon(QStringLiteral("close")));
    m_close->setToolTip(tr("Close"));
    m_close->setAccessibleName(tr("Close"));
    m_where->setWordWrap(true);
    auto* head = new PaneTitle(tr("Around a place"), this);
    head->addWidget(m_close);
    auto* radius = new QHBoxLayout;
    radius->setContentsMargins(12, 4, 12, 8);
    radius->addWidget(m_radius);
    radius->addWidget(m_list, 1);
    m_where->setContentsMargins(12, 8, 12, 4);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_where);
    column->addLayout(radius);
    column->addWidget(m_cases, 3);
    column->addWidget(new PaneTitle(tr("Likely the same event"), this));
    column->addWidget(m_duplicates, 1);
    column->addWidget(new PaneTitle(tr("Units"), this));
    column->addWidget(m_units, 2);
    for (QListWidget* list : {m_cases, m_duplicates, m_units}) {
        list->setFrameShape(QFrame::NoFrame);
        list->setWordWrap(true);
    }
    m_units->setToolTip(
        tr("Who answers for the place first; then by distance: from the place that a unit on duty reported, "
           "unless it is old, else from the middle of its area"));
    m_duplicates->setToolTip(
        tr("Open events of the same class within %1 m of each other; Return opens them in the list")
            .arg(int(kDuplicateMetres)));
}

int AroundPanel::radius() const { return m_radius->value(); }

void AroundPanel::setRecords(const QList<CaseRecord>& records) {
    m_records = records;
    if (isVisible()) {
        look();
    }
}

void AroundPanel::setPlace(std::optional<GeoPoint> place) {
    m_place = place.value_or(m_map.centre());
    look();
}

void AroundPanel::look() {
    if (!m_place) {
        return;
    }
    m_circle->setCircle(m_place, m_radius->value());
    const std::shared_ptr<const AreaTree> tree = m_areas.tree();
    const AreaCode area = tree->locate(*m_place);
    m_where->setText(
        QStringLiteral("%1, %2\n%3")
            .arg(m_place->lon, 0, 'f', 6)
            .arg(m_place->lat, 0, 'f', 6)
            .arg(area.isNull() ? tr("outside all areas") : tree->path(area, QStringLiteral(" › "))));
    const QList<NearCase> near = casesAround(m_records, *m_place, m_radius->value());
    showCases(near);
    showDuplicates(near);
    showUnits();
}

void AroundPanel::showCases(const QList<NearCase>& near) {
    m_numbers.clear();
    m_cases->clear();
    for (const NearCase& each : near) {
        const CaseRecord& record = m_records[each.record];
        m_numbers.append(record.number);
        if (m_numbers.size() <= mostShown) {
            auto* item = new QListWidgetItem(
                QStringLiteral("%1 · %2\n%3").arg(metresText(each.metres), record.number, record.summary),
                m_cases);
            item->setData(Qt::UserRole, record.number);
        }
    }
    m_list->setText(tr("%n events into the list", nullptr, int(m_numbers.size())));
    m_list->setEnabled(!m_numbers.isEmpty());
    if (m_numbers.isEmpty()) {
        (new QListWidgetItem(tr("No event lies inside."), m_cases))->setFlags(Qt::NoItemFlags);
    }
}

void AroundPanel::showDuplicates(const QList<NearCase>& near) {
    m_duplicates->clear();
    QList<QList<GeoPoint>> places;
    for (const QStringList& group : likelyDuplicates(m_records, near)) {
        QList<GeoPoint> points;
        for (const NearCase& each : near) {
            if (group.contains(m_records[each.record].number)) {
                points.append(*m_records[each.record].point);
            }
        }
        places.append(points);
        auto* item = new QListWidgetItem(m_theme.markIcon(MarkId::Soon), group.join(QStringLiteral(", ")),
                                         m_duplicates);
        item->setData(Qt::UserRole, group);
    }
    m_circle->setGroups(places);
    if (places.isEmpty()) {
        (new QListWidgetItem(
             tr("None by the rule: open, same class, %1 m or less apart.").arg(int(kDuplicateMetres)),
             m_duplicates))
            ->setFlags(Qt::NoItemFlags);
    }
}

void AroundPanel::setUnits(const QList<UnitOnDuty>& units) {
    m_onDuty.clear();
    for (const UnitOnDuty& unit : units) {
        m_onDuty.insert(unit.code, unit);
    }
    if (isVisible()) {
        look();
    }
}

QString AroundPanel::wayText(const NearUnit& near) const {
    if (near.fromPlace) {
        const QString at = CivilTime::fromInstant(m_onDuty[near.unit.code].point->at)
                               .toDisplay()
                               .section(QLatin1Char(' '), 1);
        const QString way = tr("%1 from where it was at %2").arg(metresText(near.metres), at);
        return near.responsible ? tr("answers for this place") + QStringLiteral(" · ") + way : way;
    }
    return near.responsible ? tr("answers for this place")
                            : tr("%1 to the middle of its area").arg(metresText(near.metres));
}

void AroundPanel::showUnits() {
    m_units->clear();
    QHash<QString, GeoPoint> places;
    for (const UnitOnDuty& unit : std::as_const(m_onDuty)) {
        if (unit.point && !unit.isStale) {
            places.insert(unit.code, unit.point->point);
        }
    }
    const std::shared_ptr<const AreaTree> tree = m_areas.tree();
    for (const NearUnit& near : unitsAround(m_directory.units(), *tree, *m_place, mostUnits, places)) {
        const auto onDuty = m_onDuty.constFind(near.unit.code);
        const QString phone = onDuty == m_onDuty.constEnd() ? near.unit.phone : onDuty->phone;
        auto* item = new QListWidgetItem(near.unit.name + QLatin1Char('\n') + wayText(near) +
                                             (phone.isEmpty() ? QString() : QStringLiteral(" · ") + phone),
                                         m_units);
        item->setToolTip(near.unit.code);
    }
}

void AroundPanel::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT closed();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void AroundPanel::hideEvent(QHideEvent* event) {
    m_circle->setCircle(std::nullopt, 0);
    QWidget::hideEvent(event);
}

}  // namespace qz::grid
