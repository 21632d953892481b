// SPDX-License-Identifier: GPL-3.0-or-later
#include "form_dialog.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "qz/async.h"
#include "qz/ui/panes.h"

namespace qz {

FormDialog::FormDialog(Desk& desk, const Text& text, const QList<FieldSpec>& fields, const FieldMap& values,
                       Store store, QWidget* parent)
    : QDialog(parent),
      m_form(new FormView(desk.formServices(), fields)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_store(std::move(store)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(text.title);
    auto* note = new QLabel(text.note, this);
    note->setWordWrap(true);
    note->setProperty("qzText", QStringLiteral("second"));
    note->setVisible(!text.note.isEmpty());
    auto* area = new QScrollArea(this);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_form->setParent(area);
    m_form->layout()->setContentsMargins(0, 0, 8, 0);
    area->setWidget(m_form);
    m_form->setValues(values);
    auto* save = new KeyButton(desk.theme, tr("Save"), QKeySequence(QStringLiteral("Ctrl+Return")),
                               QStringLiteral("primary"), this);
    auto* cancel = new KeyButton(desk.theme, tr("Cancel"), QKeySequence(Qt::Key_Escape), {}, this);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(save);
    buttons->addWidget(cancel);
    buttons->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(note);
    column->addWidget(m_error);
    column->addWidget(area, 1);
    column->addLayout(buttons);
    const QSize screen = QGuiApplication::primaryScreen()->availableSize();
    resize(std::min(620, screen.width() - 40),
           std::min(m_form->sizeHint().height() + 180, screen.height() - 80));
    connect(save, &QPushButton::clicked, this, &FormDialog::submit);
    connect(m_form, &FormView::submitted, this, &FormDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_form->focusFirst();
}

void FormDialog::submit() {
    m_error->clear();
    if (m_storing || !m_form->validate()) {
        return;
    }
    m_storing = true;
    onResult(this, m_store(m_form->values()), [this](const Status& status) {
        m_storing = false;
        if (!status.ok()) {
            if (!m_form->showError(status.error())) {
                m_error->showError(status.error());
            }
            return;
        }
        Q_EMIT stored();
        accept();
    });
}

}  // namespace qz
