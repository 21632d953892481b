// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/panes.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QPainter>
#include <QSplitterHandle>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QVBoxLayout>

namespace qz {

namespace {

constexpr int loadingDelayMs = 150;
constexpr int loadingStepMs = 40;

QLabel* textLabel(const QString& role, QWidget* parent) {
    auto* label = new QLabel(parent);
    label->setProperty("qzText", role);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

/// One line in `line2`, 6 px to grab.
class SplitHandle final : public QSplitterHandle {
public:
    using QSplitterHandle::QSplitterHandle;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(rect(), palette().color(QPalette::Window));
        const QColor line = palette().color(hasFocus() ? QPalette::Link : QPalette::Dark);
        if (orientation() == Qt::Horizontal) {
            painter.fillRect(QRect(width() / 2, 0, 1, height()), line);
        } else {
            painter.fillRect(QRect(0, height() / 2, width(), 1), line);
        }
    }
};

}  // namespace

EmptyPane::EmptyPane(QWidget* parent)
    : QWidget(parent),
      m_what(new QLabel(this)),
      m_why(textLabel(QStringLiteral("second"), this)),
      m_button(new QPushButton(this)) {
    setProperty("qzGround", QStringLiteral("base"));
    setAttribute(Qt::WA_StyledBackground);
    m_what->setFont(textFont(TextRole::Emphasis));
    m_what->setWordWrap(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->addWidget(m_what);
    column->addWidget(m_why);
    column->addWidget(m_button, 0, Qt::AlignLeft);
    column->addStretch(1);
    m_button->hide();
    connect(m_button, &QPushButton::clicked, this, &EmptyPane::activated);
}

void EmptyPane::setTexts(const QString& what, const QString& why, const QString& button) {
    m_what->setText(what);
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
    m_button->setText(button);
    m_button->setVisible(!button.isEmpty());
    setAccessibleName(what);
    setAccessibleDescription(why);
}

ErrorStrip::ErrorStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_text(textLabel(QStringLiteral("over"), this)),
      m_detail(textLabel(QStringLiteral("second"), this)),
      m_retry(new QPushButton(QCoreApplication::translate("qz::ErrorStrip", "Try again"), this)),
      m_more(new QPushButton(QCoreApplication::translate("qz::ErrorStrip", "Details"), this)) {
    auto* row = new QHBoxLayout;
    row->addWidget(m_text, 1);
    row->addWidget(m_retry);
    row->addWidget(m_more);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(34, 6, 12, 6);
    column->setSpacing(4);
    column->addLayout(row);
    column->addWidget(m_detail);
    m_detail->hide();
    connect(m_retry, &QPushButton::clicked, this, &ErrorStrip::retried);
    connect(m_more, &QPushButton::clicked, this, [this] { m_detail->setVisible(!m_detail->isVisible()); });
    hide();
}

void ErrorStrip::showError(const Error& error, bool canRetry) {
    m_text->setText(error.where.isEmpty() ? error.message
                                          : QStringLiteral("%1 (%2)").arg(error.message, error.where));
    m_detail->setText(QStringLiteral("%1: %2").arg(errorCodeName(error.code), error.detail));
    m_detail->hide();
    m_more->setVisible(!error.detail.isEmpty());
    m_retry->setVisible(canRetry);
    setAccessibleName(QCoreApplication::translate("qz::ErrorStrip", "Error"));
    setAccessibleDescription(error.message);
    show();
}

void ErrorStrip::clear() {
    m_text->clear();
    hide();
}

QString ErrorStrip::text() const { return m_text->text(); }

void ErrorStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const StateColours& over = m_theme.tokens().state(MarkId::Over);
    painter.fillRect(rect(), over.tint);
    painter.fillRect(QRect(0, height() - 1, width(), 1), over.text);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(over.text, 1.6));
    painter.drawEllipse(QPointF(18, 20), 7, 7);
    painter.drawLine(QPointF(18, 16.5), QPointF(18, 20.5));
    painter.drawPoint(QPointF(18, 23.5));
}

LoadingBar::LoadingBar(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setFixedHeight(2);
    m_delay.setSingleShot(true);
    m_delay.setInterval(loadingDelayMs);
    m_tick.setInterval(loadingStepMs);
    connect(&m_delay, &QTimer::timeout, this, [this] {
        m_visible = true;
        if (!m_theme.still()) {
            m_tick.start();
        }
        update();
    });
    connect(&m_tick, &QTimer::timeout, this, [this] {
        ++m_step;
        update();
    });
}

void LoadingBar::start() {
    if (!m_loading) {
        m_loading = true;
        m_delay.start();
    }
}

void LoadingBar::stop() {
    m_loading = m_visible = false;
    m_delay.stop();
    m_tick.stop();
    update();
}

void LoadingBar::paintEvent(QPaintEvent*) {
    if (!m_visible) {
        return;
    }
    QPainter painter(this);
    if (m_theme.still()) {
        painter.fillRect(rect(), m_theme.tokens().accentfill);
        return;
    }
    const int length = std::max(40, width() / 5);
    const int run = width() + length;
    painter.fillRect(QRect((m_step * 16) % run - length, 0, length, height()), m_theme.tokens().accentfill);
}

