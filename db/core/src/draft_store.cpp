// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/draft_store.h"

#include "codec.h"

namespace qz {

using namespace core;

namespace {

QByteArray placeOf(const QString& user, const QString& form) { return user.toUtf8() + '\n' + form.toUtf8(); }

}  // namespace

QFuture<Status> DraftStore::save(const QString& user, const QString& form, const FieldMap& values) {
    return m_store.write(QStringLiteral("drafts.save"), [this, user, form, values](WriteTx& tx) -> Status {
        QZ_ASSIGN(const SealedValue value,
                  m_keys.seal(QStringLiteral("P3"), QString(QLatin1String("")), QStringLiteral("drafts"),
                              fieldsToJson(values).toUtf8(), placeOf(user, form)));
        QZ_ASSIGN(Statement row,
                  tx.sql("INSERT INTO core_drafts (user, form, key_id, bytes, saved_at) "
                         "VALUES (?, ?, ?, ?, ?) ON CONFLICT (user, form) DO UPDATE SET key_id = "
                         "excluded.key_id, bytes = excluded.bytes, saved_at = excluded.saved_at"));
        row.bindAll(user, form, value.keyId, value.bytes, m_clock.now().ms);
        return row.run();
    });
}

QFuture<Result<std::optional<FieldMap>>> DraftStore::load(const QString& user, const QString& form) const {
    return m_store.read([this, user, form](ReadTx& read) -> Result<std::optional<FieldMap>> {
        QZ_ASSIGN(Statement rows,
                  read.prepare("SELECT key_id, bytes FROM core_drafts WHERE user = ? AND form = ?"));
        rows.bindAll(user, form);
        QZ_ASSIGN(const bool found, rows.step());
        if (!found) {
            return std::optional<FieldMap>();
        }
        QZ_ASSIGN(const QByteArray plain, m_keys.open({rows.blob(0), rows.blob(1)}, placeOf(user, form)));
        return std::optional<FieldMap>(fieldsFromJson(QString::fromUtf8(plain)));
    });
}

QFuture<Status> DraftStore::remove(const QString& user, const QString& form) {
    return m_store.write(QStringLiteral("drafts.remove"), [user, form](WriteTx& tx) -> Status {
        QZ_ASSIGN(Statement row, tx.sql("DELETE FROM core_drafts WHERE user = ? AND form = ?"));
        row.bindAll(user, form);
        return row.run();
    });
}

}  // namespace qz
