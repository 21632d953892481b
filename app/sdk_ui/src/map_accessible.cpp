// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_accessible.h"

namespace qz {

namespace {

constexpr qsizetype mostItems = 2000;  ///< that are kept while the view moves on

/// One area of the list.
class AreaItem final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AreaItem(MapAccessible& list, AreaCode area) : m_list(list), m_area(std::move(area)) {}

    [[nodiscard]] const AreaCode& area() const { return m_area; }
    [[nodiscard]] bool isValid() const override { return m_list.isValid(); }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_list.window(); }
    [[nodiscard]] QAccessibleInterface* parent() const override { return &m_list; }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }

    [[nodiscard]] QString text(QAccessible::Text what) const override {
        switch (what) {
            case QAccessible::Name:
                return m_list.map().areaName(m_area);
            case QAccessible::Value:
                return m_list.map().areaWords(m_area);
            case QAccessible::Description:
                return m_list.map().areaPath(m_area);
            default:
                return {};
        }
    }
    void setText(QAccessible::Text, const QString&) override {}

    [[nodiscard]] QRect rect() const override {
        const MapWidget& map = m_list.map();
        const QRect seen = map.areaRect(m_area).intersected(map.rect());
        return {map.mapToGlobal(seen.topLeft()), seen.size()};
    }

    [[nodiscard]] QAccessible::State state() const override {
        const MapWidget& map = m_list.map();
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.selected = map.focusedArea() == m_area;
        state.focused = state.selected && map.hasFocus();
        state.offscreen = !map.areaRect(m_area).intersects(map.rect());
        state.invisible = !map.isVisible();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& action) override {
        if (action == setFocusAction()) {
            m_list.map().setFocus(Qt::OtherFocusReason);
            m_list.map().chooseArea(m_area);
        } else if (action == pressAction()) {
            m_list.map().showArea(m_area);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString& action) const override {
        return action == pressAction() ? QStringList{QKeySequence(Qt::Key_Return).toString()} : QStringList();
    }

private:
    MapAccessible& m_list;
    AreaCode m_area;
};

}  // namespace

QAccessibleInterface* MapAccessible::make(const QString&, QObject* object) {
    auto* map = qobject_cast<MapWidget*>(object);
    return map != nullptr ? new MapAccessible(map) : nullptr;
}

MapAccessible::MapAccessible(MapWidget* map) : QAccessibleWidget(map, QAccessible::List), m_map(*map) {
    m_connection = QObject::connect(map, &MapWidget::viewChanged, map, [this] { m_stale = true; });
}

MapAccessible::~MapAccessible() {
    QObject::disconnect(m_connection);
    for (const QAccessible::Id id : std::as_const(m_items)) {
        QAccessible::deleteAccessibleInterface(id);
    }
}

const QList<AreaCode>& MapAccessible::areas() const {
    if (m_stale) {
        m_areas = m_map.areasInView();
        m_stale = m_areas.isEmpty();  // the ground may not be made yet
        if (m_items.size() > mostItems) {
            for (const QAccessible::Id id : std::as_const(m_items)) {
                QAccessible::deleteAccessibleInterface(id);
            }
            m_items.clear();
        }
    }
    return m_areas;
}

QAccessibleInterface* MapAccessible::interfaceOf(const AreaCode& area) const {
    const QString code = area.toString();
    if (const auto known = m_items.constFind(code); known != m_items.constEnd()) {
        return QAccessible::accessibleInterface(*known);
    }
    auto* item = new AreaItem(const_cast<MapAccessible&>(*this), area);
    m_items.insert(code, QAccessible::registerAccessibleInterface(item));
    return item;
}

int MapAccessible::childCount() const { return QAccessibleWidget::childCount() + int(areas().size()); }

QAccessibleInterface* MapAccessible::child(int index) const {
    const int widgets = QAccessibleWidget::childCount();
    if (index < widgets) {
        return QAccessibleWidget::child(index);
    }
    return index - widgets < areas().size() ? interfaceOf(areas()[index - widgets]) : nullptr;
}

int MapAccessible::indexOfChild(const QAccessibleInterface* child) const {
    if (child != nullptr && child->object() != nullptr) {
        return QAccessibleWidget::indexOfChild(child);
    }
    const auto* item = dynamic_cast<const AreaItem*>(child);
    const qsizetype at = item != nullptr ? areas().indexOf(item->area()) : -1;
    return at < 0 ? -1 : QAccessibleWidget::childCount() + int(at);
}

QAccessibleInterface* MapAccessible::childAt(int x, int y) const {
    if (QAccessibleInterface* widget = QAccessibleWidget::childAt(x, y); widget != nullptr) {
        return widget;
    }
    for (AreaCode area = m_map.areaAt(m_map.mapFromGlobal(QPoint(x, y))); !area.isNull();
         area = area.parent()) {
        if (areas().contains(area)) {
            return interfaceOf(area);
        }
    }
    return nullptr;
}

QAccessibleInterface* MapAccessible::focusChild() const {
    if (m_map.hasFocus()) {
        return areas().contains(m_map.focusedArea()) ? interfaceOf(m_map.focusedArea()) : nullptr;
    }
    return QAccessibleWidget::focusChild();
}

}  // namespace qz
