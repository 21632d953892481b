// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "qz/map/map_camera.h"
#include "qz/map/map_snapshot.h"
#include "qz_test.h"

using namespace qz;

class TestCamera final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() {
        m_camera = MapCamera();
        m_camera.resize({1600, 1000});
        m_camera.setCentre(toWorld({118.4, 31.3}));
        m_camera.setScale(std::ldexp(300.0, 12));
    }

    void placesGoThereAndBack() {
        const QPointF at(371, 822);
        const QPointF back = m_camera.toScreen(m_camera.toWorld(at));
        QVERIFY(std::hypot(back.x() - at.x(), back.y() - at.y()) < 1e-5);
    }

    void zoomHoldsThePointUnderThePointer() {
        const QPointF at(200, 900);
        const QPointF world = m_camera.toWorld(at);
        for (const double factor : {1.25, 1.25, 1.25, 1.25, 0.5, 8.0}) {
            const double before = m_camera.pixelsPerWorld();
            m_camera.zoomBy(factor, at);
            QVERIFY(std::abs(m_camera.pixelsPerWorld() / before / factor - 1) < 0.003);
            const QPointF now = m_camera.toScreen(world);
            QVERIFY(std::hypot(now.x() - at.x(), now.y() - at.y()) < 1e-3);
            QVERIFY(m_camera.side() >= 256 && m_camera.side() < 512);
        }
    }

    void tilesCoverTheWindowWithoutSeams() {
        for (int step = 0; step < 7; ++step) {
            m_camera.zoomBy(1.17, {step * 100.0, 300});
            m_camera.pan({13.7, -5.2});
            QRegion covered;
            for (const TileKey& key : m_camera.visibleTiles()) {
                const QRectF place = m_camera.placeOf(key);
                QCOMPARE(place.width(), double(key.side));
                QCOMPARE(place.left(), std::round(place.left()));
                QCOMPARE(place.top(), std::round(place.top()));
                const QRect whole = place.toRect();
                QVERIFY(!covered.intersects(whole));
                covered += whole;
            }
            // A pixel of rounding at the window's edge is covered by the ring.
            for (const TileKey& key : m_camera.ringTiles()) {
                covered += m_camera.placeOf(key).toRect();
            }
            QVERIFY(QRegion(0, 0, 1600, 1000).subtracted(covered).isEmpty());
        }
    }

    /// What a tile keeps of names and records is where the window would paint it.
    void picturesStandAlikeInViewAndTile() {
        m_camera.fit(QRectF(toWorld({118, 31.5}), toWorld({118.5, 31})), 24);
        m_camera.pan({13.7, -5.2});
        const QPointF world = toWorld({118.2137, 31.2291});
        for (const QSize picture : {QSize(18, 18), QSize(41, 23)}) {
            for (const TileKey& key : m_camera.visibleTiles()) {
                const QPointF inTile = MapCamera::ofTile(key).placeOf(world, picture);
                QCOMPARE(m_camera.placeOf(key).topLeft() + inTile, m_camera.placeOf(world, picture));
            }
            const QPointF middle = m_camera.placeOf(world, picture) +
                                   QPointF(picture.width() / 2.0, picture.height() / 2.0) -
                                   m_camera.toScreen(world);
            QVERIFY(std::abs(middle.x()) <= 1 && std::abs(middle.y()) <= 1);
        }
    }

    void theMiddleComesFirst() {
        const TileKey first = m_camera.visibleTiles().front();
        QVERIFY(m_camera.placeOf(first).contains(QPointF(800, 500)));
    }

    void fitShowsTheWhole() {
        const QRectF world(toWorld({118, 31.5}), toWorld({118.5, 31}));
        m_camera.fit(world, 24);
        QVERIFY(m_camera.seen().contains(world));
        const QRectF shown(m_camera.toScreen(world.topLeft()), m_camera.toScreen(world.bottomRight()));
        QVERIFY(shown.height() > 940 || shown.width() > 1540);
        m_camera.fit(QRectF(), 24);  // nothing to fit: a scale that can be shown
        QVERIFY(m_camera.zoom() <= MapCamera::largestZoom);
    }

    void scalesStayInBounds() {
        m_camera.zoomBy(1e12, {0, 0});
        QCOMPARE(m_camera.zoom(), MapCamera::largestZoom);
        m_camera.zoomBy(1e-12, {0, 0});
        QCOMPARE(m_camera.zoom(), MapCamera::smallestZoom);
        for (const TileKey& key : m_camera.visibleTiles()) {
            QVERIFY(key.x >= 0 && key.x < 8 && key.y >= 0 && key.y < 8);
        }
    }

private:
    MapCamera m_camera;
};

QZ_TEST(TestCamera)
#include "test_camera.moc"
