// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QSignalSpy>
#include <cmath>

#include "desk.h"
#include "qz/ui/map_widget.h"
#include "qz_test.h"

using namespace qz;

namespace {

AreaCode code(const char* digits) { return AreaCode::parse(QString::fromLatin1(digits)).value(); }

GeoMultiPolygon box(double west, double south, double east, double north) {
    return {GeoPolygon{{{west, south}, {east, south}, {east, north}, {west, north}, {west, south}}, {}}};
}

}  // namespace

/// The map as pages use it: moving, picking, records, areas, what it tells a screen reader.
class MapWidgetTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void goesBothWays();
    void recordsCanBeChosen();
    void closeRecordsAreOneGroup();
    void daysAndStatesFilter();
    void areasAreTold();
    void keysGoFromAreaToArea();
    void aScreenReaderHasAListOfAreas();
    void shadingColoursTheArea();
    void lassoFindsWhatLiesInside();
    void measureCountsMetres();
    void nothingIsMissingInTheEnd();
    void recordsMoveWithTheMap();

private:
    std::unique_ptr<test::Desk> m_desk;
    std::unique_ptr<MapWidget> m_map;
    void ready() { QTRY_VERIFY(!m_map->isBusy()); }
};

void MapWidgetTest::init() {
    m_map.reset();
    m_desk = std::make_unique<test::Desk>();
    test::FakeTree& tree = m_desk->areas.editable();
    tree.add(QStringLiteral("340209"), QStringLiteral("County"), box(118.0, 31.0, 118.2, 31.1));
    tree.add(QStringLiteral("340209001"), QStringLiteral("West"), box(118.0, 31.0, 118.1, 31.1));
    tree.add(QStringLiteral("340209002"), QStringLiteral("East"), box(118.1, 31.0, 118.2, 31.1));
    m_map = std::make_unique<MapWidget>(m_desk->theme, m_desk->areas);
    m_map->resize(400, 300);
    m_map->show();
    m_map->setArea(code("340209"));
    ready();
}

void MapWidgetTest::goesBothWays() {
    MapWidget& map = *m_map;
    const GeoPoint point{118.07642, 31.03251};
    map.setPoint(point, MarkId::Check);
    QVERIFY(distanceMetres(point, map.toGeo(map.toScreen(point))) < 0.01);
    QVERIFY((map.toScreen(point) - QPointF(200, 150)).manhattanLength() < 1);
    QSignalSpy picked(&map, &MapWidget::picked);
    QTest::mouseClick(&map, Qt::LeftButton, {}, {100, 100});
    QCOMPARE(picked.count(), 0);
    map.setPicking(true);
    QTest::mouseClick(&map, Qt::LeftButton, {}, {200, 150});
    QCOMPARE(picked.count(), 1);
    QVERIFY(distanceMetres(picked.constFirst().constFirst().value<GeoPoint>(), point) < 5);
    QTest::keyClick(&map, Qt::Key_Right);
    QVERIFY(map.toScreen(point).x() < 200);
    QTest::keyClick(&map, Qt::Key_Return);
    QCOMPARE(picked.count(), 2);
    const double before = map.toScreen({118.077, 31.033}).x() - map.toScreen(point).x();
    map.zoomBy(2, {200, 150});
    QVERIFY(std::abs(map.toScreen({118.077, 31.033}).x() - map.toScreen(point).x() - 2 * before) < 0.01);
    QTest::keyClick(&map, Qt::Key_Home);
    QVERIFY(QRectF(map.rect()).contains(map.toScreen({118.0, 31.0})));
    QVERIFY(QRectF(map.rect()).contains(map.toScreen({118.2, 31.1})));
}

void MapWidgetTest::recordsCanBeChosen() {
    MapWidget& map = *m_map;
    const GeoPoint near{118.03, 31.03};
    const GeoPoint far{118.15, 31.08};
    map.setMarks({{QStringLiteral("A"), near, MarkId::Over}, {QStringLiteral("B"), far, MarkId::Run}});
    QSignalSpy clicked(&map, &MapWidget::markClicked);
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.toScreen(far).toPoint());
    QCOMPARE(clicked.takeFirst().constFirst().toString(), QStringLiteral("B"));
    QTest::mouseClick(&map, Qt::LeftButton, {}, {2, 2});
    QCOMPARE(clicked.count(), 0);
    const QPointF before = map.toScreen(near);
    map.choosePoint(near, MarkId::Over);  // stands in view already
    QCOMPARE(map.toScreen(near), before);
    map.zoomBy(40, map.toScreen(near));
    map.choosePoint(far, MarkId::Run);  // comes into view, same scale
    QVERIFY((map.toScreen(far) - QPointF(200, 150)).manhattanLength() < 1);
}

