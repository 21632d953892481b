// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/area_code.h"
#include "qz_test.h"

using namespace qz;

class TestAreaCode : public QObject {
    Q_OBJECT

private slots:
    void significantDigits_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("digits");
        QTest::newRow("province") << "34"
                                  << "34";
        QTest::newRow("padded province") << "340000"
                                         << "34";
        QTest::newRow("padded city") << "340200"
                                     << "3402";
        QTest::newRow("city") << "3402"
                              << "3402";
        QTest::newRow("county") << "340202"
                                << "340202";
        QTest::newRow("county of 12") << "340202000000"
                                      << "340202";
        QTest::newRow("city of 12") << "340200000000"
                                    << "3402";
        QTest::newRow("town of 12") << "340202012000"
                                    << "340202012";
        QTest::newRow("village") << "340202012001"
                                 << "340202012001";
        QTest::newRow("village with a round number") << "340202012100"
                                                     << "340202012100";
        QTest::newRow("grid") << "340202012001003"
                              << "340202012001003";
        QTest::newRow("blanks around") << " 340202 "
                                       << "340202";
    }
    void significantDigits() {
        QFETCH(QString, text);
        QFETCH(QString, digits);
        const Result<AreaCode> code = AreaCode::parse(text);
        QZ_VERIFY_OK(code);
        QCOMPARE(code->toString(), digits);
    }
    void refusesOtherTexts() {
        for (const char* text : {"", "3", "340", "34020", "3402020", "34020201200", "34020201200100", "34a2",
                                 "３４", "00", "000000", "3402020120010031"}) {
            QVERIFY2(!AreaCode::parse(QString::fromUtf8(text)).ok(), text);
        }
    }
    void climbsToItsAncestors() {
        AreaCode code = *AreaCode::parse(QStringLiteral("340202012001003"));
        QStringList path;
        for (; !code.isNull(); code = code.parent()) {
            path.append(code.toString());
        }
        QCOMPARE(path, QStringList({"340202012001003", "340202012001", "340202012", "340202", "3402", "34"}));
    }
    void knowsStatisticalZones() {
        QVERIFY(AreaCode::parse(QStringLiteral("340271"))->isStatisticalZone());
        QVERIFY(AreaCode::parse(QStringLiteral("340272001"))->isStatisticalZone());
        QVERIFY(!AreaCode::parse(QStringLiteral("340202"))->isStatisticalZone());
        QVERIFY(!AreaCode::parse(QStringLiteral("3402"))->isStatisticalZone());
    }
    void containsByPrefix() {
        const AreaCode county = *AreaCode::parse(QStringLiteral("340202"));
        QVERIFY(county.contains(*AreaCode::parse(QStringLiteral("340202012"))));
        QVERIFY(!county.contains(*AreaCode::parse(QStringLiteral("340207"))));
        QVERIFY(AreaCode().contains(county));
    }
};

QZ_TEST(TestAreaCode)
#include "test_area_code.moc"
