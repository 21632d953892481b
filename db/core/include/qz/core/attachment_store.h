// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QStringList>

#include "qz/clock.h"
#include "qz/core/access_store.h"
#include "qz/core/audit_trail.h"
#include "qz/core/case_service.h"
#include "qz/db/blob_store.h"
#include "qz/db/key_ring.h"
#include "qz/db/store.h"
#include "qz/photo_origin.h"

namespace qz {

struct AttachmentTag;
using AttachmentId = Id<AttachmentTag>;

/// A file that belongs to a case: what is known of it; its content lies in the blobs of the store.
struct Attachment {
    AttachmentId id;
    QString name;       ///< cleaned file name without a folder; a plain one where it may name somebody
    QString mediaType;  ///< "image/jpeg"
    QString sha256;     ///< hex, of what lies in the store: the sealed bytes where `keyId` is set
    qint64 size = 0;    ///< bytes of the file
    Instant addedAt;
    QString addedBy;            ///< login name
    QString purpose;            ///< what it is for, as typed; may be empty
    QByteArray keyId = {};      ///< of the key that sealed the content; empty: it is not sealed
    QByteArray origin = {};     ///< what the camera said, as it is stored: open() reads it
    QByteArray originKey = {};  ///< of the key that sealed it; empty: it is not sealed
};

/// A content with what its camera said, which lies beside it: the picture itself holds it no more.
struct OpenedAttachment {
    QByteArray bytes;
    PhotoOrigin origin;
};

/// What attachments are built on; all of it outlives them.
struct AttachmentParts {
    Store& store;
    AccessStore& access;
    CaseService& cases;
    AuditTrail& audit;
    const Clock& clock;
    Ids& ids;
    KeyRing& keys;
};

/// Attachments of cases. Where the kind of the case has P2 or P3 fields the content is sealed as they are
/// (systems.md A.4): what somebody brings to such a case shows people. Listing and opening need cases.read in
/// the area of the case, adding and removing cases.attach (Denied otherwise). Journal and audit tell of each
/// change without the name of the file. Any thread.
class AttachmentStore {
public:
    static constexpr qint64 maxFileBytes = qint64{200} * 1024 * 1024;
    static constexpr int maxPerCase = 500;

    explicit AttachmentStore(AttachmentParts parts, qint64 limit = maxFileBytes);

    /// Copies the file into the store, then writes its row. Denied also where it must be sealed and nobody
    /// logged in. NotFound: no such case or file; Invalid: no plain
    /// file, empty, larger than the limit, or too many. After a failure at most a content without a row
    /// stays.
    /// `origin` is kept beside the content and sealed where that is; it never leaves with a copy.
    [[nodiscard]] QFuture<Result<Attachment>> add(const QString& number, const QString& filePath,
                                                  const QString& purpose, const Actor& actor,
                                                  const PhotoOrigin& origin = {});
    /// Oldest first, without removed ones.
    [[nodiscard]] QFuture<Result<QList<Attachment>>> list(const QString& number, const Actor& actor) const;
    /// Audited as "open_attachment" before the content is given; Database where it is not what was stored,
    /// NotFound where it is gone. Photos leave without what cameras wrote beside the
    /// picture (photo_bytes.h). A file that stands at `targetPath` is replaced only by all of it.
    [[nodiscard]] QFuture<Status> copyTo(const AttachmentId& id, const QString& targetPath,
                                         const Actor& actor);
    /// The same into memory; Invalid above `limit` bytes.
    [[nodiscard]] QFuture<Result<QByteArray>> content(const AttachmentId& id, qint64 limit,
                                                      const Actor& actor);
    /// The content with its origin, under one audit row; as content() otherwise.
    [[nodiscard]] QFuture<Result<OpenedAttachment>> open(const AttachmentId& id, qint64 limit,
                                                         const Actor& actor);
    /// Takes it off the case; `reason` is required. The content stays until retention deletes it.
    [[nodiscard]] QFuture<Status> remove(const AttachmentId& id, const QString& reason, const Actor& actor);

    /// Rows whose content is not in the store, one line each. (Contents are checked by Store::verify.)
    [[nodiscard]] Result<QStringList> verify(ReadTx& read) const;

private:
    struct Found;
    [[nodiscard]] Result<Found> find(ReadTx& read, const AttachmentId& id) const;
    [[nodiscard]] Result<Attachment> takeIn(const QString& filePath, const CaseRecord& record);
    Status keepOrigin(const PhotoOrigin& origin, const CaseRecord& record, Attachment& attachment);
    [[nodiscard]] Result<PhotoOrigin> originOf(const Found& found) const;
    Status seal(const QString& filePath, const CaseRecord& record, const QString& dataClass,
                Attachment& attachment);
    [[nodiscard]] Result<QByteArray> plain(const Found& found) const;
    [[nodiscard]] Result<Attachment> insert(WriteTx& tx, const QString& number, Attachment attachment,
                                            const Actor& actor);
    [[nodiscard]] Result<Found> opened(WriteTx& tx, const AttachmentId& id, const Actor& actor);
    Status removeNow(WriteTx& tx, const AttachmentId& id, const QString& reason, const Actor& actor);
    [[nodiscard]] bool mayIdentify(const CaseRecord& record, const QString& text) const;
    Status tell(WriteTx& tx, const CaseRecord& record, const QString& action, const QString& note,
                const Actor& actor);

    AttachmentParts m_parts;
    BlobStore m_blobs;
    qint64 m_limit;
};

/// A name that is safe as a file of its own in any folder: no path, no control or direction characters, no
/// dot or dash in front, at most 180 bytes.
[[nodiscard]] QString safeFileName(const QString& name);

}  // namespace qz
