// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/scroll_pane.h"

#include <QEvent>
#include <QPainter>

#include "qz/ui/marks.h"

namespace qz {

ScrollPane::ScrollPane(const Theme& theme, const QString& name, QWidget* parent)
    : QScrollArea(parent), m_theme(theme) {
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setViewportMargins(2, 2, 2, 2);  // for the ring
    setAccessibleName(name);
}

bool ScrollPane::event(QEvent* event) {
    const bool done = QScrollArea::event(event);
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut) {
        update();
    } else if (event->type() == QEvent::Paint && hasFocus() &&
               window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        QPainter painter(this);
        drawFocusFrame(painter, rect(), m_theme.tokens());
    }
    return done;
}

}  // namespace qz
