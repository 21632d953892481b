// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <functional>

#include "codec.h"
#include "qz/core/case_service.h"
#include "qz/core/search_index.h"
#include "search_words.h"

namespace qz {

using namespace core;

namespace {

constexpr int kMostLooked = 5000;  // rows that are read for one answer
constexpr int kWindow = 4;         // times the wanted number are read before the newest are taken
constexpr qint64 kMostCounted = 10'000;
constexpr int kMostNotes = 200;
constexpr int kYearsBack = 2;

QString quoted(const QString& token) { return QLatin1Char('"') + token + QLatin1Char('"'); }

QString facet(const QString& text) { return quoted(QLatin1Char(searchMark) + text); }

QString termExpression(const SearchTerm& term) {
    QStringList parts;
    for (const QString& token : term.tokens) {
        parts.append(quoted(token));
    }
    return parts.join(QStringLiteral(" AND ")) + (term.open ? QStringLiteral(" *") : QString());
}

QString expressionOf(const QList<SearchPiece>& pieces) {
    QStringList all;
    for (const SearchPiece& piece : pieces) {
        QStringList any;
        for (const SearchTerm& term : piece.anyOf) {
            any.append(QLatin1Char('(') + termExpression(term) + QLatin1Char(')'));
        }
        all.append(QLatin1Char('(') + any.join(QStringLiteral(" OR ")) + QLatin1Char(')'));
    }
    return all.join(QStringLiteral(" AND "));
}

/// Does the index alone decide? Every piece one token, or one token that may go on.
bool isExact(const QList<SearchPiece>& pieces) {
    return std::all_of(pieces.cbegin(), pieces.cend(), [](const SearchPiece& piece) {
        return piece.anyOf.size() == 1 && piece.anyOf.constFirst().tokens.size() == 1;
    });
}

/// What of the text was found, as it stands there: one hit a piece that is in it.
QStringList hitsIn(const QList<SearchPiece>& pieces, const QString& text) {
    const QString folded = searchFolded(text);
    QStringList hits;
    for (const SearchPiece& piece : pieces) {
        for (const SearchTerm& term : piece.anyOf) {
            const qsizetype at = folded.indexOf(term.folded);
            if (at >= 0) {
                hits.append(text.mid(at, term.folded.size()));
                break;
            }
        }
    }
    return hits;
}

bool holds(const QList<SearchPiece>& pieces, const QString& folded) {
    return std::all_of(pieces.cbegin(), pieces.cend(), [&](const SearchPiece& piece) {
        return std::any_of(piece.anyOf.cbegin(), piece.anyOf.cend(),
                           [&](const SearchTerm& term) { return folded.contains(term.folded); });
    });
}

QString wholeText(const CaseRecord& record) {
    return searchFolded(
        QStringList{record.number, record.summary, record.place, record.externalId}.join(QLatin1Char('\n')));
}

bool stopped(const SearchStop& stop) { return stop && stop->load(std::memory_order_relaxed); }

Error stoppedError() {
    return makeError(ErrorCode::Cancelled,
                     QCoreApplication::translate("qz::Search", "The search was stopped."));
}

FoundCase foundCase(const CaseRecord& record, const QList<SearchPiece>& pieces) {
    const std::pair<const char*, QString> columns[] = {{"number", record.number},
                                                       {"summary", record.summary},
                                                       {"place", record.place},
                                                       {"external_id", record.externalId}};
    FoundCase found{record, QStringLiteral("summary"), record.summary, {}};
    for (const auto& [name, text] : columns) {
        const QStringList hits = hitsIn(pieces, text);
        if (found.hits.isEmpty() && !hits.isEmpty()) {
            found.field = QLatin1String(name);
            found.text = text;
        }
        for (const QString& hit : hits) {
            if (!found.hits.contains(hit)) {
                found.hits.append(hit);
            }
        }
    }
    return found;
}

bool newerFirst(const FoundCase& a, const FoundCase& b) { return a.record.openedAt > b.record.openedAt; }

/// The condition that lists write for the same: each word in one of the columns.
QString listFilterOf(const QList<SearchPiece>& pieces, const QList<FoundCase>& found) {
    QStringList all;
    for (const SearchPiece& piece : pieces) {
        QStringList any;
        for (const SearchTerm& term : piece.anyOf) {
            const bool used = piece.anyOf.size() == 1 ||
                              std::any_of(found.cbegin(), found.cend(), [&](const FoundCase& one) {
                                  return wholeText(one.record).contains(term.folded);
                              });
            QString word = term.folded;
            word.replace(QLatin1Char('"'), QStringLiteral("\"\""));
            for (const char* column : {"number", "summary", "place", "external_id"}) {
                if (used) {
                    any.append(QStringLiteral("%1~\"%2\"").arg(QLatin1String(column), word));
                }
            }
        }
        if (!any.isEmpty()) {
            all.append(QLatin1Char('(') + any.join(QStringLiteral(" or ")) + QLatin1Char(')'));
        }
    }
    return all.join(QStringLiteral(" and "));
}

/// One search of cases in one read.
class CaseFinder {
public:
    CaseFinder(ReadTx& read, const CaseSearch& search, const QList<AreaCode>& scope,
               QList<SearchPiece> pieces, QList<std::pair<QString, QString>> numbers)
        : m_read(read),
          m_search(search),
          m_scope(scope),
          m_pieces(std::move(pieces)),
          m_numbers(std::move(numbers)) {}

