// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

#include "qz/ui/filter_bar.h"

class QCompleter;
class QStandardItemModel;

namespace qz {

/// The field of a filter, which proposes what may stand at its cursor.
class FilterEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(QWidget* parent);
    void setValues(FilterValues values) { m_values = std::move(values); }
    /// Proposals now, also for an empty field: Ctrl+Space, or the arrow down.
    void propose(bool always);
    [[nodiscard]] QStringList proposals() const;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void put(const QString& text);

    FilterValues m_values;
    QCompleter* m_completer;
    QStandardItemModel* m_model;
    FilterCompletion m_completion;
};

}  // namespace qz
