// SPDX-License-Identifier: GPL-3.0-or-later
#include "top_bar.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QShortcut>

namespace qz {

namespace {

constexpr int tickMs = 1000;
constexpr int shownMessages = 12;

QWidget* separator(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setFrameShape(QFrame::NoFrame);
    line->setFixedSize(1, 24);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Mid);
    return line;
}

}  // namespace

SearchBox::SearchBox(const Theme& theme, QWidget* parent) : QAbstractButton(parent), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Search"));
    setToolTip(tr("Search cases, pages and commands (Ctrl+K)"));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(460);
    setCursor(Qt::IBeamCursor);
}

void SearchBox::paintEvent(QPaintEvent*) {
    const ThemeTokens& t = m_theme.tokens();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(hasFocus() ? t.accent : t.line2, hasFocus() ? 2 : 1));
    painter.setBrush(t.base);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 3, 3);
    m_theme.icon(QStringLiteral("search")).paint(&painter, QRect(8, (height() - 16) / 2, 16, 16));
    painter.setFont(textFont(TextRole::Caption));
    const QString keys = QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText);
    const int cap_width = painter.fontMetrics().horizontalAdvance(keys) + 10;
    const QRectF cap(width() - cap_width - 6.5, (height() - 18) / 2.0, cap_width, 18);
    painter.setPen(QPen(t.line2, 1));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(cap, 2, 2);
    painter.setPen(t.text3);
    painter.drawText(cap, Qt::AlignCenter, keys);
    painter.setFont(font());
    const QRect words(32, 0, static_cast<int>(cap.left()) - 40, height());
    painter.drawText(
        words, Qt::AlignVCenter | Qt::AlignLeft,
        painter.fontMetrics().elidedText(tr("Cases, pages, commands"), Qt::ElideRight, words.width()));
}

BellButton::BellButton(const Theme& theme, ShellNotifications& notifications, QWidget* parent)
    : QToolButton(parent), m_theme(theme), m_notifications(notifications) {
    setIcon(theme.icon(QStringLiteral("bell")));
    setIconSize({20, 20});
    setAutoRaise(true);
    setFixedSize(44, 36);
    setToolTip(tr("Messages"));
    setAccessibleName(tr("Messages"));
    connect(this, &QToolButton::clicked, this, &BellButton::openList);
    connect(&notifications, &ShellNotifications::changed, this, [this] {
        setAccessibleName(m_notifications.unread() == 0
                              ? tr("Messages")
                              : tr("%n new messages", nullptr, m_notifications.unread()));
        update();
    });
}

void BellButton::paintEvent(QPaintEvent* event) {
    QToolButton::paintEvent(event);
    if (m_notifications.unread() == 0) {
        return;
    }
    const ThemeTokens& t = m_theme.tokens();
    const QString text =
        m_notifications.unread() > 99 ? QStringLiteral("99+") : QString::number(m_notifications.unread());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(textFont(TextRole::CaptionStrong));
    const int box_width = std::max(16, painter.fontMetrics().horizontalAdvance(text) + 8);
    const QRectF box(width() - box_width - 1.5, 1.5, box_width, 15);
    painter.setPen(QPen(t.state(MarkId::Over).text, 1));
    painter.setBrush(t.state(MarkId::Over).tint);
    painter.drawRoundedRect(box, 3, 3);
    painter.drawText(box, Qt::AlignCenter, text);
}

void BellButton::openList() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    if (m_notifications.entries().isEmpty()) {
        menu->addAction(tr("No messages yet"))->setEnabled(false);
    }
    for (const ShellNotifications::Entry& entry : m_notifications.entries().first(
             std::min<qsizetype>(shownMessages, m_notifications.entries().size()))) {
        const Notification& note = entry.notification;
        const MarkId mark = note.kind == Notification::Kind::Failure   ? MarkId::Over
                            : note.kind == Notification::Kind::Warning ? MarkId::Soon
                            : note.kind == Notification::Kind::Done    ? MarkId::Done
                                                                       : MarkId::Run;
        const QString time = CivilTime::fromInstant(entry.at).toDisplay().mid(11);
        QAction* line = menu->addAction(
            m_theme.markIcon(mark),
            QFontMetrics(menu->font())
                .elidedText(QStringLiteral("%1  %2").arg(time, note.text), Qt::ElideRight, 520));
        line->setToolTip(note.detail.isEmpty() ? note.text : note.text + QLatin1Char('\n') + note.detail);
        if (note.action) {
            connect(line, &QAction::triggered, this, note.action);
        }
    }
    if (!m_notifications.entries().isEmpty()) {
        menu->addSeparator();
        connect(menu->addAction(tr("Clear the list")), &QAction::triggered, this,
                [this] { m_notifications.clear(); });
    }
    m_notifications.markRead();
    menu->popup(mapToGlobal(QPoint(0, height())));
}