    Result<FoundCases> run() {
        QZ_TRY(byNumber());
        QZ_TRY(readMark());
        QZ_TRY(byTail());
        QZ_TRY(byIndex(QStringLiteral("o")));
        QZ_TRY(byIndex(QStringLiteral("c")));
        QZ_TRY(count());
        QZ_TRY(byJournal());
        m_found.filter = listFilterOf(m_pieces, m_found.cases);
        return m_found;
    }

private:
    [[nodiscard]] qsizetype room() const { return m_search.limit - m_found.cases.size(); }

    [[nodiscard]] bool fits(const CaseRecord& record) const {
        const bool seen = m_scope.isEmpty() ||
                          std::any_of(m_scope.begin(), m_scope.end(),
                                      [&record](const AreaCode& area) { return area.contains(record.area); });
        return seen && (m_search.kind.isEmpty() || record.kind == m_search.kind) &&
               m_search.area.contains(record.area);
    }

    void take(QList<FoundCase>& some) {
        std::stable_sort(some.begin(), some.end(), newerFirst);
        for (FoundCase& one : some) {
            if (room() > 0) {
                m_found.cases.append(std::move(one));
            }
        }
    }

    Result<std::optional<CaseRecord>> record(const char* column, const DbValue& value) {
        static const QString sql =
            QStringLiteral("SELECT %1 FROM core_cases WHERE %2 = ? AND deleted_at IS NULL")
                .arg(QLatin1String(kCaseColumns));
        QZ_ASSIGN(Statement row, m_read.prepare(sql.arg(QLatin1String(column))));
        row.bind(0, value);
        QZ_ASSIGN(const bool found, row.step());
        return found ? std::optional<CaseRecord>(readCase(row)) : std::optional<CaseRecord>();
    }

    /// Numbers that begin as typed.
    Status byNumber() {
        QList<FoundCase> some;
        for (const auto& [from, to] : m_numbers) {
            QZ_ASSIGN(Statement rows,
                      m_read.prepare(
                          QStringLiteral("SELECT %1 FROM core_cases WHERE number >= ? AND number < ? AND "
                                         "deleted_at IS NULL ORDER BY number DESC LIMIT %2")
                              .arg(QLatin1String(kCaseColumns))
                              .arg(m_search.limit)));
            rows.bindAll(from, to);
            for (;;) {
                QZ_ASSIGN(const bool more, rows.step());
                if (!more) {
                    break;
                }
                const CaseRecord one = readCase(rows);
                if (fits(one) && !m_seen.contains(one.id.uuid)) {
                    m_seen.insert(one.id.uuid);
                    some.append({one, QStringLiteral("number"), one.number, {}});
                    const QStringList hits = hitsIn(m_pieces, one.number);
                    some.last().hits = hits.isEmpty() ? QStringList{one.number} : hits;
                }
            }
        }
        take(some);
        return {};
    }

    Status readMark() {
        QZ_ASSIGN(Statement row,
                  m_read.prepare("SELECT upto, version FROM core_search_state WHERE name = 'cases'"));
        QZ_ASSIGN(const bool found, row.step());
        m_upto = found && row.integer(1) == kSearchVersion ? row.integer(0) : 0;
        return {};
    }

    /// Rows that are not in the index yet, newest first.
    Status byTail() {
        QZ_ASSIGN(
            Statement rows,
            m_read.prepare(QStringLiteral("SELECT %1 FROM core_cases WHERE rid > ? AND deleted_at IS NULL "
                                          "ORDER BY rid DESC")
                               .arg(QLatin1String(kCaseColumns))));
        rows.bindAll(m_upto);
        QList<FoundCase> some;
        while (some.size() < room()) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            if (stopped(m_search.stop)) {
                return stoppedError();
            }
            consider(readCase(rows), some);
        }
        m_found.total += some.size();
        m_found.exact = m_found.exact && some.size() < room();
        take(some);
        return {};
    }

