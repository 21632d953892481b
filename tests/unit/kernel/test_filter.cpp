// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/filter.h"
#include "qz_test.h"

using namespace qz;

namespace {

/// The tree as text with every bracket, to compare structures.
QString shape(const Filter::Node& node) {
    static const QHash<Filter::Op, QString> names = {
        {Filter::Op::Equal, "="},      {Filter::Op::NotEqual, "!="},   {Filter::Op::Less, "<"},
        {Filter::Op::LessEqual, "<="}, {Filter::Op::Greater, ">"},     {Filter::Op::GreaterEqual, ">="},
        {Filter::Op::Contains, "~"},   {Filter::Op::StartsWith, "^="}, {Filter::Op::In, "in"}};
    if (!node.field.isEmpty()) {
        return node.field + names.value(node.op) + node.values.join(QLatin1Char('|'));
    }
    QStringList parts;
    for (const Filter::Node& child : node.children) {
        parts.append(shape(child));
    }
    const QString word = node.op == Filter::Op::And ? "&" : node.op == Filter::Op::Or ? "+" : "!";
    return word + "(" + parts.join(QLatin1Char(',')) + ")";
}

}  // namespace

class TestFilter : public QObject {
    Q_OBJECT

private slots:
    void precedence_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("expected");
        QTest::newRow("one") << "state=CLOSED"
                             << "state=CLOSED";
        QTest::newRow("and binds closer") << "a=1 or b=2 and c=3"
                                          << "+(a=1,&(b=2,c=3))";
        QTest::newRow("brackets") << "(a=1 or b=2) and c=3"
                                  << "&(+(a=1,b=2),c=3)";
        QTest::newRow("not") << "not a=1 and b=2"
                             << "&(!(a=1),b=2)";
        QTest::newRow("double not") << "not not a=1"
                                    << "!(!(a=1))";
        QTest::newRow("list") << "owner in (CG01, \"SW 01\")"
                              << "ownerinCG01|SW 01";
        QTest::newRow("times") << "opened_at>=2026-09-01T08:30"
                               << "opened_at>=2026-09-01T08:30";
        QTest::newRow("all operators") << "a!=1 and b<2 and c<=3 and d>4 and e~x and f^=34"
                                       << "&(a!=1,b<2,c<=3,d>4,e~x,f^=34)";
        QTest::newRow("quoted quote") << "a=\"say \"\"so\"\"\""
                                      << "a=say \"so\"";
        QTest::newRow("words in any case") << "a=1 AND NOT b=2 Or c=3"
                                           << "+(&(a=1,!(b=2)),c=3)";
        QTest::newRow("empty value") << "a=\"\""
                                     << "a=";
    }
    void precedence() {
        QFETCH(QString, text);
        QFETCH(QString, expected);
        const Result<Filter> filter = Filter::parse(text);
        QZ_VERIFY_OK(filter);
        QCOMPARE(shape(filter->root()), expected);
    }
    void errorsNameThePlace() {
        const Result<Filter> filter = Filter::parse(QStringLiteral("state=CLOSED and ="));
        QVERIFY(!filter.ok());
        QVERIFY(filter.error().message.contains(QStringLiteral("18")));
        for (const char* text : {"a", "a=", "a=1 b=2", "(a=1", "a in 1", "a in (1", "a=\"x", "and", "a==1",
                                 "a=1)", ",", "a ! 1"}) {
            QVERIFY2(!Filter::parse(QString::fromUtf8(text)).ok(), text);
        }
    }
    void deepNestingIsRefusedNotCrashed() {
        const QString deep = QString(100000, QLatin1Char('(')) + "a=1" + QString(100000, QLatin1Char(')'));
        QVERIFY(!Filter::parse(deep).ok());
        QVERIFY(!Filter::parse(QStringLiteral("not ").repeated(100000) + "a=1").ok());
    }
    void bothJoins() {
        const Filter a = *Filter::parse(QStringLiteral("a=1"));
        QCOMPARE(shape(Filter::both(a, *Filter::parse(QStringLiteral("b=2 or c=3"))).root()),
                 QStringLiteral("&(a=1,+(b=2,c=3))"));
        QVERIFY(Filter::both({}, {}).isEmpty());
        QCOMPARE(Filter::both({}, a).text(), a.text());
    }
};

QZ_TEST(TestFilter)
#include "test_filter.moc"
