// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include "qz/host/thread_jobs.h"
#include "qz/ui/page.h"
#include "qz/ui/services.h"
#include "qz/ui/theme.h"

class QHBoxLayout;

namespace qz {

/// Title, second text and actions of the page in front.
class PageToolbar final : public QWidget {
    Q_OBJECT
public:
    explicit PageToolbar(const Theme& theme, QWidget* parent = nullptr);
    void setPage(Page* page);
    void setCompact(bool compact);

private:
    void showTitle();
    void showActions();
    const Theme& m_theme;
    Page* m_page = nullptr;
    QLabel* m_title;
    QLabel* m_subtitle;
    QHBoxLayout* m_middle;
    QHBoxLayout* m_buttons;
    QWidget* m_extra = nullptr;
};

/// A line under the top bar for the last message: its action, and a cross. Goes by itself unless it failed.
class MessageStrip final : public QWidget {
    Q_OBJECT
public:
    explicit MessageStrip(const Theme& theme, QWidget* parent = nullptr);
    void showMessage(const Notification& notification);
    [[nodiscard]] QString text() const { return m_text->text(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    Notification::Kind m_kind = Notification::Kind::Info;
    std::function<void()> m_run;
    QLabel* m_text;
    QPushButton* m_action;
    QToolButton* m_close;
    QTimer m_away;
};

/// Running jobs with progress and cancel on the left, help on the right.
class BottomBar final : public QWidget {
    Q_OBJECT
public:
    BottomBar(const Theme& theme, ThreadJobs& jobs, QWidget* parent = nullptr);
    void setCompact(bool compact);

Q_SIGNALS:
    void helpRequested();
    void shortcutsRequested();

private:
    void showJobs();
    [[nodiscard]] QString remaining(const JobView& job) const;
    const Theme& m_theme;
    ThreadJobs& m_jobs;
    quint64 m_shown = 0;
    QLabel* m_icon;
    QLabel* m_title;
    QProgressBar* m_progress;
    QLabel* m_state;
    QPushButton* m_cancel;
    QLabel* m_queued;
};

}  // namespace qz
