// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include <QDirIterator>
#include <QProcess>

#include "core_fixture.h"
#include "search_child.h"

namespace qz::test {

namespace {

// Texts of the district: willow pond garden, broken manhole cover, apricot flower road.
constexpr auto kGardenCover = "\u67F3\u5858\u56ED\u4E95\u76D6\u7834\u635F";
constexpr auto kRoadCover = "\u674F\u82B1\u8DEF13\u53F7\u697C\u524D\u4E95\u76D6\u79FB\u4F4D";
constexpr auto kGardenTree = "\u67F3\u5858\u56ED\u6811\u6728\u5012\u4F0F";

QString text(const char* utf8) { return QString::fromUtf8(utf8); }

CaseSearch search(const char* utf8, int limit = 20) {
    CaseSearch wanted;
    wanted.text = text(utf8);
    wanted.limit = limit;
    return wanted;
}

QStringList found(CoreFixture& f, const CaseSearch& wanted, const Actor& who = CoreFixture::actor("admin")) {
    const Result<FoundCases> answer = await(f.core->search().cases(wanted, who));
    if (!answer.ok()) {
        return {answer.error().message};
    }
    QStringList summaries;
    for (const FoundCase& one : answer->cases) {
        summaries.append(one.record.summary);
    }
    return summaries;
}

QStringList found(CoreFixture& f, const char* utf8) { return found(f, search(utf8)); }

void openThree(CoreFixture& f) {
    QZ_VERIFY_OK(f.open(fieldsOf({{"summary", kGardenCover}, {"area", "340202012001"}})));
    f.clock.advanceMs(60'000);
    QZ_VERIFY_OK(
        f.open(fieldsOf({{"summary", kRoadCover}, {"area", "340203"}, {"external_id", "2026093000001234"}})));
    f.clock.advanceMs(60'000);
    QZ_VERIFY_OK(f.open(fieldsOf({{"summary", kGardenTree}, {"area", "340202"}})));
}

qint64 number(CoreFixture& f, const char* sql) {
    return f
        .read([sql](ReadTx& read) -> Result<qint64> {
            QZ_ASSIGN(Statement row, read.prepare(sql));
            QZ_ASSIGN(const bool there, row.step());
            return there ? row.integer(0) : -1;
        })
        .valueOr(-2);
}

/// The same transactions as an import: many rows at once.
Status openMany(CoreFixture& f, int count, const char* summary) {
    return f.write([&](WriteTx& tx) -> Status {
        for (int i = 0; i < count; ++i) {
            ImportedCase imported;
            imported.head.kind = QStringLiteral("grid.thing");
            imported.head.state = QStringLiteral("NEW");
            imported.head.summary = text(summary) + QString::number(i);
            imported.head.openedAt = f.clock.now();
            QZ_TRY(f.core->cases().openImported(tx, imported));
        }
        return {};
    });
}

}  // namespace

int openCasesUntilKilled(const QString& folder) {
    FakeClock clock;
    SystemRandom random;
    SystemClock system;
    ClockIds ids{system, random};
    StoreOptions options;
    options.folder = folder;
    TestExtension extension;
    auto opened = CoreStore::open(options, clock, ids, nullptr, QStringLiteral(QZ_SOURCE_DIR "/resources"),
                                  QStringLiteral(QZ_SOURCE_DIR "/db/migrations"));
    if (!opened.ok()) {
        fprintf(stderr, "%s\n", qPrintable(opened.error().message));
        return 2;
    }
    const Registration kind = (*opened)->cases().addKind(testKind(extension));
    for (int i = 0; i < 1'000'000; ++i) {
        NewCase request;
        request.kind = QStringLiteral("thing");
        request.fields = fieldsOf({{"summary", kGardenCover}, {"area", "340202"}});
        request.actor = CoreFixture::actor("admin");
        const Result<CaseRecord> made = await((*opened)->cases().open(request));
        if (!made.ok()) {
            fprintf(stderr, "%s\n", qPrintable(made.error().message));
            return 3;
        }
        puts("case");
        fflush(stdout);
    }
    return 0;
}

class TestSearch final : public QObject {
    Q_OBJECT
private slots:
    void findsWordsSingleCharactersAndParts_data();
    void findsWordsSingleCharactersAndParts();
    void foldsWidthAndCase();
    void findsNumbersInPartsAndFirst();
    void openCasesComeFirstThenTheNewest();
    void lettersStandForPinyin();
    void followsChangesAndDeletion();
    void staysInTheReadersArea();
    void findsNotesOfTheJournal();
    void findsPlaces();
    void sealedNamesAreInNoIndex();
    void ownPartiesAreFoundInMemoryOnly();
    void largeWritesAreFoundBeforeTheirIndex();
    void anOldIndexIsBuiltAgain();
    void verifySeesAForgedIndex();
    void aStoppedSearchEnds();
    void killedWritersLeaveAWholeIndex();
    void theFilterOfAListFindsTheSame();
};

void TestSearch::findsWordsSingleCharactersAndParts_data() {
    QTest::addColumn<QString>("typed");
    QTest::addColumn<int>("count");
    QTest::newRow("two characters") << text("\u4E95\u76D6") << 2;
    QTest::newRow("one character") << text("\u56ED") << 2;
    QTest::newRow("the last character") << text("\u4F0F") << 1;
    QTest::newRow("five characters") << text("\u67F3\u5858\u56ED\u4E95\u76D6") << 1;
    QTest::newRow("pairs that do not stand together") << text("\u5858\u56ED\u6811\u5012") << 0;
    QTest::newRow("two words") << text("\u67F3\u5858 \u6811\u6728") << 1;
    QTest::newRow("words in another order") << text("\u6811\u6728 \u67F3\u5858") << 1;
    QTest::newRow("digits and characters") << text("13\u53F7\u697C") << 1;
    QTest::newRow("character and digits") << text("\u8DEF13") << 1;
    QTest::newRow("nothing") << text("\u6C34\u4E95") << 0;
    QTest::newRow("marks only") << text("\u3002\uFF0C\"") << 0;
    QTest::newRow("quotes and signs do no harm") << text("\u4E95\u76D6\" (*") << 2;
}

void TestSearch::findsWordsSingleCharactersAndParts() {
    QFETCH(QString, typed);
    QFETCH(int, count);
    CoreFixture f;
    openThree(f);
    CaseSearch wanted;
    wanted.text = typed;
    QCOMPARE(found(f, wanted).size(), count);
}

void TestSearch::foldsWidthAndCase() {
    CoreFixture f;
    QZ_VERIFY_OK(f.open(fieldsOf({{"summary", "\uFF21\uFF22\uFF23\u5E7F\u573A \uFF11\uFF12 Gate"}})));
    for (const char* typed :
         {"abc", "ABC", "\uFF41\uFF42\uFF43", "12", "\uFF11\uFF12", "gate", "GAT", "ABC\u5E7F"}) {
        QCOMPARE(found(f, typed).size(), 1);
    }
    QCOMPARE(found(f, "ate").size(), 0);  // words of letters are found from their beginning
}

void TestSearch::findsNumbersInPartsAndFirst() {
    CoreFixture f;
    openThree(f);
    const Result<FoundCases> all =
        await(f.core->search().cases(search("\u674F\u82B1\u8DEF"), f.actor("admin")));
    QZ_VERIFY_OK(all);
    const QString number = all->cases.constFirst().record.number;
    for (const QString& typed :
         {number, number.toLower(), number.left(6), number.mid(number.indexOf(u'-') + 1), QStringLiteral("2"),
          QStringLiteral("2026093000001234"), QStringLiteral("1234"), QStringLiteral("202609")}) {
        CaseSearch wanted;
        wanted.text = typed;
        QVERIFY2(found(f, wanted).contains(text(kRoadCover)), qPrintable(typed));
    }
    const Result<FoundCases> exact =
        await(f.core->search().cases(search(number.toUtf8().constData()), f.actor("admin")));
    QCOMPARE(exact->cases.constFirst().field, QStringLiteral("number"));
}

void TestSearch::openCasesComeFirstThenTheNewest() {
    CoreFixture f;
    openThree(f);
    QCOMPARE(found(f, "\u67F3\u5858"), QStringList({text(kGardenTree), text(kGardenCover)}));
    const Result<FoundCases> tree = await(f.core->search().cases(search("\u6811\u6728"), f.actor("admin")));
    QZ_VERIFY_OK(f.act(tree->cases.constFirst().record.number, "drop"));
    QCOMPARE(found(f, "\u67F3\u5858"), QStringList({text(kGardenCover), text(kGardenTree)}));
    const Result<FoundCases> one = await(f.core->search().cases(search("\u67F3\u5858", 1), f.actor("admin")));
    QCOMPARE(one->cases.size(), 1);
    QCOMPARE(one->total, 2);
    QVERIFY(one->exact);
    QCOMPARE(one->cases.constFirst().hits, QStringList{text("\u67F3\u5858")});
}

void TestSearch::lettersStandForPinyin() {
    CoreFixture f;
    openThree(f);
    for (const char* typed : {"lty", "liutang", "ltangy", "jgps", "LTYJG"}) {
        QVERIFY2(found(f, typed).contains(text(kGardenCover)), typed);
    }
    QCOMPARE(found(f, "xhl"), QStringList{text(kRoadCover)});
    QCOMPARE(found(f, "lty sm"), QStringList{text(kGardenTree)});
    QCOMPARE(found(f, "ltx"), QStringList());
    QZ_VERIFY_OK(f.open(fieldsOf({{"summary", "\u91CD\u5E86\u8DEF\u9053"}})));
    QCOMPARE(found(f, "cqld").size(), 1);  // what is new is found at once, with every reading
    QCOMPARE(found(f, "zqld").size(), 1);
}

void TestSearch::followsChangesAndDeletion() {
    CoreFixture f;
    openThree(f);
    const Uuid id = (*await(f.core->search().cases(search("\u6811\u6728"), f.actor("admin"))))
                        .cases.first()
                        .record.id.uuid;
    const SyncedTable cases{
        QStringLiteral("core_cases"), QStringLiteral("case"),
        QStringLiteral("number kind area state owner_unit subkind summary place source external_id "
                       "urgent lon lat opened_at closed_at due_at due_clock rework_count version "
                       "created_by deleted_at")
            .split(u' ')};
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) {
        return tx.update(cases, id, {{"summary", text("\u8DEF\u706F\u4E0D\u4EAE")}});
    }));
    QCOMPARE(found(f, "\u6811\u6728").size(), 0);
    QCOMPARE(found(f, "\u8DEF\u706F").size(), 1);
    QZ_VERIFY_OK(f.write([&](WriteTx& tx) -> Status {
        QZ_ASSIGN(const RowRef ref, tx.ref(cases, id));
        return tx.remove(cases, id, ref);
    }));
    QCOMPARE(found(f, "\u8DEF\u706F").size(), 0);
    QCOMPARE(*f.core->search().verify(), QStringList());
    // What is rolled back was never there.
    const Status undone = f.write([&](WriteTx& tx) -> Status {
        NewCase request;
        request.kind = QStringLiteral("thing");
        request.fields = fieldsOf({{"summary", "\u8DEF\u706F"}});
        QZ_TRY(f.core->cases().openIn(tx, request));
        return makeError(ErrorCode::Invalid, QStringLiteral("no"));
    });
    QVERIFY(!undone.ok());
    QCOMPARE(found(f, "\u8DEF\u706F").size(), 0);
    QCOMPARE(*f.core->search().verify(), QStringList());
}

