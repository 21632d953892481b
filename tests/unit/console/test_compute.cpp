// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/console/compute.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <cmath>

#include "qz_test.h"

using namespace qz;

namespace {

const ComputeData& data() {
    static const ComputeData loaded = loadComputeData(QStringLiteral(QZ_SOURCE_DIR "/resources")).value();
    return loaded;
}

QJsonObject object(const QByteArray& json) { return QJsonDocument::fromJson(json).object(); }

Result<QJsonObject> run(const char* name, const QByteArray& json) {
    return compute(QLatin1String(name), object(json), data());
}

QString textAt(const QJsonObject& json, const char* first, const char* second = nullptr) {
    const QJsonValue value = json.value(QLatin1String(first));
    return second == nullptr ? value.toString() : value.toObject().value(QLatin1String(second)).toString();
}

}  // namespace

class TestCompute : public QObject {
    Q_OBJECT
private slots:
    void deadlineOfARule() {
        const QJsonObject json = run("deadline", R"({"rule":"JC-30","start":"2026-09-01"})").value();
        QCOMPARE(textAt(json, "rule_id"), QStringLiteral("JC-30"));
        QCOMPARE(textAt(json, "start"), QStringLiteral("2026-09-01"));
        QCOMPARE(textAt(json, "nominal_end"), QStringLiteral("2026-10-01"));
        QCOMPARE(textAt(json, "due"), QStringLiteral("2026-10-08"));
        QVERIFY(json.value("rolled_because").isString());
        QVERIFY(!textAt(json, "article").isEmpty());
        QCOMPARE(textAt(json, "calendar_version"), QStringLiteral("CN-2026-1"));
        QCOMPARE(json.value("provisional"), QJsonValue(false));
        QVERIFY(json.value("steps").toArray().size() >= 4);
    }

