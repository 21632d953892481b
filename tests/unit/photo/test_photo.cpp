// SPDX-License-Identifier: GPL-3.0-or-later
#include <libexif/exif-data.h>

#include <QBuffer>
#include <QImage>
#include <QLoggingCategory>
#include <QPainter>

#include "qz/photo/photo_intake.h"
#include "qz/photo_bytes.h"
#include "qz_test.h"

using namespace qz;

namespace {

/// Red on the left, blue on the right.
QByteArray picture(const QSize& size, const char* format = "jpeg") {
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QPainter painter(&image);
    painter.fillRect(0, 0, size.width() / 2, size.height(), Qt::red);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format, 95);
    return bytes;
}

void put(ExifData* data, ExifIfd ifd, int tag, ExifFormat format, const QByteArray& bytes,
         unsigned long count) {
    ExifEntry* entry = exif_entry_new();
    entry->tag = static_cast<ExifTag>(tag);
    entry->format = format;
    entry->components = count;
    entry->size = static_cast<unsigned int>(bytes.size());
    entry->data = static_cast<unsigned char*>(malloc(static_cast<std::size_t>(bytes.size())));
    memcpy(entry->data, bytes.constData(), static_cast<std::size_t>(bytes.size()));
    exif_content_add_entry(data->ifd[ifd], entry);
    exif_entry_unref(entry);
}

QByteArray rationals(std::initializer_list<std::pair<quint32, quint32>> parts) {
    QByteArray bytes;
    for (const auto& [over, under] : parts) {
        unsigned char raw[8];
        exif_set_rational(raw, EXIF_BYTE_ORDER_INTEL, {over, under});
        bytes.append(reinterpret_cast<const char*>(raw), 8);
    }
    return bytes;
}

struct Facts {
    int orientation = 1;
    QByteArray time = "2026:09:30 16:21:05";
    QByteArray offset;
    QByteArray lat = rationals({{31, 1}, {20, 1}, {30, 1}});
    QByteArray lon = rationals({{118, 1}, {22, 1}, {4512, 100}});
};

QByteArray withExif(const QByteArray& jpeg, const Facts& facts) {
    ExifData* data = exif_data_new();
    exif_data_set_byte_order(data, EXIF_BYTE_ORDER_INTEL);
    QByteArray orientation(2, '\0');
    orientation[0] = static_cast<char>(facts.orientation);
    put(data, EXIF_IFD_0, EXIF_TAG_ORIENTATION, EXIF_FORMAT_SHORT, orientation, 1);
    put(data, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL, EXIF_FORMAT_ASCII, facts.time + '\0',
        static_cast<unsigned long>(facts.time.size() + 1));
    if (!facts.offset.isEmpty()) {
        put(data, EXIF_IFD_EXIF, 0x9011, EXIF_FORMAT_ASCII, facts.offset + '\0',
            static_cast<unsigned long>(facts.offset.size() + 1));
    }
    put(data, EXIF_IFD_GPS, EXIF_TAG_GPS_LATITUDE_REF, EXIF_FORMAT_ASCII, QByteArray("N\0", 2), 2);
    put(data, EXIF_IFD_GPS, EXIF_TAG_GPS_LATITUDE, EXIF_FORMAT_RATIONAL, facts.lat, 3);
    put(data, EXIF_IFD_GPS, EXIF_TAG_GPS_LONGITUDE_REF, EXIF_FORMAT_ASCII, QByteArray("E\0", 2), 2);
    put(data, EXIF_IFD_GPS, EXIF_TAG_GPS_LONGITUDE, EXIF_FORMAT_RATIONAL, facts.lon, 3);
    unsigned char* raw = nullptr;
    unsigned int size = 0;
    exif_data_save_data(data, &raw, &size);
    QByteArray segment("\xFF\xE1");
    segment += static_cast<char>((size + 2) >> 8);
    segment += static_cast<char>((size + 2) & 0xFF);
    segment.append(reinterpret_cast<const char*>(raw), static_cast<qsizetype>(size));
    free(raw);
    exif_data_unref(data);
    QByteArray bytes = jpeg;
    return bytes.insert(2, segment);
}

QImage imageOf(const QByteArray& bytes) { return QImage::fromData(bytes); }

}  // namespace

