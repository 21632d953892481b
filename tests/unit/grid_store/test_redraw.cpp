// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk.h"
#include "grid/domain/grid_drawing.h"
#include "grid/domain/redraw_workflow.h"
#include "grid/store/redraw_extension.h"
#include "qz/core/area_store.h"

using namespace qz;
using namespace qz::grid;
using namespace qz::grid::test;

namespace {

GeoFeature grid(const char* code, double west, double east) {
    GeoFeature feature;
    feature.properties.insert(QStringLiteral("code"), QLatin1String(code));
    feature.polygons = {
        GeoPolygon{{{west, 31.30}, {east, 31.30}, {east, 31.32}, {west, 31.32}, {west, 31.30}}, {}}};
    return feature;
}

/// Drawings by name, in place of GeoJSON.
Result<QList<GeoFeature>> drawing(const QString& name) {
    if (name == QLatin1String("halves")) {
        return QList<GeoFeature>{grid("340202014003001", 118.30, 118.31),
                                 grid("340202014003002", 118.31, 118.32)};
    }
    if (name == QLatin1String("one and three")) {
        return QList<GeoFeature>{grid("340202014003001", 118.30, 118.317),
                                 grid("340202014003003", 118.317, 118.32)};
    }
    if (name == QLatin1String("overlap")) {
        return QList<GeoFeature>{grid("340202014003001", 118.30, 118.312),
                                 grid("340202014003002", 118.31, 118.32)};
    }
    if (name == QLatin1String("elsewhere")) {
        return QList<GeoFeature>{grid("340202014004001", 118.30, 118.31)};
    }
    return makeError(ErrorCode::Invalid, QStringLiteral("no drawing"), {}, QStringLiteral("shapes"));
}

}  // namespace

class TestRedraw : public QObject {
    Q_OBJECT
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<RedrawExtension> m_extension;
    Registration m_kept;

    Result<CaseRecord> draw(const char* shapes, const char* area = "340202014003") {
        NewCase request;
        request.kind = QStringLiteral("redraw");
        request.fields = fields({{"area", area}, {"shapes", shapes}});
        request.actor = Desk::boss();
        return qz::test::await(m_desk->core->cases().open(request));
    }
    [[nodiscard]] QString at(double lon) const {
        return m_desk->core->areas().tree()->locate({lon, 31.31}).toString();
    }

private slots:
    void init() {
        m_desk = std::make_unique<Desk>();
        QZ_VERIFY_OK(m_desk->open());
        CoreStore& core = *m_desk->core;
        m_extension = std::make_unique<RedrawExtension>(
            core.areas(), m_desk->identifying,
            RedrawDoors{drawing, [&core](UnitOfWork& work, FeatureSource& source,
                                         const ImportOptions& options, JobControl& job) {
                            return core.areaImport().villageGrids(writeTx(work), source, options, job);
                        }});
        m_kept = core.cases().addKind(redrawKind(m_extension.get()).value());
    }
    void cleanup() {
        m_kept = {};
        m_desk.reset();
    }

