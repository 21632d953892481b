// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>

#include "mediation_desk.h"

using namespace qz;
using namespace qz::mediation::test;

/// The desk at the door: registered by keyboard alone, handed on, taken in as a dispute.
class TestReception : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;

    void openReception() {
        m_desk->program.desktop->desk()->navigation.openPage(QStringLiteral("mediation.reception"));
        QTRY_COMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.reception"));
        QVERIFY(m_desk->calm());
    }
    Result<CaseDetail> shown(const QString& number) {
        return qz::test::await(m_desk->program.desktop->runtime()->core().cases().load(
            number, m_desk->program.desktop->desk()->session.actor()));
    }
    QString firstNumber() {
        CaseQuery query;
        query.kind = QStringLiteral("mediation.reception");
        const Result<CasePage> page = qz::test::await(m_desk->program.desktop->runtime()->core().cases().list(
            query, m_desk->program.desktop->desk()->session.actor()));
        return page.ok() && !page->rows.isEmpty() ? page->rows.constFirst().number : QString();
    }
    QString state() {
        const QString number = firstNumber();
        const Result<CaseDetail> detail = number.isEmpty() ? Result<CaseDetail>(CaseDetail()) : shown(number);
        return detail.ok() ? detail->record.state : QString();
    }

private slots:
    void init() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-09-28T10:12"));
        QZ_VERIFY_OK(m_desk->open());
        openReception();
    }
    void cleanup() { m_desk.reset(); }

    /// Matter, outcome, Enter: no mouse, and the form is free for the next.
    void answeredByKeyboardAlone() {
        QWidget* matter = m_desk->named<QWidget>("What they came for (required)");
        QVERIFY(matter != nullptr);
        QTRY_COMPARE(QApplication::focusWidget(), matter);  // the page begins there
        QTest::keyClicks(matter, QStringLiteral("Where is the notary"));
        m_desk->fill(given({{"outcome", "answered"}, {"answer_given", "Second floor"}}));
        QWidget* last =
            m_desk->formOf(QStringLiteral("answer_given"))->editor(QStringLiteral("answer_given"));
        last->setFocus(Qt::TabFocusReason);
        QTest::keyClick(last, Qt::Key_Return);
        QTRY_COMPARE(state(), QStringLiteral("ANSWERED"));
        QVERIFY(m_desk->calm());
        QCOMPARE(m_desk->value("matter"), QString());
        QTRY_COMPARE(QApplication::focusWidget(), matter);
    }

    /// Handed on with a day: a clock runs until the report is back.
    void handedOnWaitsForItsReport() {
        m_desk->fill(given({{"matter", "Wages of last month"},
                            {"outcome", "resident_unit"},
                            {"receiver", "Labour inspection"},
                            {"reply_by", "2026-09-30"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(state(), QStringLiteral("HANDED_ON"));
        const Result<CaseDetail> detail = shown(firstNumber());
        QZ_VERIFY_OK(detail);
        QCOMPARE(detail->clocks.size(), 1);
        QCOMPARE(detail->clocks.constFirst().result.due.toDateString(), QStringLiteral("2026-09-30"));
    }

    void theSameDayEndsWithTheDay() {
        m_desk->fill(given({{"matter", "Wages of last month"},
                            {"outcome", "resident_unit"},
                            {"receiver", "Labour inspection"},
                            {"reply_by", "2026-09-28"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(state(), QStringLiteral("HANDED_ON"));
        const Result<CaseDetail> detail = shown(firstNumber());
        QZ_VERIFY_OK(detail);
        const CivilTime due = detail->clocks.constFirst().result.due;
        QVERIFY2(due <= (CivilTime{QDate(2026, 9, 29), 0}), qPrintable(due.toString()));
    }

    void aDayInThePastIsRefused() {
        m_desk->fill(given({{"matter", "Wages of last month"},
                            {"outcome", "elsewhere"},
                            {"receiver", "Labour inspection"},
                            {"reply_by", "2026-09-20"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(state(), QStringLiteral("RECEIVED"));
    }

    /// What was told goes along; the reception ends with the number of the dispute.
    void becomesADispute() {
        m_desk->fill(given({{"matter", "A wall between two yards"},
                            {"contact", "Test One"},
                            {"area", "340202014003"},
                            {"outcome", "dispute"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE(m_desk->window()->currentPageId(), QStringLiteral("mediation.new_dispute"));
        QTRY_COMPARE(m_desk->value("facts"), QStringLiteral("A wall between two yards"));
        QCOMPARE(m_desk->value("applicant"), QStringLiteral("Test One"));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window()->currentPageId(), QStringLiteral("case"), 10000);
        QVERIFY(m_desk->calm());
        const QString dispute = m_desk->view()->number();
        QTRY_COMPARE(state(), QStringLiteral("BECAME_DISPUTE"));
        const Result<CaseDetail> detail = shown(firstNumber());
        QZ_VERIFY_OK(detail);
        QCOMPARE(detail->journal.constLast().fields.value(QStringLiteral("dispute")), dispute);
    }
};

QZ_TEST(TestReception)
#include "test_reception.moc"
