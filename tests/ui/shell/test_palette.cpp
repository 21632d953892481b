// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QInputMethodEvent>

#include "main_window.h"
#include "program.h"
#include "qz/core/reference_office.h"

using namespace qz;
using namespace qz::test;

namespace {

constexpr auto kCover =
    "\u67F3\u5858\u56ED\u4E95\u76D6\u7834\u635F";  // willow pond garden, manhole cover broken

/// The window with three events and the palette open.
class SearchingProgram final : public Program {
public:
    [[nodiscard]] bool prepare() {
        if (!makeStore().ok()) {
            return false;
        }
        start();
        return enter() && addEvents() && calm();
    }
    [[nodiscard]] bool addEvents() {
        for (int i = 0; i < 9; ++i) {
            NewCase request;
            request.kind = QStringLiteral("event");
            request.actor = desktop->desk()->session.actor();
            request.force = true;
            request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                              {QStringLiteral("area"), QStringLiteral("340202014003")},
                              {QStringLiteral("summary"), QString::fromUtf8(kCover) + QString::number(i)}};
            const Result<CaseRecord> made = await(desktop->runtime()->core().cases().open(request));
            if (!made.ok()) {
                qWarning("%s", qPrintable(made.error().message));
                return false;
            }
            first = first.isEmpty() ? made->number : first;
        }
        return true;
    }
    CommandPalette* palette() const { return desktop->mainWindow()->palette(); }
    [[nodiscard]] bool open(const QString& text = {}) {
        QTest::keyClick(desktop->mainWindow()->currentPage(), Qt::Key_K, Qt::ControlModifier);
        if (!palette()->isVisible()) {
            return false;
        }
        palette()->edit()->setText(text);
        return settle();
    }
    [[nodiscard]] bool settle() const {
        return QTest::qWaitFor([this] { return !palette()->isBusy(); }, 10000);
    }
    [[nodiscard]] QStringList heads() const {
        QStringList all;
        for (int row = 0; row < palette()->model()->rowCount(); ++row) {
            if (palette()->model()->row(row) == nullptr) {
                all.append(palette()->model()->index(row, 0).data().toString());
            }
        }
        return all;
    }
    [[nodiscard]] QString current() const { return palette()->view()->currentIndex().data().toString(); }
    QString first;
};

}  // namespace

class TestPalette final : public QObject {
    Q_OBJECT
private slots:
    void findsEverythingInGroups();
    void findsPostsAndWordsOfRules();
    void lettersFindCasesByPinyin();
    void opensByKeyboardAlone();
    void showsAllInTheList();
    void remembersWhatWasChosen();
    void aNewTextForgetsTheOldAnswer();
    void speaksToScreenReaders();
    void leavesTheInputMethodAlone();
};

void TestPalette::findsEverythingInGroups() {
    SearchingProgram p;
    QVERIFY(p.prepare());
    QVERIFY(p.open(QString::fromUtf8("\u4E95\u76D6")));
    QCOMPARE(p.heads().value(0), QStringLiteral("Cases"));
    const QModelIndex head = p.palette()->model()->index(0, 0);
    QCOMPARE(head.data(PaletteModel::HintRole).toString(), QStringLiteral("9"));
    QVERIFY(p.palette()->model()->row(1)->hit.marks.contains(QString::fromUtf8("\u4E95\u76D6")));
    p.palette()->edit()->setText(QStringLiteral("red"));
    QVERIFY(p.settle());
    QVERIFY(p.heads().contains(QStringLiteral("Places")));
    QVERIFY(p.heads().contains(QStringLiteral("Units")));
    p.palette()->edit()->setText(QStringLiteral("JC-30"));
    QVERIFY(p.settle());
    QVERIFY(p.heads().contains(QStringLiteral("Laws and limits")));
    p.palette()->edit()->setText(QStringLiteral("settings"));
    QVERIFY(p.settle());
    QCOMPARE(p.heads().value(0), QStringLiteral("Pages"));  // called by its name: first
    p.palette()->edit()->setText(QStringLiteral("zzzzqq"));
    QVERIFY(p.settle());
    QCOMPARE(p.palette()->model()->choices(), 0);
    QVERIFY(p.palette()->status().contains(QStringLiteral("zzzzqq")));
}

