// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QWidget>

#include "qz/ui/theme.h"

namespace qz {

/// A few words about the parts of the window, one after the other: a frame around the part and a box beside
/// it. Takes neither focus nor clicks from the work; Alt+N goes on, Alt+S ends it. Ends with its window part.
class Tour final : public QWidget {
    Q_OBJECT
public:
    Tour(const Theme& theme, QWidget* within);
    void addStep(QWidget* part, const QString& title, const QString& text);
    void start();
    [[nodiscard]] int step() const { return m_step; }
    [[nodiscard]] int steps() const { return static_cast<int>(m_steps.size()); }
    [[nodiscard]] QPushButton* nextButton() const { return m_next; }
    [[nodiscard]] QPushButton* skipButton() const { return m_skip; }
    [[nodiscard]] QString text() const { return m_text->text(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Step {
        QPointer<QWidget> part;
        QString title;
        QString text;
    };
    void showStep(int step);
    void place();
    [[nodiscard]] QRect partRect() const;

    const Theme& m_theme;
    QList<Step> m_steps;
    QFrame* m_box;
    QLabel* m_title;
    QLabel* m_text;
    QLabel* m_count;
    QPushButton* m_next;
    QPushButton* m_skip;
    int m_step = -1;
};

}  // namespace qz
