// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_bulk_writer.h"

#include <QCoreApplication>
#include <QSet>
#include <algorithm>
#include <vector>

#include "case_clocks.h"
#include "case_loaded.h"
#include "codec.h"
#include "imported_clock.h"
#include "sealed_fields.h"
#include "sealed_texts.h"
#include "tables.h"

namespace qz::core {

/// Rows that belong to one case of a batch.
struct Span {
    quint32 first = 0;
    quint32 end = 0;
};

struct CaseBulkWriter::Batch final : public PreparedCases {
    struct Case {
        CaseId id;
        QString source;
        QString prefix;
        QString givenNumber;
        Instant openedAt;
        size_t externalKey = 0;  ///< hash of kind, source and external number; 0 where there is none
        Span clocks;
        Span sealed;
        Span journal;
        const CaseKind* kind = nullptr;
    };
    std::vector<Case> cases;
    PackedRows external;  ///< kind, source, length of the external number, the number
    PackedRows heads;
    PackedRows clocks;
    PackedRows sealed;
    PackedRows journal;  ///< without the chain's three columns
    QByteArray texts;    ///< what the chain covers, one entry after the other
    std::vector<qsizetype> textEnds;

    void clear() override {
        cases.clear();
        for (PackedRows* rows : {&external, &heads, &clocks, &sealed, &journal}) {
            rows->clear();
        }
        texts.resize(0);
        textEnds.clear();
    }
    [[nodiscard]] QByteArrayView text(quint32 entry) const {
        const qsizetype from = entry == 0 ? 0 : textEnds[entry - 1];
        return QByteArrayView(texts).sliced(from, textEnds[entry] - from);
    }
};

/// New cases of a batch that are not written yet, and what only the writer knows of them.
struct CaseBulkWriter::Waiting {
    const Batch* batch = nullptr;
    std::vector<quint32> heads;
    std::vector<quint32> clocks;
    std::vector<quint32> sealed;
    std::vector<quint32> journal;
    PackedRows numbers;
    PackedRows links;  ///< device, number in the chain, hash
    QSet<size_t> external;