void MapWidgetTest::closeRecordsAreOneGroup() {
    MapWidget& map = *m_map;
    QList<MapMark> marks;
    for (int i = 0; i < 30; ++i) {
        marks.append({QString::number(i), {118.05 + i * 0.0001, 31.05}, MarkId::Run});
    }
    marks.append({QStringLiteral("twin"), marks.first().point, MarkId::Over});
    map.setMarks(marks);
    QSignalSpy clicked(&map, &MapWidget::markClicked);
    const GeoPoint middle{118.05 + 0.00145, 31.05};
    const double before = map.toScreen(marks.last().point).x() - map.toScreen(marks[29].point).x();
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.toScreen(middle).toPoint());
    QCOMPARE(clicked.count(), 0);  // it looks closer
    const double after = map.toScreen(marks.last().point).x() - map.toScreen(marks[29].point).x();
    QVERIFY(std::abs(after) > 1.9 * std::abs(before));
    // Two at one place never part: a click tells one, the next click the other.
    map.showPlace(marks.first().point);
    map.zoomBy(64, {200, 150});
    const QPoint at = map.toScreen(marks.first().point).toPoint();
    QTest::mouseClick(&map, Qt::LeftButton, {}, at);
    QTest::mouseClick(&map, Qt::LeftButton, {}, at);
    QCOMPARE(clicked.count(), 2);
    QVERIFY(clicked[0] != clicked[1]);
}

void MapWidgetTest::daysAndStatesFilter() {
    MapWidget& map = *m_map;
    const GeoPoint place{118.05, 31.05};
    map.setMarks({{QStringLiteral("A"), place, MarkId::Over, 10}});
    QSignalSpy clicked(&map, &MapWidget::markClicked);
    const QPoint at = map.toScreen(place).toPoint();
    map.setDays(11, 20);
    QTest::mouseClick(&map, Qt::LeftButton, {}, at);
    QCOMPARE(clicked.count(), 0);
    map.setDays(10, 20);
    QTest::mouseClick(&map, Qt::LeftButton, {}, at);
    QCOMPARE(clicked.count(), 1);
    MapShown shown = map.shown();
    shown.states = 1U << int(MarkId::Run);
    map.setShown(shown);
    QTest::mouseClick(&map, Qt::LeftButton, {}, at);
    QCOMPARE(clicked.count(), 1);
}

void MapWidgetTest::areasAreTold() {
    QCOMPARE(m_map->areaAt(m_map->toScreen({118.05, 31.05})), code("340209001"));
    QCOMPARE(m_map->areaAt(m_map->toScreen({118.15, 31.05})), code("340209002"));
    QVERIFY(m_map->areaAt({1, 1}).isNull());
    QSignalSpy clicked(m_map.get(), &MapWidget::areaClicked);
    QTest::mouseClick(m_map.get(), Qt::LeftButton, {}, m_map->toScreen({118.15, 31.05}).toPoint());
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].value<AreaCode>(), code("340209002"));
}

void MapWidgetTest::keysGoFromAreaToArea() {
    MapShading shading;
    shading.areas = {code("340209002")};
    shading.words = [](qsizetype) { return QStringLiteral("12 open"); };
    m_map->setShading(shading);
    QTest::keyClick(m_map.get(), Qt::Key_PageDown);
    QCOMPARE(m_map->accessibleDescription(), QStringLiteral("West"));
    QTest::keyClick(m_map.get(), Qt::Key_PageDown);
    QCOMPARE(m_map->accessibleDescription(), QStringLiteral("East: 12 open"));
    QSignalSpy clicked(m_map.get(), &MapWidget::areaClicked);
    QTest::keyClick(m_map.get(), Qt::Key_Space);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(clicked[0][0].value<AreaCode>(), code("340209002"));
    QTest::keyClick(m_map.get(), Qt::Key_PageUp);
    QCOMPARE(m_map->accessibleDescription(), QStringLiteral("West"));
}

