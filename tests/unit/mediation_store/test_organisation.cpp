// SPDX-License-Identifier: GPL-3.0-or-later
#include "dispute_desk.h"
#include "mediation/store/organisation.h"
#include "mediation/store/seal_uses.h"
#include "qz/core/reference_office.h"

using namespace qz;
using namespace qz::mediation;
using namespace qz::mediation::test;

class TestOrganisation : public QObject {
    Q_OBJECT
    std::unique_ptr<DisputeDesk> m_desk;

    Status add(int table, FieldMap values) {
        values.insert(fields({{"source", "Minutes 1"}, {"valid_from", "2026-01-01"}}));
        const QList<ReferenceTable> tables = organisationTables(m_desk->tables, m_desk->core->directory());
        const auto added = qz::test::await(
            ReferenceOffice(*m_desk->core).add(tables.at(table), values, DisputeDesk::boss()));
        return added.ok() ? Status() : Status(added.error());
    }
    static FieldMap committee(const char* members, const char* women) {
        return fields({{"unit", "TW01"},
                       {"kind", "village"},
                       {"members", members},
                       {"women", women},
                       {"elected_on", "2025-03-01"},
                       {"term_ends", "2028-02-29"}});
    }

private slots:
    void init() {
        m_desk = std::make_unique<DisputeDesk>();
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    /// People's Mediation Law 8 and 9.
    void theLawsNumbersAreChecked() {
        QVERIFY(checkCommittee(committee("3", "1")).ok());
        QVERIFY(checkCommittee(committee("9", "4")).ok());
        QCOMPARE(checkCommittee(committee("2", "1")).error().where, QStringLiteral("members"));
        QCOMPARE(checkCommittee(committee("10", "1")).error().where, QStringLiteral("members"));
        QCOMPARE(checkCommittee(committee("5", "0")).error().where, QStringLiteral("women"));
        FieldMap many = committee("5", "2");
        many.insert(QStringLiteral("minority_area"), QStringLiteral("true"));
        QCOMPARE(checkCommittee(many).error().where, QStringLiteral("minority_members"));
        FieldMap longer = committee("5", "2");
        longer.insert(QStringLiteral("term_ends"), QStringLiteral("2028-03-02"));
        QCOMPARE(checkCommittee(longer).error().where, QStringLiteral("term_ends"));
    }

    void committeesStandInTheirVersion() {
        QVERIFY(!add(0, committee("2", "1")).ok());
        QZ_VERIFY_OK(add(0, committee("5", "2")));
        const auto on = [this](QDate day) {
            return m_desk->read([day](ReadTx& read) { return committeesOn(read, day); }).valueOr({});
        };
        QVERIFY(on(QDate(2025, 12, 31)).isEmpty());
        QCOMPARE(on(QDate(2026, 9, 1)).size(), 1);
        QCOMPARE(on(QDate(2026, 9, 1)).first().women, 2);
        QCOMPARE(on(QDate(2026, 9, 1)).first().termEnds, QDate(2028, 2, 29));
    }

    void specialtyComesBeforePlaceAndLoad() {
        QVERIFY(!add(1, fields({{"name", "Mediator X"}, {"unit", "TW01"}, {"specialties", "MD99"}})).ok());
        QZ_VERIFY_OK(add(1, fields({{"name", "Mediator A"}, {"unit", "TW01"}, {"specialties", "MD02"}})));
        QZ_VERIFY_OK(add(1, fields({{"name", "Mediator B"}, {"unit", "TW01"}, {"specialties", "MD01"}})));
        QZ_VERIFY_OK(
            add(1, fields({{"name", "Mediator C"}, {"unit", "TW02"}, {"specialties", "MD02 MD01"}})));
        QZ_VERIFY_OK(add(1, fields({{"name", "Mediator D"}, {"unit", "TW01"}, {"term_ends", "2026-06-30"}})));
        // A has a dispute running: C, as near and as skilled, comes first; whose term is over does not come.
        QZ_VERIFY_OK(m_desk->inMediation("2026-08-03"));
        const Result<CaseRecord> made = m_desk->begin(
            fields({{"applicant", "P"}, {"respondent", "Q"}, {"kind", "MD02"}, {"area", "340202014003"}}),
            "2026-09-01T09:00");
        QZ_VERIFY_OK(made);
        QVERIFY(!m_desk->show(made->number).fields.contains(QStringLiteral("proposed_mediators")));
        QZ_VERIFY_OK(m_desk->act(made->number, "accept", "2026-09-01T09:10",
                                 fields({{"agreed_to_mediate", "true"}, {"competence", "competent"}})));
        const QStringList proposed = m_desk->show(made->number)
                                         .fields.value(QStringLiteral("proposed_mediators"))
                                         .split(QStringLiteral("; "));
        QCOMPARE(proposed.size(), 3);
        QVERIFY2(proposed.at(0).startsWith(QStringLiteral("Mediator C")), qPrintable(proposed.join(u'|')));
        QVERIFY(proposed.at(1).startsWith(QStringLiteral("Mediator A")));
        QVERIFY(proposed.at(2).startsWith(QStringLiteral("Mediator B")));
    }

    void eachUseOfTheSealIsRegistered() {
        const Result<QString> number = m_desk->inMediation("2026-08-17");
        QZ_VERIFY_OK(number);
        QZ_VERIFY_OK(m_desk->act(*number, "agree_written", "2026-08-31T10:00",
                                 fields({{"terms", "Pays"}, {"exclusion", "nothing_excluded"}})));
        QZ_VERIFY_OK(m_desk->act(*number, "sign_agreement", "2026-09-01T10:00",
                                 fields({{"signer", "seal"}, {"signed_on", "2026-09-01"}})));
        const auto uses = [this](QDate from, QDate to) {
            return m_desk
                ->read([from, to](ReadTx& read) {
                    return sealUses(read, AreaCode::parse(QStringLiteral("340202")).value(), from, to);
                })
                .valueOr({});
        };
        QCOMPARE(uses(QDate(2026, 9, 1), QDate(2026, 9, 30)).size(), 1);
        QCOMPARE(uses(QDate(2026, 9, 1), QDate(2026, 9, 30)).first().dispute, *number);
        QCOMPARE(uses(QDate(2026, 9, 1), QDate(2026, 9, 30)).first().copies, 3);
        QVERIFY(uses(QDate(2026, 8, 1), QDate(2026, 8, 31)).isEmpty());
    }
};

QZ_TEST(TestOrganisation)
#include "test_organisation.moc"