TopBar::TopBar(const Theme& theme, const Areas& areas, const Clock& clock, const Session& session,
               ShellNotifications& notifications, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_clock(clock),
      m_session(session),
      m_area(new AreaPicker(theme, areas, this)),
      m_search(new SearchBox(theme, this)),
      m_storeIcon(new QLabel(this)),
      m_store(new QLabel(this)),
      m_user(new QToolButton(this)),
      m_time(new QLabel(this)) {
    setProperty("qzGround", QStringLiteral("window"));
    setProperty("qzBar", QStringLiteral("under"));
    setAttribute(Qt::WA_StyledBackground);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(10);
    row->addWidget(m_area, 2, Qt::AlignLeft);
    row->addWidget(m_search, 3);
    row->addStretch(1);
    row->addWidget(m_storeIcon);
    row->addWidget(m_store);
    row->addWidget(separator(this));
    row->addWidget(new BellButton(theme, notifications, this));
    row->addWidget(separator(this));
    row->addWidget(m_user);
    row->addWidget(separator(this));
    row->addWidget(m_time);
    m_store->setFont(textFont(TextRole::Caption));
    m_store->setProperty("qzText", QStringLiteral("second"));
    m_time->setProperty("qzText", QStringLiteral("second"));
    m_user->setIcon(theme.icon(QStringLiteral("user")));
    m_user->setIconSize({20, 20});
    m_user->setAutoRaise(true);
    m_user->setPopupMode(QToolButton::InstantPopup);
    m_user->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_user->setStyleSheet(QStringLiteral("QToolButton::menu-indicator { image: none; }"));
    m_user->setText(session.user.displayName.isEmpty() ? session.user.name : session.user.displayName);
    connect(m_search, &SearchBox::clicked, this, &TopBar::searchRequested);
    auto* areaKey = new QShortcut(QKeySequence(Qt::ALT | Qt::Key_A), this);
    areaKey->setContext(Qt::WindowShortcut);
    connect(areaKey, &QShortcut::activated, m_area, &AreaPicker::openPopup);
    connect(&m_second, &QTimer::timeout, this, &TopBar::tick);
    connect(&theme, &Theme::changed, this,
            [this] { setStoreWords(m_store->text(), m_store->toolTip(), m_storeIconName); });
    m_second.start(tickMs);
    tick();
    setCompact(false);
}

void TopBar::setStoreWords(const QString& words, const QString& toolTip, const QString& icon) {
    m_storeIconName = icon;
    m_storeIcon->setPixmap(m_theme.icon(icon).pixmap(16, 16));
    m_store->setText(words);
    m_store->setToolTip(toolTip);
}

void TopBar::setUserMenu(QMenu* menu) { m_user->setMenu(menu); }

void TopBar::setUnitName(const QString& unit) {
    m_user->setToolTip(unit.isEmpty() ? m_session.user.name
                                      : QStringLiteral("%1 · %2").arg(m_session.user.name, unit));
}

void TopBar::setCompact(bool compact) { setFixedHeight(compact ? 40 : 48); }

void TopBar::tick() {
    const CivilTime now = CivilTime::fromInstant(m_clock.now());
    const QString text = QStringLiteral("%1 %2 %3")
                             .arg(now.date.toString(QStringLiteral("MM-dd")),
                                  QLocale().standaloneDayName(now.date.dayOfWeek(), QLocale::ShortFormat),
                                  now.toDisplay().mid(11));
    if (text != m_time->text()) {
        m_time->setText(text);
        m_time->setToolTip(tr("Civil time, +08:00"));
    }
}

}  // namespace qz