void TestSearch::staysInTheReadersArea() {
    CoreFixture f;
    openThree(f);
    f.addUser("east", "viewer", "340203");
    QCOMPARE(found(f, search("\u4E95\u76D6"), f.actor("east")), QStringList{text(kRoadCover)});
    CaseSearch inTown = search("\u67F3\u5858");
    inTown.area = AreaCode::parse(QStringLiteral("340202012")).value();
    QCOMPARE(found(f, inTown), QStringList{text(kGardenCover)});
    const auto nobody = await(f.core->search().cases(search("\u4E95\u76D6"), f.actor("nobody")));
    QVERIFY(!nobody.ok());
}

void TestSearch::findsNotesOfTheJournal() {
    CoreFixture f;
    openThree(f);
    const Result<FoundCases> tree = await(f.core->search().cases(search("\u6811\u6728"), f.actor("admin")));
    StepRequest request;
    request.number = tree->cases.constFirst().record.number;
    request.action = QStringLiteral("take");
    request.actor = f.actor("admin");
    request.note = text("\u5DF2\u8054\u7CFB\u7EFF\u5316\u961F");
    QZ_VERIFY_OK(await(f.core->cases().act(request)));
    const Result<FoundCases> noted = await(f.core->search().cases(search("\u7EFF\u5316"), f.actor("admin")));
    QCOMPARE(noted->cases.size(), 1);
    QCOMPARE(noted->cases.constFirst().field, QStringLiteral("journal"));
    f.addUser("east", "viewer", "340203");
    QCOMPARE(found(f, search("\u7EFF\u5316"), f.actor("east")), QStringList());
}

