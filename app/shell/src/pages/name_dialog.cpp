// SPDX-License-Identifier: GPL-3.0-or-later
#include "name_dialog.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace qz {

NameDialog::NameDialog(const QString& title, const QString& hint, const QString& button,
                       const QString& preset, QWidget* parent)
    : QDialog(parent), m_name(new QLineEdit(preset, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    m_name->setPlaceholderText(hint);
    m_name->setAccessibleName(hint);
    m_name->setMaxLength(60);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton* keep = buttons->addButton(button, QDialogButtonBox::AcceptRole);
    keep->setEnabled(!preset.isEmpty());
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_name);
    column->addWidget(buttons);
    connect(m_name, &QLineEdit::textChanged, keep,
            [keep](const QString& typed) { keep->setEnabled(!typed.trimmed().isEmpty()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT named(m_name->text().trimmed());
        accept();
    });
    resize(420, sizeHint().height());
}

}  // namespace qz
