// SPDX-License-Identifier: GPL-3.0-or-later
#include <libexif/exif-data.h>

#include <QDateTime>
#include <QTimeZone>
#include <cmath>
#include <memory>

#include "qz/photo/photo_intake.h"

namespace qz {

namespace {

using Data = std::unique_ptr<ExifData, decltype(&exif_data_unref)>;

QString textOf(ExifData* data, ExifIfd ifd, int tag) {
    ExifEntry* entry = exif_content_get_entry(data->ifd[ifd], static_cast<ExifTag>(tag));
    if (entry == nullptr || entry->data == nullptr || entry->format != EXIF_FORMAT_ASCII) {
        return {};
    }
    const auto* text = reinterpret_cast<const char*>(entry->data);
    return QString::fromLatin1(text, static_cast<qsizetype>(qstrnlen(text, entry->size))).trimmed();
}

/// Degrees, minutes and seconds of one axis; nothing where they are no angle.
std::optional<double> angle(ExifData* data, int tag, int refTag, char negative, double most) {
    ExifEntry* entry = exif_content_get_entry(data->ifd[EXIF_IFD_GPS], static_cast<ExifTag>(tag));
    if (entry == nullptr || entry->format != EXIF_FORMAT_RATIONAL || entry->components < 3 ||
        entry->size < 24) {
        return std::nullopt;
    }
    const ExifByteOrder order = exif_data_get_byte_order(data);
    double degrees = 0;
    double unit = 1;
    for (int part = 0; part < 3; ++part) {
        const ExifRational value = exif_get_rational(entry->data + 8 * part, order);
        if (value.denominator == 0) {
            return std::nullopt;
        }
        degrees += static_cast<double>(value.numerator) / value.denominator / unit;
        unit *= 60;
    }
    const QString ref = textOf(data, EXIF_IFD_GPS, refTag);
    if (!std::isfinite(degrees) || degrees > most || ref.isEmpty()) {
        return std::nullopt;
    }
    return ref.at(0) == QLatin1Char(negative) ? -degrees : degrees;
}

std::optional<CivilTime> takenAt(ExifData* data) {
    constexpr int offsetTimeOriginal = 0x9011;
    QString text = textOf(data, EXIF_IFD_EXIF, EXIF_TAG_DATE_TIME_ORIGINAL);
    if (text.isEmpty()) {
        text = textOf(data, EXIF_IFD_0, EXIF_TAG_DATE_TIME);
    }
    QDateTime time = QDateTime::fromString(text.left(19), QStringLiteral("yyyy:MM:dd HH:mm:ss"));
    if (!time.isValid() || time.date().year() < 1990) {
        return std::nullopt;
    }
    const QString offset = textOf(data, EXIF_IFD_EXIF, offsetTimeOriginal);
    const bool stated =
        offset.size() == 6 && (offset.at(0) == QLatin1Char('+') || offset.at(0) == QLatin1Char('-'));
    if (stated) {
        const int seconds = (offset.mid(1, 2).toInt() * 60 + offset.mid(4, 2).toInt()) * 60;
        time.setOffsetFromUtc(offset.at(0) == QLatin1Char('-') ? -seconds : seconds);
        time = time.toOffsetFromUtc(8 * 3600);
    }
    return CivilTime{time.date(), time.time().hour() * 60 + time.time().minute()};
}

}  // namespace

PhotoFacts readPhotoFacts(const QByteArray& jpeg) {
    PhotoFacts facts;
    const Data data(exif_data_new_from_data(reinterpret_cast<const unsigned char*>(jpeg.constData()),
                                            static_cast<unsigned int>(jpeg.size())),
                    exif_data_unref);
    if (data == nullptr) {
        return facts;
    }
    facts.takenAt = takenAt(data.get());
    const std::optional<double> lat =
        angle(data.get(), EXIF_TAG_GPS_LATITUDE, EXIF_TAG_GPS_LATITUDE_REF, 'S', 90);
    const std::optional<double> lon =
        angle(data.get(), EXIF_TAG_GPS_LONGITUDE, EXIF_TAG_GPS_LONGITUDE_REF, 'W', 180);
    // Cameras without a fix write zeros.
    if (lat && lon && (*lat != 0 || *lon != 0)) {
        facts.position = GeoPoint{*lon, *lat};
    }
    return facts;
}

}  // namespace qz
