// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QPromise>
#include <algorithm>

#include "case_loaded.h"
#include "codec.h"
#include "qz/masking.h"
#include "sealed_fields.h"
#include "sealed_texts.h"

namespace qz {

using namespace core;

namespace {

/// The printed way to a date, made anew from what is stored, in the reader's language.
void explain(ReadTx& read, const std::shared_ptr<const WorkCalendar>& active, CaseClock& clock) {
    std::shared_ptr<const WorkCalendar> calendar = active;
    if (clock.result.calendarVersion != calendar->version()) {
        const Result<std::shared_ptr<const WorkCalendar>> old =
            CalendarStore::version(read, clock.result.calendarVersion);
        if (!old.ok()) {
            return;
        }
        calendar = *old;
    }
    const Result<DeadlineResult> again = computeDeadline(clock.spec, *calendar);
    if (again.ok() && again->due == clock.result.due) {
        clock.result.steps = again->steps;
    }
}

/// The field that a sealed row holds; a text of the journal counts as one of several lines.
FieldSpec specOf(const CaseKind& kind, const QString& field) {
    QList<FieldSpec> all = kind.fields;
    for (const StepSpec& step : kind.workflow->spec().steps) {
        all += step.fields;
    }
    const auto found =
        std::find_if(all.cbegin(), all.cend(), [&field](const FieldSpec& spec) { return spec.id == field; });
    FieldSpec text;
    text.type = FieldType::LongText;
    return found == all.cend() ? text : *found;
}

void put(CaseDetail& detail, QList<JournalEntry>& journal, const QString& field, const QString& text) {
    if (JournalEntry* entry = entryOf(journal, field)) {
        putBack(*entry, field, text);
    } else {
        detail.fields.insert(field, text);
    }
}

}  // namespace

bool CaseService::handles(const Loaded& loaded, const QList<OfferedStep>& steps, const Actor& reader) const {
    if (reader.user.isEmpty()) {
        return false;
    }
    if (reader.user == loaded.createdBy ||
        (!reader.unit.isEmpty() && reader.unit == loaded.record.ownerUnit)) {
        return true;
    }
    // Whoever has to take the next step now.
    return std::any_of(steps.cbegin(), steps.cend(), [](const OfferedStep& step) {
        return step.allowed && step.spec != nullptr && step.spec->primary;
    });
}

Status CaseService::addSealed(ReadTx& read, WriteTx* tx, Loaded& loaded, const Actor& reader,
                              CaseDetail& detail, bool& couldOpen) {
    QZ_ASSIGN(const QList<SealedFields::Row> rows, SealedFields::rows(read, loaded.record.id));
    const bool own = handles(loaded, detail.steps, reader);
    const bool right =
        !reader.user.isEmpty() &&
        m_parts.access.check(reader.user, QStringLiteral("cases.unmask"), scopeOf(loaded.record)).ok();
    const QString purpose = reader.purpose.trimmed();
    const bool may = (own || (right && !purpose.isEmpty())) && m_parts.keys.isUnlocked();
    for (const SealedFields::Row& row : rows) {
        const Result<QString> plain = SealedFields::open(m_parts.keys, loaded.record.id, row);
        couldOpen = couldOpen || may;
        if (!may || tx == nullptr || !plain.ok()) {
            // A key that was not granted (or deleted by retention) masks one field, not the case.
            put(detail, loaded.journal, row.field,
                plain.ok() ? maskOf(specOf(*loaded.kind, row.field), *plain) : fullMask());
            detail.maskedFields.append(row.field);
            continue;
        }
        QZ_TRY(m_parts.audit.append(
            *tx,
            {{},
             reader.user,
             QStringLiteral("open_sealed"),
             {loaded.record.kind, loaded.record.id.uuid},
             loaded.record.number + QStringLiteral(": ") + row.field,
             purpose.isEmpty() ? QCoreApplication::translate("qz::Cases", "Handling the case") : purpose}));
        put(detail, loaded.journal, row.field, *plain);
    }
    detail.mayOpenSealed = !detail.maskedFields.isEmpty() && right && m_parts.keys.isUnlocked();
    return {};
}

Result<CaseDetail> CaseService::detail(ReadTx& read, WriteTx* tx, const QString& number, const Actor& reader,
                                       bool& couldOpen) {
    QZ_ASSIGN(Loaded loaded, loadAll(read, number));
    QZ_TRY(m_parts.access.check(reader.user, QStringLiteral("cases.read"), scopeOf(loaded.record)));
    CaseDetail detail;
    detail.record = loaded.record;
    detail.fields = loaded.details;
    detail.steps = offers(loaded, reader);
    const std::shared_ptr<const WorkCalendar> calendar = m_parts.calendars.active();
    for (CaseClock& clock : loaded.clocks) {
        clock.title = loaded.kind->clockTitle ? loaded.kind->clockTitle(clock.clockId) : clock.clockId;
        explain(read, calendar, clock);
        detail.clocks.append(clock);
    }
    QZ_TRY(addSealed(read, tx, loaded, reader, detail, couldOpen));
    detail.journal = std::move(loaded.journal);
    return detail;
}

Result<CaseDetail> CaseService::loadIn(UnitOfRead& read, const QString& number, const Actor& reader) {
    bool couldOpen = false;
    return detail(readTx(read), dynamic_cast<WriteTx*>(&read), number, reader, couldOpen);
}

QFuture<Result<CaseDetail>> CaseService::load(QString number, Actor reader) {
    auto promise = std::make_shared<QPromise<Result<CaseDetail>>>();
    promise->start();
    const auto answer = [promise](Result<CaseDetail> result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    auto couldOpen = std::make_shared<bool>(false);
    // A reader never waits behind an import; only openings, which must be audited first, go to the writer.
    m_parts.store
        .read([this, number, reader, couldOpen](ReadTx& read) {
            return detail(read, nullptr, number, reader, *couldOpen);
        })
        .then([this, number, reader, couldOpen, answer](Result<CaseDetail> masked) {
            if (!masked.ok() || !*couldOpen || m_parts.store.isReadOnly()) {
                answer(std::move(masked));
                return;
            }
            m_parts.store
                .write(QStringLiteral("cases.open_sealed"),
                       [this, number, reader](WriteTx& tx) {
                           bool again = false;
                           return detail(tx, &tx, number, reader, again);
                       })
                .then(answer);
        });
    return promise->future();
}

}  // namespace qz
