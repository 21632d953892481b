// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/delivery_strip.h"
#include "qz/unit_names.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <algorithm>

namespace qz {

namespace {

constexpr int square = 7;
constexpr int gap = 3;
constexpr int tickMs = 15 * 1000;

int squaresOf(const Delivery& delivery) { return static_cast<int>(delivery.state()) + 1; }

/// The squares of one order.
class DeliveryMark final : public QWidget {
public:
    DeliveryMark(const Theme& theme, int squares, QWidget* parent)
        : QWidget(parent), m_theme(theme), m_squares(squares) {
        setFixedSize(3 * square + 2 * gap + 2, 20);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        drawDelivery(painter, rect(), m_squares, m_theme.tokens());
    }

private:
    const Theme& m_theme;
    int m_squares;
};

}  // namespace

int drawDelivery(QPainter& painter, const QRect& rect, int squares, const ThemeTokens& tokens) {
    const StateColours& colours = tokens.state(squares >= 3 ? MarkId::Done : MarkId::Run);
    for (int i = 0; i < 3; ++i) {
        const QRect box(rect.left() + i * (square + gap), rect.center().y() - square / 2, square, square);
        painter.fillRect(box, i < squares ? colours.mark : tokens.base);
        painter.setPen(colours.text);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(box.adjusted(0, 0, -1, -1));
    }
    return 3 * square + 2 * gap;
}

DeliveryStrip::DeliveryStrip(const Theme& theme, const Directory& directory, const Lookups& lookups,
                             const Clock& clock, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_directory(directory),
      m_lookups(lookups),
      m_clock(clock),
      m_lines(new QVBoxLayout),
      m_print(new QPushButton(QCoreApplication::translate("qz::Delivery", "Print the order"), this)),
      m_call(new QPushButton(QCoreApplication::translate("qz::Delivery", "Record the call"), this)) {
    setProperty("qzGround", QStringLiteral("alt"));
    setProperty("qzBar", QStringLiteral("under"));
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(QCoreApplication::translate("qz::Delivery", "Where the orders are"));
    m_print->setIcon(theme.icon(QStringLiteral("print")));
    m_print->setObjectName(QStringLiteral("delivery_print"));
    m_call->setObjectName(QStringLiteral("delivery_call"));
    m_lines->setSpacing(2);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 4, 12, 4);
    row->addLayout(m_lines, 1);
    row->addWidget(m_print, 0, Qt::AlignTop);
    row->addWidget(m_call, 0, Qt::AlignTop);
    connect(m_print, &QPushButton::clicked, this, &DeliveryStrip::printWanted);
    connect(m_call, &QPushButton::clicked, this, &DeliveryStrip::callWanted);
    m_tick.setInterval(tickMs);
    connect(&m_tick, &QTimer::timeout, this, &DeliveryStrip::refresh);
    hide();
}

void DeliveryStrip::setDeliveries(const CaseDetail& detail) {
    m_deliveries = detail.record.closedAt ? QList<Delivery>()
                                          : deliveriesFromText(detail.fields.value(kDeliveriesField));
    for (QWidget* row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_labels.clear();
    for (const Delivery& delivery : std::as_const(m_deliveries)) {
        auto* line = new QWidget(this);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->addWidget(new DeliveryMark(m_theme, squaresOf(delivery), line));
        auto* text = new QLabel(line);
        text->setWordWrap(true);
        row->addWidget(text, 1);
        m_lines->addWidget(line);
        m_rows.append(line);
        m_labels.append(text);
    }
    refresh();
    setVisible(!m_deliveries.isEmpty());
    if (m_deliveries.isEmpty()) {
        m_tick.stop();
    } else {
        m_tick.start();
    }
}

QString DeliveryStrip::textOf(const Delivery& delivery, Instant now) const {
    QString text =
        QCoreApplication::translate("qz::Delivery", "%1: %2, sent %3")
            .arg(unitNameOn(m_directory, delivery.unit, dayOf(delivery.sentAt)),
                 deliveryTitle(delivery.state()), CivilTime::fromInstant(delivery.sentAt).toDisplay());
    if (delivery.signedAt) {
        text += QCoreApplication::translate("qz::Delivery", ", signed for %1")
                    .arg(CivilTime::fromInstant(*delivery.signedAt).toDisplay());
    } else if (delivery.toldAt) {
        text += QCoreApplication::translate("qz::Delivery", ", told by telephone %1")
                    .arg(CivilTime::fromInstant(*delivery.toldAt).toDisplay());
    }
    if (!delivery.isOverdue(now)) {
        return text;
    }
    QString contact;
    for (const LookupItem& item : m_lookups.items(QStringLiteral("unit"))) {
        contact = item.code == delivery.unit ? item.hint : contact;
    }
    text += QCoreApplication::translate("qz::Delivery", ". Not received for %1 min: print it, or call %2.")
                .arg((now.ms - delivery.sentAt.ms) / 60000)
                .arg(contact.isEmpty() ? QCoreApplication::translate("qz::Delivery", "the unit") : contact);
    return text;
}

void DeliveryStrip::refresh() {
    const Instant now = m_clock.now();
    bool help = false;
    for (qsizetype i = 0; i < m_deliveries.size(); ++i) {
        const bool overdue = m_deliveries.at(i).isOverdue(now);
        m_labels.at(i)->setText(textOf(m_deliveries.at(i), now));
        m_labels.at(i)->setProperty("qzText", overdue ? QStringLiteral("soon") : QStringLiteral("second"));
        help = help || overdue;
    }
    m_print->setVisible(help);
    m_call->setVisible(help);
}

QStringList DeliveryStrip::texts() const {
    QStringList lines;
    for (const QLabel* label : m_labels) {
        lines.append(label->text());
    }
    return lines;
}

bool DeliveryStrip::offersHelp() const { return !m_call->isHidden(); }

}  // namespace qz
