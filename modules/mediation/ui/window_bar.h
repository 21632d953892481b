// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "mediation/ui/dispute_reading.h"
#include "qz/ui/theme.h"

namespace qz::mediation {

/// The 30 days for judicial confirmation as a bar: what has passed, what the days off add, the nominal end
/// thin, the last day and today thick.
class WindowBar final : public QWidget {
    Q_OBJECT
public:
    explicit WindowBar(const Theme& theme, QWidget* parent = nullptr);
    void setWindow(const ConfirmationWindow& window, QDate today);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] double xOf(QDate day) const;
    void paintWords(QPainter& painter, const QRectF& bar) const;

    const Theme& m_theme;
    ConfirmationWindow m_window;
    QDate m_today;
};

}  // namespace qz::mediation
