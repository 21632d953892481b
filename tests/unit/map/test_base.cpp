// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QHash>

#include "qz/map/base_pictures.h"
#include "qz/map/base_shapes.h"
#include "qz_test.h"

using namespace qz;

namespace {

QByteArray picture(const QColor& colour, const char* format = "png") {
    QImage image(256, 256, QImage::Format_RGB32);
    image.fill(colour);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    return image.save(&buffer, format) ? bytes : QByteArray();
}

/// Four colours, one a quarter.
QByteArray quarters() {
    QImage image(256, 256, QImage::Format_RGB32);
    const std::array<QColor, 4> colours{Qt::red, Qt::green, Qt::blue, Qt::yellow};
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x) {
            image.setPixelColor(x, y, colours[std::size_t(2 * (y / 128) + x / 128)]);
        }
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "png");
    return bytes;
}

class Pyramid final : public PictureSource {
public:
    Pyramid(int smallest, int deepest) : m_smallest(smallest), m_deepest(deepest) {}
    void put(int zoom, int column, int row, const QByteArray& bytes) {
        m_pictures.insert(QStringLiteral("%1/%2/%3").arg(zoom).arg(column).arg(row), bytes);
    }
    [[nodiscard]] int smallestZoom() const override { return m_smallest; }
    [[nodiscard]] int deepestZoom() const override { return m_deepest; }
    [[nodiscard]] QByteArray picture(int zoom, int column, int row) const override {
        return m_pictures.value(QStringLiteral("%1/%2/%3").arg(zoom).arg(column).arg(row));
    }

private:
    int m_smallest;
    int m_deepest;
    QHash<QString, QByteArray> m_pictures;
};

QColor middle(const QImage& image) { return image.pixelColor(image.width() / 2, image.height() / 2); }

}  // namespace

