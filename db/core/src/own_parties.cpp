// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/own_parties.h"

#include <QCoreApplication>
#include <algorithm>

#include "codec.h"
#include "qz/core/case_service.h"
#include "qz/pinyin.h"
#include "qz/search_text.h"
#include "sealed_fields.h"

namespace qz {

using namespace core;

namespace {

constexpr int kMostCases = 2000;  // the newest; an own desk has far fewer at a time

/// One line of P2 that is typed as a text: names and telephone numbers, no stories.
bool namesSomebody(const CaseKind& kind, const QString& field) {
    return std::any_of(kind.fields.cbegin(), kind.fields.cend(), [&](const FieldSpec& spec) {
        return spec.id == field && spec.dataClass == DataClass::P2 && spec.type == FieldType::Text;
    });
}

Result<QList<CaseRecord>> ownCases(ReadTx& read, const Actor& reader) {
    QZ_ASSIGN(Statement rows,
              read.prepare(
                  QStringLiteral("SELECT %1 FROM core_cases WHERE owner_unit = ? AND closed_at IS NULL AND "
                                 "deleted_at IS NULL ORDER BY rid DESC LIMIT %2")
                      .arg(QLatin1String(kCaseColumns))
                      .arg(kMostCases)));
    rows.bindAll(reader.unit);
    QList<CaseRecord> cases;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return cases;
        }
        cases.append(readCase(rows));
    }
}

}  // namespace

QFuture<Result<qint64>> OwnParties::open(Actor reader) {
    return m_store.write(QStringLiteral("core.open_own"),
                         [this, reader](WriteTx& tx) { return openNow(tx, reader); });
}

Result<qint64> OwnParties::openNow(WriteTx& tx, const Actor& reader) {
    if (reader.unit.isEmpty() || reader.user.isEmpty() || !m_keys.isUnlocked()) {
        return qint64{0};
    }
    QZ_TRY(m_cases.readingScope(reader));
    QHash<Uuid, QList<Party>> known;
    {
        const QReadLocker lock(&m_lock);
        known = m_user == reader.user ? m_parties : QHash<Uuid, QList<Party>>();
    }
    QZ_ASSIGN(const QList<CaseRecord> cases, ownCases(tx, reader));
    qint64 opened = 0;
    for (const CaseRecord& record : cases) {
        const CaseKind* kind = m_cases.kind(record.kind);
        if (known.contains(record.id.uuid) || kind == nullptr) {
            continue;
        }
        QStringList fields;
        QList<Party>& parties = known[record.id.uuid];
        QZ_ASSIGN(const QList<SealedFields::Row> rows, SealedFields::rows(tx, record.id));
        for (const SealedFields::Row& row : rows) {
            const Result<QString> plain = namesSomebody(*kind, row.field)
                                              ? SealedFields::open(m_keys, record.id, row)
                                              : Result<QString>(makeError(ErrorCode::Denied, {}));
            if (plain.ok()) {
                parties.append({record, row.field, *plain});
                fields.append(row.field);
            }
        }
        if (!fields.isEmpty()) {
            ++opened;
            QZ_TRY(
                m_audit.append(tx, {{},
                                    reader.user,
                                    QStringLiteral("open_sealed"),
                                    {record.kind, record.id.uuid},
                                    record.number + QStringLiteral(": ") + fields.join(QStringLiteral(", ")),
                                    QCoreApplication::translate("qz::Cases", "Handling the case")}));
        }
    }
    tx.afterCommit([this, known = std::move(known), user = reader.user] {
        const QWriteLocker lock(&m_lock);
        if (m_keys.isUnlocked()) {
            m_user = user;
            m_parties = known;
        }
    });
    return opened;
}

void OwnParties::forget() {
    const QWriteLocker lock(&m_lock);
    m_user.clear();
    m_parties.clear();
}

QList<OwnParties::Found> OwnParties::find(const QString& typed, const QString& user, int limit) const {
    QList<Found> found;
    const QString wanted = searchFolded(typed.trimmed());
    const QReadLocker lock(&m_lock);
    if (wanted.size() < 2 || user != m_user) {
        return found;
    }
    for (const QList<Party>& parties : m_parties) {
        for (const Party& party : parties) {
            const qsizetype at = searchFolded(party.text).indexOf(wanted);
            const std::optional<PinyinHit> hit = at >= 0 ? std::optional<PinyinHit>({at, wanted.size()})
                                                 : isPinyinQuery(wanted) ? pinyinFind(wanted, party.text)
                                                                         : std::nullopt;
            if (hit) {
                found.append(
                    {party.record, party.field, party.text, party.text.mid(hit->begin, hit->length)});
            }
        }
    }
    std::sort(found.begin(), found.end(),
              [](const Found& a, const Found& b) { return a.record.openedAt > b.record.openedAt; });
    return found.mid(0, limit);
}

}  // namespace qz
