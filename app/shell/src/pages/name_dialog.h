// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QLineEdit;

namespace qz {

/// Asks for one line; closes with a text only. Deletes itself.
class NameDialog final : public QDialog {
    Q_OBJECT
public:
    NameDialog(const QString& title, const QString& hint, const QString& button, const QString& preset,
               QWidget* parent);

Q_SIGNALS:
    void named(const QString& name);

private:
    QLineEdit* m_name;
};

}  // namespace qz
