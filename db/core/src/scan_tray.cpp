// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>

#include "codec.h"
#include "paper_rows.h"

namespace qz {

using namespace core;

namespace {

Error gone() {
    return makeError(ErrorCode::NotFound, QCoreApplication::translate(
                                              "qz::Papers", "The page does not lie on the tray any more."));
}

AuditEntry entryOf(const char* action, const Uuid& page, const QString& more, const Actor& actor) {
    return {{},   actor.user,   QString::fromLatin1(action), {QStringLiteral("scanned_page"), page},
            more, actor.purpose};
}

struct TrayContent {
    QString image;
    QByteArray key;
};

Result<TrayContent> contentOf(ReadTx& read, const Uuid& page) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT image, image_key FROM core_scan_tray WHERE id = ?"));
    rows.bindAll(page);
    QZ_ASSIGN(const bool found, rows.step());
    return found ? Result<TrayContent>(TrayContent{rows.text(0), rows.blob(1)}) : Result<TrayContent>(gone());
}

}  // namespace

QFuture<Result<bool>> PaperStore::wasRead(const QString& scan) const {
    return m_parts.store.read([scan](ReadTx& read) -> Result<bool> {
        QZ_ASSIGN(Statement rows, read.prepare("SELECT 1 FROM core_scans WHERE sha256 = ?"));
        rows.bindAll(scan);
        return rows.step();
    });
}

QFuture<Status> PaperStore::setRead(const QString& scan, int pages, const Actor& actor) {
    return m_parts.store.write(
        QStringLiteral("papers.scan"),
        [this, self = shared_from_this(), scan, pages, actor](WriteTx& tx) -> Status {
            QZ_ASSIGN(Statement row, tx.sql("INSERT OR REPLACE INTO core_scans (sha256, pages, read_at, "
                                            "read_by) VALUES (?, ?, ?, ?)"));
            row.bindAll(scan, pages, m_parts.clock.now().ms, stored(actor.user));
            return row.run();
        });
}

QFuture<Result<QList<TrayPage>>> PaperStore::tray() const {
    return m_parts.store.read([](ReadTx& read) -> Result<QList<TrayPage>> {
        QZ_ASSIGN(Statement rows, read.prepare("SELECT id, scan, page, reason, code, added_at, added_by FROM "
                                               "core_scan_tray ORDER BY added_at, scan, page"));
        QList<TrayPage> pages;
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                return pages;
            }
            pages.append({rows.uuid(0), rows.text(1), static_cast<int>(rows.integer(2)), rows.text(3),
                          rows.text(4), Instant{rows.integer(5)}, rows.text(6)});
        }
    });
}

QFuture<Status> PaperStore::putOnTray(const TrayPage& page, const QByteArray& image, const Actor& actor) {
    return m_parts.store.write(
        QStringLiteral("papers.tray"),
        [this, self = shared_from_this(), page, image, actor](WriteTx& tx) -> Status {
            const Uuid id = m_parts.ids.next();
            QZ_ASSIGN(const SealedValue value, sealed(image, placeOf(id, "tray")));
            QZ_ASSIGN(const QString blob, m_blobs.put(value.bytes));
            QZ_ASSIGN(Statement row,
                      tx.sql("INSERT INTO core_scan_tray (id, scan, page, reason, code, image, "
                             "image_key, added_at, added_by) VALUES (?, ?, ?, ?, ?, ?, ?, ?, "
                             "?)"));
            row.bindAll(id, page.scan, page.page, page.reason, stored(page.code.left(200)), blob, value.keyId,
                        m_parts.clock.now().ms, stored(actor.user));
            QZ_TRY(row.run());
            return m_parts.audit.append(tx, entryOf("put_on_tray", id, page.reason, actor));
        });
}

QFuture<Result<QByteArray>> PaperStore::trayImage(const Uuid& page, const Actor& actor) {
    return m_parts.store.write(
        QStringLiteral("papers.open_tray"),
        [this, self = shared_from_this(), page, actor](WriteTx& tx) -> Result<QByteArray> {
            QZ_ASSIGN(const TrayContent content, contentOf(tx, page));
            QZ_ASSIGN(const QByteArray bytes, m_blobs.get(content.image));
            QZ_ASSIGN(const QByteArray plain, m_parts.keys.open({content.key, bytes}, placeOf(page, "tray")));
            QZ_TRY(m_parts.audit.append(tx, entryOf("open_tray_page", page, {}, actor)));
            return plain;
        });
}

QFuture<Status> PaperStore::takeOffTray(const Uuid& page, const QString& outcome, const Actor& actor) {
    return m_parts.store.write(
        QStringLiteral("papers.take_off_tray"),
        [this, self = shared_from_this(), page, outcome, actor](WriteTx& tx) -> Status {
            QZ_ASSIGN(const TrayContent content, contentOf(tx, page));
            QZ_ASSIGN(Statement row, tx.sql("DELETE FROM core_scan_tray WHERE id = ?"));
            row.bindAll(page);
            QZ_TRY(row.run());
            tx.afterCommit([blobs = m_blobs, image = content.image] {
                (void)blobs.remove(image).ok();  // what stays is sealed and found by verify
            });
            return m_parts.audit.append(tx, entryOf("take_off_tray", page, outcome, actor));
        });
}

}  // namespace qz
