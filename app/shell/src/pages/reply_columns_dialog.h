// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "qz/host/import_runs.h"

class QComboBox;

namespace qz {

/// Which field of a case goes to which column of the file that is answered; a new column by typing its name.
class ReplyColumnsDialog final : public QDialog {
    Q_OBJECT
public:
    ReplyColumnsDialog(const ReplyChoice& choice, QWidget* parent);
    [[nodiscard]] QComboBox* box(const QString& field) const { return m_boxes.value(field); }

Q_SIGNALS:
    void chosen(const QList<qz::ReplyColumn>& columns);

private:
    [[nodiscard]] QList<ReplyColumn> columns() const;
    QStringList m_fields;
    QHash<QString, QComboBox*> m_boxes;
};

}  // namespace qz
