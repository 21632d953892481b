// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <cstdio>

#include "guard_store.h"
#include "kill_child.h"
#include "qz/host/file_runs.h"

namespace qz::test {

namespace {

Result<std::unique_ptr<Runtime>> openRuntime(const QString& folder) {
    RuntimeOptions options;
    options.store = {folder, false, false};
    options.folders = ProgramFolders::in(QStringLiteral(QZ_BINARY_DIR "/bin"));
    QZ_ASSIGN(std::unique_ptr<Runtime> runtime, Runtime::open(options));
    QZ_TRY(runtime->core().logIn(QStringLiteral("boss"), bossPassword));
    return runtime;
}

void say(const QString& line) {
    puts(line.toUtf8().constData());
    fflush(stdout);
}

int gaveUp(const Error& error) {
    fprintf(stderr, "%s | %s\n", qPrintable(error.message), qPrintable(error.detail));
    return 3;
}

Actor boss() { return GuardStore::actor(QStringLiteral("boss")); }

}  // namespace

int openCasesUntilKilled(const QString& folder, quint64 seed) {
    Result<std::unique_ptr<Runtime>> runtime = openRuntime(folder);
    if (!runtime.ok()) {
        return gaveUp(runtime.error());
    }
    say(QStringLiteral("ready"));
    QRandomGenerator random(static_cast<quint32>(seed));
    Cases& cases = (*runtime)->core().cases();
    for (int i = 0; i < 100'000; ++i) {
        NewCase request;
        request.kind = QStringLiteral("event");
        request.fields = fieldMap({{"class", QStringLiteral("P0101")},
                                   {"area", QStringLiteral("340202014003002")},
                                   {"reporter", QStringLiteral("Reporter %1").arg(i)}});
        request.actor = boss();
        request.force = true;
        const Result<CaseRecord> made = await(cases.open(request));
        if (!made.ok()) {
            return gaveUp(made.error());
        }
        say(made->number + QStringLiteral(" REPORTED"));
        if (random.bounded(2) == 0) {
            StepRequest step;
            step.number = made->number;
            step.action = QStringLiteral("accept");
            step.actor = boss();
            if (const Result<CaseRecord> done = await(cases.act(step)); !done.ok()) {
                return gaveUp(done.error());
            }
            say(made->number + QStringLiteral(" ACCEPTED"));
        }
    }
    return 0;
}

int importUntilKilled(const QString& folder, const QString& table) {
    Result<std::unique_ptr<Runtime>> runtime = openRuntime(folder);
    if (!runtime.ok()) {
        return gaveUp(runtime.error());
    }
    const QString stamp = QString::number(QRandomGenerator::global()->generate64(), 36);
    say(QStringLiteral("ready"));
    for (int i = 0; i < 1000; ++i) {
        QFile file(QStringLiteral("%1.%2.csv").arg(table, stamp));
        if (!file.open(QIODevice::WriteOnly)) {
            return 4;
        }
        QByteArray rows("external_id,opened_at,class,area,reporter\n");
        for (int row = 0; row < importRows; ++row) {
            rows += QStringLiteral("%1-%2-%3,2026-09-01 08:30,P0101,340202014003002,Reporter %3\n")
                        .arg(stamp)
                        .arg(i)
                        .arg(row)
                        .toUtf8();
        }
        file.write(rows);
        file.close();
        ImportChoice choice;
        choice.kind = QStringLiteral("events");
        choice.file = file.fileName();
        SilentJob job;
        const Result<ImportSummary> done = runImport(**runtime, choice, boss(), job);
        if (!done.ok() || done->imported != importRows) {
            return done.ok() ? 5 : gaveUp(done.error());
        }
        say(QStringLiteral("import"));
    }
    return 0;
}

/// A hundred kills while cases are opened and moved on, a hundred while tables are imported: after each the
/// store is sound, what was said to be kept is there, nothing is half there.
class TestKills final : public QObject {
    Q_OBJECT
    static constexpr int kRounds = 100;
    static constexpr int kRoundsPerStore = 10;  // so that looking at all of it stays cheap
    QTemporaryDir m_folder;

