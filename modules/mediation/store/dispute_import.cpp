// SPDX-License-Identifier: GPL-3.0-or-later
#include "mediation/store/dispute_import.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QRegularExpression>

#include "mediation/domain/dispute_workflow.h"
#include "mediation/store/mediation_schema.h"

namespace qz::mediation {
namespace {

constexpr qint64 kKeptRejections = 10000;

FieldSpec field(const char* id, const char* title, FieldType type = FieldType::Text, bool required = false) {
    FieldSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.title = title;
    spec.type = type;
    spec.required = required;
    return spec;
}

FieldSpec sealedField(FieldSpec spec) {
    spec.dataClass = DataClass::P2;
    return spec;
}

QString value(const FieldMap& fields, const char* id) {
    return fields.value(QString::fromLatin1(id)).trimmed();
}

DbValue words(const QString& text) { return text.isNull() ? QStringLiteral("") : text; }

QByteArray hashOf(const FieldMap& values) {
    QStringList keys = values.keys();
    keys.sort();
    QCryptographicHash hash(QCryptographicHash::Blake2b_256);
    for (const QString& key : keys) {
        hash.addData((key + QLatin1Char('=') + values.value(key) + QLatin1Char('\n')).toUtf8());
    }
    return hash.result();
}

void reject(ImportSummary& summary, const MappedRows::Row& row, const QString& fieldId,
            const QString& reason) {
    ++summary.rejectedCount;
    if (summary.rejected.size() < kKeptRejections) {
        summary.rejected.append({row.number, row.columnOf.value(fieldId, fieldId), reason});
    }
}

}  // namespace

QList<FieldSpec> disputeImportFields() {
    return {
        field("external_id", QT_TRANSLATE_NOOP("qz::Fields", "Number of the other system")),
        field("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind of dispute")),
        sealedField(field("summary", QT_TRANSLATE_NOOP("qz::Fields", "Summary"))),
        sealedField(field("facts", QT_TRANSLATE_NOOP("qz::Fields", "What the dispute is about"),
                          FieldType::LongText)),
        field("source", QT_TRANSLATE_NOOP("qz::Fields", "Source")),
        field("opened_at", QT_TRANSLATE_NOOP("qz::Fields", "Accepted at"), FieldType::Time, true),
        field("ended_at", QT_TRANSLATE_NOOP("qz::Fields", "Ended at"), FieldType::Time),
        field("outcome", QT_TRANSLATE_NOOP("qz::Fields", "How it ended")),
        field("effective_on", QT_TRANSLATE_NOOP("qz::Fields", "Agreement in effect since"), FieldType::Date),
        field("area", QT_TRANSLATE_NOOP("qz::Fields", "Area")),
        field("amount", QT_TRANSLATE_NOOP("qz::Fields", "Amount in dispute"), FieldType::Decimal),
        sealedField(field("parties", QT_TRANSLATE_NOOP("qz::Fields", "Parties")))};
}

