// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>

#include "qz/async.h"
#include "qz/decimal.h"
#include "qz/uuid.h"
#include "qz_test.h"

using namespace qz;

class TestTimeAndIds : public QObject {
    Q_OBJECT

private slots:
    void civilTimeIsPlusEight() {
        QCOMPARE(CivilTime::parse(QStringLiteral("1970-01-01T08:00"))->toInstant().ms, 0);
        const CivilTime late = CivilTime::fromInstant(Instant{-1});
        QCOMPARE(late.toString(), QStringLiteral("1970-01-01T07:59"));
        QCOMPARE(CivilTime::parse(QStringLiteral("2026-09-30"))->toString(),
                 QStringLiteral("2026-09-30T00:00"));
        QCOMPARE(CivilTime::parse(QStringLiteral("2026-09-30 24:00"))->minute, 1440);
    }
    void decimalsAreReadInNoLanguage() {
        QCOMPARE(decimalOf(u"118.35"), std::optional<double>(118.35));
        QCOMPARE(decimalOf(u"+1"), std::optional<double>(1));
        QCOMPARE(decimalOf(u"-2e3"), std::optional<double>(-2000));
        QCOMPARE(decimalOf(QString(300, u'9')), std::optional<double>(QString(300, u'9').toDouble()));
        for (const char16_t* text : {u"", u"1,5", u"nan", u"inf", u"1e999", u"0x10", u"12 ", u"\uFF11"}) {
            QVERIFY2(!decimalOf(text), qPrintable(QString::fromUtf16(text)));
        }
    }
    void badTimesAreRefused() {
        for (const char* text :
             {"", "2026-02-30", "2026-09-30T25:00", "2026-09-30T10:61", "30.9.2026", "2026-9-3"}) {
            QVERIFY2(!CivilTime::parse(QLatin1String(text)).ok(), text);
        }
    }
    void idsGrowEvenWhenTheClockIsSetBack() {
        test::FakeClock clock;
        SeededRandom random(7);
        ClockIds ids(clock, random);
        Uuid last;
        for (int i = 0; i < 300000; ++i) {
            if (i == 1000) {
                clock.advanceMs(-3600000);
            }
            const Uuid next = ids.next();
            QVERIFY(last < next);
            last = next;
        }
        QCOMPARE(last.bytes[6] >> 4, 7);
        QCOMPARE(last.bytes[8] >> 6, 2);
    }
    void uuidTextRoundTrip() {
        const Uuid id = Uuid::fromName(QStringLiteral("grid.class"), QStringLiteral("0101"));
        QCOMPARE(*Uuid::parse(id.toString()), id);
        QCOMPARE(*Uuid::fromBytes(id.toBytes()), id);
        QVERIFY(!Uuid::parse(QStringLiteral("123")).ok());
        QVERIFY(!Uuid::fromBytes(QByteArray(15, 'x')).ok());
        QVERIFY(id != Uuid::fromName(QStringLiteral("grid.clas"), QStringLiteral("s0101")));
    }
};

QZ_TEST(TestTimeAndIds)
#include "test_time_and_ids.moc"
