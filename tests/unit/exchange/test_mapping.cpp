// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/mapping.h"
#include "qz/exchange/open_file.h"
#include "qz/exchange/time_text.h"
#include "qz_test.h"
#include "read_all.h"

using namespace qz;
using namespace qz::test;

class TestMapping final : public QObject {
    Q_OBJECT

    QString m_synonyms = QStringLiteral(QZ_SOURCE_DIR "/resources/data/import/synonyms.json");

private slots:
    void times_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        const auto add = [](const char* text, const char* expected) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(expected);
        };
        add("2020/1/6 12:09:38", "2020-01-06T12:09:38");
        add("2026-09-30T16:40:00.000", "2026-09-30T16:40:00");
        add("2026-09-30T08:40:00Z", "2026-09-30T16:40:00");
        add("2026-09-30T16:40:00+08:00", "2026-09-30T16:40:00");
        add("06/26/2018 10:58:54 AM", "2018-06-26T10:58:54");
        add("06/05/2018 12:00:00 AM", "2018-06-05T00:00:00");
        add("12/25/2018 12:30 PM", "2018-12-25T12:30:00");
        add("2026年9月30日 16时40分", "2026-09-30T16:40:00");
        add("2026年9月30日下午4时40分5秒", "2026-09-30T16:40:05");
        add("2026年9月30日", "2026-09-30T00:00:00");
        add("２０２６．９．３０ ８：０５", "2026-09-30T08:05:00");
        add("20260930", "2026-09-30T00:00:00");
        add("202609301640", "2026-09-30T16:40:00");
        add("20260930164000", "2026-09-30T16:40:00");
        add("2026-09-30 24:00", "2026-10-01T00:00:00");
        add("30/9/2026 7:05", "2026-09-30T07:05:00");
        add("5.5.2026", "2026-05-05T00:00:00");
        add("2026-02-30", "");
        add("2026-09-30 25:00", "");
        add("2026-09-30 12:61", "");
        add("soon", "");
        add("43836.5", "");
        add("", "");
    }
    void times() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        TimeText column;
        column.learn(text);
        const auto read = column.read(text);
        QCOMPARE(read.ok() ? *read : QString(), expected);
        QVERIFY(read.ok() || !read.error().message.isEmpty());
    }
    /// What a progress bar shows, and what an import expects from its first rows.
    void itIsKnownHowFarAFileWasRead_data() {
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("UTF-8") << QByteArray("\xE4\xBA\x95\xE7\x9B\x96");
        QTest::newRow("GBK") << QByteArray("\xBE\xAE\xB8\xC7");
    }
    void itIsKnownHowFarAFileWasRead() {
        QFETCH(QByteArray, word);
        constexpr int kRows = 20'000;
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("rows.csv"));
        const QByteArray row = "2026-09-30 08:05," + word.repeated(4) + '\n';
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("opened_at,summary\n" + row.repeated(kRows));
        file.close();
        auto source = openRows(path);
        QZ_VERIFY_OK(source);
        const QList<FieldTarget> targets{{QStringLiteral("opened_at"), {}, FieldType::Time}};
        auto rows = openMappedRows(std::move(source).value(), {}, targets);
        QZ_VERIFY_OK(rows);
        MappedRows::Row read;
        for (int i = 1; i <= kRows; ++i) {
            const auto more = (*rows)->next(read);
            QVERIFY(more.ok() && *more);
            if (i % 512 == 0) {
                const double share = double((*rows)->bytesDone()) / double((*rows)->bytesTotal());
                QVERIFY2(qAbs(share - double(i) / kRows) < 0.01, qPrintable(QString::number(share)));
            }
        }
        QCOMPARE((*rows)->bytesDone(), (*rows)->bytesTotal());
    }
    void theColumnDecidesDayOrMonth() {
        TimeText column;
        QVERIFY(!column.read(QStringLiteral("5/6/26 8:00")).ok());
        QVERIFY(
            column.read(QStringLiteral("5/6/26 8:00")).error().message.contains(QLatin1String("ambiguous")));
        column.learn(QStringLiteral("30/6/26 8:00"));
        QCOMPARE(*column.read(QStringLiteral("5/6/26 8:00")), QStringLiteral("2026-06-05T08:00:00"));
        TimeText american;
        american.learn(QStringLiteral("6/30/26 8:00"));
        QCOMPARE(*american.read(QStringLiteral("5/6/26 8:00")), QStringLiteral("2026-05-06T08:00:00"));
        american.learn(QStringLiteral("30/6/26 8:00"));
        QVERIFY(!american.read(QStringLiteral("5/6/26 8:00")).ok());
    }
    void explicitFormats() {
        QCOMPARE(*TimeText(QStringLiteral("d/M/yy H:mm")).read(QStringLiteral("5/6/26 8:00")),
                 QStringLiteral("2026-06-05T08:00:00"));
        QCOMPARE(*TimeText(QStringLiteral("M/d/yyyy h:mm AP")).read(QStringLiteral("5/6/2026 8:00 PM")),
                 QStringLiteral("2026-05-06T20:00:00"));
        QVERIFY(!TimeText(QStringLiteral("d/M/yy H:mm")).read(QStringLiteral("2026-06-05")).ok());
        QCOMPARE(*TimeText(QStringLiteral("excel")).read(QStringLiteral("43836.50668981482")),
                 QStringLiteral("2020-01-06T12:09:38"));
        QCOMPARE(*TimeText(QStringLiteral("excel")).read(QStringLiteral("43836")),
                 QStringLiteral("2020-01-06T00:00:00"));
        QVERIFY(!TimeText(QStringLiteral("excel")).read(QStringLiteral("yesterday")).ok());
    }
    void guessesPetitionsAndRequests() {
        const auto appeals = importTargets(m_synonyms, QStringLiteral("appeals"));
        QZ_VERIFY_OK(appeals);
        const QStringList petition{QString::fromUtf8("留言编号"), QString::fromUtf8("留言用户"),
                                   QString::fromUtf8("留言主题"), QString::fromUtf8("留言时间"),
                                   QString::fromUtf8("留言详情"), QString::fromUtf8("一级分类"),
                                   QString::fromUtf8("答复意见"), QString::fromUtf8("答复时间")};
        const ColumnMap map = guessMapping(petition, *appeals);
        QCOMPARE(map["external_id"].column, petition[0]);
        QCOMPARE(map["summary"].column, petition[2]);
        QCOMPARE(map["opened_at"].column, petition[3]);
        QCOMPARE(map["detail"].column, petition[4]);
        QCOMPARE(map["topic"].column, petition[5]);
        QCOMPARE(map["reply"].column, petition[6]);
        QCOMPARE(map["replied_at"].column, petition[7]);
        const auto events = importTargets(m_synonyms, QStringLiteral("events"));
        QZ_VERIFY_OK(events);
        for (const QStringList& header : {QStringList{"Unique Key", "Created Date", "Complaint Type",
                                                      "Latitude", "Longitude", "Incident Address"},
                                          QStringList{"unique_key", "created_date", "complaint_type",
                                                      "latitude", "longitude", "incident_address"}}) {
            const ColumnMap found = guessMapping(header, *events);
            QCOMPARE(found["external_id"].column, header[0]);
            QCOMPARE(found["opened_at"].column, header[1]);
            QCOMPARE(found["class"].column, header[2]);
            QCOMPARE(found["lat"].column, header[3]);
            QCOMPARE(found["lon"].column, header[4]);
            QCOMPARE(found["address"].column, header[5]);
        }
        const auto areas = importTargets(m_synonyms, QStringLiteral("areas"));
        QZ_VERIFY_OK(areas);
        QCOMPARE(guessMapping({"code", "name", "streetCode", "cityCode"}, *areas)["parent"].column,
                 QStringLiteral("streetCode"));
        QCOMPARE(importTargets(m_synonyms, QStringLiteral("dragons")).error().code, ErrorCode::NotFound);
    }
    void mapFileIsChecked() {
        const QList<FieldTarget> targets{{QStringLiteral("summary"), {}},
                                         {QStringLiteral("opened_at"), {}, FieldType::Time}};
        const QStringList columns{QStringLiteral("A"), QStringLiteral("B")};
        const auto good = readMapping(
            QJsonObject{{"summary", "A"}, {"opened_at", QJsonObject{{"column", "B"}, {"format", "d/M/yy"}}}},
            columns, targets);
        QZ_VERIFY_OK(good);
        QCOMPARE(good->value("opened_at").format, QStringLiteral("d/M/yy"));
        const auto field = readMapping(QJsonObject{{"sumary", "A"}}, columns, targets);
        QVERIFY(!field.ok() && field.error().message.contains(QLatin1String("sumary")));
        const auto column = readMapping(QJsonObject{{"summary", "C"}}, columns, targets);
        QVERIFY(!column.ok() && column.error().message.contains(QLatin1String("C")));
        QCOMPARE(column.error().code, ErrorCode::Invalid);
        QVERIFY(!readMapping(QJsonObject{{"summary", 3}}, columns, targets).ok());
        QVERIFY(!readMapping(QJsonObject{{"summary", QJsonObject{{"colum", "A"}}}}, columns, targets).ok());
    }
    void mappedRows() {
        auto source = openRows(exchangeFile("gb18030.csv"));
        QZ_VERIFY_OK(source);
        const auto targets = importTargets(m_synonyms, QStringLiteral("appeals"));
        const auto rows = readAll(openMappedRows(std::move(source).value(), {}, *targets));
        QZ_VERIFY_OK(rows);
        QCOMPARE(rows->size(), 3);
        QCOMPARE(rows->at(0).values["opened_at"], QStringLiteral("2026-01-06T12:09:38"));
        QCOMPARE(rows->at(0).columnOf["opened_at"], QString::fromUtf8("留言时间"));
        QVERIFY(rows->at(0).problems.isEmpty());
    }
    void problemsStayWithTheirField() {
        auto source = openRows(exchangeFile("ragged.csv"));
        QZ_VERIFY_OK(source);
        const QList<FieldTarget> targets{{QStringLiteral("a"), {}, FieldType::Lon},
                                         {QStringLiteral("b"), {}, FieldType::Time},
                                         {QStringLiteral("c"), {}, FieldType::Integer, true}};
        const auto rows = readAll(openMappedRows(std::move(source).value(), {}, targets));
        QZ_VERIFY_OK(rows);
        QVERIFY(rows->at(0).problems.contains(QStringLiteral("b")));
        QVERIFY(rows->at(0).problems.contains(QStringLiteral("c")));
        QVERIFY(!rows->at(0).values.contains(QStringLiteral("b")));
        QCOMPARE(rows->at(0).values["a"], QStringLiteral("1"));
        QVERIFY(rows->at(2).problems.contains(QString()));
    }
    void missingColumns() {
        auto source = openRows(exchangeFile("ragged.csv"));
        QZ_VERIFY_OK(source);
        const auto none = openMappedRows(std::move(source).value(), {},
                                         {{QStringLiteral("code"), {}, FieldType::Area, true}});
        QVERIFY(!none.ok());
        QVERIFY(none.error().message.contains(QLatin1String("code")));
    }
};

QZ_TEST(TestMapping)
#include "test_mapping.moc"
