// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sqlite3.h>
#include <QFile>
#include <QProcess>
#include <QTest>

#include "qz/exchange/geo_file.h"
#include "read_all.h"

namespace qz::test {

inline GeoRing box(double west, double south, double east, double north) {
    return {{west, south}, {east, south}, {east, north}, {west, north}, {west, south}};
}

/// Runs a program of GDAL, PROJ or SQLite and gives what it printed; a failure is a text that begins with
/// "!".
inline QString oracle(const QString& program, const QStringList& arguments, const QByteArray& input = {}) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForStarted()) {
        return QStringLiteral("!") + program + QStringLiteral(" is not installed");
    }
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    const QString complaint = QString::fromUtf8(process.readAllStandardError()).trimmed();
    return process.exitCode() == 0 && complaint.isEmpty() ? QString::fromUtf8(process.readAllStandardOutput())
                                                          : QStringLiteral("!") + complaint;
}

/// Makes a database by SQL.
inline bool makeDatabase(const QString& path, const QByteArray& sql) {
    sqlite3* handle = nullptr;
    const bool made = sqlite3_open(path.toUtf8().constData(), &handle) == SQLITE_OK &&
                      sqlite3_exec(handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    if (!made) {
        qInfo("%s", sqlite3_errmsg(handle));
    }
    sqlite3_close(handle);
    return made;
}

inline QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline bool putContent(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// Three grids, one with a hole and one of two parts, as a layer of areas.
inline QList<GeoFeature> threeGrids() {
    GeoFeature plain;
    plain.polygons = {GeoPolygon{box(118.30, 31.30, 118.3123456789, 31.31), {}}};
    GeoFeature holed;
    GeoRing hole = box(118.33, 31.32, 118.34, 31.33);
    std::reverse(hole.begin(), hole.end());
    holed.polygons = {GeoPolygon{box(118.32, 31.31, 118.35, 31.34), {hole}}};
    GeoFeature parted;
    parted.polygons = {GeoPolygon{box(118.40, 31.30, 118.41, 31.31), {}},
                       GeoPolygon{box(118.42, 31.30, 118.43, 31.31), {}}};
    return {plain, holed, parted};
}

inline QList<TableCell> cellsOf(int i) {
    return {QString::fromUtf8("镜湖网格%1'\"").arg(i), qint64{1000000000000 + i}, 0.1 * i, i % 2 == 0,
            i == 1 ? TableCell() : TableCell(QString::fromUtf8("备注"))};
}

inline Status writeGrids(FeatureWriter& writer) {
    QZ_TRY(writer.begin(QString::fromUtf8("网格 \"1\""), true,
                        {{QStringLiteral("name")},
                         {QStringLiteral("code")},
                         {QStringLiteral("rate")},
                         {QStringLiteral("open")},
                         {QStringLiteral("note")}}));
    int i = 0;
    for (const GeoFeature& feature : threeGrids()) {
        QZ_TRY(writer.feature(feature, cellsOf(i++)));
    }
    return writer.finish();
}

/// The farthest that a corner of one lies from that of the other, in degrees; 999 where the shapes differ.
inline double farthest(const GeoMultiPolygon& a, const GeoMultiPolygon& b) {
    double most = 0;
    const auto compare = [&most](const GeoRing& p, const GeoRing& q) {
        most = p.size() == q.size() ? most : 999;
        for (qsizetype i = 0; i < std::min(p.size(), q.size()); ++i) {
            most = std::max({most, std::abs(p[i].lon - q[i].lon), std::abs(p[i].lat - q[i].lat)});
        }
    };
    if (a.size() != b.size()) {
        return 999;
    }
    for (qsizetype i = 0; i < a.size(); ++i) {
        compare(a[i].outer, b[i].outer);
        if (a[i].holes.size() != b[i].holes.size()) {
            return 999;
        }
        for (qsizetype k = 0; k < a[i].holes.size(); ++k) {
            compare(a[i].holes[k], b[i].holes[k]);
        }
    }
    return most;
}

}  // namespace qz::test
