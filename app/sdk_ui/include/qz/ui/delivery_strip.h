// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

#include "qz/areas.h"
#include "qz/cases.h"
#include "qz/clock.h"
#include "qz/delivery.h"
#include "qz/ui/services.h"
#include "qz/ui/theme.h"

class QLabel;
class QPainter;
class QPushButton;
class QVBoxLayout;

namespace qz {

/// Three 7-px squares filled as far as an order has come, from the left of `rect`. Gives the width.
int drawDelivery(QPainter& painter, const QRect& rect, int squares, const ThemeTokens& tokens);

/// Where the orders of a case are: stored here, at the centre, signed for. One that nobody received after two
/// minutes offers its printed form and the telephone of the unit. Hidden where no order is under way.
class DeliveryStrip final : public QWidget {
    Q_OBJECT
public:
    DeliveryStrip(const Theme& theme, const Directory& directory, const Lookups& lookups, const Clock& clock,
                  QWidget* parent = nullptr);
    void setDeliveries(const CaseDetail& detail);
    [[nodiscard]] QStringList texts() const;  ///< one line an order
    [[nodiscard]] bool offersHelp() const;

Q_SIGNALS:
    void callWanted();
    void printWanted();

private:
    void refresh();
    [[nodiscard]] QString textOf(const Delivery& delivery, Instant now) const;

    const Theme& m_theme;
    const Directory& m_directory;
    const Lookups& m_lookups;
    const Clock& m_clock;
    QList<Delivery> m_deliveries;
    QVBoxLayout* m_lines;
    QList<QWidget*> m_rows;
    QList<QLabel*> m_labels;
    QPushButton* m_print;
    QPushButton* m_call;
    QTimer m_tick;
};

}  // namespace qz