void DisputeImport::addSteps(Made& made, const CivilTime& opened, const FieldMap& values,
                             const ImportOptions& options) const {
    CaseRecord& head = made.event.head;
    JournalEntry entry;
    entry.occurredAt = opened.toInstant();
    entry.channel = QStringLiteral("import");
    entry.recorder = options.actor.user;
    entry.action = QStringLiteral("register");
    entry.to = QStringLiteral("REGISTERED");
    made.event.journal.append(entry);
    entry.action = QStringLiteral("accept");
    entry.from = entry.to;
    entry.to = QStringLiteral("ACCEPTED");
    made.event.journal.append(entry);
    head.state = entry.to;
    const Result<CivilTime> ended = CivilTime::parse(value(values, "ended_at"));
    const EndingWord* word = m_tables.ending(value(values, "outcome"));
    if (word != nullptr) {
        const CivilTime at = ended.ok() ? *ended : opened;
        made.ending = word->ending;
        made.endedOn = at.toDateString();
        entry.occurredAt = at.toInstant();
        entry.from = entry.to;
        const bool agreed = word->ending.startsWith(QLatin1String("agreed_"));
        entry.action = !agreed                                        ? QStringLiteral("terminate")
                       : word->ending == QLatin1String("agreed_oral") ? QStringLiteral("agree_oral")
                                                                      : QStringLiteral("agree_written");
        entry.to = !agreed                                        ? QStringLiteral("TERMINATED")
                   : word->ending == QLatin1String("agreed_oral") ? QStringLiteral("AGREED_ORAL")
                                                                  : QStringLiteral("AGREED_WRITTEN");
        made.event.journal.append(entry);
        if (word->performed) {
            made.performedOn = made.endedOn;
            entry.from = entry.to;
            entry.action = QStringLiteral("record_performance");
            entry.to = QStringLiteral("PERFORMED");
            made.event.journal.append(entry);
        }
        head.state = entry.to;
    }
    if (const DeadlineRule* rule = m_tables.ruleFor(QStringLiteral("mediate"), head.source, head.subkind)) {
        CaseClock clock;
        clock.clockId = QStringLiteral("mediate");
        clock.spec = deadlineSpec(*rule, opened, false);
        if (word != nullptr) {
            clock.stoppedAt = entry.occurredAt;
        }
        made.event.clocks.append(clock);
    }
}

Result<DisputeImport::Made> DisputeImport::made(const MappedRows::Row& row,
                                                const ImportOptions& options) const {
    const FieldMap& values = row.values;
    QZ_ASSIGN(const CivilTime opened, CivilTime::parse(value(values, "opened_at")));
    const Result<CivilTime> ended = CivilTime::parse(value(values, "ended_at"));
    if (ended.ok() && *ended < opened) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::mediation::Import",
                                                     "The dispute would have ended before it began."),
                         {}, QStringLiteral("ended_at"));
    }
    Made made;
    made.hash = hashOf(values);
    CaseRecord& head = made.event.head;
    head.kind = kDisputeKind;
    head.openedAt = opened.toInstant();
    head.source = m_tables.source(value(values, "source"));
    head.externalId = value(values, "external_id");
    if (head.externalId.isEmpty()) {
        head.externalId = QStringLiteral("row-") + QString::fromLatin1(made.hash.toHex().left(20));
    }
    const QString area = value(values, "area");
    if (const Status known = m_extension.describe(head, value(values, "kind"), area); !known.ok()) {
        if (known.error().where != QLatin1String("area")) {
            return known.error();
        }
        QZ_TRY(m_extension.describe(head, value(values, "kind"), QString()));
    }
    static const QRegularExpression between(QStringLiteral("[\\x{3001}\\x{ff0c},;\\x{ff1b}/\\x{4e0e}]+"));
    const QStringList parties = value(values, "parties").split(between, Qt::SkipEmptyParts);
    const auto seal = [&made](const char* id, const QString& text) {
        if (!text.isEmpty()) {
            made.event.sealed.insert(QString::fromLatin1(id), text);
        }
    };
    seal("applicant", parties.value(0).trimmed());
    seal("respondent", parties.value(1).trimmed());
    seal("other_parties", parties.mid(2).join(QLatin1Char('\n')));
    seal("facts",
         QStringList{value(values, "summary"), value(values, "facts")}.join(QLatin1Char('\n')).trimmed());
    made.amount = value(values, "amount");
    made.parties = std::max<int>(2, static_cast<int>(parties.size()));
    made.event.actor = options.actor;
    addSteps(made, opened, values, options);
    if (made.ending.startsWith(QLatin1String("agreed_"))) {
        made.effectiveOn = value(values, "effective_on").left(10);
    }
    return made;
}

