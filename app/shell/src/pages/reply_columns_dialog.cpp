// SPDX-License-Identifier: GPL-3.0-or-later
#include "reply_columns_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace qz {

ReplyColumnsDialog::ReplyColumnsDialog(const ReplyChoice& choice, QWidget* parent) : QDialog(parent) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Back-fill replies"));
    auto* text = new QLabel(
        tr("The replies are written into a copy of the file as it was received; everything else in "
           "it stays as it is. The choice is remembered for files with the same columns."),
        this);
    text->setWordWrap(true);
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const FieldSpec& field : choice.fields) {
        auto* box = new QComboBox(this);
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->addItem(QString());
        box->addItems(choice.columns);
        QString wanted;
        for (const ReplyColumn& column : choice.chosen) {
            wanted = column.field == field.id ? column.column : wanted;
        }
        box->setCurrentText(wanted);
        box->setAccessibleName(fieldTitle(field));
        box->setMinimumHeight(28);
        form->addRow(fieldTitle(field), box);
        m_fields.append(field.id);
        m_boxes.insert(field.id, box);
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* go = buttons->addButton(tr("Save as…"), QDialogButtonBox::AcceptRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(text);
    column->addLayout(form);
    column->addWidget(buttons);
    const auto check = [this, go] { go->setEnabled(!columns().isEmpty()); };
    for (QComboBox* box : std::as_const(m_boxes)) {
        connect(box, &QComboBox::currentTextChanged, this, check);
    }
    check();
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(columns());
        accept();
    });
    resize(480, sizeHint().height());
}

QList<ReplyColumn> ReplyColumnsDialog::columns() const {
    QList<ReplyColumn> columns;
    for (const QString& field : m_fields) {
        if (const QString column = m_boxes.value(field)->currentText().trimmed(); !column.isEmpty()) {
            columns.append({field, column});
        }
    }
    return columns;
}

}  // namespace qz
