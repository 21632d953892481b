// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include "qz/case_record.h"
#include "qz/clock.h"
#include "qz/db/transaction.h"

namespace qz::core {

/// The next link of a chain of this desk: device, number and the hash of the link before.
struct Link {
    QByteArray device;
    qint64 sequence = 0;
    QByteArray previous;
};

/// Starts both chains of a desk: a new store, or one that was restored.
Status beginChains(WriteTx& tx, const Uuid& device);
/// Reads the head of "journal" or "audit"; Invalid before the store is created.
[[nodiscard]] Result<Link> nextLink(WriteTx& tx, const char* chain);
/// Moves the head to the link that was written with `hash`.
Status advance(WriteTx& tx, const char* chain, const Link& link, const QByteArray& hash);

/// What a chain covers, each part with its length, so that no two rows share a text.
class ChainText {
public:
    ChainText& add(const QByteArray& bytes);
    ChainText& add(const QString& text);
    ChainText& add(qint64 number);
    [[nodiscard]] const QByteArray& bytes() const { return m_text; }

private:
    QByteArray m_text;
};

/// BLAKE2b-256 over the link (hash before, device, number) and the text of its row.
[[nodiscard]] QByteArray linkHash(const Link& link, QByteArrayView text);

/// What of a journal row the chain covers.
struct JournalRow {
    Uuid caseId;
    JournalEntry entry;
    QString sealed;  ///< field → hash of the ciphertext, JSON
    QString performer;
    QString fields;  ///< JSON
};
/// Any thread: the link is not needed yet.
[[nodiscard]] QByteArray journalText(const JournalRow& row);
[[nodiscard]] QByteArray journalHash(const Link& link, const JournalRow& row);

struct AuditRow {
    qint64 at = 0;
    QString user;
    QString action;
    QString recordType;
    QByteArray recordId;
    QString subject;
    QString purpose;
};
[[nodiscard]] QByteArray auditHash(const Link& link, const AuditRow& row);

/// Reads, writes the row and moves the head. `sealed`: see JournalRow.
Status appendJournal(WriteTx& tx, Ids& ids, const CaseId& id, const JournalEntry& entry,
                     const QString& sealed);
}  // namespace qz::core