void TestPalette::findsPostsAndWordsOfRules() {
    SearchingProgram p;
    QVERIFY(p.prepare());
    Runtime& runtime = *p.desktop->runtime();
    const QList<const ReferenceTable*> tables = runtime.references().all();
    const auto posts = std::find_if(tables.cbegin(), tables.cend(), [](const ReferenceTable* table) {
        return table->id == QLatin1String("core.posts");
    });
    QVERIFY(posts != tables.cend());
    const auto add = [&](const char* code, const char* name, const char* from, const char* to) {
        const FieldMap values{{QStringLiteral("code"), QString::fromLatin1(code)},
                              {QStringLiteral("name"), QString::fromLatin1(name)},
                              {QStringLiteral("unit"), QStringLiteral("CG01")},
                              {QStringLiteral("phone"), QStringLiteral("000-7")},
                              {QStringLiteral("source"), QStringLiteral("Order 7")},
                              {QStringLiteral("valid_from"), QString::fromLatin1(from)},
                              {QStringLiteral("valid_to"), QString::fromLatin1(to)}};
        return await(
            ReferenceOffice(runtime.core()).add(**posts, values, p.desktop->desk()->session.actor()));
    };
    QZ_VERIFY_OK(add("P-7", "Night clerk", "2026-01-01", ""));
    QZ_VERIFY_OK(add("P-8", "Night porter", "2025-01-01", "2025-12-31"));  // no longer
    QVERIFY(p.open(QStringLiteral("night")));
    QVERIFY(p.heads().contains(QStringLiteral("Posts")));
    const int row = p.palette()->model()->rowOf(QStringLiteral("post"), QStringLiteral("P-7"));
    QVERIFY(row >= 0);
    QVERIFY(p.palette()->model()->row(row)->hit.hint.contains(QStringLiteral("000-7")));
    QVERIFY(p.palette()->model()->rowOf(QStringLiteral("post"), QStringLiteral("P-8")) < 0);
    const QString word = QString::fromUtf8("\u5E76\u5B58");  // stand side by side: only in a note
    p.palette()->edit()->setText(word);
    QVERIFY(p.settle());
    QVERIFY(p.heads().contains(QStringLiteral("Texts of rules")));
    QVERIFY(!p.heads().contains(QStringLiteral("Laws and limits")));
}

void TestPalette::lettersFindCasesByPinyin() {
    SearchingProgram p;
    QVERIFY(p.prepare());
    for (const char* letters : {"lty", "liutang", "jgps"}) {
        QVERIFY(p.open(QString::fromLatin1(letters)));
        QVERIFY2(p.heads().contains(QStringLiteral("Cases")), letters);
        QTest::keyClick(p.palette()->edit(), Qt::Key_Escape);
        QVERIFY(!p.palette()->isVisible());
    }
}

void TestPalette::opensByKeyboardAlone() {
    SearchingProgram p;
    QVERIFY(p.prepare());
    QVERIFY(p.open(p.first));
    QTest::keyClick(p.palette()->edit(), Qt::Key_Return);
    QVERIFY(!p.palette()->isVisible());
    QCOMPARE(p.desktop->mainWindow()->currentPageId(), QStringLiteral("case"));
    QVERIFY(p.calm());
    QCOMPARE(p.desktop->mainWindow()->currentPage()->subtitle(), p.first);
    QVERIFY(p.open(QString::fromUtf8("\u4E95\u76D6")));
    const QString top = p.current();
    QTest::keyClick(p.palette()->edit(), Qt::Key_Down);
    QVERIFY(p.current() != top);
    QTest::keyClick(p.palette()->edit(), Qt::Key_Up);
    QCOMPARE(p.current(), top);
    QTest::keyClick(p.palette()->edit(), Qt::Key_Escape);
    QVERIFY(p.open());
    const int group = p.palette()->view()->currentIndex().row();
    QTest::keyClick(p.palette()->edit(), Qt::Key_Tab);
    QVERIFY(p.palette()->view()->currentIndex().row() > group + 1);
    QTest::keyClick(p.palette()->edit(), Qt::Key_Backtab);
    QCOMPARE(p.palette()->view()->currentIndex().row(), group);
}

