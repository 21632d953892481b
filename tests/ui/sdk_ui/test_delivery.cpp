// SPDX-License-Identifier: GPL-3.0-or-later
#include <QImage>
#include <QPainter>

#include "desk.h"
#include "qz/ui/delivery_strip.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

/// Where orders are, in words and squares.
class TestDelivery final : public QObject {
    Q_OBJECT

    static CaseDetail sent(const QList<Delivery>& deliveries) {
        CaseDetail detail;
        detail.fields.insert(kDeliveriesField, deliveriesToText(deliveries));
        return detail;
    }

private slots:
    void threeSquaresFillUp() {
        const ThemeTokens& tokens = themeTokens(ThemeKind::Light);
        QList<int> filled;
        for (int squares = 1; squares <= 3; ++squares) {
            QImage image(40, 20, QImage::Format_RGB32);
            image.fill(tokens.base);
            QPainter painter(&image);
            QVERIFY(drawDelivery(painter, image.rect(), squares, tokens) <= 30);
            painter.end();
            int full = 0;
            for (int box = 0; box < 3; ++box) {
                full += image.pixelColor(box * 10 + 3, 10) == tokens.base ? 0 : 1;
            }
            filled.append(full);
        }
        QCOMPARE(filled, (QList<int>{1, 2, 3}));
    }

    void unreceivedOrderOffersPrintAndPhone() {
        Desk desk;
        const Instant now = desk.clock.now();
        DeliveryStrip strip(desk.theme, desk.directory, desk.lookups, desk.clock);
        strip.setDeliveries(sent({{QStringLiteral("CG01"), true, Instant{now.ms - 60000}, {}, {}, {}}}));
        QVERIFY(!strip.isHidden() && !strip.offersHelp());
        QVERIFY(strip.texts().first().contains(deliveryTitle(Delivery::State::Stored)));
        strip.setDeliveries(sent({{QStringLiteral("CG01"), true, Instant{now.ms - 180000}, {}, {}, {}}}));
        QVERIFY(strip.offersHelp());
        QVERIFY(strip.texts().first().contains(QStringLiteral("3 min")));
        // Told by telephone, or signed for: nothing to do.
        strip.setDeliveries(sent({{QStringLiteral("CG01"), true, Instant{now.ms - 180000}, {}, {}, now}}));
        QVERIFY(!strip.offersHelp());
        strip.setDeliveries(sent({{QStringLiteral("CG01"), true, Instant{now.ms - 180000}, {}, now, {}}}));
        QVERIFY(!strip.offersHelp());
        QVERIFY(strip.texts().first().contains(deliveryTitle(Delivery::State::Signed)));
        strip.setDeliveries(CaseDetail());
        QVERIFY(strip.isHidden());
    }
};

QZ_TEST(TestDelivery)
#include "test_delivery.moc"
