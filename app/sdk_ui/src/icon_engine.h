// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIconEngine>
#include <QPointer>

#include "qz/ui/theme.h"

namespace qz {

/// Draws one of our SVGs in a colour of the theme that is current when it is drawn.
class ThemeIconEngine final : public QIconEngine {
public:
    /// `colour` empty: by mode (text2, accent, text3).
    ThemeIconEngine(const Theme* theme, QString name, QString colour)
        : m_theme(theme), m_name(std::move(name)), m_colour(std::move(colour)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine* clone() const override {
        return new ThemeIconEngine(m_theme, m_name, m_colour);
    }
    bool isNull() override { return false; }

private:
    QPointer<const Theme> m_theme;
    QString m_name;
    QString m_colour;
};

/// Draws a state's mark as an icon.
class MarkIconEngine final : public QIconEngine {
public:
    MarkIconEngine(const Theme* theme, MarkId mark) : m_theme(theme), m_mark(mark) {}
    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QIconEngine* clone() const override { return new MarkIconEngine(m_theme, m_mark); }

private:
    QPointer<const Theme> m_theme;
    MarkId m_mark;
};

}  // namespace qz