    void deadlines_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("due");
        const auto row = [](const char* input, const char* due) {
            QTest::newRow(input) << QByteArray(input) << QString::fromLatin1(due);
        };
        row(R"({"amount":4,"unit":"WORK_H","start":"2026-09-30T16:40","regime":"civil"})",
            "2026-10-08T11:40");
        row(R"({"rule":"CR-24H","start":"2026-04-28T15:30"})", "2026-04-29T15:30");
        row(R"({"rule":"CR-REV1","start":"2026-07-08","custody":true})", "2026-08-08");
        row(R"({"rule":"CR-REV1","start":"2026-07-08"})", "2026-08-10");
        row(R"({"rule":"JC-DEC","start":"2026-09-30","extend":[{"amount":10,"unit":"CAL_D"}]})",
            "2026-10-26");
        row(R"({"amount":10,"unit":"CAL_D","start":"2026-02-25","suspended":[["2026-03-01","2026-03-09"]]})",
            "2026-03-16");
        row(R"({"amount":37,"unit":"CAL_D","start":"2026-04-28","regime":"custody","calendar":"CN-2026-1"})",
            "2026-06-04");
        row(R"({"rule":"HOT-5","start":"2026-09-14"})", "2026-09-20T17:30");
    }
    void deadlines() {
        QFETCH(QByteArray, input);
        QFETCH(QString, due);
        const Result<QJsonObject> json = run("deadline", input);
        QZ_VERIFY_OK(json);
        QCOMPARE(textAt(*json, "due"), due);
    }

    void suppress() {
        const QJsonObject json =
            run("suppress",
                R"({"rows":["a","b","c"],"columns":["x","y","z"],"counts":[[23,3,12],[0,8,9],[40,30,20]],"threshold":5})")
                .value();
        QCOMPARE(json.value("hidden").toArray().size(), 4);
        QCOMPARE(json.value("hidden").toArray().first().toArray(), (QJsonArray{"a", "y"}));
        QCOMPARE(json.value("counts").toArray().first().toArray(),
                 (QJsonArray{23, QJsonValue(), QJsonValue()}));
        QCOMPARE(json.value("totals").toObject().value("all"), QJsonValue(145));
        QCOMPARE(json.value("protected"), QJsonValue(true));
        const QJsonObject lone =
            run("suppress", R"({"rows":["a"],"columns":["x","y"],"counts":[[3,0]]})").value();
        QCOMPARE(lone.value("protected"), QJsonValue(false));
        QVERIFY(!textAt(lone, "note").isEmpty());
    }

    void ratesOfSeptember() {
        const QJsonObject json =
            run("rates", R"({"dispatched":820,"excluded":60,"responded_in_limit":748,"reached":700,
            "resolved":588,"satisfaction":[350,210,70,45,25],"weights":[0.2,0.4,0.4]})")
                .value();
        QCOMPARE(textAt(json, "response", "text"), QStringLiteral("98.42 %"));
        QCOMPARE(textAt(json, "reach", "text"), QStringLiteral("92.11 %"));
        QCOMPARE(textAt(json, "resolution", "text"), QStringLiteral("84.00 %"));
        QCOMPARE(textAt(json, "satisfaction", "text"), QStringLiteral("90.00 %"));
        QCOMPARE(textAt(json, "satisfaction_strict", "text"), QStringLiteral("80.00 %"));
        QCOMPARE(textAt(json, "mean", "text"), QStringLiteral("4.16"));
        QCOMPARE(textAt(json, "composite", "text"), QStringLiteral("89.28"));
        QCOMPARE(json.value("satisfaction").toObject().value("interval").toArray().size(), 2);
    }

    void mediationMonth() {
        const QJsonObject json =
            run("mediation-rates", R"({"accepted":148,"succeeded":126,"failed":8,"withdrawn":6,
            "written":86,"oral":40,"jc_applied":31,"jc_confirmed":29,"performed":117})")
                .value();
        QCOMPARE(textAt(json, "success_of_accepted", "text"), QStringLiteral("85.14 %"));
        QCOMPARE(textAt(json, "success_of_decided", "text"), QStringLiteral("94.03 %"));
        QCOMPARE(json.value("running"), QJsonValue(8));
    }

    void burstAndNps() {
        QCOMPARE(run("burst", R"({"counts":[4,6,5,7,5,4,6,8,9,15],"population":20000})")->value("alarm"),
                 QJsonValue(true));
        QCOMPARE(textAt(run("nps", R"({"promoters":118,"passives":52,"detractors":30})").value(), "text"),
                 QStringLiteral("44.00"));
    }

    void indexOfAnArea() {
        const QJsonObject json =
            run("index", R"({"indicators":[{"id":"p","weight":1,"best":0,"worst":20,"person_related":true}],
            "areas":[{"code":"A","population":6000,"values":{"p":{"count":9,"base":180}}},
                     {"code":"B","population":6000,"values":{"p":{"count":3,"base":60}}},
                     {"code":"C","population":6000,"values":{"p":null}}]})")
                .value();
        const QJsonArray areas = json.value("areas").toArray();
        QCOMPARE(areas.at(0).toObject().value("score"), QJsonValue(75.0));
        QCOMPARE(textAt(areas.at(1).toObject(), "shown"), QStringLiteral("band"));
        QVERIFY(areas.at(1).toObject().value("score").isNull());
        QCOMPARE(textAt(areas.at(2).toObject(), "shown"), QStringLiteral("none"));
    }

    void positionsAndNumbers() {
        const QJsonObject there =
            run("crs", R"({"from":"wgs84","to":"bd09","points":[[118.3764,31.3263]]})").value();
        const QJsonObject back =
            compute("crs", {{"from", "bd09"}, {"to", "wgs84"}, {"points", there.value("points")}}, data())
                .value();
        const QJsonArray point = back.value("points").toArray().first().toArray();
        QVERIFY(std::abs(point.at(0).toDouble() - 118.3764) < 1e-9 &&
                std::abs(point.at(1).toDouble() - 31.3263) < 1e-9);
        const QJsonArray ids =
            run("id-card", R"({"ids":["11010519491231002X","1"]})")->value("results").toArray();
        QCOMPARE(ids.at(0).toObject().value("valid"), QJsonValue(true));
        QCOMPARE(textAt(ids.at(0).toObject(), "birth_date"), QStringLiteral("1949-12-31"));
        QCOMPARE(ids.at(1).toObject().value("valid"), QJsonValue(false));
        const QJsonArray codes = run("uscc", R"({"ids":["91350100M000100Y43"]})")->value("results").toArray();
        QCOMPARE(codes.at(0).toObject().value("valid"), QJsonValue(true));
    }

    void badInputNamesItsPath_data() {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("where");
        const auto row = [](const char* name, const char* input, const char* where) {
            QTest::newRow(
                qPrintable(QString::fromLatin1(name) + QLatin1Char(' ') + QString::fromLatin1(input)))
                << QByteArray(name) + '|' + input << QString::fromLatin1(where);
        };
        row("deadline", R"({"rule":"JC-30"})", "$.start");
        row("deadline", R"({"rule":"JC-31","start":"2026-09-01"})", "$.rule");
        row("deadline", R"({"rule":"JC-30","start":"2026-09-31"})", "$.start");
        row("deadline", R"({"rule":"JC-30","start":20260901})", "$.start");
        row("deadline", R"({"rule":"JC-30","start":"2026-09-01","color":1})", "$.color");
        row("deadline", R"({"rule":"JC-30","start":"2026-09-01","amount":1})", "$.amount");
        row("deadline", R"({"rule":"CR-24H","start":"2026-09-01"})", "$.start");
        row("deadline", R"({"amount":1.5,"unit":"CAL_D","start":"2026-09-01"})", "$.amount");
        row("deadline", R"({"amount":1,"unit":"DAYS","start":"2026-09-01"})", "$.unit");
        row("deadline", R"({"amount":1,"unit":"CAL_D","regime":"x","start":"2026-09-01"})", "$.regime");
        row("deadline", R"({"amount":1,"unit":"CAL_D","start":"2026-09-01","calendar":"CN-1"})",
            "$.calendar");
        row("deadline", R"({"rule":"JC-30","start":"2026-09-01","extend":[{"amount":1}]})",
            "$.extend[0].unit");
        row("deadline", R"({"rule":"JC-30","start":"2026-09-01","suspended":[["2026-09-03","2026-09-01"]]})",
            "$.suspended[0][1]");
        row("suppress", R"({"rows":["a"],"columns":["x"],"counts":[[1.5]]})", "$.counts[0][0]");
        row("suppress", R"({"rows":["a"],"columns":["x"],"counts":[[1,2]]})", "$.counts[0]");
        row("suppress", R"({"rows":["a",2],"columns":["x"],"counts":[]})", "$.rows[1]");
        row("suppress", R"({"rows":["a"],"columns":["x"],"counts":[[1]],"audience":"all"})", "$.audience");
        row("rates", R"({"dispatched":"8"})", "$.dispatched");
        row("mediation-rates",
            R"({"accepted":1,"succeeded":2,"failed":0,"withdrawn":0,"written":0,"oral":0,)"
            R"("jc_applied":0,"jc_confirmed":0,"performed":0})",
            "$.succeeded + failed + withdrawn");
        row("burst", R"({"counts":[1,2,"x"],"population":1})", "$.counts[2]");
        row("nps", R"({"promoters":0,"passives":0,"detractors":0})", "$.promoters");
        row("crs", R"({"from":"x","to":"wgs84","points":[]})", "$.from");
        row("crs", R"({"from":"gcj02","to":"wgs84","points":[[31,118]]})", "$.points[0]");
        row("id-card", R"({"ids":[1]})", "$.ids[0]");
        row("index", R"({"indicators":[],"areas":{}})", "$.areas");
    }
    void badInputNamesItsPath() {
        QFETCH(QByteArray, input);
        QFETCH(QString, where);
        const qsizetype bar = input.indexOf('|');
        const Result<QJsonObject> json = run(input.left(bar).constData(), input.mid(bar + 1));
        QVERIFY(!json.ok());
        QCOMPARE(json.error().code, ErrorCode::Invalid);
        QCOMPARE(json.error().where, where);
        QVERIFY(!json.error().message.isEmpty());
    }

    void unknownNames() {
        QCOMPARE(run("score-person", "{}").error().code, ErrorCode::NotFound);
        for (const QString& name : computeNames()) {
            QCOMPARE(compute(name, {}, data()).error().code, ErrorCode::Invalid);
        }
    }
};

QZ_TEST(TestCompute)
#include "test_compute.moc"
