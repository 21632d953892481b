// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/attachment_store.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QMimeDatabase>
#include <QPromise>
#include <QSaveFile>

#include "case_loaded.h"
#include "case_rows.h"
#include "codec.h"
#include "journal_beside.h"
#include "qz/photo_bytes.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

constexpr qsizetype kMaxNameBytes = 180;
constexpr qint64 kMostPhoto = qint64{64} * 1024 * 1024;  ///< larger ones are no photos
const char* const kColumns =
    "id, name, media_type, sha256, size, added_at, added_by, purpose, key_id, "
    "facts, facts_key";

Attachment readAttachment(const Statement& row) {
    return {AttachmentId{row.uuid(0)},
            row.text(1),
            row.text(2),
            row.text(3),
            row.integer(4),
            Instant{row.integer(5)},
            row.text(6),
            row.text(7),
            row.blob(8),
            row.blob(9),
            row.blob(10)};
}

/// A name that may identify somebody is not kept: what the file is tells the rest.
QString plainName(const Attachment& attachment) {
    const QString suffix = QFileInfo(attachment.name).suffix();
    const QString name =
        QCoreApplication::translate("qz::Attachments", "attachment %1").arg(attachment.sha256.left(6));
    return suffix.isEmpty() ? name : name + QLatin1Char('.') + suffix;
}

/// The highest class of what a case of the kind may hold; empty: nothing personal.
QString personalClass(const CaseKind* kind) {
    DataClass highest = DataClass::P0;
    if (kind != nullptr) {
        QList<FieldSpec> fields = kind->fields;
        for (const StepSpec& step : kind->workflow->spec().steps) {
            fields += step.fields;
        }
        for (const FieldSpec& field : fields) {
            highest = std::max(highest, field.dataClass);
        }
    }
    return highest == DataClass::P3   ? QStringLiteral("P3")
           : highest == DataClass::P2 ? QStringLiteral("P2")
                                      : QString();
}

/// A sealed content opens in its own case only.
QByteArray placeOf(const CaseRecord& record) {
    return record.id.uuid.toBytes() + QByteArrayLiteral("attachment");
}

QByteArray originPlace(const CaseRecord& record) {
    return record.id.uuid.toBytes() + QByteArrayLiteral("attachment origin");
}

QByteArray originToJson(const PhotoOrigin& origin) {
    QJsonObject json;
    if (origin.position) {
        json = {{QStringLiteral("lon"), origin.position->lon},
                {QStringLiteral("lat"), origin.position->lat},
                {QStringLiteral("crs"), crsName(Crs::Wgs84)}};
    }
    if (origin.takenAt) {
        json.insert(QStringLiteral("taken_at"), origin.takenAt->toString());
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

PhotoOrigin originFromJson(const QByteArray& bytes) {
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    PhotoOrigin origin;
    if (json.contains(QLatin1String("lon"))) {
        origin.position =
            GeoPoint{json[QLatin1String("lon")].toDouble(), json[QLatin1String("lat")].toDouble()};
    }
    if (const Result<CivilTime> taken = CivilTime::parse(json[QLatin1String("taken_at")].toString());
        taken.ok()) {
        origin.takenAt = *taken;
    }
    return origin;
}

QString sizeText(qint64 bytes) { return QLocale::c().formattedDataSize(bytes); }

Error tooLarge(const QString& where, qint64 size, qint64 limit) {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Attachments",
                                    "%1 has %2; an attachment has at most %3. Make it smaller or keep it "
                                    "elsewhere.")
            .arg(where, sizeText(size), sizeText(limit)));
}

Error namesSomebody(const QString& where) {
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::Attachments",
                                                 "This may name somebody and everyone who sees the case can "
                                                 "read it. Say what the file is, not whose."),
                     {}, where);
}

DbValue orNull(const QByteArray& bytes) { return bytes.isEmpty() ? DbValue() : DbValue(bytes); }

/// What is said of a file in journal and audit: never its name.
QString described(const Attachment& attachment) {
    return QStringLiteral("%1, %2").arg(attachment.mediaType, sizeText(attachment.size));
}

Status writeFile(const QString& path, const QByteArray& bytes) {
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit()) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Attachments", "The file %1 cannot be written: %2")
                             .arg(path, file.errorString()));
    }
    return {};
}

