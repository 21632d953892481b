// SPDX-License-Identifier: GPL-3.0-or-later
#include "chain.h"

#include <QCoreApplication>
#include <QStringEncoder>
#include <QtEndian>
#include <cstring>

#include "codec.h"
#include "qz/db/digest.h"
#include "tables.h"

namespace qz::core {

Status beginChains(WriteTx& tx, const Uuid& device) {
    QZ_TRY(tx.exec(QStringLiteral("UPDATE core_chain_heads SET mine = 0")));
    for (const char* chain : {"journal", "audit"}) {
        QZ_ASSIGN(Statement row, tx.sql("INSERT INTO core_chain_heads (chain, device, mine, seq, hash) "
                                        "VALUES (?, ?, 1, 0, zeroblob(32))"));
        row.bindAll(QString(QLatin1String(chain)), device);
        QZ_TRY(row.run());
    }
    return {};
}

Result<Link> nextLink(WriteTx& tx, const char* chain) {
    QZ_ASSIGN(Statement rows,
              tx.prepare("SELECT device, seq, hash FROM core_chain_heads WHERE chain = ? AND mine = 1"));
    rows.bindUtf8(0, chain, static_cast<qsizetype>(std::strlen(chain)));
    QZ_ASSIGN(const bool found, rows.step());
    if (!found) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Core", "The store is empty; create it with init first."));
    }
    return Link{rows.blob(0), rows.integer(1) + 1, rows.blob(2)};
}

Status advance(WriteTx& tx, const char* chain, const Link& link, const QByteArray& hash) {
    QZ_ASSIGN(Statement row,
              tx.sql("UPDATE core_chain_heads SET seq = ?, hash = ? WHERE chain = ? AND device = ?"));
    row.bind(0, link.sequence).bind(1, hash).bindUtf8(2, chain, static_cast<qsizetype>(std::strlen(chain)));
    row.bind(3, link.device);
    return row.run();
}

ChainText& ChainText::add(const QByteArray& bytes) {
    add(static_cast<qint64>(bytes.size()));
    m_text += bytes;
    return *this;
}

ChainText& ChainText::add(const QString& text) {
    // Encoded in place: an import makes a dozen of them for each case.
    const qsizetype head = m_text.size();
    add(qint64{0});
    const qsizetype from = m_text.size();
    QStringEncoder encoder(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    m_text.resize(from + encoder.requiredSpace(text.size()));
    m_text.resize(encoder.appendToBuffer(m_text.data() + from, text) - m_text.constData());
    const qint64 little = qToLittleEndian(qint64{m_text.size() - from});
    std::memcpy(m_text.data() + head, &little, sizeof little);
    return *this;
}

ChainText& ChainText::add(qint64 number) {
    const qint64 little = qToLittleEndian(number);
    m_text.append(reinterpret_cast<const char*>(&little), sizeof little);
    return *this;
}

QByteArray linkHash(const Link& link, QByteArrayView text) {
    const ChainText head = ChainText().add(link.previous).add(link.device).add(link.sequence);
    return blake2b256(head.bytes(), text);
}

QByteArray journalText(const JournalRow& row) {
    const JournalEntry& entry = row.entry;
    return ChainText()
        .add(row.caseId.toBytes())
        .add(entry.sequence)
        .add(entry.occurredAt.ms)
        .add(entry.recordedAt.ms)
        .add(row.performer)
        .add(entry.channel)
        .add(entry.recorder)
        .add(entry.action)
        .add(entry.from)
        .add(entry.to)
        .add(entry.note)
        .add(row.fields)
        .add(row.sealed)
        .add(qint64{entry.enteredLate ? 1 : 0})
        .bytes();
}

QByteArray journalHash(const Link& link, const JournalRow& row) { return linkHash(link, journalText(row)); }

QByteArray auditHash(const Link& link, const AuditRow& row) {
    const ChainText text = ChainText()
                               .add(row.at)
                               .add(row.user)
                               .add(row.action)
                               .add(row.recordType)
                               .add(row.recordId)
                               .add(row.subject)
                               .add(row.purpose);
    return linkHash(link, text.bytes());
}

Status appendJournal(WriteTx& tx, Ids& ids, const CaseId& id, const JournalEntry& entry,
                     const QString& sealed) {
    QZ_ASSIGN(const Link link, nextLink(tx, "journal"));
    const JournalRow row{id.uuid, entry, stored(sealed), stored(entry.performer.toString()),
                         fieldsToJson(entry.fields)};
    const QByteArray hash = journalHash(link, row);
    QZ_TRY(tx.insert(journalTable(), ids.next(),
                     {{"case_id", id.uuid.toBytes()},
                      {"seq", entry.sequence},
                      {"occurred_at", entry.occurredAt.ms},
                      {"recorded_at", entry.recordedAt.ms},
                      {"performer", row.performer},
                      {"channel", stored(entry.channel)},
                      {"recorder", stored(entry.recorder)},
                      {"action", stored(entry.action)},
                      {"from_state", stored(entry.from)},
                      {"to_state", stored(entry.to)},
                      {"note", stored(entry.note)},
                      {"fields", row.fields},
                      {"sealed", row.sealed},
                      {"entered_late", qint64{entry.enteredLate ? 1 : 0}},
                      {"device", link.device},
                      {"chain_seq", link.sequence},
                      {"hash", hash}}));
    return advance(tx, "journal", link, hash);
}

}  // namespace qz::core
