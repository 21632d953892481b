// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QProcess>
#include <QPushButton>
#include <QTableWidget>

#include "folder_watch.h"
#include "pages/differences_page.h"
#include "pages/import_page.h"
#include "pages/imports_page.h"
#include "pages/inbox_page.h"
#include "program.h"

using namespace qz;
using namespace qz::test;

namespace {

const char* const kHeader = "工单编号,事件类别,事件标题,发生地址,区划代码,上报时间,反映人,办理结果\n";
const char* const kRows =
    "A-1,井盖破损,井盖缺失,井巷12号,340202014003,2026-09-01 08:00,张三,\n"
    "A-2,道路破损,路面坑洼,长街3号,340202014003,2026/9/2 9:05,,\n"
    "A-3,路灯损坏,路灯不亮,河沿路,340202014003,昨天吧,,\n";

}  // namespace

/// Files as a clerk meets them in the window: look, map, try, import, compare, take back, answer.
class TestWindowImport : public QObject {
    Q_OBJECT
    std::unique_ptr<Program> m_program;

    template <class T>
    T* page(const char* id, const QVariantMap& args = {}) {
        m_program->desktop->mainWindow()->openPage(QString::fromLatin1(id), args);
        const bool calm = m_program->calm();
        return calm ? qobject_cast<T*>(m_program->desktop->mainWindow()->currentPage()) : nullptr;
    }
    QString file(const char* name, const QByteArray& content) const {
        QFile out(m_program->folder() + QLatin1Char('/') + QLatin1String(name));
        return out.open(QIODevice::WriteOnly) && out.write(content) == content.size() ? out.fileName()
                                                                                      : QString();
    }
    static QByteArray gbk(const QByteArray& utf8) {
        QProcess iconv;
        iconv.start(QStringLiteral("iconv"), {QStringLiteral("-f"), QStringLiteral("utf-8"),
                                              QStringLiteral("-t"), QStringLiteral("gb18030")});
        iconv.write(utf8);
        iconv.closeWriteChannel();
        iconv.waitForFinished();
        return iconv.readAllStandardOutput();
    }
    ImportPage* opened(const QString& path) {
        auto* import = page<ImportPage>(
            "import", {{QStringLiteral("kind"), QStringLiteral("events")}, {QStringLiteral("file"), path}});
        return m_program->calm() ? import : nullptr;
    }
    qint64 cases() const {
        Store& store = m_program->desktop->runtime()->core().store();
        return await(store.read([](ReadTx& read) -> Result<qint64> {
                   QZ_ASSIGN(Statement rows,
                             read.prepare("SELECT count(*) FROM core_cases WHERE deleted_at IS NULL"));
                   QZ_ASSIGN(const bool more, rows.step());
                   const qint64 count = more ? rows.integer(0) : -1;
                   rows.reset();
                   return count;
               }))
            .valueOr(-1);
    }

private slots:
    void init() {
        m_program = std::make_unique<Program>();
        QZ_VERIFY_OK(m_program->makeStore());
        m_program->start();
        QVERIFY(m_program->enter());
    }
    void cleanup() { m_program.reset(); }

    void aFileIsSeenMappedTriedAndTaken() {
        ImportPage* import = opened(file("orders.csv", gbk(QByteArray(kHeader) + kRows)));
        QVERIFY(import != nullptr && import->shown().has_value());
        QCOMPARE(import->shown()->encoding, QStringLiteral("gb18030"));
        QVERIFY(import->encodingBox()->itemText(0).contains(QStringLiteral("GB18030")));
        QCOMPARE(import->mapping()->map().value(QStringLiteral("opened_at")).toString(),
                 QString::fromUtf8("上报时间"));
        // Mixed dates stand resolved beside what is written; what cannot be read is named with its row.
        QVERIFY(import->shown()
                    ->read.value(QStringLiteral("opened_at"))
                    .contains(QStringLiteral("2026-09-02 09:05")));
        QVERIFY(import->shown()->problems.value(QStringLiteral("opened_at")).contains(QStringLiteral("4")));

        // The wrong encoding shows at once, the right one brings the texts back.
        import->encodingBox()->setCurrentIndex(import->encodingBox()->findData(QStringLiteral("gb18030")));
        QVERIFY(m_program->calm());
        QCOMPARE(import->shown()->columns.first(), QString::fromUtf8("工单编号"));

        import->run(true);
        QVERIFY(m_program->calm());
        QCOMPARE(import->summary()->imported, 2);
        QCOMPARE(cases(), 0);
        import->run(false);
        QVERIFY(m_program->calm());
        QCOMPARE(import->summary()->imported, 2);
        QCOMPARE(import->summary()->rejectedCount, 1);
        QVERIFY(!import->summary()->id.isEmpty());
        QCOMPARE(cases(), 2);
    }