    void consider(const CaseRecord& one, QList<FoundCase>& some) {
        if (!m_seen.contains(one.id.uuid) && fits(one) && holds(m_pieces, wholeText(one))) {
            m_seen.insert(one.id.uuid);
            some.append(foundCase(one, m_pieces));
        }
    }

    [[nodiscard]] QString narrowed() const {
        QStringList parts;
        if (!m_search.kind.isEmpty()) {
            parts.append(facet(QLatin1Char('k') + m_search.kind));
        }
        if (!m_search.area.isNull()) {
            parts.append(facet(QLatin1Char('a') + m_search.area.toString()));
        }
        QStringList scope;
        for (const AreaCode& area : m_scope) {
            scope.append(facet(QLatin1Char('a') + area.toString()));
        }
        if (!scope.isEmpty()) {
            parts.append(QLatin1Char('(') + scope.join(QStringLiteral(" OR ")) + QLatin1Char(')'));
        }
        parts.append(expressionOf(m_pieces));
        return parts.join(QStringLiteral(" AND "));
    }

    Status byIndex(const QString& state) {
        if (room() <= 0 || m_upto == 0) {
            return {};
        }
        QZ_ASSIGN(Statement rows,
                  m_read.prepare("SELECT rowid FROM core_cases_search WHERE core_cases_search MATCH ? "
                                 "ORDER BY rowid DESC"));
        rows.bindAll(facet(state) + QStringLiteral(" AND ") + narrowed());
        QList<FoundCase> some;
        for (int looked = 0; looked < kMostLooked && some.size() < room() * kWindow; ++looked) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                break;
            }
            if (stopped(m_search.stop)) {
                return stoppedError();
            }
            QZ_ASSIGN(const std::optional<CaseRecord> one, record("rid", rows.integer(0)));
            if (one) {
                consider(*one, some);
            }
        }
        take(some);
        return {};
    }

    /// Of the index: words that were cut into several tokens may be counted where they do not stand together.
    Status count() {
        if (m_upto == 0) {
            return {};
        }
        QZ_ASSIGN(
            Statement row,
            m_read.prepare("SELECT count(*) FROM (SELECT 1 FROM core_cases_search WHERE core_cases_search "
                           "MATCH ? LIMIT ?)"));
        row.bindAll(narrowed(), kMostCounted + 1);
        QZ_ASSIGN(const bool found, row.step());
        const qint64 counted = found ? row.integer(0) : 0;
        if (room() > 0) {
            m_found.total = m_found.cases.size();  // all of them were looked at
            return {};
        }
        m_found.total = std::max<qint64>(m_found.total + counted, m_found.cases.size());
        m_found.exact = m_found.exact && isExact(m_pieces) && counted <= kMostCounted;
        return {};
    }

    Status byJournal() {
        if (room() <= 0) {
            return {};
        }
        QZ_ASSIGN(Statement rows,
                  m_read.prepare("SELECT rowid FROM core_journal_search WHERE core_journal_search "
                                 "MATCH ? ORDER BY rowid DESC LIMIT ?"));
        rows.bindAll(expressionOf(m_pieces), qint64{kMostNotes});
        for (;;) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more || room() <= 0) {
                return {};
            }
            if (stopped(m_search.stop)) {
                return stoppedError();
            }
            QZ_ASSIGN(Statement note, m_read.prepare("SELECT case_id, note FROM core_journal WHERE rid = ?"));
            note.bindAll(rows.integer(0));
            QZ_ASSIGN(const bool there, note.step());
            if (!there || !holds(m_pieces, searchFolded(note.text(1)))) {
                continue;
            }
            QZ_ASSIGN(const std::optional<CaseRecord> one, record("id", note.blob(0)));
            if (one && fits(*one) && !m_seen.contains(one->id.uuid)) {
                m_seen.insert(one->id.uuid);
                m_found.cases.append(
                    {*one, QStringLiteral("journal"), note.text(1), hitsIn(m_pieces, note.text(1))});
            }
        }
    }

    ReadTx& m_read;
    const CaseSearch& m_search;
    QList<AreaCode> m_scope;
    QList<SearchPiece> m_pieces;
    QList<std::pair<QString, QString>> m_numbers;
    QSet<Uuid> m_seen;
    FoundCases m_found;
    qint64 m_upto = 0;
};