/// What lies under the areas: pictures and shapes of files.
class TestBase final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void picturesOfEachKindAreDecoded_data() {
        QTest::addColumn<QByteArray>("format");
        QTest::newRow("png") << QByteArray("png");
        QTest::newRow("jpg") << QByteArray("jpg");
        QTest::newRow("webp") << QByteArray("webp");
    }
    void picturesOfEachKindAreDecoded() {
        QFETCH(QByteArray, format);
        const QByteArray bytes = picture(QColor(200, 40, 40), format.constData());
        QVERIFY(!bytes.isEmpty());
        const auto source = std::make_shared<Pyramid>(5, 5);
        source->put(5, 3, 4, bytes);
        const BasePictures pictures(source);
        const QImage tile = pictures.tile({5, 3, 4, 300});
        QCOMPARE(tile.size(), QSize(300, 300));
        QVERIFY(std::abs(middle(tile).red() - 200) < 6);
        QVERIFY(pictures.tile({5, 9, 9, 256}).isNull());
        QCOMPARE(pictures.damaged(), 0);
    }

    void deeperZoomsShowTheirPartOfWhatIsAbove() {
        const auto source = std::make_shared<Pyramid>(5, 5);
        source->put(5, 3, 4, quarters());
        const BasePictures pictures(source);
        QCOMPARE(middle(pictures.tile({6, 6, 8, 256})), QColor(Qt::red));
        QCOMPARE(middle(pictures.tile({6, 7, 8, 256})), QColor(Qt::green));
        QCOMPARE(middle(pictures.tile({6, 6, 9, 256})), QColor(Qt::blue));
        QCOMPARE(middle(pictures.tile({9, 3 * 16 + 12, 4 * 16 + 13, 256})), QColor(Qt::yellow));
    }

    void damagedAndMissingOnesAreStoodInFor() {
        const auto source = std::make_shared<Pyramid>(5, 7);
        source->put(5, 3, 4, quarters());
        source->put(6, 6, 8, "no picture");
        source->put(6, 7, 8, picture(Qt::black).left(60));
        const BasePictures pictures(source);
        QCOMPARE(middle(pictures.tile({6, 6, 8, 256})), QColor(Qt::red));
        QCOMPARE(middle(pictures.tile({6, 7, 8, 256})), QColor(Qt::green));
        QCOMPARE(pictures.damaged(), 2);
        QCOMPARE(middle(pictures.tile({6, 6, 9, 256})), QColor(Qt::blue));  // not there at all
        QCOMPARE(pictures.damaged(), 2);
    }

    /// A header that claims 60,000 × 60,000 pixels costs no memory.
    void hugePicturesAreRefused() {
        QByteArray bytes = picture(Qt::red);
        const QByteArray size = QByteArray::fromHex("0000ea60");
        bytes.replace(16, 4, size);
        bytes.replace(20, 4, size);
        const auto source = std::make_shared<Pyramid>(5, 5);
        source->put(5, 3, 4, bytes);
        const BasePictures pictures(source);
        QVERIFY(pictures.tile({5, 3, 4, 256}).isNull());
        QCOMPARE(pictures.damaged(), 1);
    }

    void fromFurtherAwayPicturesAreMadeSmaller() {
        const auto source = std::make_shared<Pyramid>(6, 6);
        source->put(6, 6, 8, picture(Qt::red));
        source->put(6, 7, 9, picture(Qt::blue));
        const BasePictures pictures(source);
        const QImage tile = pictures.tile({5, 3, 4, 256});
        QCOMPARE(tile.pixelColor(60, 60), QColor(Qt::red));
        QCOMPARE(tile.pixelColor(200, 200), QColor(Qt::blue));
        QCOMPARE(tile.pixelColor(200, 60).alpha(), 0);
        QVERIFY(!pictures.tile({4, 1, 2, 256}).isNull());
        QVERIFY(pictures.tile({3, 0, 1, 256}).isNull());  // three zooms: too small to be worth it
    }

    void largeTilesTakeTheSharperPictures() {
        const auto source = std::make_shared<Pyramid>(5, 6);
        source->put(5, 3, 4, picture(Qt::black));
        source->put(6, 6, 8, picture(Qt::red));
        const BasePictures pictures(source);
        QCOMPARE(middle(pictures.tile({5, 3, 4, 300})), QColor(Qt::black));
        const QImage large = pictures.tile({5, 3, 4, 500});
        QCOMPARE(large.pixelColor(100, 100), QColor(Qt::red));
        QCOMPARE(large.pixelColor(400, 400), QColor(Qt::black));
    }

    void shapesStandWhereTheyLie() {
        const TileKey key{10, 800, 400, 256};
        const auto at = [&key](double x, double y) {
            return key.world().topLeft() + QPointF(x, y) * (key.world().width() / key.side);
        };
        BaseShape lake;
        lake.isArea = true;
        lake.parts = {{at(50, 50), at(150, 50), at(150, 150), at(50, 150), at(50, 50)},
                      {at(80, 80), at(120, 80), at(120, 120), at(80, 120), at(80, 80)}};
        BaseShape road;
        road.parts = {{at(-20, 200), at(300, 200)}};
        const auto shapes = BaseShapes::make({road, lake});
        BaseShapeStyle style;
        style.area = style.areaEdge = qRgb(0, 0, 200);
        style.line = qRgb(200, 0, 0);
        style.width = 4;
        const QImage tile = shapes->tile(key, style);
        QCOMPARE(tile.pixelColor(60, 100), QColor(0, 0, 200));
        QCOMPARE(tile.pixelColor(100, 100).alpha(), 0);  // the island
        QCOMPARE(tile.pixelColor(100, 200), QColor(200, 0, 0));
        QCOMPARE(tile.pixelColor(200, 100).alpha(), 0);
        QVERIFY(shapes->tile({10, 810, 400, 256}, style).isNull());
    }
};

QZ_TEST(TestBase)
#include "test_base.moc"
