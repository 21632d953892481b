// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "grid/domain/grid_tables_json.h"
#include "grid/domain/told_text.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;

namespace {

const QString kFolder = QStringLiteral(QZ_SOURCE_DIR "/resources/data/grid");

/// Two towns with villages.
class Tree final : public AreaTree {
public:
    Tree() {
        add("340202014", "赭麓街道");
        add("340202014003", "汀苑社区居委会");
        add("340202014004", "井巷社区");
    }
    [[nodiscard]] const Area* find(const AreaCode& code) const override {
        for (const Area& area : m_areas) {
            if (area.code == code) {
                return &area;
            }
        }
        return nullptr;
    }
    [[nodiscard]] QList<const Area*> children(const AreaCode& code) const override {
        QList<const Area*> found;
        for (const Area& area : m_areas) {
            const bool town = area.code.level() == AreaLevel::Town;
            if ((town && code.level() == AreaLevel::County) || (!town && code == m_areas.first().code)) {
                found.append(&area);
            }
        }
        return found;
    }
    [[nodiscard]] QList<const Area*> byName(const QString&) const override { return {}; }
    [[nodiscard]] QString path(const AreaCode&, const QString&) const override { return {}; }
    [[nodiscard]] AreaCode locate(GeoPoint) const override { return {}; }
    [[nodiscard]] const GeoMultiPolygon* boundary(const AreaCode&) const override { return nullptr; }
    [[nodiscard]] qsizetype size() const override { return m_areas.size(); }

private:
    void add(const char* code, const char* name) {
        Area area;
        area.code = AreaCode::parse(QString::fromLatin1(code)).value();
        area.name = QString::fromUtf8(name);
        m_areas.append(area);
    }
    QList<Area> m_areas;
};

}  // namespace

class TestToldText : public QObject {
    Q_OBJECT

    ToldTextRules m_rules;
    ClassTable m_classes;
    Tree m_tree;