void TestSearch::findsPlaces() {
    CoreFixture f;
    const SyncedTable places{QStringLiteral("core_places"), QStringLiteral("place"),
                             QStringLiteral("name aliases lon lat area source deleted_at").split(u' ')};
    const auto add = [&](const char* name, const char* aliases, const char* area) {
        return f.write([&](WriteTx& tx) -> Status {
            return tx.insert(places, f.ids.next(),
                             {{"name", text(name)},
                              {"aliases", text(aliases)},
                              {"lon", 118.3},
                              {"lat", 31.3},
                              {"area", text(area)}})
                           .ok()
                       ? Status()
                       : makeError(ErrorCode::Bug, QString());
        });
    };
    QZ_VERIFY_OK(add("\u67F3\u5858\u56ED", "\u8001\u516C\u56ED", "340202012001"));
    QZ_VERIFY_OK(add("\u57CE\u5357\u67F3\u5858\u56ED\u5C0F\u533A", "", "340203"));
    const auto names = [&](const CaseSearch& wanted) {
        QStringList all;
        const auto answer = await(f.core->search().places(wanted));
        for (const FoundPlace& place : *answer) {
            all.append(place.place.name);
        }
        return all;
    };
    QCOMPARE(names(search("\u67F3\u5858\u56ED")),
             QStringList({text("\u67F3\u5858\u56ED"), text("\u57CE\u5357\u67F3\u5858\u56ED\u5C0F\u533A")}));
    QCOMPARE(names(search("lty")).value(0), text("\u67F3\u5858\u56ED"));
    QCOMPARE(names(search("\u8001\u516C\u56ED")), QStringList{text("\u67F3\u5858\u56ED")});
    CaseSearch east = search("\u67F3\u5858");
    east.area = AreaCode::parse(QStringLiteral("340203")).value();
    QCOMPARE(names(east).size(), 1);
}

