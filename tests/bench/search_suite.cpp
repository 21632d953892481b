// SPDX-License-Identifier: GPL-3.0-or-later
#include <sqlite3.h>

#include <QFile>

#include "bench.h"
#include "programs.h"
#include "qz/core/core_store.h"

namespace qz::bench {
namespace {

constexpr double kBuildLimit = 4.0;
constexpr int kCityRows = 1'000'000;
constexpr double kCityLimit = 0.01;   // of a scan of so many texts
constexpr double kQueryLimit = 0.02;  // of fewer
constexpr int kQueries = 40;
constexpr int kWords = 600;

/// Words of two or three characters, some far more frequent than others, as in real texts.
class Texts {
public:
    explicit Texts(quint64 seed) : m_random(seed) {
        for (int i = 0; i < kWords; ++i) {
            QString word;
            const int size = 2 + static_cast<int>(m_random.next() % 2);
            for (int k = 0; k < size; ++k) {
                word.append(QChar(static_cast<char16_t>(0x4E00 + m_random.next() % 2500)));
            }
            m_words.append(word);
        }
    }
    QString next() {
        QString text;
        const int size = 5 + static_cast<int>(m_random.next() % 6);
        for (int i = 0; i < size; ++i) {
            const quint64 wide = m_random.next() % kWords;
            text += m_words.at(static_cast<int>(wide * (m_random.next() % kWords) / kWords));
        }
        return text;
    }
    [[nodiscard]] const QString& word(int i) const { return m_words.at(i); }

private:
    SeededRandom m_random;
    QStringList m_words;
};

Result<double> bareBuild(const Settings& settings) {
    const QByteArray path = (settings.scratch + QStringLiteral("/bare-search.db")).toUtf8();
    QFile::remove(QString::fromUtf8(path));
    sqlite3* db = nullptr;
    if (sqlite3_open(path.constData(), &db) != SQLITE_OK) {
        return makeError(ErrorCode::Io, QStringLiteral("bare-search.db cannot be made"));
    }
    sqlite3_exec(db,
                 "PRAGMA journal_mode=WAL; PRAGMA cache_size=-98304; CREATE VIRTUAL TABLE t USING "
                 "fts5(number, summary, place, tokenize='trigram'); BEGIN",
                 nullptr, nullptr, nullptr);
    sqlite3_stmt* insert = nullptr;
    sqlite3_prepare_v2(db, "INSERT INTO t VALUES(?,?,?)", -1, &insert, nullptr);
    Texts texts(7);
    const Result<double> took = seconds([&]() -> Status {
        for (int i = 0; i < settings.texts; ++i) {
            const QByteArray number = "WG26-" + QByteArray::number(i);
            const QByteArray summary = texts.next().toUtf8();
            const QByteArray place = texts.word(i % kWords).toUtf8();
            sqlite3_bind_text(insert, 1, number.constData(), -1, SQLITE_TRANSIENT);
            sqlite3_bind_text(insert, 2, summary.constData(), -1, SQLITE_TRANSIENT);
            sqlite3_bind_text(insert, 3, place.constData(), -1, SQLITE_TRANSIENT);
            sqlite3_step(insert);
            sqlite3_reset(insert);
        }
        return sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK
                   ? Status()
                   : makeError(ErrorCode::Database, QString::fromUtf8(sqlite3_errmsg(db)));
    });
    sqlite3_finalize(insert);
    sqlite3_close(db);
    return took;
}

/// Cases as an import would leave them, without their index.
Status fill(Runtime& runtime, int rows) {
    return runtime.core()
        .store()
        .write(QStringLiteral("bench"),
               [&runtime, rows](WriteTx& tx) -> Status {
                   Texts texts(7);
                   const Instant now = runtime.clock().now();
                   for (int i = 0; i < rows; ++i) {
                       ImportedCase imported;
                       imported.head.kind = QStringLiteral("grid.event");
                       imported.head.state =
                           i % 20 == 0 ? QStringLiteral("REPORTED") : QStringLiteral("CLOSED");
                       imported.head.summary = texts.next();
                       imported.head.place = texts.word(i % kWords);
                       imported.head.openedAt = Instant{now.ms - qint64{rows - i} * 60'000};
                       if (i % 20 != 0) {
                           imported.head.closedAt = imported.head.openedAt;
                       }
                       QZ_TRY(runtime.core().cases().openImported(tx, imported));
                   }
                   return {};
               })
        .result();
}

/// Median seconds of the palette's first answer, words of very different frequency.
Result<double> indexed(Runtime& runtime) {
    Texts texts(7);
    QList<double> times;
    for (int i = 0; i < kQueries; ++i) {
        CaseSearch search;
        search.text = texts.word(i * 7 % kWords).left(2);
        search.limit = 6;
        QZ_ASSIGN(const double took, seconds([&]() -> Status {
                      const auto found = runtime.core().search().cases(search, {}).result();
                      return found.ok() ? Status() : Status(found.error());
                  }));
        times.append(took);
    }
    return median(times);
}

/// The same by LIKE over all texts, counted as the palette counts.
Result<double> scanned(Runtime& runtime) {
    Texts texts(7);
    QList<double> times;
    for (int i = 0; i < kQueries / 4; ++i) {
        const QString like = QLatin1Char('%') + texts.word(i * 7 % kWords).left(2) + QLatin1Char('%');
        QZ_ASSIGN(const double took, seconds([&]() -> Status {
                      const auto scan = [like](ReadTx& read) -> Result<qint64> {
                          QZ_ASSIGN(Statement row,
                                    read.prepare("SELECT count(*) FROM core_cases WHERE summary LIKE ?1 "
                                                 "OR place LIKE ?1"));
                          row.bindAll(like);
                          QZ_ASSIGN(const bool found, row.step());
                          return found ? row.integer(0) : 0;
                      };
                      const auto counted = runtime.core().store().read(scan).result();
                      return counted.ok() ? Status() : Status(counted.error());
                  }));
        times.append(took);
    }
    return median(times);
}

}  // namespace

Result<QList<Ratio>> searchSuite(const Settings& settings) {
    QZ_ASSIGN(const double bare, bareBuild(settings));
    QZ_ASSIGN(std::unique_ptr<Runtime> runtime,
              openRuntime(settings.programs, settings.scratch + QStringLiteral("/search"), true));
    QZ_ASSIGN(const AreaCode area, AreaCode::parse(QStringLiteral("340202")));
    QZ_TRY(runtime->core().createStore(area, QStringLiteral("bench"), kPassword));
    QZ_TRY(fill(*runtime, settings.texts));
    SilentJob job;
    QZ_ASSIGN(const double built, seconds([&] { return runtime->core().search().catchUp(job); }));
    QZ_ASSIGN(const double query, indexed(*runtime));
    QZ_ASSIGN(const double scan, scanned(*runtime));
    closeRuntime(std::move(runtime));
    return QList<Ratio>{
        {QStringLiteral("search_index_vs_bare_fts5_trigram"), kBuildLimit, QStringLiteral("max"), built, bare,
         1,
         QStringLiteral("%1 texts; baseline: FTS5 with its trigram tokenizer, which finds no "
                        "word of two characters")
             .arg(settings.texts)},
        {QStringLiteral("search_two_characters_vs_like"),
         settings.texts >= kCityRows ? kCityLimit : kQueryLimit, QStringLiteral("max"), query, scan, kQueries,
         QStringLiteral("first answer with total over %1 texts").arg(settings.texts)}};
}

}  // namespace qz::bench