    void aMappingIsKeptByName() {
        const QByteArray rows = "号,类,什么时候\nB-1,井盖破损,2026-09-01 08:00\n";
        ImportPage* import = opened(file("odd.csv", rows));
        QVERIFY(import != nullptr && import->shown().has_value());
        QVERIFY(!import->mapping()->missing().isEmpty());
        const QList<std::pair<const char*, const char*>> wanted{
            {"号", "external_id"}, {"类", "class"}, {"什么时候", "opened_at"}};
        for (const auto& [column, field] : wanted) {
            QComboBox* box = import->mapping()->box(QString::fromUtf8(column));
            QVERIFY(box != nullptr);
            box->setCurrentIndex(box->findData(QString::fromLatin1(field)));
            Q_EMIT box->activated(box->currentIndex());
            QVERIFY(m_program->calm());
        }
        QVERIFY(import->mapping()->missing().isEmpty());
        import->saveMapping(QStringLiteral("their hotline"));
        import = opened(file("odd2.csv", QByteArray(rows).replace("B-1", "B-2")));
        QVERIFY(!import->mapping()->missing().isEmpty());
        import->mappingBox()->setCurrentIndex(
            import->mappingBox()->findData(QStringLiteral("their hotline")));
        QVERIFY(m_program->calm());
        QVERIFY(import->mapping()->missing().isEmpty());
        import->run(false);
        QVERIFY(m_program->calm());
        QCOMPARE(import->summary()->imported, 1);
    }

    void whatDiffersIsDecidedFieldByField() {
        ImportPage* import = opened(file("orders.csv", QByteArray(kHeader) + kRows));
        import->run(false);
        QVERIFY(m_program->calm());
        import = opened(file(
            "again.csv",
            QByteArray(kHeader) + "A-1,井盖破损,井盖又坏了,井巷14号,340202014003,2026-09-01 08:00,张三,\n"));
        import->policyBox()->setCurrentIndex(import->policyBox()->findData(QStringLiteral("ask")));
        import->run(false);
        QVERIFY(m_program->calm());
        QCOMPARE(import->summary()->differences, 1);
        auto* differences = page<DifferencesPage>("differences");
        QVERIFY(differences != nullptr);
        QVERIFY(m_program->calm());
        QCOMPARE(differences->differences().size(), 1);
        QCOMPARE(differences->list()->count(), 1);
        const QString number = differences->differences().first().number;
        differences->choose(QStringLiteral("summary"), true);
        differences->decide();
        QVERIFY(m_program->calm());
        QCOMPARE(differences->differences().size(), 0);
        const Result<CaseDetail> shown = await(m_program->desktop->runtime()->core().cases().load(
            number, Actor{QStringLiteral("boss"), {}, QStringLiteral("system"), {}}));
        QZ_VERIFY_OK(shown);
        QCOMPARE(shown->record.summary, QString::fromUtf8("井盖又坏了"));
        QCOMPARE(shown->record.place, QString::fromUtf8("井巷12号"));
        QCOMPARE(shown->journal.last().action, QStringLiteral("import_compared"));
        QCOMPARE(shown->journal.last().recorder, QStringLiteral("boss"));
    }