    ToldText read(const char* text) const {
        return m_rules.read(QString::fromUtf8(text),
                            CivilTime::parse(QStringLiteral("2026-09-30T16:40")).value(), m_classes, &m_tree,
                            AreaCode::parse(QStringLiteral("340202")).value());
    }
    static QString value(const ToldText& told, const char* field) {
        const Proposal* found = told.find(QString::fromLatin1(field));
        return found == nullptr ? QString() : found->value;
    }

private slots:
    void initTestCase() {
        QFile file(kFolder + QStringLiteral("/intake.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        auto rules = ToldTextRules::parse(file.readAll());
        QZ_VERIFY_OK(rules);
        m_rules = *rules;
        auto classes = loadClassTable(kFolder);
        QZ_VERIFY_OK(classes);
        m_classes = *classes;
        QVERIFY(!ToldTextRules::parse("{}").ok());
    }
    void times_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("time");
        const QList<std::pair<const char*, const char*>> rows{
            {"昨天下午3点井盖没了", "2026-09-29T15:00"},
            {"9月30日16:40 路灯不亮", "2026-09-30T16:40"},
            {"9月30号上午9点半", "2026-09-30T09:30"},
            {"2026-09-12 08:05 上报", "2026-09-12T08:05"},
            {"2026年9月1日", "2026-09-01T00:00"},
            {"12月31日晚上8点", "2025-12-31T20:00"},
            {"昨晚十点一刻吵得睡不着", "2026-09-29T22:15"},
            {"前天中午12点", "2026-09-28T12:00"},
            {"今天凌晨两点", "2026-09-30T02:00"},
            {"上周五下午三点二十分", "2026-09-25T15:20"},
            {"周一早上7:30", "2026-09-28T07:30"},
            {"下午两点多看到", "2026-09-30T14:00"},
            {"晚上九点", "2026-09-29T21:00"},
            {"半小时前", "2026-09-30T16:10"},
            {"20分钟前刚倒的垃圾", "2026-09-30T16:20"},
            {"刚才有人倒垃圾", "2026-09-30T16:40"},
            {"今天下午5点", ""},
            {"长街3/4号", ""},
            {"井盖破损", ""},
            {"２０２６年９月３０日１５：００", "2026-09-30T15:00"}};
        for (const auto& [text, time] : rows) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromLatin1(time);
        }
    }
    void times() {
        QFETCH(QString, text);
        QFETCH(QString, time);
        QCOMPARE(value(read(text.toUtf8().constData()), "occurred_at"), time);
    }
    void aMessageIsTakenApart() {
        const ToldText told = read(
            "你好，我叫张小明，电话139 1234 5678。昨天下午3点汀苑社区井巷12号门口的井盖没了，请尽快处理！");
        QCOMPARE(value(told, "reporter"), QString::fromUtf8("张小明"));
        QCOMPARE(value(told, "phone"), QStringLiteral("13912345678"));
        QCOMPARE(value(told, "occurred_at"), QStringLiteral("2026-09-29T15:00"));
        QCOMPARE(value(told, "area"), QStringLiteral("340202014003"));
        QCOMPARE(value(told, "class"), QStringLiteral("P0101"));
        QVERIFY(value(told, "address").contains(QString::fromUtf8("井巷12号")));
        const QString detail = value(told, "detail");
        QVERIFY(!detail.contains(QString::fromUtf8("张小明")) && !detail.contains(QStringLiteral("1391")));
        QVERIFY(detail.contains(QString::fromUtf8("井盖没了")));
        for (const Proposal& proposal : told.proposals) {
            QVERIFY2(!proposal.rule.isEmpty(), qPrintable(proposal.field));
        }
    }
    void whoReportsIsTakenOut_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("reporter");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<QString>("rest");
        const QList<std::array<const char*, 4>> rows{
            {"联系人：李四 0553-3871234 路灯不亮", "李四", "0553-3871234", "路灯不亮"},
            {"反映人欧阳明说路灯不亮", "欧阳明", "", "说路灯不亮"},
            {"王女士来电，路灯不亮，手机+86 13800138000", "王女士", "+8613800138000", "来电，路灯不亮，"},
            {"我是业主，路灯不亮", "", "", "我是业主，路灯不亮"},
            {"路灯不亮，电话3871234", "", "3871234", "路灯不亮，"},
            {"路灯编号3871234不亮", "", "", "路灯编号3871234不亮"},
            {"姓名：赵六，身份证号11010519491231002X，路灯不亮", "赵六 11010519491231002X", "", "路灯不亮"},
            {"编号110105194912310021路灯不亮", "", "", "编号110105194912310021路灯不亮"}};
        for (const auto& row : rows) {
            QTest::newRow(row[0]) << QString::fromUtf8(row[0]) << QString::fromUtf8(row[1])
                                  << QString::fromUtf8(row[2]) << QString::fromUtf8(row[3]);
        }
    }
    void whoReportsIsTakenOut() {
        QFETCH(QString, text);
        QFETCH(QString, reporter);
        QFETCH(QString, phone);
        QFETCH(QString, rest);
        const ToldText told = read(text.toUtf8().constData());
        QCOMPARE(value(told, "reporter"), reporter);
        QCOMPARE(value(told, "phone"), phone);
        QCOMPARE(value(told, "detail"), rest.normalized(QString::NormalizationForm_KC));
    }
    void classesByTheirWords() {
        QCOMPARE(value(read("装修垃圾堆在楼下"), "class"), QStringLiteral("E0103"));
        QCOMPARE(value(read("楼下垃圾没人清"), "class"), QStringLiteral("E0102"));
        QCOMPARE(value(read("闻到煤气味"), "class"), QStringLiteral("E0403"));
        QCOMPARE(value(read("请问几点上班"), "class"), QString());
    }
    void everyClassWordHasItsClass() {
        QFile file(kFolder + QStringLiteral("/intake.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray words =
            QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("class_words")).toArray();
        QVERIFY(words.size() > 10);
        for (const QJsonValue& row : words) {
            const QString code = row.toObject().value(QStringLiteral("class")).toString();
            QVERIFY2(m_classes.exact(code) != nullptr, qPrintable(code));
        }
    }
    void hostileTextsAreOnlyTexts() {
        for (const char* text : {"", " ", "\xF0\x9F\x98\x80", "99点99分", "(((((((", "[\\d+", "点点点时时时",
                                 "13月40日25:61", "我叫", "电话电话电话"}) {
            const ToldText told = read(text);
            QVERIFY(told.find(QStringLiteral("occurred_at")) == nullptr);
        }
        QVERIFY(!read(QByteArray(200'000, '1').constData()).proposals.isEmpty());
    }
};

QZ_TEST(TestToldText)
#include "test_told_text.moc"
