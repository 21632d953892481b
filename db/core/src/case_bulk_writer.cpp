// SPDX-License-Identifier: GPL-3.0-or-later
#include "case_bulk_writer.h"

#include <QCoreApplication>

#include "case_clocks.h"
#include "case_loaded.h"
#include "codec.h"
#include "imported_clock.h"
#include "sealed_fields.h"
#include "sealed_texts.h"
#include "tables.h"

namespace qz::core {

struct CaseBulkWriter::Prepared final : public PreparedCase {
    struct Entry {
        PackedRow row;    ///< without the chain's three columns
        QByteArray text;  ///< what the chain covers
    };
    [[nodiscard]] CaseId id() const override { return caseId; }

    CaseId caseId;
    QString prefix;
    QString givenNumber;
    Instant openedAt;
    PackedRow external;  ///< kind, source, external number; empty where there is none
    bool hasExternal = false;
    PackedRow head;
    std::vector<PackedRow> clocks;
    std::vector<PackedRow> sealed;
    std::vector<Entry> journal;
};

namespace {

constexpr int kNumberBind = 1;
constexpr int kChainBind = 15;  // of the journal: after id and 14 columns of the entry

QStringList words(const char* text) { return QString::fromLatin1(text).split(QLatin1Char(' ')); }

Result<Statement> sealedInsert(WriteTx& tx) {
    static const QStringList columns = words("case_id field class module key_id bytes lookup");
    return tx.prepareInsert(sealedTable(), columns);
}

Result<Statement> journalInsert(WriteTx& tx) {
    static const QStringList columns = words(
        "case_id seq occurred_at recorded_at performer channel recorder action from_state to_state note "
        "fields sealed entered_late device chain_seq hash");
    return tx.prepareInsert(journalTable(), columns);
}

PackedRow packedEntry(const Uuid& row, const JournalRow& made) {
    const JournalEntry& entry = made.entry;
    return PackedRow::of(row, made.caseId, entry.sequence, entry.occurredAt.ms, entry.recordedAt.ms,
                         made.performer, stored(entry.channel), stored(entry.recorder), stored(entry.action),
                         stored(entry.from), stored(entry.to), stored(entry.note), made.fields, made.sealed,
                         entry.enteredLate ? 1 : 0);
}

Status runPacked(Statement& statement, const PackedRow& row) {
    row.bindTo(statement);
    return statement.run();
}

}  // namespace

CaseBulkWriter::CaseBulkWriter(const CaseService& cases, const CaseParts& parts, WriteTx& tx)
    : m_cases(cases), m_parts(parts), m_calendar(parts.calendars.active()), m_tx(tx) {}

Result<std::unique_ptr<PreparedCase>> CaseBulkWriter::prepare(const ImportedCase& imported) const {
    CaseRecord record = imported.head;
    const CaseKind* kind = m_cases.kind(record.kind);
    if (kind == nullptr) {
        return makeError(ErrorCode::Bug, QCoreApplication::translate("qz::Cases", "Unknown kind of case."),
                         record.kind);
    }
    auto made = std::make_unique<Prepared>();
    if (record.id.isNull()) {
        record.id = CaseId{m_parts.ids.next()};
    }
    made->caseId = record.id;
    made->prefix = kind->numberPrefix;
    made->givenNumber = record.number;
    made->openedAt = record.openedAt;
    made->hasExternal = !record.externalId.isEmpty();
    made->external = PackedRow::of(stored(record.kind), stored(record.source), stored(record.externalId));

    QList<StoredClock> clocks;
    for (CaseClock clock : imported.clocks) {
        QZ_TRY(completeImported(clock, *m_calendar));
        clocks.append({m_parts.ids.next(), clock, true, false});
        made->clocks.push_back(packedClock(record.id, clocks.last().row, clock));
    }
    const MostUrgent urgent = mostUrgent(clocks);
    record.dueAt = urgent.due;
    record.dueClock = urgent.clock;
    record.version = std::max<qint64>(1, imported.journal.size());
    made->head = packedCase(record, imported.actor.user);

    QZ_TRY(prepareTexts(*kind, record, imported, *made));
    return std::unique_ptr<PreparedCase>(std::move(made));
}

Status CaseBulkWriter::prepareTexts(const CaseKind& kind, const CaseRecord& record,
                                    const ImportedCase& imported, Prepared& made) const {
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
        specs += texts.specs;
        secret.insert(texts.values);
    }
    SealedFields fields(m_parts.keys, kind.module,
                        m_cases.scopeOf(record).ancestor(AreaLevel::County).toString());
    QZ_ASSIGN(const QList<SealedFields::Entry> sealed, fields.seal(record.id, specs, secret));
    for (const SealedFields::Entry& one : sealed) {
        made.sealed.push_back(PackedRow::of(one.row, record.id.uuid, one.field, one.dataClass, kind.module,
                                            one.value.keyId, one.value.bytes, one.lookup));
    }
    JournalRow row{record.id.uuid, {}, SealedFields::hashesOf(sealed), {}, {}};
    for (const JournalEntry& entry : journal) {
        row.entry = entry;
        row.performer = stored(performerOf(imported.actor, entry.performer).toString());
        row.fields = fieldsToJson(entry.fields);
        made.journal.push_back({packedEntry(m_parts.ids.next(), row), journalText(row)});
        row.sealed = QString(QLatin1String(""));  // goes with the first entry
    }
    return {};
}

