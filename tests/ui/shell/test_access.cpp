// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>

#include "program.h"

using namespace qz;
using namespace qz::test;

namespace {

/// Reached by Tab: shown, enabled, and not the outside of what has the focus itself.
bool isStop(const QWidget& widget) {
    return widget.isVisible() && widget.isEnabled() && (widget.focusPolicy() & Qt::TabFocus) &&
           widget.focusProxy() == nullptr && widget.width() > 0 && widget.height() > 0;
}

QList<QWidget*> stopsIn(QWidget& window) {
    QList<QWidget*> stops;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        if (widget->window() == &window && isStop(*widget)) {
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
    QStringList path;
    for (const QWidget* at = &widget; at != nullptr && path.size() < 5; at = at->parentWidget()) {
        path.append(QString::fromLatin1(at->metaObject()->className()) +
                    (at->objectName().isEmpty() ? QString() : QLatin1Char('#') + at->objectName()));
    }
    return path.join(QStringLiteral(" in "));
}

QString shortName(const QWidget& widget) {
    const auto* button = qobject_cast<const QAbstractButton*>(&widget);
    const QString words = button == nullptr ? widget.accessibleName() : button->text();
    return QString::fromLatin1(widget.metaObject()->className()) + QLatin1Char(':') + words.left(16) +
           QLatin1Char('@') + QString::fromLatin1(widget.parentWidget()->metaObject()->className());
}

/// An item view without items has nothing to show the focus on, and nothing to do with it.
bool isEmptyView(const QWidget& widget) {
    const auto* view = qobject_cast<const QAbstractItemView*>(&widget);
    return view != nullptr && (view->model() == nullptr || view->model()->rowCount() == 0);
}

QImage look(QWidget& widget) {
    const QRect around = QRect(widget.mapTo(widget.window(), QPoint()), widget.size()).adjusted(-3, -3, 3, 3);
    return widget.window()->grab(around & widget.window()->rect()).toImage();
}

}  // namespace

/// Walks every page of the running window.
class AccessTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    MainWindow* window() const { return m_program->desktop->mainWindow(); }

    /// Every page with what it opens with.
    QList<std::pair<QString, QVariantMap>> pages() const {
        QList<std::pair<QString, QVariantMap>> all;
        for (const PageSpec& spec : m_program->desktop->desk()->navigation.pages()) {
            const QVariantMap args =
                spec.id == QLatin1String("case")
                    ? QVariantMap{{QStringLiteral("number"), QStringLiteral("WG26-000001")}}
                : spec.id == QLatin1String("import")
                    ? QVariantMap{{QStringLiteral("kind"), QStringLiteral("events")}}
                    : QVariantMap();
            all.append({spec.id, args});
        }
        return all;
    }

    /// The page of this row, in front and at rest.
    void open() const {
        QFETCH(QString, page);
        QFETCH(QVariantMap, args);
        window()->openPage(page, args);
        QVERIFY(m_program->calm());
        QCOMPARE(window()->currentPageId(), page);
        QVERIFY(stopsIn(*window()).size() > 5);
    }

    void names(const QString& page) const {
        for (QWidget* stop : stopsIn(*window())) {
            if (nameOf(*stop).isEmpty()) {
                QFAIL(qPrintable(QStringLiteral("%1: no name: %2").arg(page, describe(*stop))));
            }
        }
    }

    void ring(const QString& page) const {
        for (QWidget* stop : stopsIn(*window())) {
            if (isEmptyView(*stop)) {
                continue;
            }
            window()->setFocus(Qt::OtherFocusReason);
            if (QApplication::focusWidget() != nullptr) {
                QApplication::focusWidget()->clearFocus();
            }
            const QImage without = look(*stop);
            stop->setFocus(Qt::ShortcutFocusReason);
            QCOMPARE(QApplication::focusWidget(), stop);
            if (look(*stop) == without) {
                QFAIL(qPrintable(QStringLiteral("%1: focus cannot be seen: %2").arg(page, describe(*stop))));
            }
        }
    }