/// First a step on one thread of the store, then another that takes its value; both are queued, none waits.
template <class T, class First, class Next>
QFuture<T> chained(QFuture<First> first, Next next) {
    auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    QFuture<T> future = promise->future();
    const auto answer = [promise](T result) {
        promise->addResult(std::move(result));
        promise->finish();
    };
    first.then([answer, next = std::move(next)](const First& value) {
        if (!value.ok()) {
            answer(T(value.error()));
            return;
        }
        next(*value).then(answer);
    });
    return future;
}

}  // namespace

QString safeFileName(const QString& name) {
    QString clean;
    const qsizetype start = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\')) + 1;
    for (const QChar c : QStringView(name).mid(start)) {
        // Direction marks can make a name look as if it ended otherwise.
        const bool hidden = c.category() == QChar::Other_Control || c.category() == QChar::Other_Format;
        const bool reserved = QStringView(u":*?\"<>|").contains(c);
        clean.append(hidden || reserved ? QChar(u'_') : c);
    }
    clean = clean.trimmed();
    while (clean.startsWith(u'.') || clean.startsWith(u'-')) {
        clean.remove(0, 1);
    }
    while (clean.endsWith(u'.')) {
        clean.chop(1);
    }
    QString suffix = QFileInfo(clean).suffix();
    suffix = suffix.isEmpty() || suffix.size() > 10 ? QString() : QStringLiteral(".") + suffix;
    QString base = clean.chopped(suffix.size());
    while ((base + suffix).toUtf8().size() > kMaxNameBytes) {
        base.chop(base.back().isLowSurrogate() ? 2 : 1);
    }
    clean = base + suffix;
    return clean.isEmpty() ? QStringLiteral("file") : clean;
}

struct AttachmentStore::Found {
    Attachment attachment;
    CaseRecord record;
};

AttachmentStore::AttachmentStore(AttachmentParts parts, qint64 limit)
    : m_parts(parts), m_blobs(parts.store.folder()), m_limit(limit) {}

QFuture<Result<Attachment>> AttachmentStore::add(const QString& number, const QString& filePath,
                                                 const QString& purpose, const Actor& actor,
                                                 const PhotoOrigin& origin) {
    const QString operation = QStringLiteral("cases.attach");
    if (m_parts.store.isReadOnly()) {
        // The store's own refusal, before a content is written.
        return m_parts.store.write(operation, [](WriteTx&) -> Result<Attachment> { return Attachment(); });
    }
    const auto take = [this, number, filePath, actor, origin](ReadTx& read) -> Result<Attachment> {
        QZ_ASSIGN(const StoredCase found, readCaseByNumber(read, number));
        QZ_TRY(m_parts.access.check(actor.user, QStringLiteral("cases.attach"),
                                    m_parts.cases.scopeOf(found.record)));
        QZ_ASSIGN(Attachment attachment, takeIn(filePath, found.record));
        QZ_TRY(keepOrigin(origin, found.record, attachment));
        return attachment;
    };
    return chained<Result<Attachment>>(
        m_parts.store.read(take), [this, operation, number, purpose, actor](Attachment attachment) {
            attachment.purpose = purpose.trimmed();
            return m_parts.store.write(operation, [this, number, attachment, actor](WriteTx& tx) {
                return insert(tx, number, attachment, actor);
            });
        });
}

Result<Attachment> AttachmentStore::takeIn(const QString& filePath, const CaseRecord& record) {
    const QFileInfo file(filePath);
    if (!file.exists()) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Attachments", "There is no file %1.").arg(filePath));
    }
    if (!file.isFile() || file.size() == 0) {
        return makeError(
            ErrorCode::Invalid,
            (file.isFile() ? QCoreApplication::translate("qz::Attachments", "The file %1 is empty.")
                           : QCoreApplication::translate("qz::Attachments",
                                                         "%1 is not a file; choose the files in it."))
                .arg(filePath));
    }
    if (file.size() > m_limit) {
        return tooLarge(filePath, file.size(), m_limit);
    }
    Attachment attachment;
    attachment.name = safeFileName(file.fileName());
    attachment.mediaType = QMimeDatabase().mimeTypeForFile(filePath).name();
    const QString dataClass = personalClass(m_parts.cases.kind(record.kind));
    if (dataClass.isEmpty()) {
        QZ_ASSIGN(attachment.sha256, m_blobs.putFile(filePath));
        attachment.size = m_blobs.size(attachment.sha256);
    } else {
        QZ_TRY(seal(filePath, record, dataClass, attachment));
    }
    // It may have grown while it was copied.
    if (attachment.size > m_limit) {
        return tooLarge(filePath, attachment.size, m_limit);
    }
    return attachment;
}

