// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/ui/window_bar.h"

#include <QPainter>

namespace qz::mediation {

namespace {

constexpr int barHeight = 20;
constexpr int side = 2;  // so that thick lines at the ends are whole

QString shortDay(QDate day) { return day.toString(QStringLiteral("MM-dd")); }

}  // namespace

WindowBar::WindowBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(textFont(TextRole::Caption));
    connect(&theme, &Theme::changed, this, [this] { update(); });
}

void WindowBar::setWindow(const ConfirmationWindow& window, QDate today) {
    m_window = window;
    m_today = today;
    setAccessibleName(
        tr("Judicial confirmation: in effect since %1, thirty days end on %2, last day %3, today %4")
            .arg(window.from.toString(Qt::ISODate), window.nominal.toString(Qt::ISODate),
                 window.last.toString(Qt::ISODate), today.toString(Qt::ISODate)));
    update();
}

QSize WindowBar::sizeHint() const { return {420, barHeight + 2 * (fontMetrics().height() + 4)}; }

double WindowBar::xOf(QDate day) const {
    const double whole = std::max<qint64>(1, m_window.from.daysTo(m_window.last));
    const double share = std::clamp(double(m_window.from.daysTo(day)) / whole, 0.0, 1.0);
    return side + share * (width() - 2 * side);
}

void WindowBar::paintWords(QPainter& painter, const QRectF& bar) const {
    const ThemeTokens& t = m_theme.tokens();
    const int line = fontMetrics().height();
    const QRectF above(bar.left(), 0, bar.width(), line);
    const QRectF below(bar.left(), bar.bottom() + 4, bar.width(), line);
    painter.setPen(t.text2);
    painter.drawText(above, Qt::AlignLeft, tr("%1 in effect").arg(shortDay(m_window.from)));
    if (m_window.nominal < m_window.last) {
        painter.drawText(above.adjusted(0, 0, 0, 0), Qt::AlignRight,
                         tr("%1 thirty days").arg(shortDay(m_window.nominal)));
    }
    painter.setFont(textFont(TextRole::CaptionStrong));
    painter.setPen(t.text);
    const QString last = tr("%1 last day").arg(shortDay(m_window.last));
    painter.drawText(below, Qt::AlignRight, last);
    if (m_today < m_window.from || m_today > m_window.last) {
        return;
    }
    const QString today = tr("today %1").arg(shortDay(m_today));
    const QFontMetrics metrics(painter.font());
    const double room = below.right() - metrics.horizontalAdvance(last) - 12;
    const double wide = metrics.horizontalAdvance(today);
    const double left =
        std::clamp(xOf(m_today) - wide / 2, below.left(), std::max(below.left(), room - wide));
    painter.drawText(QRectF(left, below.top(), wide + 2, line), Qt::AlignLeft, today);
}

void WindowBar::paintEvent(QPaintEvent*) {
    if (!m_window.from.isValid()) {
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    const QRectF bar(side, fontMetrics().height() + 4, width() - 2 * side, barHeight);
    painter.fillRect(bar, t.state(MarkId::Run).tint);
    const double today = xOf(m_today);
    const double nominal = xOf(m_window.nominal);
    painter.fillRect(QRectF(bar.left(), bar.top(), std::min(today, nominal) - bar.left(), bar.height()),
                     t.state(MarkId::Run).mark);
    if (m_window.nominal < m_window.last) {
        const QRectF off(nominal, bar.top(), bar.right() - nominal, bar.height());
        painter.fillRect(off, t.state(MarkId::Soon).tint);
        painter.fillRect(off, QBrush(t.state(MarkId::Soon).mark, Qt::BDiagPattern));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(t.state(MarkId::Run).text, 1));
    painter.drawRect(bar);
    painter.drawLine(QPointF(nominal, bar.top()), QPointF(nominal, bar.bottom()));
    painter.setPen(QPen(t.text, 2));
    painter.drawLine(QPointF(bar.right(), bar.top() - 3), QPointF(bar.right(), bar.bottom() + 3));
    if (m_today >= m_window.from && m_today <= m_window.last) {
        painter.drawLine(QPointF(today, bar.top() - 3), QPointF(today, bar.bottom() + 3));
    }
    paintWords(painter, bar);
}

}  // namespace qz::mediation
