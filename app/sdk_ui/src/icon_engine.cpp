// SPDX-License-Identifier: GPL-3.0-or-later
#include "icon_engine.h"

#include <QFile>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

#include "qz/ui/marks.h"

namespace qz {

namespace {

QPixmap emptyPixmap(const QSize& size) {
    QPixmap pixmap(size);
    pixmap.fill(Qt::transparent);
    return pixmap;
}

}  // namespace

void ThemeIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) {
    if (m_theme.isNull()) {
        return;
    }
    const ThemeTokens& tokens = m_theme->tokens();
    QColor colour = m_colour.isEmpty() ? tokens.text2 : tokens.named(m_colour);
    if (mode == QIcon::Disabled) {
        colour = tokens.text3;
    } else if (m_colour.isEmpty() && (mode == QIcon::Selected || state == QIcon::On)) {
        colour = tokens.accent;
    }
    QFile file(QStringLiteral(":/qz/icons/%1.svg").arg(m_name));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    QSvgRenderer renderer(svg);
    renderer.setAspectRatioMode(Qt::KeepAspectRatio);
    renderer.render(painter, rect);
}

QPixmap ThemeIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    QPixmap pixmap = emptyPixmap(size);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paint(&painter, pixmap.rect(), mode, state);
    return pixmap;
}

void MarkIconEngine::paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) {
    if (!m_theme.isNull()) {
        drawMark(*painter, rect, m_mark, m_theme->tokens());
    }
}

QPixmap MarkIconEngine::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) {
    QPixmap pixmap = emptyPixmap(size);
    QPainter painter(&pixmap);
    paint(&painter, pixmap.rect(), mode, state);
    return pixmap;
}

}  // namespace qz