    void fromTheDraftToTheNewVersion() {
        const Result<CaseRecord> first = draw("halves");
        QZ_VERIFY_OK(first);
        QVERIFY(first->number.startsWith(QStringLiteral("HT26-")));
        QZ_VERIFY_OK(m_desk->act(first->number, "submit", "unit:CG01"));
        QCOMPARE(at(118.315), QString());  // nothing is valid before it is published
        const Result<CaseRecord> own = m_desk->act(first->number, "publish", "unit:CG01");
        QVERIFY(!own.ok());
        QCOMPARE(own.error().code, ErrorCode::Denied);
        QZ_VERIFY_OK(m_desk->act(first->number, "publish", "unit:SW01"));
        QCOMPARE(m_desk->show(first->number)->record.state, QStringLiteral("PUBLISHED"));
        QCOMPARE(at(118.315), QStringLiteral("340202014003002"));

        // An event of the old grid keeps it, whatever is drawn afterwards.
        const QString event =
            m_desk->report(fields({{"class", "P0101"}, {"area", "340202014003002"}}))->number;
        m_desk->clock.advanceMs(qint64{3} * 24 * 3600 * 1000);
        const QString second = draw("one and three")->number;
        QZ_VERIFY_OK(m_desk->act(second, "submit", "unit:CG01"));
        QZ_VERIFY_OK(m_desk->act(second, "publish", "unit:SW01"));
        QCOMPARE(at(118.315), QStringLiteral("340202014003001"));
        QCOMPARE(m_desk->show(event)->record.area.toString(), QStringLiteral("340202014003002"));
        const QDate yesterday = CivilTime::fromInstant(m_desk->clock.now()).date.addDays(-1);
        const auto before =
            m_desk->read([yesterday](ReadTx& read) { return AreaStore::treeOn(read, yesterday); });
        QZ_VERIFY_OK(before);
        QCOMPARE((*before)->locate({118.315, 31.31}).toString(), QStringLiteral("340202014003002"));
    }
    void whatItReplacedStaysWithIt() {
        const QString first = draw("halves")->number;
        QZ_VERIFY_OK(m_desk->act(first, "submit", "unit:CG01"));
        QVERIFY(!m_desk->show(first)->fields.contains(QStringLiteral("replaced")));
        QZ_VERIFY_OK(m_desk->act(first, "publish", "unit:SW01"));
        const QString second = draw("one and three")->number;  // on the same day
        QZ_VERIFY_OK(m_desk->act(second, "submit", "unit:CG01"));
        QZ_VERIFY_OK(m_desk->act(second, "publish", "unit:SW01"));
        const QString replaced = m_desk->show(second)->fields.value(QStringLiteral("replaced"));
        const Result<GridDrawing> before =
            GridDrawing::parse(AreaCode::parse(QStringLiteral("340202014003")).value(), replaced.toUtf8());
        QZ_VERIFY_OK(before);
        QCOMPARE(before->grids().size(), 2);
        QCOMPARE(before->grids()[1].code, QStringLiteral("340202014003002"));
        QCOMPARE(before->gridAt({118.315, 31.31}), 1);
        // Of the first there was nothing before.
        const QString none = m_desk->show(first)->fields.value(QStringLiteral("replaced"));
        QVERIFY(!none.contains(QLatin1String("3402020140030")));
    }
    void anUnsoundDrawingGoesNoFurther() {
        const QString number = draw("overlap")->number;
        const Result<CaseRecord> refused = m_desk->act(number, "submit", "unit:CG01");
        QVERIFY(!refused.ok());
        QVERIFY2(refused.error().message.contains(QLatin1String("lie upon each other")),
                 qPrintable(refused.error().message));
        QCOMPARE(m_desk->show(number)->record.state, QStringLiteral("DRAFT"));
        QZ_VERIFY_OK(m_desk->act(number, "redraw", "unit:CG01", fields({{"shapes", "halves"}})));
        QZ_VERIFY_OK(m_desk->act(number, "submit", "unit:CG01"));
        QZ_VERIFY_OK(
            m_desk->act(number, "send_back", "unit:SW01", fields({{"reason", "the road is the border"}})));
        QCOMPARE(m_desk->show(number)->record.state, QStringLiteral("DRAFT"));
    }
    void whatCannotBeDrawn() {
        QCOMPARE(draw("scribble").error().where, QStringLiteral("shapes"));
        QCOMPARE(draw("halves", "340202014").error().where, QStringLiteral("area"));
        const QString foreign = draw("elsewhere")->number;
        QCOMPARE(m_desk->act(foreign, "submit", "unit:CG01").error().where, QStringLiteral("shapes"));
        const QString empty = draw("")->number;
        QCOMPARE(m_desk->act(empty, "submit", "unit:CG01").error().where, QStringLiteral("shapes"));
    }
};

QZ_TEST(TestRedraw)
#include "test_redraw.moc"
