// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractItemView>
#include <QAccessible>
#include <QScrollArea>

#include "mediation_desk.h"
#include "tour.h"

using namespace qz;
using namespace qz::mediation::test;

namespace {

/// Reached by Tab: shown, enabled, and not the outside of what has the focus itself.
bool isStop(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) &&
           widget.focusProxy() == nullptr && widget.width() > 0 && widget.height() > 0;
}

QList<QWidget*> stopsIn(QWidget& page) {
    QList<QWidget*> stops;
    for (QWidget* widget : page.findChildren<QWidget*>()) {
        if (isStop(*widget)) {
            stops.append(widget);
        }
    }
    return stops;
}

QString nameOf(QWidget& widget) {
    const QAccessibleInterface* face = QAccessible::queryAccessibleInterface(&widget);
    return face == nullptr ? QString() : face->text(QAccessible::Name).trimmed();
}

QString describe(const QWidget& widget) {
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char('#') + widget.objectName() +
           QStringLiteral(" in ") + QString::fromLatin1(widget.parentWidget()->metaObject()->className());
}

bool isEmptyView(const QWidget& widget) {
    const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
    return view != nullptr && (view->model() == nullptr || view->model()->rowCount() == 0);
}

}  // namespace

/// Every page and tab of the mediation: what Tab stops at has a name, and shows that it has the focus.
class TestMediationKeyboard : public QObject {
    Q_OBJECT
    std::unique_ptr<MediationDesk> m_desk;

    void look(const QString& where) {
        QWidget* window = m_desk->window();
        m_desk->toFront();
        const QList<QWidget*> stops = stopsIn(*m_desk->page());
        QVERIFY2(stops.size() > 3, qPrintable(where));
        for (QWidget* stop : stops) {
            QVERIFY2(!nameOf(*stop).isEmpty(),
                     qPrintable(QStringLiteral("%1: no name: %2").arg(where, describe(*stop))));
            if (isEmptyView(*stop)) {
                continue;
            }
            for (QWidget* above = stop->parentWidget(); above != nullptr; above = above->parentWidget()) {
                if (auto* area = qobject_cast<QScrollArea*>(above)) {
                    area->ensureWidgetVisible(stop);
                }
            }
            window->setFocus(Qt::OtherFocusReason);
            if (QApplication::focusWidget() != nullptr) {
                QApplication::focusWidget()->clearFocus();
            }
            const QRect around = QRect(stop->mapTo(window, QPoint()), stop->size()).adjusted(-3, -3, 3, 3);
            const QImage without = window->grab(around & window->rect()).toImage();
            stop->setFocus(Qt::ShortcutFocusReason);
            QCOMPARE(QApplication::focusWidget(), stop);
            QVERIFY2(window->grab(around & window->rect()).toImage() != without,
                     qPrintable(QStringLiteral("%1: focus cannot be seen: %2").arg(where, describe(*stop))));
        }
    }

private slots:
    void initTestCase() {
        m_desk = std::make_unique<MediationDesk>(QStringLiteral("2026-09-28T10:12"));
        QZ_VERIFY_OK(m_desk->open());
        m_desk->window()->resize(1366, 768);
        delete m_desk->window()->tour();  // it would stand over what is looked at
    }
    void cleanupTestCase() { m_desk.reset(); }

    void pages_data() {
        QTest::addColumn<QString>("page");
        for (const char* page : {"mediation.disputes", "mediation.new_dispute", "mediation.quick_record",
                                 "mediation.reception"}) {
            QTest::newRow(page) << QString::fromLatin1(page);
        }
    }
    void pages() {
        QFETCH(QString, page);
        m_desk->window()->openPage(page);
        QVERIFY(m_desk->calm());
        look(page);
    }

    void tabsOfADispute() {
        m_desk->window()->openPage(QStringLiteral("mediation.new_dispute"));
        QVERIFY(m_desk->calm());
        m_desk->fill(given({{"applicant", "Test One"},
                            {"kind", "MD02"},
                            {"area", "340202014003"},
                            {"competence", "competent"},
                            {"agreed_to_mediate", "true"}}));
        QTest::keyClick(m_desk->window(), Qt::Key_S, Qt::ControlModifier);
        QTRY_COMPARE_WITH_TIMEOUT(m_desk->window()->currentPageId(), QStringLiteral("case"), 10000);
        QVERIFY(m_desk->calm());
        m_desk->step(
            "assign",
            given({{"mediators", "Mediator Three"}, {"chosen_by", "load"}, {"conflict_of_interest", "no"}}),
            "ASSIGNED");
        m_desk->step("rights_notice", given({{"signed_on", "2026-09-28"}}), "INFORMED");
        m_desk->step("hold_session", given({{"process", "Both were heard"}}), "IN_MEDIATION");
        m_desk->step("agree_written",
                     given({{"terms", "Repair"}, {"instalments", "2026-10-15=3"}, {"exclusion", "title"}}),
                     "AGREED_WRITTEN");
        if (QTest::currentTestFailed()) {
            return;
        }
        for (const char* tab : {"Parties", "Agreement", "Volume"}) {
            m_desk->showTab(tab);
            look(QString::fromLatin1(tab));
        }
    }
};

QZ_TEST(TestMediationKeyboard)
#include "test_keyboard.moc"