void MapWidgetTest::aScreenReaderHasAListOfAreas() {
    MapShading shading;
    shading.areas = {code("340209001"), code("340209002")};
    shading.colours = {qRgb(1, 2, 3), qRgb(4, 5, 6)};
    shading.words = [](qsizetype place) { return QStringLiteral("%1 events").arg(place + 7); };
    m_map->setShading(shading);
    m_map->setFocus();
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(m_map.get());
    QVERIFY(list != nullptr && list->isValid());
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 2);
    QAccessibleInterface* east = list->child(1);
    QVERIFY(east != nullptr && east->isValid());
    QCOMPARE(east->parent(), list);
    QCOMPARE(east->role(), QAccessible::ListItem);
    QCOMPARE(east->text(QAccessible::Name), QStringLiteral("East"));
    QCOMPARE(east->text(QAccessible::Value), QStringLiteral("8 events"));
    QVERIFY(east->text(QAccessible::Description).contains(QLatin1String("County")));
    QCOMPARE(list->indexOfChild(east), 1);
    QVERIFY(!east->state().selected && !east->state().offscreen);
    const QPoint inEast = m_map->mapToGlobal(m_map->toScreen({118.15, 31.05}).toPoint());
    QVERIFY(east->rect().contains(inEast));
    QCOMPARE(list->childAt(inEast.x(), inEast.y()), east);
    // The keys go along the list and the list says where they stand.
    QTest::keyClick(m_map.get(), Qt::Key_PageDown);
    QTest::keyClick(m_map.get(), Qt::Key_PageDown);
    QVERIFY(east->state().selected);
    QCOMPARE(list->focusChild(), m_map->hasFocus() ? east : nullptr);
    // What a screen reader presses is opened as by Return.
    const double before = m_map->toScreen({118.2, 31.0}).x() - m_map->toScreen({118.1, 31.0}).x();
    QAccessibleActionInterface* action = list->child(0)->actionInterface();
    QVERIFY(action != nullptr);
    action->doAction(QAccessibleActionInterface::pressAction());
    QCOMPARE(m_map->focusedArea(), code("340209001"));
    QVERIFY(m_map->toScreen({118.2, 31.0}).x() - m_map->toScreen({118.1, 31.0}).x() > before * 1.1);
    ready();
    // Another part is seen: another list. So close that no middle is in view it has what is there.
    m_map->showPlace({118.195, 31.095});
    QCOMPARE(list->childCount(), 1);
    QCOMPARE(list->child(0), east);
}

void MapWidgetTest::shadingColoursTheArea() {
    const ThemeTokens& t = m_desk->theme.tokens();
    const QPoint east = m_map->toScreen({118.15, 31.03}).toPoint();
    const QPoint west = m_map->toScreen({118.05, 31.03}).toPoint();
    MapShown shown = m_map->shown();
    shown.stack.show(MapLayer::Names, false);
    m_map->setShown(shown);
    const auto seen = [this](QPoint at) {
        const QImage image = m_map->grab().toImage();
        return image.pixelColor((QPointF(at) * image.devicePixelRatio()).toPoint());
    };
    QCOMPARE(seen(east), t.land);
    MapShading shading;
    shading.areas = {code("340209002")};
    shading.colours = {t.choropleth[3].rgb()};
    m_map->setShading(shading);
    QCOMPARE(seen(east), t.choropleth[3]);
    QCOMPARE(seen(west), t.land);
    shading.colours = {t.choropleth[1].rgb()};
    m_map->setShading(shading);
    QCOMPARE(seen(east), t.choropleth[1]);
    // Over a base picture, areas without a colour hide nothing, and fading lets it through.
    m_map->setBase(
        [](const TileKey& key) {
            QImage picture(key.side, key.side, QImage::Format_RGB32);
            picture.fill(Qt::black);
            return picture;
        },
        {});
    ready();
    QCOMPARE(seen(west), QColor(Qt::black));
    QCOMPARE(seen(east), t.choropleth[1]);
    shown.stack.fade(MapLayer::Areas, 0.5);
    m_map->setShown(shown);
    QVERIFY(std::abs(seen(east).red() - t.choropleth[1].red() / 2) <= 2);
    shown.stack.fade(MapLayer::Areas, 1);
    shown.stack.show(MapLayer::Pictures, false);
    m_map->setShown(shown);
    ready();
    QCOMPARE(seen(west), t.land);
}

