// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/domain/map_shading.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::grid;

namespace {

AreaCode code(const char* digits) { return AreaCode::parse(QString::fromLatin1(digits)).value(); }

QList<AreaCode> times(const AreaCode& area, int count) { return QList<AreaCode>(count, area); }

}  // namespace

class TestMapShading final : public QObject {
    Q_OBJECT
    const AreaCode m_a = code("340202001");
    const AreaCode m_b = code("340202002");
    const AreaCode m_c = code("340202003");
    const AreaCode m_d = code("340202004");

private Q_SLOTS:
    void countsBelongToTheAreaAbove() {
        const QList<AreaCode> places = times(code("340202001002003"), 3) + times(m_a, 2) +
                                       times(code("340202002001"), 10) + times(code("340202"), 7);
        const AreaShading shading = shadeAreas({m_a, m_b, m_c}, places, AreaLevel::Town, Audience::Handling);
        QVERIFY(shading.isProtected);
        QCOMPARE(shading.areas[0].count, std::optional<qint64>(5));
        QCOMPARE(shading.areas[1].count, std::optional<qint64>(10));
        QCOMPARE(shading.areas[2].count, std::optional<qint64>(0));
        QCOMPARE(shading.areas[2].step, -1);
        QVERIFY(!shading.hasHidden());
    }

    void stepsGoUpToTheMost() {
        const QList<AreaCode> places = times(m_a, 1) + times(m_b, 26) + times(m_c, 100);
        const AreaShading shading =
            shadeAreas({m_a, m_b, m_c, m_d}, places, AreaLevel::Town, Audience::Handling);
        QCOMPARE(shading.upTo, (QList<qint64>{25, 50, 75, 100}));
        QCOMPARE(shading.areas[0].step, 0);
        QCOMPARE(shading.areas[1].step, 1);
        QCOMPARE(shading.areas[2].step, 3);
        const AreaShading few = shadeAreas({m_a, m_b}, times(m_a, 2), AreaLevel::Town, Audience::Handling);
        QCOMPARE(few.upTo, (QList<qint64>{1, 2}));
        QCOMPARE(few.areas[0].step, 1);
        QVERIFY(shadeAreas({m_a}, {}, AreaLevel::Town, Audience::Handling).upTo.isEmpty());
    }

    void thePublicSeesNoSmallCount() {
        const QList<AreaCode> places = times(m_a, 3) + times(m_b, 20) + times(m_c, 30) + times(m_d, 40);
        const AreaShading shading =
            shadeAreas({m_a, m_b, m_c, m_d}, places, AreaLevel::Town, Audience::Public);
        QVERIFY(shading.isProtected);
        QVERIFY(!shading.areas[0].count);
        QCOMPARE(shading.areas[0].step, -1);
        int hidden = 0;
        for (const ShadedArea& area : shading.areas) {
            hidden += area.count ? 0 : 1;
            QVERIFY(!area.count || *area.count == 0 || *area.count >= 5);
        }
        QVERIFY(hidden >= 2);  // one alone would follow from the total
        QVERIFY(shading.hasHidden());
    }

    void whatCannotBeProtectedIsNotShown() {
        const AreaShading shading = shadeAreas({m_a}, times(m_a, 3), AreaLevel::Town, Audience::Public);
        QVERIFY(!shading.isProtected);
        QVERIFY(shading.areas.isEmpty());
    }
};

QZ_TEST(TestMapShading)
#include "test_map_shading.moc"
