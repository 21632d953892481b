// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProcess>
#include <QRandomGenerator>
#include <QSet>
#include <cstdio>

#include "main_window.h"
#include "program.h"
#include "qz/ui/form_view.h"
#include "walk_child.h"

namespace qz::test {

namespace {

const QString& page() {
    static const QString id = QStringLiteral("grid.new_event");
    return id;
}

QString textOf(const FieldMap& values) {
    QJsonObject object;
    for (auto it = values.cbegin(); it != values.cend(); ++it) {
        object.insert(it.key(), it.value());
    }
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

void say(const QString& line) {
    puts(line.toUtf8().constData());
    fflush(stdout);
}

/// The program in a given folder, walked over at random.
class Walker {
public:
    Walker(const QString& folder, quint32 seed) : m_random(seed) {
        DesktopOptions options;
        options.store = folder + QStringLiteral("/store");
        options.language = QStringLiteral("en");
        options.theme = QStringLiteral("light");
        m_desktop = std::make_unique<Desktop>(
            options, ProgramFolders::in(QStringLiteral(QZ_BINARY_DIR "/bin")), folder, nullptr);
        m_desktop->start();
    }

    [[nodiscard]] bool enter(bool expect) {
        logIn(m_desktop->startWindow()->login());
        if (!QTest::qWaitFor([this] { return m_desktop->mainWindow() != nullptr; }, 20'000)) {
            return false;
        }
        StoredDrafts& drafts = m_desktop->desk()->drafts;
        const auto there = [&drafts] { return drafts.find(page()).has_value(); };
        if (!QTest::qWaitFor([&] { return !expect || there(); }, 5000)) {
            return false;
        }
        m_desktop->mainWindow()->resize(1366, 768);
        m_desktop->mainWindow()->activateWindow();
        m_desktop->desk()->navigation.openPage(page());
        m_form = m_desktop->mainWindow()->currentPage()->findChild<FormView*>();
        if (m_form == nullptr || !QTest::qWaitForWindowActive(m_desktop->mainWindow())) {
            return false;
        }
        QObject::connect(m_form, &FormView::edited, m_form, [this] { seen(); });
        QObject::connect(&drafts, &StoredDrafts::kept, m_form,
                         [](quint64 change) { say(QStringLiteral("kept %1").arg(change)); });
        seen();
        return true;
    }

    [[nodiscard]] bool step() {
        const quint32 what = m_random.bounded(100);
        if (what < 45) {
            type();
        } else if (what < 60) {
            choose();
        } else if (what < 85) {
            return takeBack(what < 75);
        } else if (what < 99) {
            focusAny();
        } else if (m_random.bounded(4) == 0) {
            return lockAndUnlock();
        }
        QCoreApplication::processEvents();
        return m_sound;
    }

private:
    void logIn(LoginPage* login) {
        login->setUser(QStringLiteral("boss"));
        login->password()->setText(QString::fromLatin1(password));
        QTest::keyClick(login->password(), Qt::Key_Return);
    }
    void seen() {
        const QString state = textOf(m_form->values());
        if (m_takingBack && !m_states.contains(state)) {
            say(QStringLiteral("lost: %1 was never there").arg(state));
            m_sound = false;
        }
        m_states.insert(state);
        say(QStringLiteral("state %1 %2").arg(m_desktop->desk()->drafts.changes()).arg(state));
    }
    QWidget* focusAny() {
        static const QStringList texts{QStringLiteral("summary"), QStringLiteral("detail"),
                                       QStringLiteral("reporter"), QStringLiteral("phone"),
                                       QStringLiteral("external_id")};
        QWidget* editor = m_form->editor(texts.at(m_random.bounded(texts.size())));
        editor->setFocus();
        return editor;
    }
    void type() {
        QWidget* editor = focusAny();
        const int letters = 1 + m_random.bounded(4);
        for (int i = 0; i < letters; ++i) {
            const int key = m_random.bounded(30);
            if (key < 26) {
                QTest::keyClick(editor, static_cast<char>('a' + key));
            } else {
                QTest::keyClick(editor, key < 28 ? Qt::Key_Backspace : Qt::Key_Home);
            }
        }
    }
    void choose() {
        static const QStringList sources{QString(), QStringLiteral("patrol"), QStringLiteral("resident"),
                                         QStringLiteral("12345")};
        if (m_random.bounded(2) == 0) {
            m_form->setValue(QStringLiteral("source"), sources.at(m_random.bounded(sources.size())));
        } else {
            m_form->setValue(QStringLiteral("urgent"),
                             m_random.bounded(2) == 0 ? QStringLiteral("true") : QString());
        }
    }
    /// The text itself takes back, not the form: with what was typed elsewhere since, that may be a new
    /// state.
    [[nodiscard]] static bool isOwn(const QWidget* focus, bool back) {
        if (const auto* line = qobject_cast<const QLineEdit*>(focus)) {
            return back ? line->isUndoAvailable() : line->isRedoAvailable();
        }
        const auto* lines = qobject_cast<const QPlainTextEdit*>(focus);
        return lines != nullptr &&
               (back ? lines->document()->isUndoAvailable() : lines->document()->isRedoAvailable());
    }
    [[nodiscard]] bool takeBack(bool back) {
        QWidget* focus = QApplication::focusWidget();
        if (focus == nullptr || !m_form->isAncestorOf(focus)) {
            focus = focusAny();
        }
        m_takingBack = !isOwn(focus, back);
        QTest::keyClick(focus, back ? Qt::Key_Z : Qt::Key_Y, Qt::ControlModifier);
        m_takingBack = false;
        return m_sound;
    }
    [[nodiscard]] bool lockAndUnlock() {
        const QString before = textOf(m_form->values());
        MainWindow* window = m_desktop->mainWindow();
        Q_EMIT m_desktop->desk()->lockRequested();
        const auto locked = [this] { return !m_desktop->runtime()->core().keyRing().isUnlocked(); };
        if (!window->isLocked() || !QTest::qWaitFor(locked, 10'000)) {
            say(QStringLiteral("lost: the lock"));
            return false;
        }
        logIn(window->lockPage());
        if (!QTest::qWaitFor([window] { return !window->isLocked(); }, 10'000)) {
            say(QStringLiteral("lost: the way back"));
            return false;
        }
        if (textOf(m_form->values()) != before) {
            say(QStringLiteral("lost: what was typed before the lock"));
            return false;
        }
        return true;
    }

    QRandomGenerator m_random;
    std::unique_ptr<Desktop> m_desktop;
    FormView* m_form = nullptr;
    QSet<QString> m_states;
    bool m_takingBack = false;
    bool m_sound = true;
};

}  // namespace

int walk(const QString& folder, quint32 seed, bool expect) {
    Walker walker(folder, seed);
    if (!walker.enter(expect)) {
        say(QStringLiteral("lost: the draft did not come back"));
        return 5;
    }
    for (int i = 1; i <= 1'000'000; ++i) {
        if (!walker.step()) {
            return 5;
        }
        say(QStringLiteral("step %1").arg(i));
    }
    return 0;
}

/// Ten thousand steps over the form of a new event, killed ten times on the way: nothing that was said to be
/// kept is lost, undo and redo lead to states that were there, a lock changes nothing.
class TestWalk final : public QObject {
    Q_OBJECT
    static constexpr int kRounds = 10;
    static constexpr int kSteps = 1000;

private slots:
    void nothingIsLost();
};

void TestWalk::nothingIsLost() {
    Program program;
    QZ_VERIFY_OK(program.makeStore());
    QMap<quint64, QString> states;  // of the round before
    bool everKept = false;
    quint64 kept = 0;
    for (int round = 0; round < kRounds; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--walk"), program.folder(), QString::number(round + 1),
                     kept > 0 ? QStringLiteral("1") : QStringLiteral("0")});
        QByteArray said;
        const QByteArray last = "step " + QByteArray::number(kSteps) + "\n";
        while (child.state() != QProcess::NotRunning || child.bytesAvailable() > 0) {
            child.waitForReadyRead(100);
            said += child.readAllStandardOutput();
            if (said.contains(last)) {
                child.kill();
                child.waitForFinished();
                break;
            }
        }
        QVERIFY2(said.contains(last), said.right(600).constData());
        const QList<QByteArray> lines = said.left(said.lastIndexOf('\n')).split('\n');
        QMap<quint64, QString> now;
        quint64 keptNow = 0;
        bool first = true;
        for (const QByteArray& line : lines) {
            QVERIFY2(!line.startsWith("lost"), line.constData());
            const QList<QByteArray> words = line.split(' ');
            if (line.startsWith("kept ")) {
                keptNow = words.at(1).toULongLong();
            } else if (line.startsWith("state ")) {
                const QString state = QString::fromUtf8(line.mid(6 + words.at(1).size() + 1));
                if (first && kept > 0) {
                    bool known = false;
                    for (auto it = states.lowerBound(kept); it != states.end(); ++it) {
                        known = known || it.value() == state;
                    }
                    QVERIFY2(known, qPrintable(QStringLiteral("came back: %1").arg(state)));
                }
                first = false;
                now.insert(words.at(1).toULongLong(), state);
            }
        }
        everKept = everKept || keptNow > 0;  // a run that was killed at once has nothing to keep
        states = now;
        kept = keptNow;
    }
    QVERIFY2(everKept, "nothing was ever kept");
    SystemClock clock;
    const auto store = Store::open({program.store(), false, false}, clock, nullptr);
    QZ_VERIFY_OK(store);
    const auto problems = await((*store)->verify());
    QZ_VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
}

}  // namespace qz::test

using qz::test::TestWalk;
QZ_TEST(TestWalk)
#include "test_walk.moc"