void TestPalette::showsAllInTheList() {
    SearchingProgram p;
    QVERIFY(p.prepare());
    QVERIFY(p.open(QString::fromUtf8("\u4E95\u76D6")));
    QVERIFY(p.palette()->model()->rowOf(QStringLiteral("case"), p.first) <
            0);  // nine are more than are shown
    QTest::keyClick(p.palette()->edit(), Qt::Key_Return, Qt::AltModifier);
    QCOMPARE(p.desktop->mainWindow()->currentPageId(), QStringLiteral("grid.events"));
    QVERIFY(p.calm());
}

void TestPalette::remembersWhatWasChosen() {
    SearchingProgram p;
    QVERIFY(p.prepare());
    QVERIFY(p.open(p.first));
    QTest::keyClick(p.palette()->edit(), Qt::Key_Return);
    QVERIFY(p.calm());
    QVERIFY(p.open());
    QVERIFY(QTest::qWaitFor([&] { return p.palette()->model()->rowOf(QStringLiteral("case"), p.first) >= 0; },
                            5000));
    QCOMPARE(p.heads().value(0), QStringLiteral("Recent cases"));
    // Of a case only its number is kept.
    const QStringList kept =
        p.desktop->runtime()->settings().value(QStringLiteral("palette/recent/boss"), {}).toStringList();
    QCOMPARE(kept, QStringList{QStringLiteral("case\t") + p.first});
}

void TestPalette::aNewTextForgetsTheOldAnswer() {
    SearchingProgram p;
    QVERIFY(p.prepare());
    QVERIFY(p.open());
    p.palette()->edit()->setText(QString::fromUtf8("\u4E95\u76D6"));
    QTest::qWait(45);  // asked, not answered
    p.palette()->edit()->setText(QStringLiteral("zzzzqq"));
    QVERIFY(p.settle());
    QTest::qWait(100);
    QCOMPARE(p.palette()->model()->choices(), 0);
}

void TestPalette::speaksToScreenReaders() {
    SearchingProgram p;
    QVERIFY(p.prepare());
    QVERIFY(p.open(p.first));
    QVERIFY(!p.palette()->edit()->accessibleName().isEmpty());
    QVERIFY(!p.palette()->view()->accessibleName().isEmpty());
    QVERIFY(p.palette()->edit()->accessibleDescription().contains(p.first));
    QVERIFY(p.palette()->edit()->accessibleDescription().startsWith(QStringLiteral("Cases")));
}

void TestPalette::leavesTheInputMethodAlone() {
    SearchingProgram p;
    QVERIFY(p.prepare());
    QVERIFY(p.open(QStringLiteral("ab")));
    QLineEdit* edit = p.palette()->edit();
    QInputMethodEvent composing(QStringLiteral("jing gai"), {});
    QCoreApplication::sendEvent(edit, &composing);
    // Keys that would do something leave what is half typed as it is.
    QTest::keyClick(edit, Qt::Key_L, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(edit, Qt::Key_F1);
    QVERIFY(!p.desktop->mainWindow()->isLocked());
    QVERIFY(p.palette()->isVisible());
    QCOMPARE(edit->text(), QStringLiteral("ab"));
    QInputMethodEvent committed;
    committed.setCommitString(QString::fromUtf8("\u4E95\u76D6"));
    QCoreApplication::sendEvent(edit, &committed);
    QCOMPARE(edit->text(), QStringLiteral("ab") + QString::fromUtf8("\u4E95\u76D6"));
    QTest::keyClick(edit, Qt::Key_L, Qt::ControlModifier);
    QTRY_VERIFY(p.desktop->mainWindow()->isLocked());
}

QZ_TEST(TestPalette)
#include "test_palette.moc"
