// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation_desk.h"

using namespace qz;
using namespace qz::mediation::test;

/// The inbox of what others hand over, through the window: a letter comes in, becomes a dispute, is replied.
class TestReferralsPage : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;

    void open(const char* page) {
        m_desk->program.desktop->desk()->navigation.openPage(QString::fromLatin1(page));
        QTRY_COMPARE(m_desk->window()->currentPageId(), QString::fromLatin1(page));
        QVERIFY(m_desk->calm());
    }
    CaseDetail shown(const QString& number) {
        return qz::test::await(m_desk->program.desktop->runtime()->core().cases().load(
                                   number, m_desk->program.desktop->desk()->session.actor()))
            .valueOr(CaseDetail());
    }
    QString first() {
        CaseQuery query;
        query.kind = QStringLiteral("mediation.referral");
        const Result<CasePage> page = qz::test::await(m_desk->program.desktop->runtime()->core().cases().list(
            query, m_desk->program.desktop->desk()->session.actor()));
        return page.ok() && !page->rows.isEmpty() ? page->rows.constFirst().number : QString();
    }

private slots:
    void init() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-09-28T10:00"));
        QZ_VERIFY_OK(m_desk->open());
    }
    void cleanup() { m_desk.reset(); }

    void aLetterBecomesADispute() {
        open("mediation.referrals");
        m_desk->fill(given({{"source", "police_suggested"},
                            {"sender", "Lake police station"},
                            {"external_id", "GA-77"},
                            {"kind", "MD14"},
                            {"area", "340202014003"},
                            {"facts", "A quarrel over a parking place"},
                            {"parties_named", "Test One\nTest Two"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY_WITH_TIMEOUT(!first().isEmpty(), 15000);
        QVERIFY(m_desk->calm());
        QCOMPARE(m_desk->value("facts"), QString());  // free for the next
        const QString number = first();
        QCOMPARE(shown(number).record.state, QStringLiteral("RECEIVED"));
        QVERIFY(!shown(number).clocks.isEmpty());
        QTRY_COMPARE(m_desk->page()->subtitle(), QStringLiteral("1 referral"));
        const QList<QAction*> actions = m_desk->page()->toolbarActions();
        const auto take = std::find_if(actions.begin(), actions.end(), [](const QAction* action) {
            return action->text() == QLatin1String("Open its dispute");
        });
        QVERIFY(take != actions.end());
        (*take)->trigger();
        QTRY_COMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.new_dispute"));
        QTRY_COMPARE(m_desk->value("applicant"), QStringLiteral("Test One"));
        QCOMPARE(m_desk->value("respondent"), QStringLiteral("Test Two"));
        QCOMPARE(m_desk->value("source"), QStringLiteral("police_suggested"));
        m_desk->fill(given({{"competence", "competent"}, {"agreed_to_mediate", "true"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window()->currentPageId(), QStringLiteral("case"), 15000);
        QVERIFY(m_desk->calm());
        QTRY_COMPARE(shown(number).record.state, QStringLiteral("TAKEN_OVER"));
        QCOMPARE(shown(number).fields.value(QStringLiteral("dispute")), m_desk->view()->number());
    }
};

QZ_TEST(TestReferralsPage)
#include "test_referrals.moc"