Status AttachmentStore::seal(const QString& filePath, const CaseRecord& record, const QString& dataClass,
                             Attachment& attachment) {
    if (!m_parts.keys.isUnlocked()) {
        return makeError(ErrorCode::Denied,
                         QCoreApplication::translate(
                             "qz::Attachments",
                             "Attachments of %1 may show people and are stored sealed only; log in "
                             "first.")
                             .arg(record.number));
    }
    QFile file(filePath);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Attachments", "The file %1 cannot be read: %2")
                             .arg(filePath, file.errorString()));
    }
    const QByteArray bytes = file.read(m_limit + 1);
    attachment.size = bytes.size();
    const QString county = m_parts.cases.scopeOf(record).ancestor(AreaLevel::County).toString();
    QZ_ASSIGN(const SealedValue sealed,
              m_parts.keys.seal(dataClass, county, m_parts.cases.kind(record.kind)->module, bytes,
                                placeOf(record)));
    attachment.keyId = sealed.keyId;
    QZ_ASSIGN(attachment.sha256, m_blobs.put(sealed.bytes));
    return {};
}

Status AttachmentStore::keepOrigin(const PhotoOrigin& origin, const CaseRecord& record,
                                   Attachment& attachment) {
    if (origin.isEmpty()) {
        return {};
    }
    attachment.origin = originToJson(origin);
    const CaseKind* kind = m_parts.cases.kind(record.kind);
    const QString dataClass = personalClass(kind);
    if (dataClass.isEmpty()) {
        return {};
    }
    const QString county = m_parts.cases.scopeOf(record).ancestor(AreaLevel::County).toString();
    QZ_ASSIGN(const SealedValue sealed,
              m_parts.keys.seal(dataClass, county, kind->module, attachment.origin, originPlace(record)));
    attachment.origin = sealed.bytes;
    attachment.originKey = sealed.keyId;
    return {};
}

Result<PhotoOrigin> AttachmentStore::originOf(const Found& found) const {
    const Attachment& attachment = found.attachment;
    if (attachment.origin.isEmpty() || attachment.originKey.isEmpty()) {
        return originFromJson(attachment.origin);
    }
    QZ_ASSIGN(const QByteArray json,
              m_parts.keys.open({attachment.originKey, attachment.origin}, originPlace(found.record)));
    return originFromJson(json);
}

Result<QByteArray> AttachmentStore::plain(const Found& found) const {
    QZ_ASSIGN(const QByteArray bytes, m_blobs.get(found.attachment.sha256));
    return found.attachment.keyId.isEmpty()
               ? Result<QByteArray>(bytes)
               : m_parts.keys.open({found.attachment.keyId, bytes}, placeOf(found.record));
}

Result<Attachment> AttachmentStore::insert(WriteTx& tx, const QString& number, Attachment attachment,
                                           const Actor& actor) {
    QZ_ASSIGN(const StoredCase found, readCaseByNumber(tx, number));
    const CaseRecord& record = found.record;
    QZ_TRY(m_parts.access.check(actor.user, QStringLiteral("cases.attach"), m_parts.cases.scopeOf(record)));
    if (mayIdentify(record, attachment.purpose)) {
        return namesSomebody(QStringLiteral("purpose"));
    }
    if (mayIdentify(record, attachment.name)) {
        attachment.name = plainName(attachment);
    }
    if (!m_blobs.contains(attachment.sha256)) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Attachments",
                                                     "The content of the attachment was deleted while it "
                                                     "was added to %1; add it again.")
                             .arg(record.number));
    }
    QZ_ASSIGN(Statement count, tx.prepare("SELECT COUNT(*) FROM core_attachments WHERE case_id = ? AND "
                                          "deleted_at IS NULL"));
    count.bindAll(record.id.uuid);
    QZ_ASSIGN(const bool counted, count.step());
    if (counted && count.integer(0) >= maxPerCase) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate("qz::Attachments",
                                                     "%1 has %2 attachments already; remove some first.")
                             .arg(record.number)
                             .arg(maxPerCase));
    }
    count.reset();
    attachment.id = AttachmentId{m_parts.ids.next()};
    attachment.addedAt = m_parts.clock.now();
    attachment.addedBy = actor.user;
    const Result<qint64> row = tx.insert(attachmentsTable(), attachment.id.uuid,
                                         {{"case_id", record.id.uuid.toBytes()},
                                          {"name", stored(attachment.name)},
                                          {"media_type", stored(attachment.mediaType)},
                                          {"sha256", attachment.sha256},
                                          {"size", attachment.size},
                                          {"purpose", stored(attachment.purpose)},
                                          {"added_at", attachment.addedAt.ms},
                                          {"added_by", stored(attachment.addedBy)},
                                          {"key_id", orNull(attachment.keyId)},
                                          {"facts", orNull(attachment.origin)},
                                          {"facts_key", orNull(attachment.originKey)}});
    if (!row.ok()) {
        return row.error();
    }
    const QString note = attachment.purpose.isEmpty()
                             ? described(attachment)
                             : QStringLiteral("%1 (%2)").arg(attachment.purpose, described(attachment));
    QZ_TRY(tell(tx, record, QString(kAttachAction), note, actor));
    QZ_TRY(m_parts.audit.append(tx, {{},
                                     actor.user,
                                     QStringLiteral("add_attachment"),
                                     {record.kind, record.id.uuid},
                                     record.number + QStringLiteral(": ") + attachment.id.uuid.toString(),
                                     attachment.purpose}));
    return attachment;
}

