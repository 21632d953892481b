// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core_fixture.h"
#include "qz/core/reference_office.h"
#include "qz/watch.h"

using namespace qz;
using namespace qz::test;

namespace {

FieldSpec spec(const char* id, FieldType type = FieldType::Text, bool required = true) {
    FieldSpec made;
    made.id = QLatin1String(id);
    made.title = id;
    made.type = type;
    made.required = required;
    return made;
}

/// Fees by place: what a module to come would register.
ReferenceTable fees() {
    ReferenceTable table;
    table.id = QStringLiteral("test.fees");
    table.title = QStringLiteral("Fees");
    table.fields = {spec("place"), spec("amount", FieldType::Integer)};
    table.keys = {QStringLiteral("place")};
    table.check = [](UnitOfRead&, const FieldMap& values) -> Status {
        return values.value(QStringLiteral("amount")).toInt() > 0
                   ? Status()
                   : Status(makeError(ErrorCode::Invalid, QStringLiteral("too little"), {},
                                      QStringLiteral("amount")));
    };
    return table;
}

FieldMap fee(const char* place, int amount, const char* from, const char* to = "") {
    FieldMap values{{QStringLiteral("place"), QLatin1String(place)},
                    {QStringLiteral("amount"), QString::number(amount)},
                    {QStringLiteral("source"), QStringLiteral("decree 7")},
                    {QStringLiteral("valid_from"), QLatin1String(from)}};
    if (*to != '\0') {
        values.insert(QStringLiteral("valid_to"), QLatin1String(to));
    }
    return values;
}

}  // namespace

class TestReferences final : public QObject {
    Q_OBJECT

