// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

#include "qz/ui/map_widget.h"

namespace qz {

/// A map as a screen reader has it: a list of the areas in view in reading order, each with its name, what
/// the colours say of it and whether it is the chosen one; pressed, it is opened. Widgets on the map come
/// first. UI thread.
class MapAccessible final : public QAccessibleWidget {
public:
    /// For QAccessible::installFactory(): null for everything but maps.
    static QAccessibleInterface* make(const QString& className, QObject* object);
    explicit MapAccessible(MapWidget* map);
    ~MapAccessible() override;

    [[nodiscard]] int childCount() const override;
    [[nodiscard]] QAccessibleInterface* child(int index) const override;
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* child) const override;
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override;
    [[nodiscard]] QAccessibleInterface* focusChild() const override;

    [[nodiscard]] MapWidget& map() const { return m_map; }

private:
    [[nodiscard]] const QList<AreaCode>& areas() const;
    [[nodiscard]] QAccessibleInterface* interfaceOf(const AreaCode& area) const;

    MapWidget& m_map;
    mutable QList<AreaCode> m_areas;
    mutable bool m_stale = true;
    mutable QHash<QString, QAccessible::Id> m_items;  ///< by code, those that were asked for
    QMetaObject::Connection m_connection;
};

}  // namespace qz