QFuture<Result<QList<Attachment>>> AttachmentStore::list(const QString& number, const Actor& actor) const {
    return m_parts.store.read([this, number, actor](ReadTx& read) -> Result<QList<Attachment>> {
        QZ_ASSIGN(const StoredCase found, readCaseByNumber(read, number));
        QZ_TRY(m_parts.access.check(actor.user, QStringLiteral("cases.read"),
                                    m_parts.cases.scopeOf(found.record)));
        static const QString sql =
            QStringLiteral(
                "SELECT %1 FROM core_attachments WHERE case_id = ? AND deleted_at IS NULL ORDER BY "
                "added_at, rid")
                .arg(QLatin1String(kColumns));
        QZ_ASSIGN(Statement rows, read.prepare(sql));
        rows.bindAll(found.record.id.uuid);
        QList<Attachment> attachments;
        while (true) {
            QZ_ASSIGN(const bool more, rows.step());
            if (!more) {
                return attachments;
            }
            attachments.append(readAttachment(rows));
        }
    });
}

Result<AttachmentStore::Found> AttachmentStore::find(ReadTx& read, const AttachmentId& id) const {
    static const QString sql = QStringLiteral(
                                   "SELECT %1, (SELECT number FROM core_cases c WHERE c.id = case_id) FROM "
                                   "core_attachments WHERE id = ? AND deleted_at IS NULL")
                                   .arg(QLatin1String(kColumns));
    QZ_ASSIGN(Statement rows, read.prepare(sql));
    rows.bindAll(id.uuid);
    QZ_ASSIGN(const bool there, rows.step());
    if (!there) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Attachments", "There is no attachment %1.")
                             .arg(id.uuid.toString()));
    }
    Found found;
    found.attachment = readAttachment(rows);
    QZ_ASSIGN(const StoredCase owner, readCaseByNumber(read, rows.text(11)));
    found.record = owner.record;
    return found;
}

Result<AttachmentStore::Found> AttachmentStore::opened(WriteTx& tx, const AttachmentId& id,
                                                       const Actor& actor) {
    QZ_ASSIGN(const Found found, find(tx, id));
    QZ_TRY(
        m_parts.access.check(actor.user, QStringLiteral("cases.read"), m_parts.cases.scopeOf(found.record)));
    const QString purpose = actor.purpose.trimmed().isEmpty()
                                ? QCoreApplication::translate("qz::Cases", "Handling the case")
                                : actor.purpose.trimmed();
    QZ_TRY(m_parts.audit.append(tx, {{},
                                     actor.user,
                                     QStringLiteral("open_attachment"),
                                     {found.record.kind, found.record.id.uuid},
                                     found.record.number + QStringLiteral(": ") + id.uuid.toString(),
                                     purpose}));
    return found;
}

QFuture<Status> AttachmentStore::copyTo(const AttachmentId& id, const QString& targetPath,
                                        const Actor& actor) {
    return chained<Status>(
        m_parts.store.write(QStringLiteral("cases.open_attachment"),
                            [this, id, actor](WriteTx& tx) { return opened(tx, id, actor); }),
        [this, targetPath](const Found& found) {
            // The writer is free again while the file is copied.
            return m_parts.store.read([this, found, targetPath](ReadTx&) -> Status {
                const Attachment& attachment = found.attachment;
                const bool photo =
                    attachment.mediaType.startsWith(QLatin1String("image/")) && attachment.size <= kMostPhoto;
                if (!photo && attachment.keyId.isEmpty()) {
                    return m_blobs.copyTo(attachment.sha256, targetPath);
                }
                QZ_ASSIGN(const QByteArray bytes, plain(found));
                return writeFile(targetPath, photo ? withoutPhotoFacts(bytes) : bytes);
            });
        });
}

