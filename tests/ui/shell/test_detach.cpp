// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QLabel>
#include <QScreen>

#include "program.h"

using namespace qz;
using namespace qz::test;

/// A page in a window of its own: out, used, locked, remembered and back.
class DetachTest : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    MainWindow* window() const { return m_program->desktop->mainWindow(); }
    DetachedWindow* detached(const char* id) const {
        return window()->detached()->window(QString::fromLatin1(id));
    }
    void out(const QString& page) const {
        window()->openPage(page);
        QVERIFY(m_program->calm());
        window()->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(window()));
        QTest::keyClick(window(), Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(window()->detached()->contains(page));
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void goesOutAndComesBack() {
        out(QStringLiteral("grid.events"));
        DetachedWindow* own = detached("grid.events");
        QVERIFY(own->isVisible());
        QVERIFY(own->isWindow());
        Page* page = own->page();
        QVERIFY(page->isVisible());
        QCOMPARE(page->window(), static_cast<QWidget*>(own));
        QVERIFY(window()->currentPageId() != QLatin1String("grid.events"));
        // The rail raises it and hands over what was asked for.
        window()->openPage(QStringLiteral("grid.events"),
                           {{QStringLiteral("filter"), QStringLiteral("urgent=true")}});
        QVERIFY(window()->currentPageId() != QLatin1String("grid.events"));
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(own));
        // The area of the top bar reaches it.
        m_program->desktop->desk()->navigation.setCurrentArea(
            AreaCode::parse(QStringLiteral("340202014")).value());
        own->activateWindow();
        QTRY_COMPARE(QApplication::activeWindow(), static_cast<QWidget*>(own));
        QTest::keyClick(own, Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!window()->detached()->contains(QStringLiteral("grid.events")));
        QCOMPARE(window()->currentPageId(), QStringLiteral("grid.events"));
        QCOMPARE(window()->currentPage(), page);
        QCOMPARE(page->window(), static_cast<QWidget*>(window()));
        QVERIFY(m_program->calm());
    }

    void closingItsWindowBringsItBack() {
        out(QStringLiteral("reports"));
        detached("reports")->close();
        QVERIFY(!window()->detached()->contains(QStringLiteral("reports")));
        QCOMPARE(window()->currentPageId(), QStringLiteral("reports"));
    }

    void theLockCoversIt() {
        out(QStringLiteral("grid.events"));
        DetachedWindow* own = detached("grid.events");
        Q_EMIT m_program->desktop->desk()->lockRequested();
        QTRY_VERIFY(window()->isLocked());
        QVERIFY(own->isLocked());
        QVERIFY(!own->page()->isVisible());
        QCOMPARE(own->windowTitle(), QStringLiteral("Qizong"));
        own->close();  // must not open what is locked
        QVERIFY(window()->detached()->contains(QStringLiteral("grid.events")));
        window()->lockPage()->password()->setText(QString::fromLatin1(password));
        QTest::keyClick(window()->lockPage()->password(), Qt::Key_Return);
        QTRY_VERIFY(!window()->isLocked());
        QVERIFY(!own->isLocked());
        QVERIFY(own->page()->isVisible());
    }

    void isRememberedWithItsPlace() {
        out(QStringLiteral("my_work"));
        const QRect there(60, 40, 640, 480);
        detached("my_work")->setGeometry(there);
        window()->saveState();
        const QVariantMap places = m_program->desktop->desk()
                                       ->settings()
                                       .value(QStringLiteral("detached/places/my_work"), {})
                                       .toMap();
        QVERIFY(places.contains(screenKey(*window()->screen())));
        window()->close();
        m_program->desktop.reset();
        m_program->start();
        QVERIFY(m_program->enter());
        QVERIFY(window()->detached()->contains(QStringLiteral("my_work")));
        QCOMPARE(detached("my_work")->geometry().top(), there.top());
        QCOMPARE(detached("my_work")->height(), there.height());
        QVERIFY(window()->currentPageId() != QLatin1String("my_work"));
    }
};

QZ_TEST(DetachTest)
#include "test_detach.moc"