    [[nodiscard]] QString store() const { return m_folder.filePath(QStringLiteral("store")); }
    void makeStore();
    /// Starts the child, waits for so many lines and a moment more, kills it; gives the lines it said.
    QStringList killed(const QStringList& arguments, int lines, int ms);
    void verify(const std::function<Status(ReadTx&)>& more);

private slots:
    void initTestCase();
    void whileCasesAreOpened();
    void whileTablesAreImported();
};

void TestKills::initTestCase() {
    GuardStore made;
    QZ_VERIFY_OK(made.make());
    QZ_VERIFY_OK(await(made.runtime->core().store().backup(m_folder.filePath(QStringLiteral("b.qzb")))));
}

void TestKills::makeStore() {
    QDir(store()).removeRecursively();
    SilentJob job;
    QZ_VERIFY_OK(Store::restore(m_folder.filePath(QStringLiteral("b.qzb")), store(), false, &job));
}

QStringList TestKills::killed(const QStringList& arguments, int lines, int ms) {
    QProcess child;
    child.start(QCoreApplication::applicationFilePath(), arguments);
    QByteArray said;
    while (said.count('\n') < lines) {
        if (!child.waitForReadyRead(30'000)) {
            break;
        }
        said += child.readAllStandardOutput();
    }
    QTest::qWait(ms);
    child.kill();
    child.waitForFinished();
    const QByteArray errors = child.readAllStandardError();
    if (!errors.isEmpty()) {
        fprintf(stderr, "%s\n", errors.constData());
    }
    // The last line may be cut by the kill.
    const QString text = QString::fromUtf8(said + child.readAllStandardOutput());
    return text.left(text.lastIndexOf(QLatin1Char('\n')) + 1).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
}

void TestKills::verify(const std::function<Status(ReadTx&)>& more) {
    SystemClock clock;
    const auto opened = Store::open({store(), false, false}, clock, nullptr);
    QZ_VERIFY_OK(opened);
    const auto problems = await((*opened)->verify());
    QZ_VERIFY_OK(problems);
    QCOMPARE(*problems, QStringList());
    const auto chains = await((*opened)->read([](ReadTx& read) { return verifyChains(read); }));
    QZ_VERIFY_OK(chains);
    QCOMPARE(*chains, QStringList());
    QZ_VERIFY_OK(await((*opened)->read([&more](ReadTx& read) -> Status { return more(read); })));
}

void TestKills::whileCasesAreOpened() {
    int told = 0;
    for (int round = 0; round < kRounds; ++round) {
        if (round % kRoundsPerStore == 0) {
            makeStore();
        }
        const QStringList lines = killed({QStringLiteral("--open-cases"), store(), QString::number(round)},
                                         1 + round % 5, (round * 7) % 30);
        QVERIFY2(!lines.isEmpty(), "the child could not start on the store");
        QHash<QString, QString> states;
        for (const QString& line : lines.mid(1)) {
            states.insert(line.section(QLatin1Char(' '), 0, 0), line.section(QLatin1Char(' '), 1));
        }
        told += static_cast<int>(states.size());
        verify([&states](ReadTx& read) -> Status {
            for (auto it = states.cbegin(); it != states.cend(); ++it) {
                QZ_ASSIGN(Statement rows, read.prepare("SELECT state, (SELECT count(*) FROM core_journal j "
                                                       "WHERE j.case_id = c.id) FROM core_cases c WHERE "
                                                       "number = ?"));
                rows.bindAll(it.key());
                QZ_ASSIGN(const bool found, rows.step());
                // A step may have been kept that nobody was told of any more.
                const bool whole = found && (rows.text(0) == it.value() || it.value() == u"REPORTED") &&
                                   rows.integer(1) == (rows.text(0) == u"REPORTED" ? 1 : 2);
                rows.reset();
                if (!whole) {
                    return makeError(ErrorCode::Database,
                                     it.key() + QStringLiteral(" is not as it was told"));
                }
            }
            QZ_ASSIGN(
                Statement halves,
                read.prepare("SELECT count(*) FROM core_cases c WHERE NOT EXISTS (SELECT 1 FROM "
                             "core_journal j WHERE j.case_id = c.id) OR NOT EXISTS (SELECT 1 FROM "
                             "core_sealed_values v WHERE v.case_id = c.id) OR NOT EXISTS (SELECT 1 FROM "
                             "grid_events g WHERE g.id = c.id)"));
            QZ_ASSIGN(const bool counted, halves.step());
            const qint64 half = counted ? halves.integer(0) : -1;
            halves.reset();
            return half == 0 ? Status()
                             : Status(makeError(ErrorCode::Database, QStringLiteral("half a case")));
        });
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QVERIFY2(told > kRounds, "too little was written to say anything");
}

void TestKills::whileTablesAreImported() {
    qint64 imports = 0;
    qint64 all = 0;
    for (int round = 0; round < kRounds; ++round) {
        if (round % kRoundsPerStore == 0) {
            makeStore();
            imports = 0;
        }
        const qint64 before = imports;
        const QStringList lines =
            killed({QStringLiteral("--import"), store(), m_folder.filePath(QStringLiteral("rows"))},
                   1 + round % 3, (round * 13) % 60);
        QVERIFY2(!lines.isEmpty(), "the child could not start on the store");
        const qint64 told = lines.size() - 1;
        verify([&imports, told](ReadTx& read) -> Status {
            QZ_ASSIGN(Statement rows,
                      read.prepare("SELECT count(*), (SELECT count(*) FROM grid_events), "
                                   "(SELECT count(*) FROM core_sealed_values) FROM core_cases"));
            QZ_ASSIGN(const bool found, rows.step());
            const qint64 cases = found ? rows.integer(0) : -1;
            const bool same = found && rows.integer(1) == cases && rows.integer(2) == cases;
            rows.reset();
            if (!same || cases % importRows != 0 || cases / importRows < imports + told) {
                return makeError(
                    ErrorCode::Database,
                    QStringLiteral("%1 cases after %2 imports, %3 told").arg(cases).arg(imports).arg(told));
            }
            imports = cases / importRows;
            return {};
        });
        all += imports - before;
        if (QTest::currentTestFailed()) {
            return;
        }
    }
    QVERIFY2(all > kRounds / 4, "too little was imported to say anything");
}

}  // namespace qz::test

using qz::test::TestKills;
QZ_TEST(TestKills)
#include "test_kills.moc"