    void order(const QString& page) const {
        const QList<QWidget*> stops = stopsIn(*window());
        QSet<QWidget*> missing(stops.cbegin(), stops.cend());
        stops.constFirst()->setFocus(Qt::TabFocusReason);
        QStringList trail;
        for (int i = 0; i < stops.size() * 2 + 20 && !missing.isEmpty(); ++i) {
            missing.remove(QApplication::focusWidget());
            trail.append(shortName(*QApplication::focusWidget()));
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        // Radio buttons of one group are one stop; the arrows go on from there.
        for (QWidget* left : std::as_const(missing)) {
            if (!left->inherits("QRadioButton")) {
                QFAIL(qPrintable(QStringLiteral("%1: Tab never reaches %2; it goes %3")
                                     .arg(page, describe(*left), trail.join(QStringLiteral(" > ")))));
            }
        }
    }

private slots:
    void initTestCase() {
        QAccessible::setActive(true);
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
        // The tour of the first log-in stands over the window and keeps the keys until it is over.
        QVERIFY(window()->tour() != nullptr);
        QTest::keyClick(window(), Qt::Key_Escape);
        QTRY_VERIFY(window()->tour() == nullptr);
        for (const char* summary : {"Cover cracked", "Lamp dark", "Rubbish left"}) {
            NewCase request;
            request.kind = QStringLiteral("grid.event");
            request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                              {QStringLiteral("summary"), QString::fromLatin1(summary)},
                              {QStringLiteral("area"), QStringLiteral("340202014003002")}};
            request.actor = m_program->desktop->desk()->session.actor();
            request.force = true;
            const Result<CaseRecord> made =
                await(m_program->desktop->runtime()->core().cases().open(request));
            QZ_VERIFY_OK(made);
        }
    }
    void cleanupTestCase() { m_program.reset(); }

    void everyStopHasAName_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QVariantMap>("args");
        for (const auto& [page, args] : pages()) {
            QTest::newRow(qPrintable(page)) << page << args;
        }
    }
    void everyStopHasAName() {
        open();
        if (!QTest::currentTestFailed()) {
            names(QString::fromLatin1(QTest::currentDataTag()));
        }
    }
    void everyStopShowsTheFocus_data() { everyStopHasAName_data(); }
    void everyStopShowsTheFocus() {
        open();
        if (!QTest::currentTestFailed()) {
            ring(QString::fromLatin1(QTest::currentDataTag()));
        }
    }
    void tabComesToEveryStop_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QVariantMap>("args");
        for (const auto& [page, args] : pages()) {
            QTest::newRow(qPrintable(page)) << page << args;
        }
    }
    void tabComesToEveryStop() {
        open();
        if (!QTest::currentTestFailed()) {
            order(QString::fromLatin1(QTest::currentDataTag()));
        }
    }

    /// Rows of lists speak: each cell that shows something has words.
    void cellsSpeak() {
        window()->openPage(QStringLiteral("grid.events"));
        QVERIFY(m_program->calm());
        int cells = 0;
        for (const QAbstractItemView* view : window()->currentPage()->findChildren<QAbstractItemView*>()) {
            const QAbstractItemModel* model = view->model();
            if (!view->isVisible() || model == nullptr) {
                continue;
            }
            for (int row = 0; row < model->rowCount(view->rootIndex()); ++row) {
                QString words;
                for (int column = 0; column < model->columnCount(view->rootIndex()); ++column) {
                    const QModelIndex index = model->index(row, column, view->rootIndex());
                    const QString said = index.data(Qt::AccessibleTextRole).toString();
                    words += said.isEmpty() ? index.data(Qt::DisplayRole).toString() : said;
                    ++cells;
                }
                QVERIFY2(!words.trimmed().isEmpty(), qPrintable(describe(*view)));
            }
        }
        QVERIFY(cells >= 3);
    }
};

QZ_TEST(AccessTest)
#include "test_access.moc"
