// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_base_look.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QImageReader>
#include <QLocale>
#include <QSet>
#include <cmath>

namespace qz {

namespace {

constexpr int samplesAcross = 3;  ///< of each zoom, and as many down

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qz::MapBaseLook)
};

void addFileFacts(MapBase& base) {
    const QFileInfo file(base.file);
    base.facts.append({Words::tr("File"), file.fileName()});
    base.facts.append({Words::tr("Size"), QLocale().formattedDataSize(file.size())});
    if (base.title != file.completeBaseName()) {
        base.facts.append({Words::tr("Name"), base.title});
    }
}

void addPlaceFacts(MapBase& base) {
    if (!base.extent.isNull()) {
        const GeoPoint from = fromWorld(base.extent.bottomLeft());
        const GeoPoint to = fromWorld(base.extent.topRight());
        base.facts.append({Words::tr("Covers"), QStringLiteral("%1°–%2°, %3°–%4°")
                                                    .arg(from.lon, 0, 'f', 4)
                                                    .arg(to.lon, 0, 'f', 4)
                                                    .arg(from.lat, 0, 'f', 4)
                                                    .arg(to.lat, 0, 'f', 4)});
    }
    base.facts.append(
        {Words::tr("Source"), base.attribution.isEmpty() ? Words::tr("not named") : base.attribution});
}

/// What is found where the file says it has something.
struct Sampled {
    int looked = 0;
    int missing = 0;
    int damaged = 0;
};

bool isPicture(QByteArray bytes) {
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    return !reader.read().isNull();
}

Sampled sample(const MapBase& base, MbTiles& file, int zoom) {
    Sampled found;
    const double count = std::ldexp(1.0, zoom);
    QSet<std::pair<int, int>> places;
    for (int i = 0; i < samplesAcross * samplesAcross; ++i) {
        const QPointF share((i % samplesAcross + 0.5) / samplesAcross,
                            (i / samplesAcross + 0.5) / samplesAcross);
        const QPointF at = base.extent.topLeft() +
                           QPointF(share.x() * base.extent.width(), share.y() * base.extent.height());
        places.insert({int(at.x() * count), int(at.y() * count)});
    }
    for (const auto& [column, row] : std::as_const(places)) {
        const Result<QByteArray> bytes = file.tile(zoom, column, row);
        ++found.looked;
        if (bytes.ok() && bytes->isEmpty()) {
            ++found.missing;
        } else if (!bytes.ok() || !isPicture(*bytes)) {
            ++found.damaged;
        }
    }
    return found;
}

void addPictureFaults(MapBase& base, MbTiles& file) {
    const MbTilesInfo& info = file.info();
    if (!info.hasIndex) {
        base.faults.append(Words::tr("It has no index: it is read whole each time it is opened."));
    }
    if (base.attribution.isEmpty()) {
        base.faults.append(Words::tr(
            "It names no source. Who made it, and its approval number, belong on what is printed."));
    }
    QStringList holes;
    int looked = 0;
    int damaged = 0;
    for (int zoom = info.minZoom; zoom <= info.maxZoom && !base.extent.isNull(); ++zoom) {
        const Sampled found = sample(base, file, zoom);
        looked += found.looked;
        damaged += found.damaged;
        if (found.missing > 0) {
            holes.append(QString::number(zoom));
        }
    }
    if (damaged > 0) {
        base.faults.append(
            Words::tr("%1 of %2 pictures that were looked at are damaged; what lies above them "
                      "stands in.")
                .arg(damaged)
                .arg(looked));
    }
    if (!holes.isEmpty()) {
        base.faults.append(
            Words::tr("It does not fill what it says it covers: pictures are missing at zoom %1; "
                      "what lies above them stands in.")
                .arg(holes.join(QStringLiteral(", "))));
    }
}

}  // namespace

void lookOver(MapBase& base, MbTiles& file) {
    const MbTilesInfo& info = file.info();
    addFileFacts(base);
    base.facts.append(
        {Words::tr("Holds"),
         Words::tr("%1 pictures (%2)").arg(QLocale().toString(info.tiles), tileFormatName(info.format))});
    base.facts.append({Words::tr("Zooms"), QStringLiteral("%1 – %2").arg(info.minZoom).arg(info.maxZoom)});
    addPlaceFacts(base);
    addPictureFaults(base, file);
}

void lookOver(MapBase& base) {
    addFileFacts(base);
    base.facts.append({Words::tr("Holds"),
                       Words::tr("%1 lines and areas").arg(QLocale().toString(qint64(base.shapes->size())))});
    addPlaceFacts(base);
}

}  // namespace qz