/// What number the text may be: as it stands, or the last part of the numbers of this year and those before.
QList<std::pair<QString, QString>> numbersOf(const QString& typed, const QList<const CaseKind*>& kinds,
                                             Instant now) {
    const QString text = searchFolded(typed.trimmed()).toUpper();
    const bool digits =
        !text.isEmpty() && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return c.isDigit(); });
    QList<std::pair<QString, QString>> numbers;
    if (text.isEmpty() || text.contains(QLatin1Char(' '))) {
        return numbers;
    }
    const int year = CivilTime::fromInstant(now).date.year() % 100;
    for (const CaseKind* kind : kinds) {
        const QString& prefix = kind->numberPrefix;
        if (!prefix.isEmpty() && text.startsWith(prefix)) {
            numbers.append({text, text + QLatin1Char('~')});
            break;
        }
        for (int back = 0; digits && text.size() <= 6 && back <= kYearsBack; ++back) {
            const QString number =
                QStringLiteral("%1%2-%3").arg(prefix, QString::number(year - back).rightJustified(2, u'0'),
                                              text.rightJustified(kNumberDigits, QLatin1Char('0')));
            numbers.append({number, number + QLatin1Char('~')});
        }
    }
    return numbers;
}

struct RankedPlace {
    FoundPlace found;
    int rank = 0;
};

Result<QList<FoundPlace>> findPlaces(ReadTx& read, const CaseSearch& search,
                                     const QList<SearchPiece>& pieces) {
    QZ_ASSIGN(Statement hits,
              read.prepare("SELECT rowid FROM core_places_search WHERE core_places_search MATCH ? "
                           "ORDER BY rowid DESC LIMIT ?"));
    QString expression = facet(QStringLiteral("p")) + QStringLiteral(" AND ") + expressionOf(pieces);
    if (!search.area.isNull()) {
        expression = facet(QLatin1Char('a') + search.area.toString()) + QStringLiteral(" AND ") + expression;
    }
    hits.bindAll(expression, qint64{kMostLooked});
    QZ_ASSIGN(Statement row,
              read.prepare("SELECT id, name, aliases, lon, lat, area FROM core_places WHERE rid = ?"));
    QList<RankedPlace> ranked;
    for (;;) {
        QZ_ASSIGN(const bool more, hits.step());
        if (!more) {
            break;
        }
        if (stopped(search.stop)) {
            return stoppedError();
        }
        row.reset();
        row.bindAll(hits.integer(0));
        QZ_ASSIGN(const bool there, row.step());
        const QString name = there ? row.text(1) : QString();
        if (!there || !holds(pieces, searchFolded(name + QLatin1Char('\n') + row.text(2)))) {
            continue;
        }
        FoundPlace found;
        found.id = row.uuid(0);
        found.place = {name,
                       row.text(2).split(QLatin1Char(';'), Qt::SkipEmptyParts),
                       {row.real(3), row.real(4)},
                       AreaCode::parse(row.text(5)).valueOr(AreaCode())};
        found.hits = hitsIn(pieces, name);
        const bool begins = !found.hits.isEmpty() && name.startsWith(found.hits.constFirst());
        const int rank = found.hits.value(0) == name ? 0 : begins ? 1 : found.hits.isEmpty() ? 3 : 2;
        ranked.append({found, rank});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const RankedPlace& a, const RankedPlace& b) {
        return a.rank != b.rank ? a.rank < b.rank : a.found.place.name.size() < b.found.place.name.size();
    });
    QList<FoundPlace> found;
    for (const RankedPlace& place : ranked.mid(0, search.limit)) {
        found.append(place.found);
    }
    return found;
}

}  // namespace

QFuture<Result<FoundCases>> SearchIndex::cases(CaseSearch search, Actor reader) const {
    return m_store.read([this, search, reader, words = m_words](ReadTx& read) mutable -> Result<FoundCases> {
        if (stopped(search.stop)) {
            return stoppedError();
        }
        QZ_ASSIGN(const QList<AreaCode> scope, m_cases.readingScope(reader));
        if (const CaseKind* known = search.kind.isEmpty() ? nullptr : m_cases.kind(search.kind)) {
            search.kind = known->id;
        }
        QZ_ASSIGN(QList<SearchPiece> pieces, words->pieces(read, search.text));
        if (pieces.isEmpty()) {
            return FoundCases();
        }
        return CaseFinder(read, search, scope, std::move(pieces),
                          numbersOf(search.text, m_cases.kinds(), m_clock.now()))
            .run();
    });
}

QFuture<Result<QList<FoundPlace>>> SearchIndex::places(CaseSearch search) const {
    return m_store.read([search, words = m_words](ReadTx& read) -> Result<QList<FoundPlace>> {
        if (stopped(search.stop)) {
            return stoppedError();
        }
        QZ_ASSIGN(const QList<SearchPiece> pieces, words->pieces(read, search.text));
        return pieces.isEmpty() ? Result<QList<FoundPlace>>(QList<FoundPlace>())
                                : findPlaces(read, search, pieces);
    });
}

}  // namespace qz