Status CaseBulkWriter::prepareStatements() {
    if (m_ready) {
        return {};
    }
    QZ_ASSIGN(m_find, m_tx.prepare("SELECT id, number FROM core_cases WHERE kind = ? AND source = ? AND "
                                   "external_id = ? AND external_id <> ''"));
    QZ_ASSIGN(m_case, prepareCaseInsert(m_tx));
    QZ_ASSIGN(m_clock, prepareClockInsert(m_tx));
    QZ_ASSIGN(m_sealed, sealedInsert(m_tx));
    QZ_ASSIGN(m_journal, journalInsert(m_tx));
    m_ready = true;
    return {};
}

Result<std::optional<ImportedOutcome>> CaseBulkWriter::known(const Prepared& made) {
    if (!made.hasExternal) {
        return std::optional<ImportedOutcome>();
    }
    made.external.bindTo(m_find);
    QZ_ASSIGN(const bool found, m_find.step());
    if (!found) {
        return std::optional<ImportedOutcome>();
    }
    const ImportedOutcome outcome{CaseId{m_find.uuid(0)}, m_find.text(1), true};
    m_find.reset();
    return std::optional<ImportedOutcome>(outcome);
}

Result<ImportedOutcome> CaseBulkWriter::open(const PreparedCase& prepared) {
    const auto& made = static_cast<const Prepared&>(prepared);
    QZ_TRY(prepareStatements());
    QZ_ASSIGN(const std::optional<ImportedOutcome> existing, known(made));
    if (existing) {
        return *existing;
    }
    QString number = made.givenNumber;
    if (number.isEmpty()) {
        QZ_ASSIGN(number, m_numbers.next(m_tx, made.prefix, made.openedAt));
    }
    made.head.bindTo(m_case);
    m_case.bind(kNumberBind, number);
    QZ_TRY(m_case.run());
    for (const PackedRow& clock : made.clocks) {
        QZ_TRY(runPacked(m_clock, clock));
    }
    for (const PackedRow& secret : made.sealed) {
        QZ_TRY(runPacked(m_sealed, secret));
    }
    QZ_TRY(writeJournal(made));
    return ImportedOutcome{made.caseId, number, false};
}

Status CaseBulkWriter::writeJournal(const Prepared& made) {
    if (made.journal.empty()) {
        return {};
    }
    if (!m_link) {
        QZ_ASSIGN(m_link, nextLink(m_tx, "journal"));
    }
    for (const Prepared::Entry& entry : made.journal) {
        const QByteArray hash = linkHash(*m_link, entry.text);
        entry.row.bindTo(m_journal);
        m_journal.bind(kChainBind, m_link->device)
            .bind(kChainBind + 1, m_link->sequence)
            .bind(kChainBind + 2, hash);
        QZ_TRY(m_journal.run());
        ++m_link->sequence;
        m_link->previous = hash;
    }
    return {};
}

Status CaseBulkWriter::finish() {
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
