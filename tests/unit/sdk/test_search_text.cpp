// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/search_text.h"
#include "qz_test.h"

using namespace qz;

namespace {

QStringList tokensOf(const char* utf8) {
    QStringList tokens;
    searchTokens(utf8, [&](std::string_view token, int, int) {
        tokens.append(QString::fromUtf8(token.data(), static_cast<qsizetype>(token.size())));
        return true;
    });
    return tokens;
}

QStringList list(std::initializer_list<const char*> words) {
    QStringList all;
    for (const char* word : words) {
        all.append(QString::fromUtf8(word));
    }
    return all;
}

}  // namespace

class TestSearchText final : public QObject {
    Q_OBJECT
private slots:
    void cutsIdeographsIntoPairsAndWordsWhole() {
        QCOMPARE(tokensOf("\u67F3\u5858\u56ED"), list({"\u67F3\u5858", "\u5858\u56ED", "\u56ED"}));
        QCOMPARE(tokensOf("A\u533A 3\u53F7\u697C"), list({"a", "\u533A", "3", "\u53F7\u697C", "\u697C"}));
        QCOMPARE(tokensOf("WG26-0417"), list({"wg26", "0417"}));
        QCOMPARE(tokensOf("\u3002\uFF0C ;"), QStringList());
        QCOMPARE(tokensOf("\U00020000\U00020001"), list({"\U00020000\U00020001", "\U00020001"}));
    }
    void foldsWidthAndCaseAndCompatibility() {
        QCOMPARE(tokensOf("\uFF21\uFF22\u3000\uFF11"), list({"ab", "1"}));
        QCOMPARE(tokensOf("\uF90A"), tokensOf("\u91D1"));  // a compatibility ideograph
        QCOMPARE(searchFolded(QString::fromUtf8("\uFF37\uFF27\uFF0D1")), QStringLiteral("wg-1"));
    }
    void keepsTheLastDigitsOfLongNumbers() {
        QCOMPARE(tokensOf("20260930001234"), list({"20260930001234", "1234"}));
        QCOMPARE(tokensOf("123456"), list({"123456"}));
    }
    void givesMarkedPiecesAsTheyStand() {
        QCOMPARE(tokensOf("\x1fkgrid.event\x1fo"), list({"\x1fkgrid.event", "\x1fo"}));
    }
    void damagedBytesEndAWord() {
        QCOMPARE(tokensOf("ab\xE6\x9F"
                          "cd\xFF"),
                 list({"ab", "cd"}));
    }
    void stopsWhenTold() {
        int seen = 0;
        searchTokens("a b c", [&](std::string_view, int, int) { return ++seen < 2; });
        QCOMPARE(seen, 2);
    }
    void asksOnlyForTokensThatTheIndexHas() {
        const auto one = searchTerms(QString::fromUtf8("\u5858\u56ED")).constFirst();
        QCOMPARE(one.tokens, list({"\u5858\u56ED"}));
        QVERIFY(!one.open);
        QVERIFY(searchTerms(QString::fromUtf8("\u56ED")).constFirst().open);
        const auto mixed = searchTerms(QString::fromUtf8("3\u53F7")).constFirst();
        QCOMPARE(mixed.tokens, list({"3", "\u53F7"}));
        QVERIFY(mixed.open);
        QCOMPARE(searchTerms(QStringLiteral("20260930001234")).constFirst().tokens, list({"20260930001234"}));
        QCOMPARE(searchTerms(QStringLiteral("a  b")).size(), 2);
        QVERIFY(searchTerms(QStringLiteral(" .,; ")).isEmpty());
        QCOMPARE(searchTerms(QStringLiteral("\"gate\"")).constFirst().folded, QStringLiteral("gate"));
    }
};

QZ_TEST(TestSearchText)
#include "test_search_text.moc"
