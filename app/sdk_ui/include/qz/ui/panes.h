// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QWidget>
#include <functional>

#include "qz/error.h"
#include "qz/ui/theme.h"

namespace qz {

/// What stands in a pane with nothing in it: what would stand here, why it is empty, one button.
class EmptyPane final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyPane(QWidget* parent = nullptr);
    /// `button` empty: none.
    void setTexts(const QString& what, const QString& why, const QString& button = {});

Q_SIGNALS:
    void activated();

private:
    QLabel* m_what;
    QLabel* m_why;
    QPushButton* m_button;
};

/// A strip under a pane's title: what failed, why, what to do; retry and details. Hidden until an error is
/// shown.
class ErrorStrip final : public QWidget {
    Q_OBJECT
public:
    explicit ErrorStrip(const Theme& theme, QWidget* parent = nullptr);
    /// `canRetry`: with the button that emits retried().
    void showError(const Error& error, bool canRetry = false);
    void clear();
    [[nodiscard]] QString text() const;

Q_SIGNALS:
    void retried();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QLabel* m_text;
    QLabel* m_detail;
    QPushButton* m_retry;
    QPushButton* m_more;
};

/// A 2-px bar that runs after 150 ms of loading. Takes its 2 px always, so that nothing jumps.
class LoadingBar final : public QWidget {
    Q_OBJECT
public:
    explicit LoadingBar(const Theme& theme, QWidget* parent = nullptr);
    void start();
    void stop();
    [[nodiscard]] bool isRunning() const { return m_loading; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QTimer m_delay;
    QTimer m_tick;
    bool m_loading = false;
    bool m_visible = false;
    int m_step = 0;
};

/// A key as it stands on a button or in a sheet.
class KeyCap final : public QLabel {
    Q_OBJECT
public:
    explicit KeyCap(const QKeySequence& keys, QWidget* parent = nullptr);
};

/// The head of a pane: bold title, second text, room for buttons on the right.
class PaneTitle final : public QWidget {
    Q_OBJECT
public:
    explicit PaneTitle(const QString& title, QWidget* parent = nullptr);
    void setTitle(const QString& title);
    void setSecondText(const QString& text);
    /// Takes the widget to the right end.
    void addWidget(QWidget* widget);

private:
    QLabel* m_title;
    QLabel* m_second;
};

/// Panes that touch: one line, 6 px to grab.
class SplitPane final : public QSplitter {
    Q_OBJECT
public:
    explicit SplitPane(Qt::Orientation orientation, QWidget* parent = nullptr);

protected:
    QSplitterHandle* createHandle() override;
};

/// A push button that shows its shortcut as a key cap. `role`: "primary", "danger" or empty, as the style
/// sheet knows it.
class KeyButton final : public QPushButton {
    Q_OBJECT
public:
    KeyButton(const Theme& theme, const QString& text, const QKeySequence& keys, const QString& role = {},
              QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }
    [[nodiscard]] QKeySequence keys() const { return m_keys; }
    /// Without the cap the key still works and stands in the tool tip.
    void setCapShown(bool shown);
    [[nodiscard]] int widthWith(bool cap) const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    QKeySequence m_keys;
    QString m_role;
    bool m_capShown = true;
};

}  // namespace qz
