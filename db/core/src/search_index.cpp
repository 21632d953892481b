// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/search_index.h"

#include <QCoreApplication>
#include <array>

#include "qz/core/case_service.h"
#include "search_words.h"

namespace qz {

namespace {

constexpr qint64 kMostAtCommit = 20'000;  // rows that a commit still adds itself: some 0.4 s
constexpr qint64 kPiece = 20'000;

/// One index: what it is called and what it holds.
struct Source {
    const char* name;
    const char* newest;
    const char* add;
    const char* clear;
    const char* check;
};

constexpr std::array<Source, 3> kSources{{
    {"cases", "SELECT max(rid) FROM core_cases",
     "INSERT INTO core_cases_search (rowid, number, summary, place, external_id, facets) "
     "SELECT rid, number, summary, place, external_id, facets FROM core_cases_searchable "
     "WHERE rid > ?1 AND rid <= ?2",
     "INSERT INTO core_cases_search (core_cases_search) VALUES ('delete-all')",
     "INSERT INTO core_cases_search (core_cases_search, rank) VALUES ('integrity-check', 1)"},
    {"journal", "SELECT max(rid) FROM core_journal",
     "INSERT INTO core_journal_search (rowid, note) "
     "SELECT rid, note FROM core_journal_searchable WHERE rid > ?1 AND rid <= ?2",
     "INSERT INTO core_journal_search (core_journal_search) VALUES ('delete-all')",
     "INSERT INTO core_journal_search (core_journal_search, rank) VALUES ('integrity-check', 1)"},
    {"places", "SELECT max(rid) FROM core_places",
     "INSERT INTO core_places_search (rowid, name, aliases, facets) "
     "SELECT rid, name, aliases, facets FROM core_places_searchable WHERE rid > ?1 AND rid <= ?2",
     "INSERT INTO core_places_search (core_places_search) VALUES ('delete-all')",
     "INSERT INTO core_places_search (core_places_search, rank) VALUES ('integrity-check', 1)"},
}};

struct Mark {
    qint64 upto = 0;
    qint64 newest = 0;
    qint64 version = 0;

    [[nodiscard]] qint64 missing() const { return newest - (version == kSearchVersion ? upto : 0); }
};

Result<qint64> numberOf(ReadTx& read, const char* sql) {
    QZ_ASSIGN(Statement row, read.prepare(sql));
    QZ_ASSIGN(const bool found, row.step());
    return found ? row.integer(0) : 0;
}

Result<Mark> markOf(ReadTx& read, const Source& source) {
    Mark mark;
    QZ_ASSIGN(mark.newest, numberOf(read, source.newest));
    QZ_ASSIGN(Statement row, read.prepare("SELECT upto, version FROM core_search_state WHERE name = ?"));
    row.bindAll(QString::fromLatin1(source.name));
    QZ_ASSIGN(const bool found, row.step());
    if (found) {
        mark.upto = row.integer(0);
        mark.version = row.integer(1);
    }
    return mark;
}

Status setMark(WriteTx& tx, const Source& source, qint64 upto) {
    QZ_ASSIGN(Statement row, tx.sql("UPDATE core_search_state SET upto = ?, version = ? WHERE name = ?"));
    row.bindAll(upto, kSearchVersion, QString::fromLatin1(source.name));
    return row.run();
}

Status clearAll(WriteTx& tx) {
    for (const Source& source : kSources) {
        QZ_ASSIGN(Statement clear, tx.sql(source.clear));
        QZ_TRY(clear.run());
        QZ_TRY(setMark(tx, source, 0));
    }
    return {};
}

}  // namespace

SearchIndex::SearchIndex(Store& store, CaseService& cases, AccessStore& access, const Clock& clock)
    : m_store(store),
      m_cases(cases),
      m_access(access),
      m_clock(clock),
      m_words(std::make_shared<SearchWords>()) {
    m_store.beforeCommit([this](WriteTx& tx) -> Status {
        QZ_ASSIGN(const bool more, follow(tx, 0));
        Q_UNUSED(more)  // a job adds what is too much for one commit
        return {};
    });
}

SearchIndex::~SearchIndex() = default;

Status SearchIndex::begin() {
    if (m_store.isReadOnly()) {
        return {};
    }
    const auto isOld = [](ReadTx& read) -> Result<bool> {
        bool old = false;
        for (const Source& source : kSources) {
            QZ_ASSIGN(const Mark mark, markOf(read, source));
            old = old || mark.version != kSearchVersion;
        }
        return old;
    };
    QZ_ASSIGN(const bool old, m_store.read(isOld).result());
    return old ? m_store.write(QStringLiteral("core.search"), clearAll).result() : Status();
}

Result<bool> SearchIndex::follow(WriteTx& tx, qint64 most) {
    bool more = false;
    for (const Source& source : kSources) {
        QZ_ASSIGN(const Mark mark, markOf(tx, source));
        if (mark.version != kSearchVersion || mark.newest <= mark.upto) {
            continue;
        }
        const qint64 missing = mark.newest - mark.upto;
        if (missing > kMostAtCommit && most == 0) {
            more = true;
            continue;
        }
        const qint64 upto = missing > kMostAtCommit ? mark.upto + most : mark.newest;
        QZ_ASSIGN(Statement add, tx.sql(source.add));
        add.bindAll(mark.upto, upto);
        QZ_TRY(add.run());
        QZ_TRY(setMark(tx, source, upto));
        more = more || upto < mark.newest;
    }
    return more;
}

QFuture<Result<SearchIndex::Standing>> SearchIndex::standing() const {
    return m_store.read([](ReadTx& read) -> Result<Standing> {
        Standing standing;
        for (const Source& source : kSources) {
            QZ_ASSIGN(const Mark mark, markOf(read, source));
            standing.rows += mark.newest;
            standing.missing += mark.missing();
        }
        return standing;
    });
}

Status SearchIndex::catchUp(JobControl& job) {
    QZ_TRY(begin());
    QZ_ASSIGN(const Standing before, standing().result());
    for (qint64 done = 0;; done += kPiece) {
        QZ_TRY(job.progress(std::min(done, before.missing), before.missing,
                            QCoreApplication::translate("qz::Search", "Search index")));
        QZ_ASSIGN(
            const bool more,
            m_store.write(QStringLiteral("core.search"), [this](WriteTx& tx) { return follow(tx, kPiece); })
                .result());
        if (!more) {
            return {};
        }
    }
}

Status SearchIndex::rebuild(JobControl& job) {
    QZ_TRY(m_store.write(QStringLiteral("core.search"), clearAll).result());
    return catchUp(job);
}

Result<QStringList> SearchIndex::verify() {
    QStringList problems;
    for (const Source& source : kSources) {
        if (m_store.isReadOnly()) {
            break;
        }
        const Status sound = m_store
                                 .write(QStringLiteral("core.search"),
                                        [&source](WriteTx& tx) -> Status {
                                            QZ_ASSIGN(Statement check, tx.sql(source.check));
                                            return check.run();
                                        })
                                 .result();
        if (!sound.ok() && sound.error().code != ErrorCode::Database) {
            return sound.error();
        }
        if (!sound.ok()) {
            problems.append(
                QCoreApplication::translate(
                    "qz::Search",
                    "The search index (%1) does not fit the texts; build it again: Settings, Store, or "
                    "qizongctl index --rebuild")
                    .arg(QString::fromLatin1(source.name)));
        }
    }
    return problems;
}

}  // namespace qz