KeyCap::KeyCap(const QKeySequence& keys, QWidget* parent)
    : QLabel(keys.toString(QKeySequence::NativeText), parent) {
    setProperty("qzText", QStringLiteral("key"));
    setFont(textFont(TextRole::Caption));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

PaneTitle::PaneTitle(const QString& title, QWidget* parent)
    : QWidget(parent), m_title(new QLabel(title, this)), m_second(textLabel(QStringLiteral("second"), this)) {
    setProperty("qzGround", QStringLiteral("head"));
    setProperty("qzBar", QStringLiteral("under"));
    setAttribute(Qt::WA_StyledBackground);
    setMinimumHeight(32);
    m_title->setFont(textFont(TextRole::Emphasis));
    m_second->setFont(textFont(TextRole::Caption));
    m_second->setWordWrap(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 2, 12, 2);
    row->addWidget(m_title);
    row->addWidget(m_second);
    row->addStretch(1);
}

void PaneTitle::setTitle(const QString& title) { m_title->setText(title); }
void PaneTitle::setSecondText(const QString& text) { m_second->setText(text); }
void PaneTitle::addWidget(QWidget* widget) { layout()->addWidget(widget); }

SplitPane::SplitPane(Qt::Orientation orientation, QWidget* parent) : QSplitter(orientation, parent) {
    setHandleWidth(6);
    setChildrenCollapsible(false);
}

QSplitterHandle* SplitPane::createHandle() { return new SplitHandle(orientation(), this); }

namespace {

/// Qt gives the key of a dialog to its button while suggestions stand over a field of it: Escape closes those
/// first.
class SuggestionsFirst final : public QObject {
public:
    using QObject::QObject;
    bool eventFilter(QObject*, QEvent* event) override {
        QWidget* suggestions = QApplication::activePopupWidget();
        if (event->type() != QEvent::Shortcut || suggestions == nullptr) {
            return false;
        }
        suggestions->close();
        return true;
    }
};

}  // namespace

KeyButton::KeyButton(const Theme& theme, const QString& text, const QKeySequence& keys, const QString& role,
                     QWidget* parent)
    : QPushButton(text, parent), m_theme(theme), m_keys(keys), m_role(role) {
    setAutoDefault(false);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    const QString shown = keys.toString(QKeySequence::NativeText);
    setToolTip(shown.isEmpty() ? text : QStringLiteral("%1 (%2)").arg(text, shown));
    setAccessibleName(text);
    if (!shown.isEmpty()) {
        setAccessibleDescription(shown);
        setShortcut(keys);
    }
    if (keys == QKeySequence(Qt::Key_Escape)) {
        installEventFilter(new SuggestionsFirst(this));
    }
}

namespace {

int capWidth(const QString& keys) {
    return keys.isEmpty() ? 0 : QFontMetrics(textFont(TextRole::Caption)).horizontalAdvance(keys) + 10;
}

}  // namespace

int KeyButton::widthWith(bool cap) const {
    const QString keys = cap ? m_keys.toString(QKeySequence::NativeText) : QString();
    const int icon_width = icon().isNull() ? 0 : 22;
    return QFontMetrics(font()).horizontalAdvance(text()) + 24 + icon_width +
           (keys.isEmpty() ? 0 : capWidth(keys) + 8);
}

QSize KeyButton::sizeHint() const {
    return {widthWith(m_capShown), std::max(32, QFontMetrics(font()).height() + 12)};
}

void KeyButton::setCapShown(bool shown) {
    if (shown != m_capShown) {
        m_capShown = shown;
        updateGeometry();
        update();
    }
}

void KeyButton::paintEvent(QPaintEvent*) {
    const ThemeTokens& t = m_theme.tokens();
    const bool primary = m_role == QLatin1String("primary");
    const bool danger = m_role == QLatin1String("danger");
    QColor ground = primary ? t.accentfill : t.raised;
    QColor border = primary ? t.accentfill : danger ? t.state(MarkId::Over).text : t.line2;
    QColor ink = primary ? t.onaccent : danger ? t.state(MarkId::Over).text : t.text;
    if (!isEnabled()) {
        ground = t.window;
        border = t.line;
        ink = t.text3;
    } else if (!primary && (isDown() || underMouse())) {
        ground = isDown() ? t.sel : t.hover;
    }
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 3, 3);
    int x = 12;
    if (!icon().isNull()) {
        icon().paint(&painter, QRect(x, (height() - 16) / 2, 16, 16), Qt::AlignCenter,
                     isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += 22;
    }
    painter.setPen(ink);
    painter.setFont(font());
    const int text_width = QFontMetrics(font()).horizontalAdvance(text());
    painter.drawText(QRect(x, 0, text_width + 2, height()), Qt::AlignVCenter | Qt::AlignLeft, text());
    const QString keys = m_capShown ? m_keys.toString(QKeySequence::NativeText) : QString();
    if (!keys.isEmpty()) {
        const int cap_width = capWidth(keys);
        const QRectF cap(x + text_width + 8.5, (height() - 18) / 2.0, cap_width, 18);
        painter.setFont(textFont(TextRole::Caption));
        painter.setPen(QPen(primary && isEnabled() ? t.onaccent : t.line2, 1));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cap, 2, 2);
        painter.setPen(primary && isEnabled() ? t.onaccent : t.text3);
        painter.drawText(cap, Qt::AlignCenter, keys);
    }
    if (hasFocus() && window()->testAttribute(Qt::WA_KeyboardFocusChange)) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(primary ? t.onaccent : t.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(3, 3, -3, -3), 2, 2);
    }
}

}  // namespace qz
