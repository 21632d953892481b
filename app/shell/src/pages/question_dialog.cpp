// SPDX-License-Identifier: GPL-3.0-or-later
#include "question_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace qz {

QuestionDialog::QuestionDialog(const QString& title, const QString& button, const QList<Line>& lines,
                               std::function<void(const QStringList&)> done, QWidget* parent)
    : QDialog(parent), m_done(std::move(done)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    auto* buttons = new QDialogButtonBox(this);
    QPushButton* accept = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    for (const Line& line : lines) {
        Field field;
        field.optional = line.optional;
        if (line.choices.isEmpty()) {
            field.edit = new QLineEdit(line.text, this);
            field.edit->setMinimumHeight(28);
            field.edit->setAccessibleName(line.label);
            connect(field.edit, &QLineEdit::textChanged, this, [this, accept] {
                bool whole = true;
                for (const Field& each : std::as_const(m_fields)) {
                    whole = whole &&
                            (each.optional || each.edit == nullptr || !each.edit->text().trimmed().isEmpty());
                }
                accept->setEnabled(whole);
            });
            form->addRow(line.label, field.edit);
        } else {
            field.choice = new QComboBox(this);
            field.choice->addItems(line.choices);
            field.choice->setMinimumHeight(28);
            field.choice->setAccessibleName(line.label);
            form->addRow(line.label, field.choice);
        }
        m_fields.append(field);
    }
    for (const Field& field : std::as_const(m_fields)) {
        if (field.edit != nullptr && !field.optional && field.edit->text().isEmpty()) {
            accept->setEnabled(false);
        }
    }
    auto* column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QuestionDialog::submit);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(460, sizeHint().height());
}

void QuestionDialog::submit() {
    QStringList texts;
    for (const Field& field : std::as_const(m_fields)) {
        texts.append(field.edit != nullptr ? field.edit->text().trimmed()
                                           : QString::number(field.choice->currentIndex()));
    }
    accept();
    m_done(texts);
}

}  // namespace qz
