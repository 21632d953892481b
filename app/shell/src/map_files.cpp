// SPDX-License-Identifier: GPL-3.0-or-later
#include "map_files.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QPromise>
#include <mutex>

#include "beside.h"
#include "map_base_look.h"
#include "qz/core/area_store.h"
#include "qz/db/store.h"
#include "qz/exchange/mbtiles.h"
#include "qz/exchange/open_file.h"
#include "qz/ui/map_base.h"

namespace qz {

namespace {

constexpr qint64 mostCorners = 5'000'000;  ///< 80 MB
constexpr QSize previewSize{480, 260};
constexpr int reportEvery = 1000;         ///< features
constexpr qint64 largeFile = 64LL << 20;  ///< bytes; opened as a job with progress

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qz::MapFiles)
};

/// A file of pictures for any number of threads: reading takes turns, decoding does not.
class FilePictures final : public PictureSource {
public:
    explicit FilePictures(std::unique_ptr<MbTiles> file) : m_file(std::move(file)) {}
    [[nodiscard]] int smallestZoom() const override { return m_file->info().minZoom; }
    [[nodiscard]] int deepestZoom() const override { return m_file->info().maxZoom; }
    [[nodiscard]] QByteArray picture(int zoom, int column, int row) const override {
        const std::lock_guard lock(m_mutex);
        const Result<QByteArray> bytes = m_file->tile(zoom, column, row);
        return bytes.ok() ? *bytes : QByteArray("?");  // damage is a picture that cannot be decoded
    }

private:
    mutable std::mutex m_mutex;
    std::unique_ptr<MbTiles> m_file;
};

Result<MapBase> openPictures(const QString& path) {
    QZ_ASSIGN(std::unique_ptr<MbTiles> file, MbTiles::open(path));
    const MbTilesInfo info = file->info();
    if (!info.problem.isEmpty()) {
        return makeError(ErrorCode::Invalid, info.problem, {}, path);
    }
    MapBase base;
    base.file = path;
    base.title = info.name;
    base.attribution = info.attribution;
    base.note =
        Words::tr("%Ln pictures", nullptr, int(std::min<qint64>(info.tiles, INT_MAX))) +
        QStringLiteral(" (%1), z %2–%3").arg(tileFormatName(info.format)).arg(info.minZoom).arg(info.maxZoom);
    if (!info.hasIndex) {
        base.note += QStringLiteral("; ") + Words::tr("without an index: read whole when it was opened");
    }
    if (info.bounds.isValid()) {
        const auto world = [](const QGeoCoordinate& at) {
            return toWorld(GeoPoint{at.longitude(), at.latitude()});
        };
        base.extent = QRectF(world(info.bounds.topLeft()), world(info.bounds.bottomRight()));
    }
    lookOver(base, *file);
    base.pictures = std::make_shared<const BasePictures>(std::make_shared<FilePictures>(std::move(file)));
    base.preview = previewOf(base, previewSize);
    return base;
}

std::vector<QPointF> worldLine(const GeoRing& ring) {
    std::vector<QPointF> line;
    line.reserve(std::size_t(ring.size()));
    for (const GeoPoint& point : ring) {
        line.push_back(toWorld(point));
    }
    return line;
}

void addShapes(const GeoFeature& feature, std::vector<BaseShape>& shapes, qint64& corners) {
    BaseShape area;
    area.isArea = true;
    for (const GeoPolygon& polygon : feature.polygons) {
        area.parts.push_back(worldLine(polygon.outer));
        corners += polygon.outer.size();
        for (const GeoRing& hole : polygon.holes) {
            area.parts.push_back(worldLine(hole));
            corners += hole.size();
        }
    }
    BaseShape line;
    for (const GeoRing& part : feature.lines) {
        line.parts.push_back(worldLine(part));
        corners += part.size();
    }
    for (BaseShape* shape : {&area, &line}) {
        if (!shape->parts.empty()) {
            shapes.push_back(std::move(*shape));
        }
    }
}

Result<MapBase> openShapes(const QString& path, JobControl& job) {
    QZ_ASSIGN(const std::unique_ptr<FeatureSource> source, openFeatures(path));
    std::vector<BaseShape> shapes;
    GeoFeature feature;
    qint64 corners = 0;
    int features = 0;
    int broken = 0;
    int points = 0;
    for (;;) {
        QZ_ASSIGN(const bool more, source->next(feature));
        if (!more) {
            break;
        }
        if (++features % reportEvery == 0) {
            QZ_TRY(job.progress(source->bytesDone(), source->bytesTotal()));
        }
        broken += feature.problem.isEmpty() ? 0 : 1;
        points += feature.point ? 1 : 0;
        addShapes(feature, shapes, corners);
        if (corners > mostCorners) {
            return makeError(
                ErrorCode::Unsupported,
                Words::tr("“%1” has more than 5,000,000 corners; simplify it or cut out your area.")
                    .arg(QFileInfo(path).fileName()),
                {}, path);
        }
    }
    if (shapes.empty()) {
        return makeError(ErrorCode::Invalid,
                         Words::tr("“%1” holds no lines and no areas; nothing would show.")
                             .arg(QFileInfo(path).fileName()),
                         {}, path);
    }
    MapBase base;
    base.file = path;
    base.title = QFileInfo(path).completeBaseName();
    base.note = Words::tr("%Ln lines and areas", nullptr, int(shapes.size()));
    if (broken > 0) {
        base.faults.append(Words::tr("%Ln broken ones are left out", nullptr, broken));
    }
    if (points > 0) {
        base.faults.append(Words::tr("%Ln points are left out", nullptr, points));
    }
    for (const QString& fault : std::as_const(base.faults)) {
        base.note += QStringLiteral("; ") + fault;
    }
    base.shapes = BaseShapes::make(std::move(shapes));
    base.extent = base.shapes->extent();
    lookOver(base);
    base.preview = previewOf(base, previewSize);
    return base;
}

}  // namespace

Result<MapBase> openMapBase(const QString& path, JobControl& job) {
    QZ_ASSIGN(const FileFormat format, detectFormat(path));
    return format == FileFormat::MbTiles ? openPictures(path) : openShapes(path, job);
}

QFuture<Result<MapBase>> ShellMapFiles::open(const QString& path) {
    if (QFileInfo(path).size() < largeFile) {
        return beside([path]() -> Result<MapBase> {
            SilentJob job;
            return openMapBase(path, job);
        });
    }
    auto promise = std::make_shared<QPromise<Result<MapBase>>>();
    promise->start();
    const QFuture<Result<MapBase>> opened = promise->future();
    const QString title = Words::tr("Opening %1").arg(QFileInfo(path).fileName());
    std::ignore = m_jobs.start(title, [path, promise](JobControl& job) -> Status {
        const Result<MapBase> base = openMapBase(path, job);
        promise->addResult(base);
        promise->finish();
        return base.ok() ? Status() : Status(base.error());
    });
    return opened;
}

QFuture<Result<AreaHistory::Time>> ShellAreaHistory::on(QDate day) {
    return m_store.read([day](ReadTx& read) -> Result<Time> {
        Time time;
        QZ_ASSIGN(const QList<QDate> changes, AreaStore::boundaryDays(read));
        for (const QDate& change : changes) {
            if (change <= day) {
                time.from = change;
            } else if (!time.to.isValid()) {
                time.to = change;
            }
        }
        if (time.to.isValid()) {  // else the borders of that day are those of now
            QZ_ASSIGN(time.tree, AreaStore::treeOn(read, day));
        }
        return time;
    });
}

}  // namespace qz
