// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/pinyin.h"
#include "qz_test.h"

namespace qz {

/// Names are written as code points: lty is U+67F3 U+5858 U+56ED, "willow pond garden".
class TestPinyin final : public QObject {
    Q_OBJECT

    static QString liuTangYuan() { return QString::fromUcs4(U"\u67F3\u5858\u56ED"); }
    static QString chongQingRoad() { return QString::fromUcs4(U"\u91CD\u5E86\u8DEF88\u53F7"); }

private Q_SLOTS:
    void knowsReadings() {
        QCOMPARE(pinyinReadings(U'\u67F3'), QStringList{QStringLiteral("liu")});
        QVERIFY(pinyinReadings(U'\u91CD').contains(QStringLiteral("zhong")));
        QVERIFY(pinyinReadings(U'\u91CD').contains(QStringLiteral("chong")));
        QCOMPARE(pinyinReadings(U'\u5973').constFirst(), QStringLiteral("nv"));
        QVERIFY(pinyinReadings(U'a').isEmpty());
        QVERIFY(!pinyinReadings(U'\U00020000').isEmpty());  // beyond the basic plane too
    }

    void findsInitialsReadingsAndMixtures_data() {
        QTest::addColumn<QString>("letters");
        QTest::addColumn<bool>("found");
        for (const char* letters : {"lty", "lt", "liutang", "liutangyuan", "ltang", "liuty", "liutangy",
                                    "LTY", "ty", "tangyu", "liu"}) {
            QTest::newRow(letters) << QString::fromLatin1(letters) << true;
        }
        for (const char* letters : {"ltx", "liutangyuanx", "yt", "litang", "iutang"}) {
            QTest::newRow(letters) << QString::fromLatin1(letters) << false;
        }
    }
    void findsInitialsReadingsAndMixtures() {
        QFETCH(QString, letters);
        QFETCH(bool, found);
        QCOMPARE(pinyinFind(letters, liuTangYuan()).has_value(), found);
    }

    void takesEveryReadingOfACharacter() {
        QVERIFY(pinyinFind(QStringLiteral("chongqing"), chongQingRoad()));
        QVERIFY(pinyinFind(QStringLiteral("zhongqing"), chongQingRoad()));
        QVERIFY(pinyinFind(QStringLiteral("cql"), chongQingRoad()));
        QVERIFY(pinyinFind(QStringLiteral("zhql"), chongQingRoad()));
    }

    void saysWhereTheHitStands() {
        const auto hit = pinyinFind(QStringLiteral("ty"), QStringLiteral("3") + liuTangYuan());
        QVERIFY(hit);
        QCOMPARE(hit->begin, 2);
        QCOMPARE(hit->length, 2);
        const auto wide = pinyinFind(QString::fromUcs4(U"\uFF4C\uFF54\uFF59"), liuTangYuan());
        QVERIFY(wide);
        QCOMPARE(wide->length, 3);
    }

    void givesKeysForFieldsThatFindByParts() {
        QCOMPARE(pinyinKeys(liuTangYuan()), QStringLiteral("lty liutangyuan"));
        const QString keys = pinyinKeys(chongQingRoad());
        QVERIFY(keys.contains(QStringLiteral("zql88h")));
        QVERIFY(keys.contains(QStringLiteral("chongqinglu88hao")));
    }

    void tellsPinyinFromWords() {
        QVERIFY(isPinyinQuery(QStringLiteral("lty")));
        QVERIFY(isPinyinQuery(QString::fromUcs4(U"\uFF2C\uFF34\uFF39")));
        QVERIFY(!isPinyinQuery(QStringLiteral("l")));
        QVERIFY(!isPinyinQuery(QStringLiteral("WG26-01")));
        QVERIFY(!isPinyinQuery(liuTangYuan()));
    }
};

QZ_TEST(TestPinyin)

}  // namespace qz

#include "test_pinyin.moc"
