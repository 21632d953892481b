// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>
#include <functional>

class QComboBox;
class QLineEdit;

namespace qz {

/// A few lines to fill in before a step. Closes with `done`, given the texts; all but the optional ones are
/// required.
class QuestionDialog final : public QDialog {
    Q_OBJECT
public:
    struct Line {
        QString label;
        QString text;
        bool optional = false;
        QStringList choices;  ///< not empty: one of these
    };
    QuestionDialog(const QString& title, const QString& button, const QList<Line>& lines,
                   std::function<void(const QStringList&)> done, QWidget* parent);

private:
    void submit();
    struct Field {
        QLineEdit* edit = nullptr;
        QComboBox* choice = nullptr;
        bool optional = false;
    };
    QList<Field> m_fields;
    std::function<void(const QStringList&)> m_done;
};

}  // namespace qz
