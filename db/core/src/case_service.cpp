// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/case_service.h"

#include <QCoreApplication>

#include "case_loaded.h"
#include "case_rows.h"
#include "codec.h"

namespace qz {

using namespace core;

CaseService::CaseService(CaseParts parts) : m_parts(parts) {}
CaseService::~CaseService() = default;

Registration CaseService::addKind(CaseKind kind) {
    const QString id = kind.id;
    const QWriteLocker lock(&m_kindsLock);
    m_kinds[id] = std::make_unique<CaseKind>(std::move(kind));
    return Registration([this, id] {
        const QWriteLocker undo(&m_kindsLock);
        m_kinds.erase(id);
    });
}

const CaseKind* CaseService::kind(const QString& idOrAlias) const {
    const QReadLocker lock(&m_kindsLock);
    if (const auto exact = m_kinds.find(idOrAlias); exact != m_kinds.end()) {
        return exact->second.get();
    }
    for (const auto& [id, kind] : m_kinds) {
        if (kind->aliases.contains(idOrAlias)) {
            return kind.get();
        }
    }
    return nullptr;
}

QList<const CaseKind*> CaseService::kinds() const {
    const QReadLocker lock(&m_kindsLock);
    QList<const CaseKind*> all;
    for (const auto& [id, kind] : m_kinds) {
        all.append(kind.get());
    }
    return all;
}

QFuture<Result<CaseRecord>> CaseService::open(NewCase request) {
    return m_parts.store.write(request.kind + QStringLiteral(".open"),
                               [this, request](WriteTx& tx) { return openIn(tx, request); });
}

QFuture<Result<CaseRecord>> CaseService::act(StepRequest request) {
    return m_parts.store.write(QStringLiteral("cases.") + request.action,
                               [this, request](WriteTx& tx) { return actIn(tx, request); });
}

QFuture<Result<CasePage>> CaseService::list(CaseQuery query, Actor reader) {
    return m_parts.store.read([this, query, reader](ReadTx& read) { return listIn(read, query, reader); });
}

Result<CaseRecord> CaseService::openIn(UnitOfWork& work, const NewCase& request) {
    return writeTx(work).nested([&](WriteTx& tx) { return openNow(tx, request); });
}

Result<CaseRecord> CaseService::actIn(UnitOfWork& work, const StepRequest& request) {
    return writeTx(work).nested([&](WriteTx& tx) { return actNow(tx, request, false); });
}

Result<CaseRecord> CaseService::headIn(UnitOfRead& read, const QString& number) {
    QZ_ASSIGN(const StoredCase found, readCaseByNumber(readTx(read), number));
    return found.record;
}

Result<std::optional<CaseRecord>> CaseService::findExternal(UnitOfRead& read, const QString& kindId,
                                                            const QString& source,
                                                            const QString& externalId) {
    static const QString sql = QStringLiteral(
                                   "SELECT %1 FROM core_cases WHERE kind = ? AND source = ? AND "
                                   "external_length = ? AND external_id = ? AND external_id <> ''")
                                   .arg(QLatin1String(kCaseColumns));
    QZ_ASSIGN(Statement rows, readTx(read).prepare(sql));
    rows.bindAll(stored(kindId), stored(source), lengthOf(externalId), stored(externalId));
    QZ_ASSIGN(const bool found, rows.step());
    return found ? std::optional<CaseRecord>(readCase(rows)) : std::optional<CaseRecord>();
}

AreaCode CaseService::scopeOf(const CaseRecord& record) const {
    return record.area.isNull() ? m_root : record.area;
}

Result<CaseService::Loaded> CaseService::loadAll(ReadTx& read, const QString& number) const {
    QZ_ASSIGN(const StoredCase found, readCaseByNumber(read, number));
    Loaded loaded;
    loaded.record = found.record;
    loaded.createdBy = found.createdBy;
    loaded.kind = kind(found.record.kind);
    if (loaded.kind == nullptr) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Cases", "The module of %1 (%2) is not running; switch it on.")
                .arg(number, found.record.kind));
    }
    QZ_ASSIGN(loaded.journal, readJournal(read, found.record.id));
    for (JournalEntry& entry : loaded.journal) {
        if (entry.performer.kind == Performer::Kind::User && entry.performer.unit.isEmpty()) {
            entry.performer.unit = m_parts.access.user(entry.performer.name).valueOr(User{}).unit;
        }
    }
    QZ_ASSIGN(loaded.stored, readClocks(read, found.record.id));
    for (const StoredClock& clock : loaded.stored) {
        loaded.clocks.append(clock.clock);
    }
    if (loaded.kind->extension != nullptr) {
        QZ_ASSIGN(loaded.details, loaded.kind->extension->details(read, loaded.record));
    }
    return loaded;
}

Status CaseService::checkRecorder(const Actor& actor, const Performer& performer,
                                  const AreaCode& area) const {
    const bool self = performer.kind == Performer::Kind::User && performer.name == actor.user;
    const bool ownUnit = !actor.unit.isEmpty() && performer.unit == actor.unit;
    if (actor.user.isEmpty() || self || ownUnit) {
        return {};
    }
    return m_parts.access.check(actor.user, QStringLiteral("cases.record_for_others"), area);
}

Status CaseService::stepTimes(const Loaded& loaded, Instant occurredAt) const {
    const auto text = [](Instant at) { return CivilTime::fromInstant(at).toDisplay(); };
    const Instant now = m_parts.clock.now();
    if (occurredAt > now) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Cases", "%1 lies in the future; it is %2 now.")
                             .arg(text(occurredAt), text(now)),
                         {}, QStringLiteral("at"));
    }
    const JournalEntry* before = lastStep(loaded.journal);
    if (before == nullptr) {
        return {};
    }
    const Instant last = before->occurredAt;
    // People give minutes: the minute of the step before is not before it.
    if (occurredAt < last && CivilTime::fromInstant(occurredAt) != CivilTime::fromInstant(last)) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Cases", "%1 lies before the step before it, which was at %2.")
                .arg(text(occurredAt), text(last)),
            {}, QStringLiteral("at"));
    }
    return {};
}

}  // namespace qz