QFuture<Result<QByteArray>> AttachmentStore::content(const AttachmentId& id, qint64 limit,
                                                     const Actor& actor) {
    return open(id, limit, actor).then([](const Result<OpenedAttachment>& opened) {
        return opened.ok() ? Result<QByteArray>(opened->bytes) : Result<QByteArray>(opened.error());
    });
}

QFuture<Result<OpenedAttachment>> AttachmentStore::open(const AttachmentId& id, qint64 limit,
                                                        const Actor& actor) {
    return chained<Result<OpenedAttachment>>(
        m_parts.store.write(QStringLiteral("cases.open_attachment"),
                            [this, id, limit, actor](WriteTx& tx) -> Result<Found> {
                                QZ_ASSIGN(const Found found, opened(tx, id, actor));
                                const Attachment& attachment = found.attachment;
                                const qint64 size =
                                    attachment.keyId.isEmpty()
                                        ? std::max(attachment.size, m_blobs.size(attachment.sha256))
                                        : attachment.size;
                                return size > limit
                                           ? Result<Found>(tooLarge(attachment.name, attachment.size, limit))
                                           : Result<Found>(found);
                            }),
        [this](const Found& found) {
            return m_parts.store.read([this, found](ReadTx&) -> Result<OpenedAttachment> {
                QZ_ASSIGN(const QByteArray bytes, plain(found));
                QZ_ASSIGN(const PhotoOrigin origin, originOf(found));
                return OpenedAttachment{bytes, origin};
            });
        });
}

QFuture<Status> AttachmentStore::remove(const AttachmentId& id, const QString& reason, const Actor& actor) {
    return m_parts.store.write(QStringLiteral("cases.detach"), [this, id, reason, actor](WriteTx& tx) {
        return removeNow(tx, id, reason.trimmed(), actor);
    });
}

Status AttachmentStore::removeNow(WriteTx& tx, const AttachmentId& id, const QString& reason,
                                  const Actor& actor) {
    QZ_ASSIGN(const Found found, find(tx, id));
    QZ_TRY(m_parts.access.check(actor.user, QStringLiteral("cases.attach"),
                                m_parts.cases.scopeOf(found.record)));
    if (reason.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Attachments", "Say why the attachment is taken off %1.")
                .arg(found.record.number),
            {}, QStringLiteral("reason"));
    }
    if (mayIdentify(found.record, reason)) {
        return namesSomebody(QStringLiteral("reason"));
    }
    QZ_ASSIGN(const RowRef ref, tx.ref(attachmentsTable(), id.uuid));
    QZ_TRY(tx.remove(attachmentsTable(), id.uuid, ref));
    QZ_TRY(tell(tx, found.record, QString(kDetachAction),
                QStringLiteral("%1 (%2)").arg(reason, described(found.attachment)), actor));
    return m_parts.audit.append(tx, {{},
                                     actor.user,
                                     QStringLiteral("remove_attachment"),
                                     {found.record.kind, found.record.id.uuid},
                                     found.record.number + QStringLiteral(": ") + id.uuid.toString(),
                                     reason});
}

bool AttachmentStore::mayIdentify(const CaseRecord& record, const QString& text) const {
    const CaseKind* kind = m_parts.cases.kind(record.kind);
    return kind != nullptr && kind->extension != nullptr && kind->extension->mayIdentify(text);
}

Status AttachmentStore::tell(WriteTx& tx, const CaseRecord& record, const QString& action,
                             const QString& note, const Actor& actor) {
    return appendBeside(tx, m_parts.ids, m_parts.clock.now(), record, {action, note, {}, actor});
}

Result<QStringList> AttachmentStore::verify(ReadTx& read) const {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT a.sha256, c.number FROM core_attachments a LEFT JOIN core_cases c ON "
                           "c.id = a.case_id WHERE a.deleted_at IS NULL ORDER BY a.rid"));
    QStringList problems;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return problems;
        }
        if (!m_blobs.contains(rows.text(0))) {
            problems.append(QCoreApplication::translate("qz::Attachments",
                                                        "Attachment %1 of case %2 is missing in the store")
                                .arg(rows.text(0), rows.text(1)));
        }
    }
}

}  // namespace qz
