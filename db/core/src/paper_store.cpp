// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/paper_store.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <algorithm>

#include "case_rows.h"
#include "codec.h"
#include "paper_rows.h"

namespace qz {

using namespace core;

namespace {

const auto kRead = QStringLiteral("cases.read");
const auto kAttach = QStringLiteral("cases.attach");

QString say(const char* sentence) { return QCoreApplication::translate("qz::Papers", sentence); }

Error notThere() {
    return makeError(ErrorCode::NotFound, say(QT_TRANSLATE_NOOP("qz::Papers", "There is no such paper.")));
}

Result<StoredPaper> versionOf(ReadTx& read, const Uuid& id) {
    QZ_ASSIGN(const QList<StoredPaper> found, readPapers(read, "v.id = ?", id.toBytes()));
    return found.isEmpty() ? Result<StoredPaper>(notThere()) : Result<StoredPaper>(found.first());
}

Result<QString> originOf(ReadTx& read) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT name FROM core_paper_origin"));
    QZ_ASSIGN(const bool found, rows.step());
    return found ? rows.text(0) : QString();
}

QString hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

DbValue keyOf(const SealedValue& value) { return value.keyId.isEmpty() ? DbValue() : DbValue(value.keyId); }

}  // namespace

QList<int> PaperVersion::missing() const {
    QList<int> pagesLeft;
    for (int page = 1; !back.isEmpty() && page <= pages; ++page) {
        if (!back.contains(page)) {
            pagesLeft.append(page);
        }
    }
    return pagesLeft;
}

PageCode PaperVersion::code(int page) const {
    return {origin, number, paperMark(paper), version, page, pages, contentMark(content)};
}

PaperStore::PaperStore(AttachmentParts parts) : m_parts(parts), m_blobs(parts.store.folder()) {}

QFuture<Result<QString>> PaperStore::origin() const {
    return m_parts.store.write(
        QStringLiteral("papers.origin"), [this, self = shared_from_this()](WriteTx& tx) -> Result<QString> {
            QZ_ASSIGN(QString name, originOf(tx));
            if (name.isEmpty()) {
                name = shortMark(m_parts.ids.next().toBytes(), 8);
                QZ_ASSIGN(Statement row, tx.sql("INSERT INTO core_paper_origin (name) VALUES (?)"));
                row.bindAll(name);
                QZ_TRY(row.run());
            }
            return name;
        });
}

QFuture<Result<QList<PaperVersion>>> PaperStore::list(const QString& number, const Actor& actor) const {
    return m_parts.store.read(
        [this, self = shared_from_this(), number, actor](ReadTx& read) -> Result<QList<PaperVersion>> {
            QZ_ASSIGN(const StoredCase found, readCaseByNumber(read, number));
            QZ_TRY(m_parts.access.check(actor.user, kRead, m_parts.cases.scopeOf(found.record)));
            QZ_ASSIGN(const QList<StoredPaper> papers,
                      readPapers(read, "v.case_id = ?", found.record.id.uuid.toBytes()));
            QList<PaperVersion> versions;
            for (const StoredPaper& paper : papers) {
                versions.append(paper.version);
            }
            return versions;
        });
}

Result<SealedValue> PaperStore::sealed(const QByteArray& plain, const QByteArray& place) const {
    if (plain.isEmpty()) {
        return SealedValue();
    }
    if (!m_parts.keys.isUnlocked()) {
        return makeError(ErrorCode::Denied,
                         say(QT_TRANSLATE_NOOP(
                             "qz::Papers", "Papers are kept sealed only; log in with a password first.")));
    }
    return m_parts.keys.seal(QStringLiteral("P3"), QString(QLatin1String("")), QStringLiteral("papers"),
                             plain, place);
}

Status PaperStore::tell(WriteTx& tx, const PaperVersion& version, const char* action, const QString& more,
                        const Actor& actor) {
    const Result<StoredCase> found = readCaseByNumber(tx, version.number);
    QZ_TRY(found);
    return m_parts.audit.append(
        tx, {{},
             actor.user,
             QString::fromLatin1(action),
             {found->record.kind, version.caseId.uuid},
             QStringLiteral("%1: %2 v%3%4").arg(version.number, version.paper).arg(version.version).arg(more),
             actor.purpose});
}