    void clear() {
        batch = nullptr;
        for (std::vector<quint32>* which : {&heads, &clocks, &sealed, &journal}) {
            which->clear();
        }
        numbers.clear();
        links.clear();
        external.clear();
    }
};

namespace {

constexpr size_t kMostNewKeys = 2'000'000;  // some tens of megabytes; beyond them the store is asked

// From here on building the indexes at once takes less than filling them, as long as not too much is there
// already.
constexpr qint64 kManyCases = 50'000;
constexpr qint64 kMostThere = 2;  // times what comes

QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

/// Those of core_cases that rows of a file fill in no order, however they are sorted.
const QStringList& unorderedIndexes() {
    static const QStringList names = words("core_cases_opened core_cases_area core_cases_closed");
    return names;
}

const QStringList& sealedColumns() {
    static const QStringList columns = words("case_id field class module key_id bytes lookup");
    return columns;
}

const QStringList& journalColumns() {
    static const QStringList columns = words(
        "case_id seq occurred_at recorded_at performer channel recorder action from_state to_state note "
        "fields sealed entered_late device chain_seq hash");
    return columns;
}

void packEntry(PackedRows& rows, const Uuid& row, const JournalRow& made) {
    const JournalEntry& entry = made.entry;
    rows.add(row, made.caseId, entry.sequence, entry.occurredAt.ms, entry.recordedAt.ms, made.performer,
             stored(entry.channel), stored(entry.recorder), stored(entry.action), stored(entry.from),
             stored(entry.to), stored(entry.note), made.fields, made.sealed, entry.enteredLate ? 1 : 0);
}

void addAll(std::vector<quint32>& which, const Span& span) {
    for (quint32 row = span.first; row < span.end; ++row) {
        which.push_back(row);
    }
}

quint32 count(const PackedRows& rows) { return static_cast<quint32>(rows.size()); }

}  // namespace

CaseBulkWriter::CaseBulkWriter(const CaseService& cases, const CaseParts& parts, WriteTx& tx)
    : m_cases(cases),
      m_parts(parts),
      m_calendar(parts.calendars.active()),
      m_tx(tx),
      m_waiting(std::make_unique<Waiting>()) {}

CaseBulkWriter::~CaseBulkWriter() = default;

std::unique_ptr<PreparedCases> CaseBulkWriter::batch() const { return std::make_unique<Batch>(); }

Status CaseBulkWriter::expect(qint64 cases) {
    if (cases < kManyCases) {
        return {};
    }
    QZ_ASSIGN(Statement row, m_tx.prepare("SELECT count(*) FROM core_cases"));
    QZ_ASSIGN(const bool found, row.step());
    const qint64 there = found ? row.integer(0) : 0;
    row.reset();
    return there > kMostThere * cases ? Status() : m_tx.pauseIndexes(unorderedIndexes());
}

Result<CaseId> CaseBulkWriter::prepare(const ImportedCase& imported, PreparedCases& into) const {
    auto& batch = static_cast<Batch&>(into);
    CaseRecord record = imported.head;
    const CaseKind* kind = m_cases.kind(record.kind);
    if (kind == nullptr) {
        return makeError(ErrorCode::Bug, QCoreApplication::translate("qz::Cases", "Unknown kind of case."),
                         record.kind);
    }
    if (record.id.isNull()) {
        record.id = CaseId{m_parts.ids.next()};
    }
    Batch::Case made{record.id, record.source, kind->numberPrefix, record.number, record.openedAt, 0, {}, {},
                     {},        kind};
    batch.external.add(stored(record.kind), stored(record.source), lengthOf(record.externalId),
                       stored(record.externalId));
    if (!record.externalId.isEmpty()) {
        made.externalKey = std::max<size_t>(1, qHashMulti(0, record.kind, record.source, record.externalId));
    }
    QList<StoredClock> clocks;
    made.clocks.first = count(batch.clocks);
    for (CaseClock clock : imported.clocks) {
        QZ_TRY(completeImported(clock, *m_calendar));
        clocks.append({m_parts.ids.next(), clock, true, false});
        packClock(batch.clocks, record.id, clocks.last().row, clock);
    }
    made.clocks.end = count(batch.clocks);
    const MostUrgent urgent = mostUrgent(clocks);
    record.dueAt = urgent.due;
    record.dueClock = urgent.clock;
    record.version = std::max<qint64>(1, imported.journal.size());
    packCase(batch.heads, record, imported.actor.user);

    made.sealed.first = count(batch.sealed);
    made.journal.first = count(batch.journal);
    QZ_TRY(prepareTexts(*kind, record, imported, batch));
    made.sealed.end = count(batch.sealed);
    made.journal.end = count(batch.journal);
    batch.cases.push_back(std::move(made));
    return record.id;
}

Status CaseBulkWriter::prepareTexts(const CaseKind& kind, const CaseRecord& record,
                                    const ImportedCase& imported, Batch& batch) const {
    const Instant now = m_parts.clock.now();
    QList<JournalEntry> journal = imported.journal;
    QList<FieldSpec> specs = kind.fields;
    FieldMap secret = imported.sealed;
    qint64 sequence = 0;
    for (JournalEntry& entry : journal) {
        entry.sequence = ++sequence;
        if (entry.recordedAt.ms == 0) {
            entry.recordedAt = now;
        }
        const SealedTexts texts = takeIdentifying(kind.extension, kind.fields, entry);
        if (!texts.values.isEmpty()) {
            specs += texts.specs;
            secret.insert(texts.values);
        }
    }
    JournalRow row{record.id.uuid, {}, QString(QLatin1String("")), {}, {}};
    if (!secret.isEmpty()) {
        SealedFields fields(m_parts.keys, kind.module,
                            m_cases.scopeOf(record).ancestor(AreaLevel::County).toString());
        QZ_ASSIGN(const QList<SealedFields::Entry> sealed, fields.seal(record.id, specs, secret));
        for (const SealedFields::Entry& one : sealed) {
            batch.sealed.add(one.row, record.id.uuid, one.field, one.dataClass, kind.module, one.value.keyId,
                             one.value.bytes, one.lookup);
        }
        row.sealed = SealedFields::hashesOf(sealed);
    }
    for (JournalEntry& entry : journal) {
        row.performer = stored(performerOf(imported.actor, entry.performer).toString());
        row.fields = fieldsToJson(entry.fields);
        row.entry = std::move(entry);
        packEntry(batch.journal, m_parts.ids.next(), row);
        batch.texts += journalText(row);
        batch.textEnds.push_back(batch.texts.size());
        row.sealed = QString(QLatin1String(""));  // goes with the first entry
    }
    return {};
}

Result<bool> CaseBulkWriter::isSurelyNew(const CaseKind& kind, const QString& source, size_t key) {
    const std::pair asked(&kind, source);
    auto seen = m_sources.find(asked);
    if (seen == m_sources.end()) {
        QZ_ASSIGN(Statement any, m_tx.prepare("SELECT 1 FROM core_cases WHERE kind = ? AND source = ? AND "
                                              "external_id <> '' LIMIT 1"));
        any.bindAll(kind.id, stored(source));
        QZ_ASSIGN(const bool found, any.step());
        seen = m_sources.emplace(asked, found).first;
    }
    if (seen->second || m_newKeys.size() >= kMostNewKeys || m_newKeys.contains(key)) {
        return false;
    }
    m_newKeys.insert(key);
    return true;
}

Result<std::optional<ImportedOutcome>> CaseBulkWriter::known(const Batch& batch, size_t n) {
    const size_t key = batch.cases[n].externalKey;
    if (key == 0) {
        return std::optional<ImportedOutcome>();
    }
    QZ_ASSIGN(const bool isNew, isSurelyNew(*batch.cases[n].kind, batch.cases[n].source, key));
    if (isNew) {
        return std::optional<ImportedOutcome>();
    }
    if (m_waiting->external.contains(key)) {
        QZ_TRY(flush());
    }
    if (!m_find) {
        QZ_ASSIGN(m_find, m_tx.prepare("SELECT id, number FROM core_cases WHERE kind = ? AND source = ? AND "
                                       "external_length = ? AND external_id = ? AND external_id <> ''"));
    }
    batch.external.bindTo(*m_find, n);
    QZ_ASSIGN(const bool found, m_find->step());
    if (!found) {
        return std::optional<ImportedOutcome>();
    }
    const ImportedOutcome outcome{CaseId{m_find->uuid(0)}, m_find->text(1), true};
    m_find->reset();
    return std::optional<ImportedOutcome>(outcome);
}

Result<ImportedOutcome> CaseBulkWriter::open(const PreparedCases& prepared, size_t n) {
    const auto& batch = static_cast<const Batch&>(prepared);
    QZ_ASSIGN(const std::optional<ImportedOutcome> existing, known(batch, n));
    if (existing) {
        return *existing;
    }
    const Batch::Case& made = batch.cases[n];
    QZ_TRY(m_cases.checkAssessed(m_tx, *made.kind));
    QString number = made.givenNumber;
    if (number.isEmpty()) {
        QZ_ASSIGN(number, m_numbers.next(m_tx, made.prefix, made.openedAt));
    }
    QZ_TRY(chain(batch, n));
    m_waiting->batch = &batch;
    m_waiting->numbers.add(number);
    m_waiting->heads.push_back(static_cast<quint32>(n));
    addAll(m_waiting->clocks, made.clocks);
    addAll(m_waiting->sealed, made.sealed);
    if (made.externalKey != 0) {
        m_waiting->external.insert(made.externalKey);
    }
    return ImportedOutcome{made.id, number, false};
}

Status CaseBulkWriter::chain(const Batch& batch, size_t n) {
    const Span& entries = batch.cases[n].journal;
    if (!m_link && entries.first < entries.end) {
        QZ_ASSIGN(m_link, nextLink(m_tx, "journal"));
    }
    for (quint32 entry = entries.first; entry < entries.end; ++entry) {
        const QByteArray hash = linkHash(*m_link, batch.text(entry));
        m_waiting->journal.push_back(entry);
        m_waiting->links.add(m_link->device, m_link->sequence, hash);
        ++m_link->sequence;
        m_link->previous = hash;
    }
    return {};
}

Status CaseBulkWriter::flush() {
    Waiting& wait = *m_waiting;
    if (wait.batch != nullptr) {
        const Batch& batch = *wait.batch;
        QZ_TRY(m_tx.insertMany(casesTable(), caseColumns(), {batch.heads, wait.heads, &wait.numbers}));
        QZ_TRY(m_tx.insertMany(clocksTable(), clockColumns(), {batch.clocks, wait.clocks}));
        QZ_TRY(m_tx.insertMany(sealedTable(), sealedColumns(), {batch.sealed, wait.sealed}));
        QZ_TRY(m_tx.insertMany(journalTable(), journalColumns(), {batch.journal, wait.journal, &wait.links}));
    }
    wait.clear();
    return {};
}

Status CaseBulkWriter::finish() {
    QZ_TRY(flush());
    m_sources.clear();  // other steps may follow
    m_newKeys.clear();
    QZ_TRY(m_numbers.keep(m_tx));
    if (!m_link) {
        return {};
    }
    Link last = *m_link;
    --last.sequence;
    m_link.reset();
    return advance(m_tx, "journal", last, last.previous);
}

}  // namespace qz::core
