// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/ui/map_stack.h"
#include "qz_test.h"

using namespace qz;

class MapStackTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theGroundStaysBelow();
    void aDeskRemembers();
    void whatADeskDoesNotKnowStandsAsUsual();
};

namespace {

QList<MapLayer> orderOf(const MapStack& stack) {
    QList<MapLayer> order;
    for (const MapStack::Entry& entry : stack.entries()) {
        order.append(entry.layer);
    }
    return order;
}

}  // namespace

void MapStackTest::theGroundStaysBelow() {
    MapStack stack;
    QCOMPARE(stack.entries().size(), 9);
    QCOMPARE(stack.entries().first().layer, MapLayer::Pictures);
    QVERIFY(!stack.move(MapLayer::Pictures, -1));
    QVERIFY(!stack.move(MapLayer::Borders, 1));  // the next one stands on the ground
    QVERIFY(stack.move(MapLayer::Pictures, 1));
    QCOMPARE(stack.entries()[1].layer, MapLayer::Pictures);
    QVERIFY(!stack.move(MapLayer::Events, 1));
    stack.arrange({MapLayer::Events, MapLayer::Borders, MapLayer::Heat, MapLayer::Areas});
    const QList<MapLayer> order = orderOf(stack);
    QVERIFY(order.indexOf(MapLayer::Borders) < order.indexOf(MapLayer::Areas));
    QVERIFY(order.indexOf(MapLayer::Events) < order.indexOf(MapLayer::Heat));
    for (qsizetype i = 0; i < order.size(); ++i) {
        QCOMPARE(MapStack::isGround(order[i]), i < 4);
    }
}

void MapStackTest::aDeskRemembers() {
    MapStack stack;
    stack.show(MapLayer::Heat);
    stack.fade(MapLayer::Areas, 0.4);
    stack.fade(MapLayer::Names, 7);  // held to 1
    stack.arrange({MapLayer::Borders, MapLayer::Areas, MapLayer::Events, MapLayer::Heat});
    QCOMPARE(stack.at(MapLayer::Names).opacity, 1.0);
    QVERIFY(MapStack::fromVariant(stack.toVariant()) == stack);
    QVERIFY(!(MapStack::fromVariant(stack.toVariant()) == MapStack()));
}

void MapStackTest::whatADeskDoesNotKnowStandsAsUsual() {
    QVERIFY(MapStack::fromVariant({}) == MapStack());
    const QVariantList list{
        QVariantMap{{QStringLiteral("layer"), QStringLiteral("events")}, {QStringLiteral("shown"), false}},
        QVariantMap{{QStringLiteral("layer"), QStringLiteral("of a later version")}}, 7};
    const MapStack stack = MapStack::fromVariant(list);
    QCOMPARE(stack.entries().size(), 9);
    QVERIFY(!stack.shows(MapLayer::Events));
    QVERIFY(stack.shows(MapLayer::Borders));
}

QZ_TEST(MapStackTest)
#include "test_map_stack.moc"