void TestSearch::sealedNamesAreInNoIndex() {
    CoreFixture f;
    QZ_VERIFY_OK(f.core->logIn(QStringLiteral("admin"), "secret-word"));
    QZ_VERIFY_OK(f.open(fieldsOf({{"summary", kGardenCover},
                                  {"reporter", "\u6B27\u9633\u9752\u7AF9 plantedname"},
                                  {"illness", "\u80C3\u75C5"}})));
    for (const char* typed : {"\u6B27\u9633", "\u6B27", "plantedname", "oyqz", "\u80C3\u75C5"}) {
        QCOMPARE(found(f, typed).size(), 0);
    }
    f.registration.release();
    f.core.reset();
    const QByteArray planted[] = {"\u6B27\u9633", "\u9633\u9752", "\u9752\u7AF9", "plantedname",
                                  "\u80C3\u75C5"};
    bool control = false;
    QDirIterator all(f.folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        QFile file(all.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        control = control || content.contains("\u5858\u56ED");
        for (const QByteArray& word : planted) {
            QVERIFY2(!content.contains(word), qPrintable(file.fileName()));
        }
    }
    QVERIFY(control);
    f.core = f.openStore(false);
}

void TestSearch::ownPartiesAreFoundInMemoryOnly() {
    CoreFixture f;
    QZ_VERIFY_OK(f.core->logIn(QStringLiteral("admin"), "secret-word"));
    const Result<CaseRecord> opened = f.open(fieldsOf(
        {{"summary", kGardenCover}, {"reporter", "\u6B27\u9633\u9752\u7AF9"}, {"illness", "\u80C3\u75C5"}}));
    QZ_VERIFY_OK(opened);
    QZ_VERIFY_OK(f.act(opened->number, "take"));  // now CG01 owns it
    const auto openings = [&] {
        return number(f, "SELECT count(*) FROM core_audit WHERE action = 'open_sealed'");
    };
    const auto count = [&](const char* typed, const char* user) {
        return f.core->ownParties().find(text(typed), QLatin1String(user), 10).size();
    };
    QCOMPARE(count("\u6B27\u9633", "admin"), 0);
    QCOMPARE(*await(f.core->ownParties().open(f.actor("admin", "SW01"))), 0);
    QCOMPARE(openings(), 0);
    QCOMPARE(*await(f.core->ownParties().open(f.actor("admin", "CG01"))), 1);
    QCOMPARE(openings(), 1);
    for (const char* typed : {"\u6B27\u9633", "oyqz", "ouyang"}) {
        QCOMPARE(count(typed, "admin"), 1);
        QCOMPARE(count(typed, "somebody"), 0);
    }
    QCOMPARE(count("\u80C3\u75C5", "admin"), 0);  // P3 stays closed
    QCOMPARE(*await(f.core->ownParties().open(f.actor("admin", "CG01"))), 0);
    QCOMPARE(openings(), 1);  // what is open is not opened again
    f.core->logOut();
    QCOMPARE(count("\u6B27\u9633", "admin"), 0);
}

void TestSearch::largeWritesAreFoundBeforeTheirIndex() {
    CoreFixture f;
    openThree(f);
    QZ_VERIFY_OK(openMany(f, 20'100, "\u8DEF\u9762\u79EF\u6C34"));
    QVERIFY((*await(f.core->search().standing())).missing >= 20'100);
    QCOMPARE(found(f, search("\u79EF\u6C34", 5)).size(), 5);
    QCOMPARE(found(f, "\u67F3\u5858").size(), 2);  // those before, through the index
    SilentJob job;
    QZ_VERIFY_OK(f.core->search().catchUp(job));
    QCOMPARE((*await(f.core->search().standing())).missing, 0);
    const Result<FoundCases> all = await(f.core->search().cases(search("\u79EF\u6C34", 5), f.actor("admin")));
    QCOMPARE(all->cases.size(), 5);
    QVERIFY(all->total > 10'000);
    QCOMPARE(*f.core->search().verify(), QStringList());
}

void TestSearch::anOldIndexIsBuiltAgain() {
    CoreFixture f;
    openThree(f);
    QZ_VERIFY_OK(f.write(
        [](WriteTx& tx) { return tx.exec(QStringLiteral("UPDATE core_search_state SET version = 999")); }));
    QVERIFY((*await(f.core->search().standing())).missing > 0);
    QCOMPARE(found(f, "\u67F3\u5858").size(), 2);  // by a scan
    f.reopen();
    QCOMPARE((*await(f.core->search().standing())).missing, 0);
    QCOMPARE(
        number(f,
               "SELECT count(*) FROM core_search_state WHERE version = 1 AND (upto > 0 OR name = 'places')"),
        3);
    QCOMPARE(found(f, "\u67F3\u5858").size(), 2);
    QCOMPARE(*f.core->search().verify(), QStringList());
}

void TestSearch::verifySeesAForgedIndex() {
    CoreFixture f;
    openThree(f);
    QCOMPARE(*f.core->search().verify(), QStringList());
    QZ_VERIFY_OK(f.write([](WriteTx& tx) {
        return tx.exec(QStringLiteral("INSERT INTO core_cases_search (rowid, summary) VALUES (1, 'forged')"));
    }));
    QCOMPARE(f.core->search().verify()->size(), 1);
    SilentJob job;
    QZ_VERIFY_OK(f.core->search().rebuild(job));
    QCOMPARE(*f.core->search().verify(), QStringList());
    QCOMPARE(found(f, "\u67F3\u5858").size(), 2);
}

void TestSearch::aStoppedSearchEnds() {
    CoreFixture f;
    openThree(f);
    CaseSearch wanted = search("\u67F3\u5858");
    wanted.stop = std::make_shared<std::atomic_bool>(true);
    const auto answer = await(f.core->search().cases(wanted, f.actor("admin")));
    QVERIFY(!answer.ok());
    QCOMPARE(answer.error().code, ErrorCode::Cancelled);
}

void TestSearch::killedWritersLeaveAWholeIndex() {
    CoreFixture f;
    f.registration.release();
    f.core.reset();
    for (int round = 0; round < 10; ++round) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--open-until-killed"), f.folder.path()});
        QVERIFY(child.waitForReadyRead(20'000));
        QTest::qWait(5 + round * 4);
        child.kill();
        QVERIFY(child.waitForFinished());
        f.core = f.openStore(false);
        f.registration = f.core->cases().addKind(testKind(f.extension));
        QCOMPARE(*f.core->search().verify(), QStringList());
        const Result<FoundCases> all =
            await(f.core->search().cases(search("\u67F3\u5858", 1), f.actor("admin")));
        QZ_VERIFY_OK(all);
        QCOMPARE(all->total, number(f, "SELECT count(*) FROM core_cases"));
        f.registration.release();
        f.core.reset();
    }
    f.core = f.openStore(false);
}

void TestSearch::theFilterOfAListFindsTheSame() {
    CoreFixture f;
    openThree(f);
    for (const char* typed : {"\u67F3\u5858", "\u67F3\u5858 \u6811", "lty", "13\u53F7"}) {
        const Result<FoundCases> answer = await(f.core->search().cases(search(typed), f.actor("admin")));
        CaseQuery query;
        query.filter = Filter::parse(answer->filter).value();
        const Result<CasePage> page = await(f.core->cases().list(query, f.actor("admin")));
        QCOMPARE(page->rows.size(), answer->cases.size());
    }
}

}  // namespace qz::test

using qz::test::TestSearch;
QZ_TEST(TestSearch)
#include "test_search.moc"
