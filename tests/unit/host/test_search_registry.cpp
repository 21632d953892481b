// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/host/search_registry.h"
#include "qz_test.h"

using namespace qz;

namespace {

const QString lake = QString::fromUtf8("\u955C\u6E56\u533A");  // mirror lake district

SearchProvider named(const char* id, int order) { return {QLatin1String(id), QLatin1String(id), order, {}}; }

}  // namespace

class TestSearchRegistry final : public QObject {
    Q_OBJECT
private slots:
    void providersComeInTheirOrderAndGo() {
        SearchRegistry registry;
        const Registration late = registry.add(named("late", 50));
        {
            const Registration early = registry.add(named("early", 5));
            QCOMPARE(registry.all().size(), 2);
            QCOMPARE(registry.all().constFirst()->id, QStringLiteral("early"));
        }
        QCOMPARE(registry.all().size(), 1);
        QCOMPARE(registry.all().constFirst()->id, QStringLiteral("late"));
    }
    void namesAnswerToWordsAndPinyin() {
        QCOMPARE(nameMatches(QString::fromUtf8("\u6E56"), lake).value_or(QString()),
                 QString::fromUtf8("\u6E56"));
        QCOMPARE(nameMatches(QStringLiteral("jh"), lake).value_or(QString()), lake.left(2));
        QCOMPARE(nameMatches(QStringLiteral("JHQ"), lake).value_or(QString()), lake);
        QCOMPARE(nameMatches(QStringLiteral("gate east"), QStringLiteral("East gate")).has_value(), true);
        QCOMPARE(nameMatches(QStringLiteral("gate west"), QStringLiteral("East gate")).has_value(), false);
        QCOMPARE(nameMatches(QStringLiteral("j"), lake).has_value(), false);  // one letter is no pinyin
        QCOMPARE(nameMatches(QStringLiteral("  "), lake).has_value(), false);
        QCOMPARE(nameMatches(QString::fromUtf8("\uFF25\uFF21\uFF33\uFF34"), QStringLiteral("East gate"))
                     .has_value(),
                 true);
    }
    void wholeNamesRankBeforeBeginningsAndParts() {
        QCOMPARE(nameRank(lake, lake), 0);
        QCOMPARE(nameRank(lake, lake.left(2)), 1);
        QCOMPARE(nameRank(lake, lake.right(1)), 2);
    }
};

QZ_TEST(TestSearchRegistry)
#include "test_search_registry.moc"
