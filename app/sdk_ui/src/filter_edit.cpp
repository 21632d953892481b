// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter_edit.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace qz {

namespace {

constexpr int textRole = Qt::UserRole + 1;
constexpr int popupWidth = 280;
constexpr int popupRows = 12;

}  // namespace

FilterEdit::FilterEdit(QWidget* parent)
    : QLineEdit(parent), m_completer(new QCompleter(this)), m_model(new QStandardItemModel(this)) {
    m_completer->setModel(m_model);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setCompletionRole(textRole);
    m_completer->setMaxVisibleItems(popupRows);
    m_completer->setWidget(this);
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this,
            [this](const QModelIndex& index) { put(index.data(textRole).toString()); });
    connect(this, &QLineEdit::textEdited, this, [this] { propose(false); });
}

void FilterEdit::propose(bool always) {
    m_completion = completeCaseFilter(text(), cursorPosition(), m_values);
    const QString begun = text().mid(m_completion.from, m_completion.length);
    const bool done = m_completion.choices.size() == 1 && m_completion.choices.constFirst().text == begun;
    if (m_completion.choices.isEmpty() || done || (!always && text().isEmpty())) {
        m_completer->popup()->hide();
        return;
    }
    m_model->clear();
    for (const FilterChoice& choice : std::as_const(m_completion.choices)) {
        const QString word = choice.text.trimmed();
        auto* item = new QStandardItem(
            choice.hint.isEmpty() || choice.hint == word ? word : word + QStringLiteral("   ") + choice.hint);
        item->setData(choice.text, textRole);
        m_model->appendRow(item);
    }
    QRect place = cursorRect();
    place.setWidth(popupWidth);
    m_completer->complete(place);
}

QStringList FilterEdit::proposals() const {
    QStringList texts;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        texts.append(m_model->item(row)->data(textRole).toString());
    }
    return texts;
}

void FilterEdit::put(const QString& word) {
    QString whole = text();
    whole.replace(m_completion.from, m_completion.length, word);
    setText(whole);
    setCursorPosition(static_cast<int>(m_completion.from + word.size()));
    propose(false);
}

void FilterEdit::keyPressEvent(QKeyEvent* event) {
    const bool shown = m_completer->popup()->isVisible();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (shown && (enter || event->key() == Qt::Key_Tab) && m_completer->popup()->currentIndex().isValid()) {
        event->ignore();  // the list takes it
        return;
    }
    const bool asked = event->key() == Qt::Key_Space && event->modifiers() == Qt::ControlModifier;
    if (asked || (event->key() == Qt::Key_Down && !shown)) {
        propose(true);
        return;
    }
    if (enter) {
        m_completer->popup()->hide();
    }
    QLineEdit::keyPressEvent(event);
}

}  // namespace qz
