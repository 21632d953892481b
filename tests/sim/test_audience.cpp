// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "guard_store.h"
#include "qz/core/audit_trail.h"
#include "qz/host/file_runs.h"

using namespace qz;
using namespace qz::test;

/// What leaves for others than those who handle: counts with the small ones hidden, never rows of cases.
class TestAudience final : public QObject {
    Q_OBJECT
    std::unique_ptr<GuardStore> m_store;

    Status report(const char* grid) {
        NewCase request;
        request.kind = QStringLiteral("grid.event");
        request.fields = fieldMap({{"class", QStringLiteral("P0101")},
                                   {"summary", QStringLiteral("Cover cracked")},
                                   {"area", QString::fromLatin1(grid)}});
        request.actor = GuardStore::actor(QStringLiteral("boss"));
        request.force = true;
        const auto opened = await(m_store->runtime->core().cases().open(request));
        return opened.ok() ? Status() : Status(opened.error());
    }
    Result<qint64> give(const char* kind, const char* file, Audience audience, const QString& where = {},
                        const AreaCode& area = areaCode("340202")) {
        CaseQuery query;
        query.area = area;
        query.filter = Filter::parse(where).valueOr(Filter());
        SilentJob job;
        return runExport(*m_store->runtime, QString::fromLatin1(kind), query,
                         m_store->file(QString::fromLatin1(file)), GuardStore::actor(QStringLiteral("boss")),
                         job, audience);
    }
    /// "count" of each feature, in the order of the codes.
    QStringList counts(const char* file) {
        QFile made(m_store->file(QString::fromLatin1(file)));
        if (!made.open(QIODevice::ReadOnly)) {
            return {made.errorString()};
        }
        QStringList found;
        const QJsonDocument read = QJsonDocument::fromJson(made.readAll());
        for (const QJsonValue& feature : read[QLatin1String("features")].toArray()) {
            found.append(feature[QLatin1String("properties")][QLatin1String("count")].toVariant().toString());
        }
        return found;
    }

private slots:
    void initTestCase() {
        m_store = std::make_unique<GuardStore>();
        QZ_VERIFY_OK(m_store->make());
        for (int i = 0; i < 12; ++i) {
            QZ_VERIFY_OK(report(i < 3 ? "340202014003002" : "340202020001001"));
        }
    }
    void cleanupTestCase() { m_store.reset(); }

    void smallCountsAreHiddenWithWhatTellsThem() {
        for (const char* ending : {"geojson", "gpkg"}) {
            const QByteArray name = QByteArray("towns.") + ending;
            QCOMPARE(give("area-counts", name.constData(), Audience::Public).valueOr(-1), 2);
        }
        QCOMPARE(counts("towns.geojson"), QStringList({QString(), QString()}));
        QCOMPARE(give("area-counts", "full.geojson", Audience::Handling).valueOr(-1), 2);
        QCOMPARE(counts("full.geojson"), QStringList({QStringLiteral("3"), QStringLiteral("9")}));
        const auto told = await(
            m_store->runtime->core().store().read([](ReadTx& read) { return AuditTrail::latest(read, 2); }));
        QZ_VERIFY_OK(told);
        QVERIFY2(told->first().subject.contains(QLatin1String("audience=handling")),
                 qPrintable(told->first().subject));
        QVERIFY(told->last().subject.contains(QLatin1String("audience=public")));
        // Without an area: that of the user.
        QCOMPARE(give("area-counts", "own.geojson", Audience::Handling, {}, {}).valueOr(-1), 2);
    }

    void rowsOfCasesAreNotForOthers() {
        for (const Audience audience : {Audience::Public, Audience::Return}) {
            const Result<qint64> rows = give("events", "events.csv", audience);
            QCOMPARE(rows.error().code, ErrorCode::Denied);
            QVERIFY(!QFile::exists(m_store->file(QStringLiteral("events.csv"))));
        }
        QZ_VERIFY_OK(give("events", "events.csv", Audience::Handling));
        QZ_VERIFY_OK(give("areas", "areas.csv", Audience::Public));  // tell of no case
    }

    void whatCannotBeAsked() {
        for (const char* where :
             {"measure=grid.moods", "level=street", "from=soon", "measure!=grid.reported", "name=x",
              "measure=grid.in_time and level=village", "from=2026-09-02 and to=2026-09-01"}) {
            const Result<qint64> rows =
                give("area-counts", "none.json", Audience::Public, QString::fromLatin1(where));
            QVERIFY2(!rows.ok() && rows.error().code == ErrorCode::Invalid, where);
        }
        QZ_VERIFY_OK(
            give("area-counts", "closed.json", Audience::Public,
                 QStringLiteral("measure=grid.closed and level=grid and from=2026-09-01 and to=2026-09-30")));
    }
};

QZ_TEST(TestAudience)
#include "test_audience.moc"
