// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/redraw_panel.h"

#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <tuple>

#include "qz/async.h"
#include "qz/clock.h"

namespace qz::grid {

namespace {

constexpr double kSameSquareMetres = 1;  ///< less is rounding

QString hectares(double squareMetres) { return QLocale().toString(squareMetres / 10000, 'f', 2); }

}  // namespace

QList<GridChange> gridChanges(const QList<DrawnGrid>& before, const QList<DrawnGrid>& after) {
    QList<GridChange> changes;
    const auto find = [](const QList<DrawnGrid>& grids, const QString& code) {
        return std::find_if(grids.begin(), grids.end(),
                            [&code](const DrawnGrid& grid) { return grid.code == code; });
    };
    for (const DrawnGrid& grid : after) {
        const auto old = find(before, grid.code);
        GridChange change{GridChange::Kind::New, grid.code, 0, areaSquareMetres(grid.shape)};
        if (old != before.end()) {
            change.before = areaSquareMetres(old->shape);
            const bool same = std::abs(change.before - change.after) < kSameSquareMetres;
            change.kind = same ? GridChange::Kind::Same : GridChange::Kind::Moved;
        }
        changes.append(change);
    }
    for (const DrawnGrid& grid : before) {
        if (find(after, grid.code) == after.end()) {
            changes.append({GridChange::Kind::Gone, grid.code, areaSquareMetres(grid.shape), 0});
        }
    }
    std::sort(changes.begin(), changes.end(),
              [](const GridChange& a, const GridChange& b) { return a.code < b.code; });
    return changes;
}

RedrawPanel::RedrawPanel(const Theme& theme, const Areas& areas, const Session& session,
                         Navigation& navigation, AreaHistory* history, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_areas(areas),
      m_session(session),
      m_navigation(navigation),
      m_history(history),
      m_map(new MapWidget(theme, areas, this)),
      m_canvas(new GridCanvas(theme, *m_map)),
      m_changes(new QListWidget(this)),
      m_note(new QLabel(this)),
      m_edit(new QPushButton(theme.icon(QStringLiteral("edit")), tr("Draw on the map…"), this)) {
    m_edit->setObjectName(QStringLiteral("redrawEdit"));
    m_changes->setObjectName(QStringLiteral("redrawChanges"));
    m_changes->setAccessibleName(tr("What changes"));
    m_changes->setFrameShape(QFrame::NoFrame);
    m_changes->setFixedWidth(270);
    m_canvas->setReadOnly(true);
    m_canvas->setFocusPolicy(Qt::NoFocus);
    m_note->setWordWrap(true);
    m_note->setProperty("qzText", QStringLiteral("hint"));
    auto* head = new QHBoxLayout;
    head->setContentsMargins(12, 8, 12, 8);
    head->addWidget(m_note, 1);
    head->addWidget(m_edit);
    auto* body = new QHBoxLayout;
    body->setSpacing(0);
    body->addWidget(m_map, 1);
    body->addWidget(m_changes);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(body, 1);
    connect(m_edit, &QPushButton::clicked, this,
            [this] { std::ignore = takeStep(QStringLiteral("redraw")); });
    connect(m_changes, &QListWidget::currentRowChanged, this, [this](int row) {
        const QString code = row < 0 ? QString() : m_changes->item(row)->data(Qt::UserRole).toString();
        QList<qsizetype> chosen;
        for (qsizetype i = 0; i < m_drawing.grids().size(); ++i) {
            if (m_drawing.grids()[i].code == code) {
                chosen.append(i);
            }
        }
        m_canvas->setChosen(chosen);
    });
}

QString RedrawPanel::lineOf(const GridChange& change) const {
    const QString shortCode = change.code.right(3);
    switch (change.kind) {
        case GridChange::Kind::Same:
            return tr("%1: unchanged, %2 ha").arg(shortCode, hectares(change.after));
        case GridChange::Kind::Moved:
            return tr("%1: %2 → %3 ha").arg(shortCode, hectares(change.before), hectares(change.after));
        case GridChange::Kind::New:
            return tr("%1: new, %2 ha").arg(shortCode, hectares(change.after));
        case GridChange::Kind::Gone:
            return tr("%1: ends, was %2 ha").arg(shortCode, hectares(change.before));
    }
    return {};
}

bool RedrawPanel::takeStep(const QString& action) {
    if (action != QLatin1String("redraw")) {
        return false;
    }
    m_navigation.openPage(QStringLiteral("grid.redraw"), {{QStringLiteral("number"), m_number}});
    return true;
}

void RedrawPanel::showCase(const CaseDetail& detail) {
    m_number = detail.record.number;
    const Result<GridDrawing> drawn =
        GridDrawing::parse(detail.record.area, detail.fields.value(QStringLiteral("shapes")).toUtf8());
    m_drawing = drawn.ok() ? *drawn : GridDrawing(detail.record.area, {});
    MapShown plain;
    for (const MapLayer layer : {MapLayer::Heat, MapLayer::Names, MapLayer::Events}) {
        plain.stack.show(layer, false);
    }
    m_map->setShown(plain);
    m_map->setArea(detail.record.area);
    m_map->showArea(detail.record.area);
    m_canvas->setDrawing(m_drawing);
    m_canvas->setBefore({});
    m_changes->clear();
    const bool published = detail.record.state == QLatin1String("PUBLISHED");
    m_note->setText(!drawn.ok() ? tr("Nothing is drawn yet.")
                    : published ? tr("Blue: as published. Dashed: as in force before; events of before keep "
                                     "the grid they had.")
                                : tr("Blue: as drawn. Dashed: as in force now."));
    const bool draft = detail.record.state == QLatin1String("DRAFT");
    m_edit->setVisible(draft && m_session.may(QStringLiteral("grid.map")));
    const quint64 generation = ++m_generation;
    const QByteArray replaced = detail.fields.value(QStringLiteral("replaced")).toUtf8();
    if (published && !replaced.isEmpty()) {
        const Result<GridDrawing> kept = GridDrawing::parse(detail.record.area, replaced);
        showChanges(kept.ok() ? kept->grids() : QList<DrawnGrid>());
        return;
    }
    // Of what was published before they were kept only the day tells them.
    if (!published || !detail.record.closedAt || m_history == nullptr) {
        showChanges(gridsOf(*m_areas.tree()));
        return;
    }
    const QDate before = CivilTime::fromInstant(*detail.record.closedAt).date.addDays(-1);
    onResult(this, m_history->on(before), [this, generation](const Result<AreaHistory::Time>& time) {
        if (generation != m_generation) {
            return;
        }
        if (time.ok()) {
            showChanges(gridsOf(time->tree ? *time->tree : *m_areas.tree()));
        } else {
            m_note->setText(time.error().message);
        }
    });
}

QList<DrawnGrid> RedrawPanel::gridsOf(const AreaTree& tree) const {
    QList<DrawnGrid> grids;
    for (const Area* child : tree.children(m_drawing.village())) {
        if (const GeoMultiPolygon* boundary = tree.boundary(child->code)) {
            grids.append({child->code.toString(), child->name, *boundary});
        }
    }
    return grids;
}

void RedrawPanel::showChanges(const QList<DrawnGrid>& grids) {
    QList<GeoMultiPolygon> before;
    for (const DrawnGrid& grid : grids) {
        before.append(grid.shape);
    }
    m_canvas->setBefore(before);
    m_changes->clear();
    if (m_drawing.grids().isEmpty()) {
        return;
    }
    for (const GridChange& change : gridChanges(grids, m_drawing.grids())) {
        const MarkId mark = change.kind == GridChange::Kind::Same   ? MarkId::Done
                            : change.kind == GridChange::Kind::Gone ? MarkId::Missing
                            : change.kind == GridChange::Kind::New  ? MarkId::New
                                                                    : MarkId::Run;
        auto* item = new QListWidgetItem(m_theme.markIcon(mark), lineOf(change), m_changes);
        item->setData(Qt::UserRole, change.code);
        item->setToolTip(change.code);
    }
}

}  // namespace qz::grid
