// SPDX-License-Identifier: GPL-3.0-or-later
#include <QProcess>
#include <QTest>
#include <cmath>

#include "qz/transverse_mercator.h"
#include "qz_test.h"

using namespace qz;

class TestTransverseMercator : public QObject {
    Q_OBJECT
private slots:
    void agreesWithProj_data() {
        QTest::addColumn<int>("code");
        for (const int code :
             {4513, 4527, 4533, 4534, 4548, 4549, 4554, 4491, 4498, 4502, 4509, 32649, 32651}) {
            QTest::addRow("%d", code) << code;
        }
    }
    void agreesWithProj() {
        QFETCH(int, code);
        const std::optional<TransverseMercator> grid = transverseMercatorOfEpsg(code);
        QVERIFY(grid.has_value());
        QByteArray asked;
        QList<GeoPoint> points;
        for (double lat = 3; lat < 55; lat += 7.3) {
            for (double away = -3.9; away < 4; away += 1.3) {
                points.append({grid->centralMeridian + away, lat});
                asked += QByteArray::number(points.last().lon, 'f', 12) + ' ' +
                         QByteArray::number(lat, 'f', 12) + '\n';
            }
        }
        // PROJ's own words for the grid: cs2cs would ask for latitudes first and northings first.
        const QString text =
            QStringLiteral(
                "+proj=tmerc +algo=poder_engsager +lat_0=0 +lon_0=%1 +k=%2 +x_0=%3 +y_0=0 +ellps=%4")
                .arg(grid->centralMeridian)
                .arg(grid->scale)
                .arg(grid->falseEasting, 0, 'f', 0)
                .arg(code > 32000 ? QStringLiteral("WGS84") : QStringLiteral("GRS80"));
        QProcess proj;
        proj.start(QStringLiteral("proj"),
                   QStringList{QStringLiteral("-f"), QStringLiteral("%.9f")} + text.split(QLatin1Char(' ')));
        QVERIFY(proj.waitForStarted());
        proj.write(asked);
        proj.closeWriteChannel();
        QVERIFY(proj.waitForFinished());
        const QList<QByteArray> lines = proj.readAllStandardOutput().trimmed().split('\n');
        QCOMPARE(lines.size(), points.size());
        for (qsizetype i = 0; i < points.size(); ++i) {
            const QList<QByteArray> numbers = lines[i].simplified().split(' ');
            const PlanePoint found = project(*grid, points[i]);
            QVERIFY2(std::abs(found.x - numbers[0].toDouble()) < 1e-5 &&
                         std::abs(found.y - numbers[1].toDouble()) < 1e-5,
                     qPrintable(QStringLiteral("%1: %2 %3")
                                    .arg(QString::fromUtf8(lines[i]))
                                    .arg(found.x, 0, 'f', 9)
                                    .arg(found.y, 0, 'f', 9)));
            const GeoPoint back = unproject(*grid, found);
            QVERIFY(std::abs(back.lon - points[i].lon) < 1e-12 && std::abs(back.lat - points[i].lat) < 1e-12);
        }
    }
    void codes() {
        QCOMPARE(transverseMercatorOfEpsg(4527)->centralMeridian, 117.0);
        QCOMPARE(transverseMercatorOfEpsg(4527)->falseEasting, 39500000.0);
        QCOMPARE(transverseMercatorOfEpsg(4548)->centralMeridian, 117.0);
        QCOMPARE(transverseMercatorOfEpsg(4509)->centralMeridian, 117.0);
        QVERIFY(!transverseMercatorOfEpsg(2362));
    }
};

QZ_TEST(TestTransverseMercator)
#include "test_transverse_mercator.moc"