QFuture<Result<PaperVersion>> PaperStore::keep(const KeptPaper& paper, const Actor& actor) {
    return m_parts.store.write(
        QStringLiteral("papers.keep"),
        [this, self = shared_from_this(), paper, actor](WriteTx& tx) { return keepNow(tx, paper, actor); });
}

Result<bool> PaperStore::numbered(ReadTx& read, PaperVersion& made, bool print) const {
    QZ_ASSIGN(const QList<StoredPaper> all, readPapers(read, "v.case_id = ?", made.caseId.uuid.toBytes()));
    int last = 0;
    bool filled = false;
    for (const StoredPaper& other : all) {
        if (other.version.paper != made.paper) {
            continue;
        }
        last = std::max(last, other.version.version);
        const bool same = other.version.version == made.version;
        const bool draft = print && other.version.id == made.id && !other.version.printedAt;
        filled = filled || (same && draft);
        if (same && !draft) {
            return makeError(ErrorCode::Conflict,
                             say(QT_TRANSLATE_NOOP("qz::Papers",
                                                   "Somebody kept this version of the paper in between; "
                                                   "try again.")));
        }
    }
    made.version = made.version > 0 ? made.version : last + 1;
    return filled;
}

Result<QString> PaperStore::stow(const SealedValue& value) {
    return value.bytes.isEmpty() ? Result<QString>(QString(QLatin1String(""))) : m_blobs.put(value.bytes);
}

Status PaperStore::insertVersion(WriteTx& tx, const PaperVersion& made, const QByteArray& docx) {
    QZ_ASSIGN(const SealedValue value, sealed(docx, placeOf(made.id, "docx")));
    QZ_ASSIGN(const QString blob, stow(value));
    QZ_TRY(tx.insert(paperVersionsTable(), made.id,
                     {{"case_id", made.caseId.uuid.toBytes()},
                      {"paper", made.paper},
                      {"version", made.version},
                      {"origin", stored(made.origin)},
                      {"edited", made.edited ? 1 : 0},
                      {"case_version", made.caseVersion},
                      {"content", made.content},
                      {"docx", blob},
                      {"docx_key", keyOf(value)},
                      {"made_at", made.madeAt.ms},
                      {"made_by", stored(made.madeBy)}}));
    return {};
}

Status PaperStore::freeze(WriteTx& tx, const PaperVersion& made, const QByteArray& pdf) {
    QZ_ASSIGN(const SealedValue value, sealed(pdf, placeOf(made.id, "pdf")));
    QZ_ASSIGN(const QString blob, stow(value));
    return tx.update(paperVersionsTable(), made.id,
                     {{"pdf", blob},
                      {"pdf_key", keyOf(value)},
                      {"pdf_hash", made.pdfHash},
                      {"pages", made.pages},
                      {"large", made.large ? 1 : 0},
                      {"origin", made.origin},
                      {"printed_at", made.printedAt->ms}});
}

Result<PaperVersion> PaperStore::keepNow(WriteTx& tx, const KeptPaper& paper, const Actor& actor) {
    QZ_ASSIGN(const StoredCase found, readCaseByNumber(tx, paper.number));
    const bool print = !paper.pdf.isEmpty();
    QZ_TRY(m_parts.access.check(actor.user, print ? kRead : kAttach, m_parts.cases.scopeOf(found.record)));
    PaperVersion made = paper.version;
    made.caseId = found.record.id;
    made.number = found.record.number;
    QZ_ASSIGN(const bool filled, numbered(tx, made, print));
    if (!filled) {
        made.id = m_parts.ids.next();
        made.content = paper.docx.isEmpty() ? made.content : hashOf(paper.docx);
        made.madeAt = m_parts.clock.now();
        made.madeBy = actor.user;
        QZ_TRY(insertVersion(tx, made, paper.docx));
    }
    if (print) {
        made.pdfHash = hashOf(paper.pdf);
        made.printedAt = m_parts.clock.now();
        QZ_TRY(freeze(tx, made, paper.pdf));
    }
    QZ_TRY(tell(tx, made, print ? "freeze_paper" : "take_back_paper",
                print ? QStringLiteral(" ") + made.pdfHash.left(16) : QString(), actor));
    return made;
}

