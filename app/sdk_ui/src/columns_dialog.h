// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

#include "qz/list_sort.h"

class QComboBox;
class QListWidget;

namespace qz {

/// Which columns a list shows, in which order, and up to three keys that it is sorted by. All by mouse or by
/// keyboard alone.
class ColumnsDialog final : public QDialog {
    Q_OBJECT
public:
    ColumnsDialog(const QStringList& shown, const ListSort& sort, QWidget* parent);
    [[nodiscard]] QStringList columns() const;
    [[nodiscard]] ListSort sort() const;

private:
    void fillColumns(const QStringList& shown);
    void move(int by);

    QListWidget* m_list;
    QList<QComboBox*> m_fields;
    QList<QComboBox*> m_directions;
};

/// The fields that lists sort by and their names.
[[nodiscard]] QList<std::pair<QString, QString>> sortFields();

}  // namespace qz