class TestPhoto final : public QObject {
    Q_OBJECT
private slots:
    void initTestCase() {
        // What the decoder says of damaged pictures on its way to refusing them.
        QLoggingCategory::setFilterRules(QStringLiteral("qt.gui.imageio.jpeg=false"));
    }
    void timeAndPositionAreReadAndTakenOff() {
        const QByteArray bytes = withExif(picture({640, 480}), {});
        QVERIFY(bytes.contains("Exif"));
        const Result<Photo> photo = takeInPhoto(bytes, 2048);
        QZ_VERIFY_OK(photo);
        QCOMPARE(photo->facts.takenAt->toString(), QStringLiteral("2026-09-30T16:21"));
        QVERIFY(qAbs(photo->facts.position->lat - 31.341667) < 1e-5);
        QVERIFY(qAbs(photo->facts.position->lon - 118.379200) < 1e-5);
        QVERIFY(!photo->bytes.contains("Exif"));
        QVERIFY(!readPhotoFacts(photo->bytes).position.has_value());
        QCOMPARE(imageOf(photo->bytes), imageOf(picture({640, 480})));  // the picture itself is the camera's
    }
    void timesOfOtherZonesAreMoved() {
        Facts facts;
        facts.offset = "+00:00";
        const PhotoFacts read = readPhotoFacts(withExif(picture({64, 48}), facts));
        QCOMPARE(read.takenAt->toString(), QStringLiteral("2026-10-01T00:21"));
    }
    void nonsenseSaysNothing() {
        Facts facts;
        facts.time = "0000:00:00 00:00:00";
        facts.lat = rationals({{31, 0}, {0, 0}, {0, 0}});
        const PhotoFacts read = readPhotoFacts(withExif(picture({64, 48}), facts));
        QVERIFY(!read.takenAt && !read.position);
        facts.lat = rationals({{0, 1}, {0, 1}, {0, 1}});
        facts.lon = facts.lat;
        QVERIFY(!readPhotoFacts(withExif(picture({64, 48}), facts)).position);
        facts.lat = rationals({{231, 1}, {0, 1}, {0, 1}});
        QVERIFY(!readPhotoFacts(withExif(picture({64, 48}), facts)).position);
        QVERIFY(!readPhotoFacts("\xFF\xD8\xFF nothing").takenAt);
    }
    void largePhotosAreMadeSmallerAndUpright() {
        Facts facts;
        facts.orientation = 6;  // to be turned right by 90 degrees
        const Result<Photo> photo = takeInPhoto(withExif(picture({3000, 1500}), facts), 1000);
        QZ_VERIFY_OK(photo);
        QCOMPARE(photo->size, QSize(500, 1000));
        const QImage image = imageOf(photo->bytes);
        QCOMPARE(image.size(), photo->size);
        QVERIFY(qRed(image.pixel(250, 100)) > 200 && qBlue(image.pixel(250, 900)) > 200);
        QVERIFY(!photo->bytes.contains("Exif"));
        QVERIFY(photo->facts.position.has_value());
    }
    void pngStaysPngWithoutItsTexts() {
        QImage image(20, 10, QImage::Format_RGB32);
        image.fill(Qt::green);
        image.setText(QStringLiteral("Author"), QStringLiteral("somebody"));
        QByteArray bytes;
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::WriteOnly);
        image.save(&buffer, "png");
        QVERIFY(bytes.contains("somebody"));
        const Result<Photo> photo = takeInPhoto(bytes, 2048);
        QZ_VERIFY_OK(photo);
        QCOMPARE(photo->suffix, QStringLiteral("png"));
        QVERIFY(!photo->bytes.contains("somebody"));
        QCOMPARE(imageOf(photo->bytes).convertToFormat(QImage::Format_RGB32),
                 imageOf(bytes).convertToFormat(QImage::Format_RGB32));
    }
    void hostilePicturesAreRefusedInWords_data() {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray sound = withExif(picture({640, 480}), {});
        QByteArray bomb = picture({64, 48});
        const qsizetype frame = bomb.indexOf("\xFF\xC0");
        bomb.replace(frame + 5, 4, "\xFF\xFF\xFF\xFF");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a text") << QByteArray("hello, this is no picture");
        QTest::newRow("a page") << QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("only a beginning") << QByteArray("\xFF\xD8\xFF\xE0");
        QTest::newRow("cut off") << sound.left(sound.size() * 2 / 3);
        QTest::newRow("a bomb") << bomb;
    }
    void hostilePicturesAreRefusedInWords() {
        QFETCH(QByteArray, bytes);
        const Result<Photo> photo = takeInPhoto(bytes, 2048);
        QVERIFY(!photo.ok());
        QCOMPARE(photo.error().code, ErrorCode::Invalid);
        QVERIFY(!photo.error().message.isEmpty());
    }
    void everyCutAndManyFlippedBytesDoNoHarm() {
        const QByteArray sound = withExif(picture({64, 48}), {});
        for (qsizetype length = 0; length < sound.size(); length += 7) {
            (void)readPhotoFacts(sound.left(length));
            (void)withoutPhotoFacts(sound.left(length));
        }
        for (qsizetype at = 2; at < qMin<qsizetype>(sound.size(), 600); ++at) {
            QByteArray flipped = sound;
            flipped[at] = static_cast<char>(~flipped[at]);
            (void)readPhotoFacts(flipped);
            (void)withoutPhotoFacts(flipped);
        }
    }
    void exportedPhotosStayUpright() {
        Facts facts;
        facts.orientation = 8;
        const QByteArray bytes = withExif(picture({64, 48}), facts);
        const QByteArray bare = withoutPhotoFacts(bytes);
        QCOMPARE(exifOrientation(bytes), 8);
        QCOMPARE(exifOrientation(bare), 8);
        QVERIFY(!readPhotoFacts(bare).position && !readPhotoFacts(bare).takenAt);
        QVERIFY(!bare.contains("2026:09"));
        QCOMPARE(imageOf(bare), imageOf(bytes));
    }
};

QZ_TEST(TestPhoto)
#include "test_photo.moc"