void MapWidgetTest::lassoFindsWhatLiesInside() {
    MapWidget& map = *m_map;
    map.setMarks({{QStringLiteral("A"), {118.05, 31.05}, MarkId::Over},
                  {QStringLiteral("B"), {118.15, 31.05}, MarkId::Run}});
    QSignalSpy lassoed(&map, &MapWidget::lassoed);
    map.setTool(MapTool::Lasso);
    const QPoint from = map.toScreen({118.01, 31.09}).toPoint();
    QTest::mousePress(&map, Qt::LeftButton, {}, from);
    for (const GeoPoint& corner : {GeoPoint{118.09, 31.09}, {118.09, 31.01}, {118.01, 31.01}}) {
        QMouseEvent move(QEvent::MouseMove, map.toScreen(corner), map.mapToGlobal(map.toScreen(corner)),
                         Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&map, &move);
    }
    QTest::mouseRelease(&map, Qt::LeftButton, {}, from);
    QCOMPARE(lassoed.count(), 1);
    QCOMPARE(map.marksIn(lassoed[0][0].value<GeoRing>()), QStringList{QStringLiteral("A")});
    QCOMPARE(map.tool(), MapTool::Look);
}

void MapWidgetTest::measureCountsMetres() {
    MapWidget& map = *m_map;
    QSignalSpy measured(&map, &MapWidget::measured);
    map.setTool(MapTool::Measure);
    const GeoPoint a{118.05, 31.05};
    const GeoPoint b{118.15, 31.05};
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.toScreen(a).toPoint());
    QTest::mouseClick(&map, Qt::LeftButton, {}, map.toScreen(b).toPoint());
    QCOMPARE(measured.count(), 2);
    QVERIFY(std::abs(measured[1][0].toDouble() - distanceMetres(a, b)) < 0.01 * distanceMetres(a, b));
    QTest::keyClick(&map, Qt::Key_Escape);
    QCOMPARE(map.tool(), MapTool::Look);
}

void MapWidgetTest::recordsMoveWithTheMap() {
    MapWidget& map = *m_map;
    const GeoPoint place{118.1, 31.05};  // in the middle of names, borders and tiles
    map.setMarks({{QStringLiteral("A"), place, MarkId::Over}});
    ready();
    const double ratio = map.devicePixelRatioF();
    const auto around = [&] {
        const QPoint at = (map.toScreen(place) * ratio).toPoint();
        const int reach = int(12 * ratio);
        return map.grab().toImage().copy(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach);
    };
    const QImage before = around();
    QTest::mousePress(&map, Qt::LeftButton, {}, {200, 150});
    QTest::mouseMove(&map, {240, 130});
    QTest::mouseRelease(&map, Qt::LeftButton, {}, {240, 130});
    ready();
    QCOMPARE(around(), before);
    map.setMarks({});
    QVERIFY(around() != before);
    map.setMarks({{QStringLiteral("A"), place, MarkId::Over}});
    QCOMPARE(around(), before);
    MapShown shown = map.shown();
    shown.states = ~(1U << int(MarkId::Over));
    map.setShown(shown);
    QVERIFY(around() != before);
}

void MapWidgetTest::nothingIsMissingInTheEnd() {
    m_map->zoomBy(16, {200, 150});
    QTest::keyClick(m_map.get(), Qt::Key_Left, Qt::ShiftModifier);
    m_map->grab();
    ready();
    // Everything in view is land: no tile shows the ground outside.
    const QImage image = m_map->grab().toImage();
    QCOMPARE(image.pixelColor(5, 5), m_desk->theme.tokens().land);
    QCOMPARE(image.pixelColor(390, 290), m_desk->theme.tokens().land);
}

QZ_TEST(MapWidgetTest)
#include "test_map_widget.moc"