    void anImportGoesBackAfterARestart() {
        ImportPage* import = opened(file("orders.csv", QByteArray(kHeader) + kRows));
        import->run(false);
        QVERIFY(m_program->calm());
        QCOMPARE(cases(), 2);
        m_program->desktop.reset();
        m_program->start();
        QVERIFY(m_program->enter());
        auto* log = page<ImportsPage>("imports");
        QVERIFY(log != nullptr);
        QVERIFY(m_program->calm());
        QCOMPARE(log->records().size(), 1);
        log->askUndo();
        QTRY_VERIFY(log->dialog() != nullptr);
        const auto buttons = log->dialog()->findChild<QDialogButtonBox*>()->buttons();
        for (QAbstractButton* button : buttons) {
            if (log->dialog()->findChild<QDialogButtonBox*>()->buttonRole(button) ==
                QDialogButtonBox::AcceptRole) {
                QTest::keyClick(button, Qt::Key_Space);
                break;
            }
        }
        QTRY_VERIFY(log->dialog() == nullptr);
        QVERIFY(m_program->calm());
        QCOMPARE(cases(), 0);
        QCOMPARE(log->records().first().takenBack, 2);
    }

    void repliesGoIntoACopy() {
        const QByteArray source = QByteArray(kHeader) + kRows;
        ImportPage* import = opened(file("orders.csv", source));
        import->run(false);
        QVERIFY(m_program->calm());
        const QString id = import->summary()->id;
        auto* log = page<ImportsPage>("imports");
        QVERIFY(m_program->calm());
        const QString out = m_program->folder() + QStringLiteral("/replied.csv");
        log->backFillTo(id, {{QStringLiteral("state"), QString::fromUtf8("办理结果")}}, out);
        QVERIFY(m_program->calm());
        QFile replied(out);
        QVERIFY(replied.open(QIODevice::ReadOnly));
        QCOMPARE(replied.readAll(), QByteArray(source)
                                        .replace("08:00,张三,\n", "08:00,张三,Reported\n")
                                        .replace("9:05,,\n", "9:05,,Reported\n"));
    }

    void newFilesInTheFolderAreOfferedOnceTheyAreWhole() {
        Desk& desk = *m_program->desktop->desk();
        QDir(m_program->folder()).mkdir(QStringLiteral("in"));
        const QString folder = m_program->folder() + QStringLiteral("/in");
        desk.settings().setValue(QLatin1String(watchedFolderKey), folder);
        FolderWatch& watch = desk.folderWatch();
        watch.restart();
        const auto look = [&watch] {
            watch.look();
            return QTest::qWaitFor([&watch] { return !watch.isBusy(); });
        };
        const QString path = file("in/orders.csv", QByteArray(kHeader));
        file("in/~$orders.xlsx", "lock");
        file("in/notes.exe", "MZ");
        QVERIFY(look());
        QVERIFY(look());
        QFile growing(path);
        QVERIFY(growing.open(QIODevice::Append));
        growing.write(kRows);
        growing.close();
        QVERIFY(look());  // it grew: not whole yet
        QVERIFY(look());
        QTRY_COMPARE(watch.waiting().size(), 1);
        QCOMPARE(cases(), 0);  // offered, never taken in by itself
        auto* inbox = page<InboxPage>("inbox");
        QVERIFY(inbox != nullptr);
        QCOMPARE(inbox->table()->rowCount(), 1);
        inbox->openCurrent();
        QVERIFY(m_program->calm());
        QCOMPARE(m_program->desktop->mainWindow()->currentPageId(), QStringLiteral("import"));
        QCOMPARE(watch.waiting().size(), 0);
        // The same content under another name is known, also after a restart of the watch.
        QVERIFY(QFile::copy(path, folder + QStringLiteral("/copy.csv")));
        watch.restart();
        QVERIFY(look());
        QVERIFY(look());
        QVERIFY(look());
        QCOMPARE(watch.waiting().size(), 0);
        QVERIFY(QFile::exists(path));
    }
};

QZ_TEST(TestWindowImport)
#include "test_import.moc"