QFuture<Result<QByteArray>> PaperStore::docx(const Uuid& version, const Actor& actor) {
    return content(version, false, actor);
}

QFuture<Result<QByteArray>> PaperStore::pdf(const Uuid& version, const Actor& actor) {
    return content(version, true, actor);
}

QFuture<Result<QByteArray>> PaperStore::content(const Uuid& version, bool pdf, const Actor& actor) {
    return m_parts.store.write(
        QStringLiteral("papers.open"),
        [this, self = shared_from_this(), version, pdf, actor](WriteTx& tx) -> Result<QByteArray> {
            QZ_ASSIGN(const StoredPaper found, versionOf(tx, version));
            QZ_TRY(m_parts.access.check(actor.user, kRead, m_parts.cases.scopeOf(found.record)));
            const QString blob = pdf ? found.pdf : found.docx;
            if (blob.isEmpty()) {
                return notThere();
            }
            QZ_ASSIGN(const QByteArray bytes, m_blobs.get(blob));
            QZ_ASSIGN(const QByteArray plain, m_parts.keys.open({pdf ? found.pdfKey : found.docxKey, bytes},
                                                                placeOf(version, pdf ? "pdf" : "docx")));
            if (hashOf(plain) != (pdf ? found.version.pdfHash : found.version.content)) {
                return makeError(
                    ErrorCode::Database,
                    say(QT_TRANSLATE_NOOP("qz::Papers", "The kept paper is not what was printed.")));
            }
            QZ_TRY(tell(tx, found.version, "open_paper", {}, actor));
            return plain;
        });
}

QFuture<Result<PaperVersion>> PaperStore::find(const PageCode& code, const Actor& actor) const {
    return m_parts.store.read([this, self = shared_from_this(), code,
                               actor](ReadTx& read) -> Result<PaperVersion> {
        const Result<StoredCase> owner = readCaseByNumber(read, code.number);
        if (!owner.ok()) {
            return owner.error();
        }
        QZ_TRY(m_parts.access.check(actor.user, kAttach, m_parts.cases.scopeOf(owner->record)));
        QZ_ASSIGN(const QList<StoredPaper> papers,
                  readPapers(read, "v.case_id = ?", owner->record.id.uuid.toBytes()));
        bool other = false;
        for (const StoredPaper& paper : papers) {
            if (paper.version.code(code.page) == code) {
                return paper.version;
            }
            other = other ||
                    (paperMark(paper.version.paper) == code.paper && paper.version.version == code.version);
        }
        return other ? makeError(ErrorCode::Invalid,
                                 say(QT_TRANSLATE_NOOP("qz::Papers",
                                                       "The page is of another print than the one kept "
                                                       "under its number.")))
                     : notThere();
    });
}

QFuture<Status> PaperStore::filePage(const PaperVersion& version, int page, const AttachmentId& attachment,
                                     const Actor& actor) {
    return m_parts.store.write(
        QStringLiteral("papers.file_page"),
        [this, self = shared_from_this(), version, page, attachment, actor](WriteTx& tx) -> Status {
            QZ_ASSIGN(const StoredPaper found, versionOf(tx, version.id));
            QZ_TRY(m_parts.access.check(actor.user, kAttach, m_parts.cases.scopeOf(found.record)));
            if (found.version.back.contains(page)) {
                return makeError(ErrorCode::Conflict,
                                 say(QT_TRANSLATE_NOOP("qz::Papers", "This page came back already.")));
            }
            QZ_TRY(tx.insert(scannedPagesTable(), m_parts.ids.next(),
                             {{"version_id", version.id.toBytes()},
                              {"case_id", found.version.caseId.uuid.toBytes()},
                              {"page", page},
                              {"attachment_id", attachment.uuid.toBytes()},
                              {"filed_at", m_parts.clock.now().ms},
                              {"filed_by", stored(actor.user)}}));
            return tell(tx, found.version, "file_scanned_page",
                        QStringLiteral(" %1/%2").arg(page).arg(found.version.pages), actor);
        });
}

}  // namespace qz