    static QString inForceOn(const QList<ReferenceVersion>& versions, const char* place, const QDate& day) {
        const ReferenceVersion* found = inForce(fees(), versions, QLatin1String(place), day);
        return found == nullptr ? QStringLiteral("none") : found->values.value(QStringLiteral("amount"));
    }

private slots:
    void newVersionNeverChangesTheOld() {
        CoreFixture f;
        ReferenceOffice office(*f.core);
        const Actor admin = CoreFixture::actor("admin");
        QZ_VERIFY_OK(await(office.add(fees(), fee("North", 5, "2026-01-01"), admin)));
        const QByteArray before = row(f, "2026-01-01");
        QZ_VERIFY_OK(await(office.add(fees(), fee("North", 9, "2026-06-01"), admin)));
        QCOMPARE(row(f, "2026-01-01"), before);
        const QList<ReferenceVersion> versions = *await(office.versions(fees()));
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions.first().from, QDate(2026, 6, 1));  // the newest of an entry first
        QCOMPARE(inForceOn(versions, "North", {2025, 12, 31}), QStringLiteral("none"));
        QCOMPARE(inForceOn(versions, "North", {2026, 5, 31}), QStringLiteral("5"));
        QCOMPARE(inForceOn(versions, "North", {2026, 6, 1}), QStringLiteral("9"));
        // The same first day twice would rewrite what was in force.
        const Result<ReferenceVersion> twice =
            await(office.add(fees(), fee("North", 7, "2026-06-01"), admin));
        QCOMPARE(twice.error().code, ErrorCode::Conflict);
        QCOMPARE(twice.error().where, QStringLiteral("valid_from"));
        f.reopen();
        QCOMPARE(await(ReferenceOffice(*f.core).versions(fees()))->size(), 2);
    }
    void mistakesNameTheirField() {
        CoreFixture f;
        ReferenceOffice office(*f.core);
        const Actor admin = CoreFixture::actor("admin");
        const auto where = [&](FieldMap values, const char* field, const char* value) {
            values.insert(QLatin1String(field), QLatin1String(value));
            return await(office.add(fees(), values, admin)).error().where;
        };
        const FieldMap sound = fee("North", 5, "2026-01-01");
        QCOMPARE(where(sound, "amount", "0"), QStringLiteral("amount"));
        QCOMPARE(where(sound, "amount", "many"), QStringLiteral("amount"));
        QCOMPARE(where(sound, "source", ""), QStringLiteral("source"));
        QCOMPARE(where(sound, "valid_from", "soon"), QStringLiteral("valid_from"));
        QCOMPARE(where(sound, "valid_to", "2025-12-31"), QStringLiteral("valid_to"));
        QVERIFY(await(office.versions(fees()))->isEmpty());
    }
    void anEntryEndsOnceAndIsAudited() {
        CoreFixture f;
        ReferenceOffice office(*f.core);
        const Actor admin = CoreFixture::actor("admin");
        const ReferenceVersion made = *await(office.add(fees(), fee("North", 5, "2026-01-01"), admin));
        QCOMPARE(await(office.end(fees(), made.id, QDate(2025, 6, 1), admin)).error().code,
                 ErrorCode::Invalid);
        QZ_VERIFY_OK(await(office.end(fees(), made.id, QDate(2026, 3, 31), admin)));
        QCOMPARE(await(office.end(fees(), made.id, QDate(2026, 5, 31), admin)).error().code,
                 ErrorCode::Conflict);
        const QList<ReferenceVersion> versions = *await(office.versions(fees()));
        QCOMPARE(inForceOn(versions, "North", {2026, 3, 31}), QStringLiteral("5"));
        QCOMPARE(inForceOn(versions, "North", {2026, 4, 1}), QStringLiteral("none"));
        const QList<AuditEntry> audit = *f.read([](ReadTx& read) { return AuditTrail::latest(read, 2); });
        QCOMPARE(audit.at(0).action, QStringLiteral("reference_ended"));
        QCOMPARE(audit.at(0).subject, QStringLiteral("test.fees North 2026-01-01: amount=5 -> 2026-03-31"));
        QCOMPARE(audit.at(1).action, QStringLiteral("reference_added"));
        QCOMPARE(audit.at(1).user, QStringLiteral("admin"));
        QCOMPARE(audit.at(1).purpose, QStringLiteral("decree 7"));
    }
    void othersAreRefusedByTheKernel() {
        CoreFixture f;
        f.addUser("leader", "duty_leader", "3402");
        f.addUser("town", "administrator", "340202");
        ReferenceOffice office(*f.core);
        for (const char* user : {"leader", "town"}) {  // without the right; with it, for a part only
            QCOMPARE(await(office.add(fees(), fee("North", 5, "2026-01-01"), CoreFixture::actor(user)))
                         .error()
                         .code,
                     ErrorCode::Denied);
        }
        const ReferenceVersion made =
            *await(office.add(fees(), fee("North", 5, "2026-01-01"), CoreFixture::actor("admin")));
        QCOMPARE(
            await(office.end(fees(), made.id, QDate(2026, 2, 1), CoreFixture::actor("leader"))).error().code,
            ErrorCode::Denied);
    }
    void rulesOfTheWatchAreAVersion() {
        const AlarmRules shipped =
            *AlarmRules::load(QStringLiteral(QZ_SOURCE_DIR "/resources/data/watch/alarms.json"));
        const ReferenceVersion version = shipped.toVersion();
        const Result<AlarmRules> back = AlarmRules::fromVersion(version);
        QZ_VERIFY_OK(back);
        QCOMPARE(back->repeatSeconds, shipped.repeatSeconds);
        QCOMPARE(back->quietFrom, shipped.quietFrom);
        QCOMPARE(back->quietTo, shipped.quietTo);
        QCOMPARE(back->dutyDayFrom, shipped.dutyDayFrom);
        QCOMPARE(back->escalation.size(), shipped.escalation.size());
        QCOMPARE(back->escalation.first().role, shipped.escalation.first().role);
        const auto where = [&version](const char* field, const char* value) {
            ReferenceVersion wrong = version;
            wrong.values.insert(QLatin1String(field), QLatin1String(value));
            return AlarmRules::fromVersion(wrong).error().where;
        };
        QCOMPARE(where("quiet_from", "late"), QStringLiteral("quiet_from"));
        QCOMPARE(where("quiet_to", ""), QStringLiteral("quiet_to"));
        QCOMPARE(where("repeat_seconds", "0"), QStringLiteral("repeat_seconds"));
        QCOMPARE(where("escalation", "at once"), QStringLiteral("escalation"));
    }

private:
    /// Everything of the row, as it stands in the store.
    static QByteArray row(CoreFixture& f, const char* from) {
        return *f.read([from](ReadTx& read) -> Result<QByteArray> {
            QZ_ASSIGN(Statement rows, read.prepare("SELECT hex(id) || list || entry || fields || source || "
                                                   "valid_from || valid_to || _ver || coalesce(hex(_cv), '') "
                                                   "FROM core_references WHERE valid_from = ?"));
            rows.bindAll(QString::fromLatin1(from));
            QZ_ASSIGN(const bool more, rows.step());
            const QByteArray found = more ? rows.text(0).toUtf8() : QByteArray();
            rows.reset();
            return found;
        });
    }
};

QZ_TEST(TestReferences)
#include "test_references.moc"
