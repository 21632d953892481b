// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/id_numbers.h"

#include "qz_test.h"

using namespace qz;

class TestIdNumbers : public QObject {
    Q_OBJECT
private slots:
    void goodResidentIds() {
        const ResidentIdCheck check = checkResidentId(QStringLiteral("11010519491231002x"));
        QVERIFY2(check.valid, qPrintable(check.reason));
        QCOMPARE(check.areaCode, QStringLiteral("110105"));
        QCOMPARE(check.birthDate, QDate(1949, 12, 31));
        QCOMPARE(check.sexDigit, 2);
        QVERIFY(checkResidentId(QStringLiteral(" 340202202402290010 ")).valid);  // 29 February of a leap year
    }

    void badResidentIds_data() {
        QTest::addColumn<QString>("number");
        QTest::newRow("check") << "110105194912310021";
        QTest::newRow("transposed") << "11010519491213002X";
        QTest::newRow("no such date") << "340202199002301230";
        QTest::newRow("no province") << "00010519491231002X";
        QTest::newRow("old form") << "110105491231002";
        QTest::newRow("short") << "1101051949123100";
        QTest::newRow("letters") << "1101051949123100AX";
        QTest::newRow("full-width") << QString::fromUtf8("１1010519491231002X");
        QTest::newRow("empty") << "";
        QTest::newRow("sequence 000") << "110105194912310003";
    }
    void badResidentIds() {
        QFETCH(QString, number);
        const ResidentIdCheck check = checkResidentId(number);
        QVERIFY(!check.valid);
        QVERIFY(!check.reason.isEmpty());
    }

    void everyMistypedDigitIsFound() {
        const QString good = QStringLiteral("11010519491231002X");
        for (int i = 0; i < 17; ++i) {
            for (char digit = '0'; digit <= '9'; ++digit) {
                QString other = good;
                other[i] = QLatin1Char(digit);
                QCOMPARE(checkResidentId(other).valid, other == good);
            }
        }
    }

    void birthsInTheFuture() {
        const QString number = QStringLiteral("340202202402290010");
        QVERIFY(!checkResidentId(number, QDate(2024, 2, 28)).valid);
        QVERIFY(checkResidentId(number, QDate(2024, 2, 29)).valid);
    }

    void creditCodes() {
        const CreditCodeCheck check = checkCreditCode(QStringLiteral("91350100m000100y43"));
        QVERIFY2(check.valid, qPrintable(check.reason));
        QCOMPARE(check.areaCode, QStringLiteral("350100"));
        QCOMPARE(check.organisationCode, QStringLiteral("M000100Y4"));
        for (const char* bad : {"91350100M000100Y44", "91350100M000100Z43", "9135010OM000100Y43",
                                "91350100M000100Y4", "", "X1350100M000100Y43", "91350100M000100Y430"}) {
            const CreditCodeCheck wrong = checkCreditCode(QLatin1String(bad));
            QVERIFY2(!wrong.valid && !wrong.reason.isEmpty(), bad);
        }
    }
};

QZ_TEST(TestIdNumbers)
#include "test_id_numbers.moc"
