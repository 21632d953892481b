// SPDX-License-Identifier: GPL-3.0-or-later
#include "input_composition.h"

#include <QInputMethodEvent>
#include <QKeyEvent>

namespace qz {

namespace {

/// Keys that are no text: with these a field would do something to the text before it is committed.
bool isCommandKey(const QKeyEvent& key) {
    return key.modifiers().testFlag(Qt::ControlModifier) || key.modifiers().testFlag(Qt::AltModifier) ||
           (key.key() >= Qt::Key_F1 && key.key() <= Qt::Key_F35);
}

}  // namespace

InputComposition::InputComposition(QObject* application, QObject* parent) : QObject(parent) {
    application->installEventFilter(this);
}

bool InputComposition::eventFilter(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::InputMethod:
            m_active = !static_cast<QInputMethodEvent*>(event)->preeditString().isEmpty();
            m_field = watched;
            break;
        case QEvent::FocusOut:
            if (watched == m_field) {
                m_active = false;
            }
            break;
        case QEvent::ShortcutOverride:
            if (isActive()) {
                event->accept();
                return true;
            }
            break;
        case QEvent::KeyPress:
            if (isActive() && watched == m_field && isCommandKey(*static_cast<QKeyEvent*>(event))) {
                return true;
            }
            break;
        default:
            break;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace qz