Status DisputeImport::store(WriteTx& tx, const Made& made, ImportSummary& summary, bool dryRun) {
    QZ_ASSIGN(const std::optional<CaseRecord> known,
              m_cases.findExternal(tx, kDisputeKind, made.event.head.source, made.event.head.externalId));
    if (known) {
        QZ_ASSIGN(
            Statement row,
            tx.prepare("SELECT import_hash, accepted_on, ended_on FROM mediation_disputes WHERE id = ?"));
        row.bind(0, known->id.uuid.toBytes());
        QZ_ASSIGN(const bool found, row.step());
        const bool same = found && row.blob(0) == made.hash;
        row.reset();
        if (same) {
            ++summary.skipped;
            return {};
        }
    }
    (known ? summary.updated : summary.imported) += 1;
    if (dryRun) {
        return {};
    }
    const CaseRecord& head = made.event.head;
    ColumnValues values = {{"kind", words(head.subkind)},
                           {"source", head.source},
                           {"amount", words(made.amount)},
                           {"area", words(head.area.toString())},
                           {"import_hash", made.hash}};
    const bool written = made.ending == QLatin1String("agreed_written");
    const ColumnValues stands = {{"parties", made.parties},
                                 {"effective_on", words(made.effectiveOn)},
                                 {"accepted_on", CivilTime::fromInstant(head.openedAt).toDateString()},
                                 {"ended_on", words(made.endedOn)},
                                 {"ending", words(made.ending)},
                                 {"performed_on", words(made.performedOn)}};
    if (known) {
        QZ_ASSIGN(const ImportedOutcome outcome, m_cases.updateImported(tx, known->id, made.event));
        // What steps here wrote stays: only a case that stands as the file says follows it.
        QZ_ASSIGN(const CaseRecord now, m_cases.headIn(tx, outcome.number));
        if (now.state == head.state) {
            values.insert(values.end(), stands.begin(), stands.end());
            QZ_TRY(written ? putSignatures(tx, outcome.id, made) : Status());
        }
        return tx.update(disputesTable(), outcome.id.uuid, values);
    }
    QZ_ASSIGN(const ImportedOutcome outcome, m_cases.openImported(tx, made.event));
    values.insert(values.end(), stands.begin(), stands.end());
    values.push_back({"number", outcome.number});
    const Result<qint64> added = tx.insert(disputesTable(), outcome.id.uuid, values);
    QZ_TRY(added.ok() ? Status() : Status(added.error()));
    return written ? putSignatures(tx, outcome.id, made) : Status();
}

/// The file knows the day of effect alone: the last of all signatures. It stands for each of them.
Status DisputeImport::putSignatures(WriteTx& tx, const CaseId& id, const Made& made) {
    const QDate day = QDate::fromString(made.effectiveOn, Qt::ISODate);
    if (!day.isValid()) {
        return {};
    }
    QList<Signature> all{{QStringLiteral("mediator"), 0, day}, {QStringLiteral("seal"), 0, day}};
    for (int party = 1; party <= made.parties; ++party) {
        all.append({QStringLiteral("party"), party, day});
    }
    for (const Signature& one : all) {
        QZ_TRY(putSignature(tx, id, one, QStringLiteral("import")));
    }
    return {};
}

Result<ImportSummary> DisputeImport::run(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                         JobControl& job) {
    ImportSummary summary;
    qint64 openEndings = 0;
    MappedRows::Row row;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.next(row));
        if (!more) {
            break;
        }
        ++summary.rows;
        QZ_TRY(job.progress(rows.bytesDone(), rows.bytesTotal()));
        const QString problem = row.problems.contains(QString()) ? QString() : QStringLiteral("opened_at");
        if (row.problems.contains(problem)) {
            reject(summary, row, problem, row.problems.value(problem));
            continue;
        }
        const Result<Made> made = this->made(row, options);
        if (!made.ok()) {
            reject(summary, row, made.error().where.isEmpty() ? problem : made.error().where,
                   made.error().message);
            continue;
        }
        openEndings += made->ending.isEmpty() && !value(row.values, "outcome").isEmpty() ? 1 : 0;
        QZ_TRY(store(tx, *made, summary, options.dryRun));
    }
    if (openEndings > 0) {
        summary.notes.append(QCoreApplication::translate(
                                 "qz::mediation::Import",
                                 "%1 rows with an ending that is not known here were taken as running.")
                                 .arg(openEndings));
    }
    if (!options.dryRun && summary.imported + summary.updated > 0) {
        tx.touchedInBulk();
    }
    return summary;
}

}  // namespace qz::mediation
