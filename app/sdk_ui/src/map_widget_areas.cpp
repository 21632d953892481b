// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QCoreApplication>
#include <algorithm>

#include "map_ground.h"
#include "map_overlays.h"
#include "qz/ui/map_widget.h"

/// The areas of a map by keyboard and for a screen reader.
namespace qz {

void MapWidget::describe() {
    QString text;
    const Area* known = m_tree ? m_tree->find(m_focused.isNull() ? m_area : m_focused) : nullptr;
    if (point() && m_focused.isNull()) {
        text = QCoreApplication::translate("qz::MapWidget", "Point at %1, %2")
                   .arg(point()->lon, 0, 'f', 5)
                   .arg(point()->lat, 0, 'f', 5);
    } else if (known != nullptr) {
        text = known->name;
        const QString words = m_ground->wordsOf(known->code);
        text += words.isEmpty() ? QString() : QStringLiteral(": ") + words;
    } else {
        text = m_area.toString();
    }
    if (text != accessibleDescription()) {
        setAccessibleDescription(text);
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

QList<AreaCode> MapWidget::areasInView() const {
    std::vector<std::pair<std::pair<int, double>, AreaCode>> order;
    if (m_ground->scene() == nullptr) {
        return {};
    }
    // From top to bottom in rows, each from the left.
    const QRectF seen = m_camera.seen();
    const double row = seen.height() / 12;
    for (auto level = m_ground->scene()->byLevel.rbegin(); level != m_ground->scene()->byLevel.rend();
         ++level) {
        order.clear();
        for (std::size_t cell = 0; cell < level->codes.size(); ++cell) {
            const QPointF at = level->centres[cell].at;
            if (seen.contains(at)) {
                order.push_back({{int((at.y() - seen.top()) / row), at.x()}, level->codes[cell]});
            }
        }
        if (!order.empty() && order.size() <= 150) {
            break;
        }
    }
    if (order.empty()) {  // so close that no middle is seen: what the cross stands on
        const AreaCode here = areaAt({width() / 2.0, height() / 2.0});
        return here.isNull() ? QList<AreaCode>() : QList<AreaCode>{here};
    }
    std::sort(order.begin(), order.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
    QList<AreaCode> areas;
    for (const auto& [place, code] : order) {
        areas.append(code);
    }
    return areas;
}

QString MapWidget::areaWords(const AreaCode& area) const { return m_ground->wordsOf(area); }

void MapWidget::stepArea(int by) {
    const QList<AreaCode> order = areasInView();
    if (order.isEmpty()) {
        return;
    }
    const qsizetype now = order.indexOf(m_focused);
    const qsizetype count = order.size();
    focusArea(order[now < 0 ? (by > 0 ? 0 : count - 1) : (now + by + count) % count]);
}

void MapWidget::focusArea(const AreaCode& area) {
    m_focused = area;
    describe();
    tellFocus();
    redress();
}

void MapWidget::chooseArea(const AreaCode& area) {
    focusArea(area);
    Q_EMIT areaClicked(area);
}

/// To a screen reader: the keyboard stands on another area of the list, which is chosen now.
void MapWidget::tellFocus() {
    if (!QAccessible::isActive() || m_focused.isNull()) {
        return;
    }
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(this);
    const qsizetype at = areasInView().indexOf(m_focused);
    if (list == nullptr || at < 0) {
        return;
    }
    const int child = list->childCount() - int(areasInView().size()) + int(at);
    for (const QAccessible::Event kind : {QAccessible::Focus, QAccessible::Selection}) {
        QAccessibleEvent event(this, kind);
        event.setChild(child);
        QAccessible::updateAccessibility(&event);
    }
}

QString MapWidget::areaName(const AreaCode& area) const {
    const Area* known = m_tree ? m_tree->find(area) : nullptr;
    return known != nullptr ? known->name : area.toString();
}

QString MapWidget::areaPath(const AreaCode& area) const {
    return m_tree ? m_tree->path(area, QStringLiteral(" › ")) : QString();
}

QRect MapWidget::areaRect(const AreaCode& area) const {
    const AreaScene* scene = m_ground->scene();
    if (scene == nullptr) {
        return {};
    }
    const auto cell = scene->cellOf.constFind(area.toString());
    if (cell == scene->cellOf.constEnd()) {
        return {};
    }
    const QRectF box = scene->cells->cells()[*cell].box;
    return QRectF(toScreen(fromWorld(box.topLeft())), toScreen(fromWorld(box.bottomRight()))).toAlignedRect();
}

}  // namespace qz
