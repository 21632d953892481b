// SPDX-License-Identifier: GPL-3.0-or-later
#include "bars.h"

#include <QHBoxLayout>
#include <QPainter>

#include "qz/ui/marks.h"
#include "qz/ui/panes.h"

namespace qz {

namespace {

constexpr int messageMs = 8000;

MarkId markOf(Notification::Kind kind) {
    switch (kind) {
        case Notification::Kind::Failure:
            return MarkId::Over;
        case Notification::Kind::Warning:
            return MarkId::Soon;
        case Notification::Kind::Done:
            return MarkId::Done;
        case Notification::Kind::Info:
            break;
    }
    return MarkId::Run;
}

void ground(QWidget* widget, const char* bar) {
    widget->setProperty("qzGround", QStringLiteral("window"));
    widget->setProperty("qzBar", QString::fromLatin1(bar));
    widget->setAttribute(Qt::WA_StyledBackground);
}

}  // namespace

PageToolbar::PageToolbar(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_title(new QLabel(this)),
      m_subtitle(new QLabel(this)),
      m_middle(new QHBoxLayout),
      m_buttons(new QHBoxLayout) {
    ground(this, "under");
    m_title->setFont(textFont(TextRole::PageTitle));
    m_subtitle->setProperty("qzText", QStringLiteral("second"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 12, 1);
    row->setSpacing(10);
    row->addWidget(m_title);
    row->addWidget(m_subtitle);
    row->addLayout(m_middle);
    row->addStretch(1);
    row->addLayout(m_buttons);
    m_buttons->setSpacing(8);
    setCompact(false);
}

void PageToolbar::setCompact(bool compact) { setFixedHeight(compact ? 38 : 44); }

void PageToolbar::setPage(Page* page) {
    if (m_page != nullptr) {
        disconnect(m_page, nullptr, this, nullptr);
    }
    if (m_extra != nullptr) {
        m_middle->removeWidget(m_extra);
        m_extra->setParent(m_page);
        m_extra->hide();
        m_extra = nullptr;
    }
    m_page = page;
    if (page != nullptr) {
        connect(page, &Page::titleChanged, this, &PageToolbar::showTitle);
        connect(page, &Page::actionsChanged, this, &PageToolbar::showActions);
        m_extra = page->toolbarWidget();
        if (m_extra != nullptr) {
            m_middle->addWidget(m_extra, 0, Qt::AlignLeft | Qt::AlignVCenter);
            m_extra->show();
        }
    }
    showTitle();
    showActions();
}

void PageToolbar::showTitle() {
    m_title->setText(m_page == nullptr ? QString() : m_page->title());
    const QString second = m_page == nullptr ? QString() : m_page->subtitle();
    m_subtitle->setText(second);
    m_subtitle->setVisible(!second.isEmpty());
}

void PageToolbar::showActions() {
    while (QLayoutItem* item = m_buttons->takeAt(0)) {
        if (item->widget() != nullptr) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    if (m_page == nullptr) {
        return;
    }
    for (QAction* action : m_page->toolbarActions()) {
        const bool primary = action->property("primary").toBool();
        auto* button = new KeyButton(m_theme, action->text(), action->shortcut(),
                                     primary ? QStringLiteral("primary") : QString(), this);
        button->setIcon(primary && action->property("qzIcon").isValid()
                            ? m_theme.icon(action->property("qzIcon").toString(), QStringLiteral("onaccent"))
                            : action->icon());
        button->setEnabled(action->isEnabled());
        button->setVisible(action->isVisible());
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, button, [button, action] {
            button->setEnabled(action->isEnabled());
            button->setVisible(action->isVisible());
        });
        m_buttons->addWidget(button);
    }
}

MessageStrip::MessageStrip(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_text(new QLabel(this)),
      m_action(new QPushButton(this)),
      m_close(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(36, 4, 8, 5);
    row->setSpacing(8);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    row->addWidget(m_close);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_close->setIcon(theme.icon(QStringLiteral("close")));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Close the message"));
    m_away.setSingleShot(true);
    connect(m_close, &QToolButton::clicked, this, &QWidget::hide);
    connect(&m_away, &QTimer::timeout, this, &QWidget::hide);
    connect(m_action, &QPushButton::clicked, this, [this] {
        hide();
        if (m_run) {
            m_run();
        }
    });
    hide();
}

void MessageStrip::showMessage(const Notification& notification) {
    m_kind = notification.kind;
    m_run = notification.action;
    m_text->setText(notification.detail.isEmpty()
                        ? notification.text
                        : notification.text + QLatin1Char('\n') + notification.detail);
    m_action->setText(notification.actionTitle);
    m_action->setVisible(!notification.actionTitle.isEmpty());
    setAccessibleName(tr("Message"));
    setAccessibleDescription(m_text->text());
    show();
    update();
    if (m_kind == Notification::Kind::Failure) {
        m_away.stop();
    } else {
        m_away.start(messageMs);
    }
}

void MessageStrip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const MarkId mark = markOf(m_kind);
    const StateColours& colours = m_theme.tokens().state(mark);
    painter.fillRect(rect(), colours.tint.isValid() ? colours.tint : m_theme.tokens().alt);
    painter.fillRect(QRect(0, height() - 1, width(), 1), m_theme.tokens().line);
    drawMark(painter, QRectF(12, (height() - 14) / 2.0, 14, 14), mark, m_theme.tokens());
}

BottomBar::BottomBar(const Theme& theme, ThreadJobs& jobs, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_jobs(jobs),
      m_icon(new QLabel(this)),
      m_title(new QLabel(this)),
      m_progress(new QProgressBar(this)),
      m_state(new QLabel(this)),
      m_cancel(new QPushButton(tr("Cancel"), this)),
      m_queued(new QLabel(this)) {
    ground(this, "over");
    const QFont caption = textFont(TextRole::Caption);
    for (QWidget* widget : QList<QWidget*>{m_title, m_state, m_queued, m_cancel}) {
        widget->setFont(caption);
    }
    m_title->setProperty("qzText", QStringLiteral("second"));
    m_queued->setProperty("qzText", QStringLiteral("second"));
    m_cancel->setProperty("qzLink", true);
    m_cancel->setCursor(Qt::PointingHandCursor);
    m_progress->setFixedSize(140, 7);
    m_progress->setTextVisible(false);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 1, 4, 0);
    row->setSpacing(8);
    for (QWidget* widget : QList<QWidget*>{m_icon, m_title, m_progress, m_state, m_cancel, m_queued}) {
        row->addWidget(widget);
    }
    row->addStretch(1);
    const auto link = [&](const QString& text, void (BottomBar::*signal)()) {
        auto* button = new QToolButton(this);
        button->setText(text);
        button->setAutoRaise(true);
        button->setFont(caption);
        connect(button, &QToolButton::clicked, this, signal);
        row->addWidget(button);
    };
    link(tr("F1 Help"), &BottomBar::helpRequested);
    link(tr("Ctrl+/ Shortcuts"), &BottomBar::shortcutsRequested);
    connect(&jobs, &ThreadJobs::changed, this, &BottomBar::showJobs);
    connect(&theme, &Theme::changed, this, &BottomBar::showJobs);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_jobs.cancel(m_shown);
    });
    showJobs();
    setCompact(false);
}

void BottomBar::setCompact(bool compact) { setFixedHeight(compact ? 26 : 28); }

QString BottomBar::remaining(const JobView& job) const {
    if (job.total <= 0 || job.done <= 0 || job.elapsedMs < 1000) {
        return {};
    }
    const qint64 left = job.elapsedMs * (job.total - job.done) / job.done;
    return tr("about %1 left")
        .arg(QStringLiteral("%1:%2").arg(left / 60000).arg(left / 1000 % 60, 2, 10, QLatin1Char('0')));
}

void BottomBar::showJobs() {
    const QList<JobView> jobs = m_jobs.jobs();
    const bool any = !jobs.isEmpty();
    m_icon->setVisible(any);
    m_progress->setVisible(any);
    m_state->setVisible(any);
    m_cancel->setVisible(any);
    m_queued->setVisible(jobs.size() > 1);
    if (!any) {
        m_title->setText(tr("No background work"));
        m_shown = 0;
        return;
    }
    const JobView& job = jobs.constFirst();
    if (job.id != m_shown) {
        m_cancel->setEnabled(true);
        m_icon->setPixmap(m_theme.icon(QStringLiteral("sync")).pixmap(16, 16));
    }
    m_shown = job.id;
    m_title->setText(job.what.isEmpty() ? job.title : QStringLiteral("%1 · %2").arg(job.title, job.what));
    QStringList words;
    if (job.total > 0) {
        m_progress->setRange(0, 1000);
        m_progress->setValue(static_cast<int>(job.done * 1000 / job.total));
        words.append(QStringLiteral("%1 %").arg(job.done * 100 / job.total));
    } else {
        m_progress->setRange(0, 0);
    }
    if (const QString left = remaining(job); !left.isEmpty()) {
        words.append(left);
    }
    m_state->setText(words.join(QStringLiteral(" · ")));
    m_queued->setText(tr("%n waiting", nullptr, static_cast<int>(jobs.size()) - 1));
}

}  // namespace qz
