// SPDX-License-Identifier: GPL-3.0-or-later
#include "start_panel.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include "qz/ui/panes.h"

namespace qz {

namespace {

constexpr int columnWidth = 560;

}  // namespace

StartPanel::StartPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new QLabel(this)),
      m_text(new QLabel(this)),
      m_error(new QLabel(this)),
      m_body(new QVBoxLayout),
      m_buttons(new QWidget(this)) {
    setProperty("qzGround", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* frame = new QFrame(this);
    frame->setProperty("qzFrame", QStringLiteral("floating"));
    frame->setFixedWidth(columnWidth);
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(32, 28, 32, 24);
    column->setSpacing(12);
    m_title->setFont(textFont(TextRole::CaseTitle));
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->setProperty("qzText", QStringLiteral("second"));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_error->setWordWrap(true);
    m_error->setProperty("qzText", QStringLiteral("over"));
    m_error->hide();
    m_text->hide();
    column->addWidget(m_title);
    column->addWidget(m_text);
    column->addLayout(m_body);
    column->addWidget(m_error);
    column->addWidget(m_buttons);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 8, 0, 0);
    buttons->addStretch(1);
    auto* middle = new QHBoxLayout;
    middle->addStretch(1);
    middle->addWidget(frame);
    middle->addStretch(1);
    auto* outer = new QVBoxLayout(this);
    outer->addStretch(2);
    outer->addLayout(middle);
    outer->addStretch(3);
}

void StartPanel::setTitle(const QString& title) {
    m_title->setText(title);
    setAccessibleName(title);
}

void StartPanel::setText(const QString& text) {
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
}

void StartPanel::setErrorText(const QString& text) {
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

QPushButton* StartPanel::addButton(const QString& text, bool primary, std::function<void()> run) {
    auto* button =
        new KeyButton(m_theme, text, {}, primary ? QStringLiteral("primary") : QString(), m_buttons);
    button->setAutoDefault(primary);
    button->setDefault(primary);
    connect(button, &QPushButton::clicked, this, std::move(run));
    m_buttons->layout()->addWidget(button);
    return button;
}

void StartPanel::clearButtons() {
    for (QPushButton* button : m_buttons->findChildren<QPushButton*>()) {
        button->hide();
        button->deleteLater();
    }
}

}  // namespace qz
