// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QPainter>
#include <QTabWidget>
#include <QTableWidget>

#include "pages/case_page.h"
#include "pages/documents_panel.h"
#include "pages/paper_comparison.h"
#include "pages/paper_versions.h"
#include "pages/scans_page.h"
#include "program.h"
#include "qz/papers/paper_filing.h"
#include "qz/ui/panes.h"
#include "scan_folder.h"
#include "working_copies.h"

using namespace qz;
using namespace qz::test;

/// Papers of a case on the desk: edited in the office program, printed, and back on the scanner.
class TestPaperDesk : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;
    QString m_number;
    QStringList m_opened;

    Desk& desk() const { return *m_program->desktop->desk(); }
    DocumentsPanel* panel() const {
        return m_program->desktop->mainWindow()->currentPage()->findChild<DocumentsPanel*>();
    }
    void openPapers() {
        desk().navigation.openCase(m_number);
        QVERIFY(m_program->calm());
        QTRY_VERIFY(panel() != nullptr);
        auto* tabs = m_program->desktop->mainWindow()->currentPage()->findChild<QTabWidget*>();
        tabs->setCurrentWidget(panel());
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->widget(i)->isAncestorOf(panel()) || tabs->widget(i) == panel()) {
                tabs->setCurrentIndex(i);
            }
        }
        QTRY_VERIFY(!panel()->isBusy());
        panel()->choose(QStringLiteral("event_form"));
        QTRY_VERIFY(!panel()->isBusy());
        QTRY_VERIFY(panel()->preview()->pageCount() > 0);
    }
    PrintedPages printed() {
        const Result<PrintedPages> pages = await(panel()->issuePages());
        if (!pages.ok()) {
            qFatal("%s", qPrintable(pages.error().message));
        }
        panel()->versions()->load(m_number);
        return *pages;
    }
    QList<PaperVersion> versions() const {
        return *await(paperStoreOf(desk().runtime)->list(m_number, desk().session.actor()));
    }
    QString working() const { return m_program->store() + QStringLiteral("/working"); }
    QString scan(const PrintedPages& pages, int index, const QString& folder) const {
        QImage image((pages.paperPt() * (200 / 72.0)).toSize(), QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.scale(200 / 72.0, 200 / 72.0);
        paintPage(painter, pages, index);
        painter.end();
        QDir().mkpath(folder);
        const QString path = QStringLiteral("%1/page%2.png").arg(folder).arg(index);
        return image.save(path) ? path : QString();
    }
    /// As an office program saves: the same paper with another check code in its properties would do; here a
    /// word of the text is changed.
    void editCopy(const QString& path) {
        const CaseDetail detail =
            *await(desk().runtime.core().cases().load(m_number, desk().session.actor()));
        CaseDetail other = detail;
        other.fields.insert(QStringLiteral("description"), QStringLiteral("changed by hand"));
        other.fields.insert(QStringLiteral("summary"), QStringLiteral("changed by hand"));
        other.record.summary = QStringLiteral("changed by hand");
        const DocumentKind& kind = *desk().runtime.documents().find(QStringLiteral("event_form"));
        const Result<MadeCasePaper> made =
            CasePapers(desk().runtime).make(kind, other, CivilTime::fromInstant(m_program->clock.now()));
        QZ_VERIFY_OK(made);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(made->docx), made->docx.size());
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
        NewCase request;
        request.kind = QStringLiteral("event");
        request.fields = {{QStringLiteral("class"), QStringLiteral("P0101")},
                          {QStringLiteral("area"), QStringLiteral("340202014003002")},
                          {QStringLiteral("summary"), QStringLiteral("Cover of the manhole cracked")}};
        request.actor = desk().session.actor();
        const Result<CaseRecord> opened = await(desk().runtime.core().cases().open(request));
        QZ_VERIFY_OK(opened);
        m_number = opened->number;
        m_opened.clear();
        WorkingCopies::of(desk()).setOpener([this](const QUrl& url) {
            m_opened.append(url.toLocalFile());
            return true;
        });
    }
    void cleanup() { m_program.reset(); }

    void anEditedDraftComesBackAsAVersion() {
        openPapers();
        panel()->editOrTakeBack();
        QTRY_COMPARE(m_opened.size(), 1);
        QVERIFY(QFile::exists(m_opened.first()));
        QVERIFY(m_opened.first().startsWith(working()));
        // Nothing changed: no version.
        panel()->editOrTakeBack();
        QTRY_VERIFY(!panel()->isBusy());
        QVERIFY(versions().isEmpty());
        editCopy(m_opened.first());
        panel()->editOrTakeBack();
        QTRY_COMPARE(versions().size(), 1);
        QVERIFY(versions().first().edited);
        QVERIFY(!versions().first().printedAt);
        QVERIFY(m_program->calm());
        QTRY_VERIFY(!panel()->isBusy() && panel()->findChild<PaperVersions*>()->all().size() == 1);
        // Beside the paper of now it shows what was changed, and nothing else.
        PaperComparison* both = panel()->compare();
        QVERIFY(both != nullptr);
        QTRY_VERIFY(!both->isBusy());
        int changed = 0;
        for (int row = 0; row < both->table()->rowCount(); ++row) {
            if (!both->table()->item(row, 0)->text().isEmpty()) {
                changed += both->table()->item(row, 2)->text().contains(QStringLiteral("changed by hand"));
                QVERIFY(!both->table()->item(row, 1)->text().contains(QStringLiteral("changed by hand")));
            }
        }
        QVERIFY(changed >= 1);
        QVERIFY(both->table()->rowCount() > 2 * changed);
        both->resize(360, 480);
        const auto cut = [table = both->table()] {
            int rows = 0;
            for (int row = 0; row < table->rowCount(); ++row) {
                const QAbstractItemView* view = table;
                rows += view->sizeHintForRow(row) > table->rowHeight(row) ? 1 : 0;
            }
            return rows;
        };
        QTRY_COMPARE(cut(), 0);
        both->close();
        // Printed, it is frozen; from then on it comes out as it was.
        QTRY_COMPARE(panel()->versions()->count(), 2);
        panel()->versions()->choose(1);
        QTRY_VERIFY(!panel()->isBusy());
        (void)printed();
        QTRY_VERIFY(versions().first().printedAt.has_value());
        const QString hash = versions().first().pdfHash;
        QTRY_COMPARE(panel()->versions()->count(), 2);
        panel()->versions()->choose(1);
        QTRY_VERIFY(!panel()->isBusy());
        (void)printed();
        QCOMPARE(versions().size(), 1);
        QCOMPARE(versions().first().pdfHash, hash);
    }

    void theLockTakesBackAndWipes() {
        openPapers();
        panel()->editOrTakeBack();
        QTRY_COMPARE(m_opened.size(), 1);
        editCopy(m_opened.first());
        Q_EMIT desk().lockRequested();
        QTRY_VERIFY(!QFile::exists(m_opened.first()));
        QTRY_VERIFY(!QDir(working()).exists());
        QTRY_COMPARE(versions().size(), 1);
    }

    /// The window is closed and the program ends; nobody took the draft back before. So does logging out.
    void theCloseTakesBackAndWipes() {
        openPapers();
        panel()->editOrTakeBack();
        QTRY_COMPARE(m_opened.size(), 1);
        editCopy(m_opened.first());
        QVERIFY(m_program->desktop->mainWindow()->close());
        m_program->desktop.reset();
        QVERIFY(!QFile::exists(m_opened.first()));
        QVERIFY(!QDir(working()).exists());
        m_program->start();
        QVERIFY(m_program->enter());
        QCOMPARE(versions().size(), 1);
        QVERIFY(versions().first().edited);
    }

    void theLogOutTakesBackAndWipes() {
        openPapers();
        panel()->editOrTakeBack();
        QTRY_COMPARE(m_opened.size(), 1);
        editCopy(m_opened.first());
        Q_EMIT desk().logOutRequested();
        QTRY_VERIFY(m_program->desktop->mainWindow() == nullptr);
        QVERIFY(!QDir(working()).exists());
        QVERIFY(m_program->enter());
        QCOMPARE(versions().size(), 1);
    }

    void aCrashLeavesNothing() {
        m_program->desktop.reset();
        QDir().mkpath(working());
        QFile left(working() + QStringLiteral("/TJ26-000001 draft.docx"));
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.write("a name");
        left.close();
        m_program->start();
        QVERIFY(m_program->enter());
        QVERIFY(!QDir(working()).exists());
    }

    void thePileOfTheFolderFilesItself() {
        openPapers();
        const PrintedPages pages = printed();
        const QString folder = m_program->folder() + QStringLiteral("/scans");
        for (int page = 0; page < pages.count(); ++page) {
            QVERIFY(!scan(pages, page, folder).isEmpty());
        }
        QImage blank(800, 1100, QImage::Format_RGB32);
        blank.fill(Qt::white);
        QVERIFY(blank.save(folder + QStringLiteral("/blank.png")));
        desk().settings().setValue(QLatin1String(scanFolderKey), folder);
        ScanFolder::of(desk()).restart();
        QTRY_VERIFY(!ScanFolder::of(desk()).isBusy());
        ScanFolder::of(desk()).look();  // unchanged between two looks: whole
        QTRY_COMPARE_WITH_TIMEOUT(ScanFolder::of(desk()).outcomes().size(), pages.count() + 1, 20000);
        QCOMPARE(versions().first().back.size(), pages.count());
        // The blank page waits; somebody throws it away and says why.
        desk().navigation.openPage(QStringLiteral("scans"));
        QVERIFY(m_program->calm());
        auto* page = qobject_cast<ScansPage*>(m_program->desktop->mainWindow()->currentPage());
        QVERIFY(page != nullptr);
        QTRY_COMPARE(page->tray()->rowCount(), 1);
        page->discard(QString());
        QVERIFY(m_program->calm());
        QCOMPARE(page->tray()->rowCount(), 1);
        page->discard(QStringLiteral("an empty sheet"));
        QTRY_COMPARE(page->tray()->rowCount(), 0);
    }
};

QZ_TEST(TestPaperDesk)
#include "test_paper_desk.moc"
