// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QList>
#include <QStringList>
#include <memory>
#include <optional>

#include "qz/core/attachment_store.h"
#include "qz/page_code.h"

namespace qz {

/// One version of a paper of a case: a draft that somebody edited, or a print, frozen as it was.
struct PaperVersion {
    Uuid id;
    CaseId caseId;
    QString number;  ///< of the case
    QString paper;   ///< "mediation_agreement"
    int version = 0;
    QString origin;          ///< the store whose codes its pages carry
    bool edited = false;     ///< its text was changed by hand in an office program
    bool large = false;      ///< large print
    int pages = 0;           ///< of a print
    qint64 caseVersion = 0;  ///< CaseRecord::version of the data it was made of
    QString content;         ///< hex SHA-256 of its docx; bound together: of its words
    QString pdfHash;         ///< hex SHA-256 of the printed PDF
    Instant madeAt;
    QString madeBy;
    std::optional<Instant> printedAt;
    QList<int> back;  ///< its pages that came back on a scanner, from 1

    /// Pages that are still to come back; empty as long as none came and once all did.
    [[nodiscard]] QList<int> missing() const;
    [[nodiscard]] PageCode code(int page) const;
};

/// A paper to be kept.
struct KeptPaper {
    QString number;
    PaperVersion version;  ///< version 0: the next of this paper
    QByteArray docx;       ///< empty: papers bound together
    QByteArray pdf;        ///< empty: a draft
};

/// A page that a scanner brought and nobody could place.
struct TrayPage {
    Uuid id;
    QString scan;    ///< hex SHA-256 of the file
    int page = 0;    ///< in the file, from 1
    QString reason;  ///< "no_code", "foreign", "damaged", "unknown", "duplicate", "denied", "unreadable"
    QString code;
    Instant addedAt;
    QString addedBy;
};

/// Versions of papers and the way back of their pages. All contents are sealed as P3. Reading needs
/// cases.read, keeping a draft and filing pages cases.attach, in the area of the case; each is audited
/// without a word of the paper. Denied where nobody logged in with keys. Held by a shared pointer: what is
/// under way keeps it. Any thread.
class PaperStore : public std::enable_shared_from_this<PaperStore> {
public:
    explicit PaperStore(AttachmentParts parts);

    /// Name of this store on the codes it prints.
    [[nodiscard]] QFuture<Result<QString>> origin() const;
    /// Versions of a case, oldest first.
    [[nodiscard]] QFuture<Result<QList<PaperVersion>>> list(const QString& number, const Actor& actor) const;
    /// Conflict where somebody kept that version in between. A print of a draft that is there already (same
    /// id) fills it; a print is never changed.
    [[nodiscard]] QFuture<Result<PaperVersion>> keep(const KeptPaper& paper, const Actor& actor);
    [[nodiscard]] QFuture<Result<QByteArray>> docx(const Uuid& version, const Actor& actor);
    /// Database where it is not what was printed.
    [[nodiscard]] QFuture<Result<QByteArray>> pdf(const Uuid& version, const Actor& actor);

    /// The version that a code names. NotFound: none here; Invalid: another print has its number.
    [[nodiscard]] QFuture<Result<PaperVersion>> find(const PageCode& code, const Actor& actor) const;
    /// Conflict where the page is there already.
    [[nodiscard]] QFuture<Status> filePage(const PaperVersion& version, int page,
                                           const AttachmentId& attachment, const Actor& actor);

    [[nodiscard]] QFuture<Result<bool>> wasRead(const QString& scan) const;
    [[nodiscard]] QFuture<Status> setRead(const QString& scan, int pages, const Actor& actor);
    /// Oldest first.
    [[nodiscard]] QFuture<Result<QList<TrayPage>>> tray() const;
    [[nodiscard]] QFuture<Status> putOnTray(const TrayPage& page, const QByteArray& image,
                                            const Actor& actor);
    /// Audited.
    [[nodiscard]] QFuture<Result<QByteArray>> trayImage(const Uuid& page, const Actor& actor);
    /// Somebody placed it, or threw it away and says why.
    [[nodiscard]] QFuture<Status> takeOffTray(const Uuid& page, const QString& outcome, const Actor& actor);

private:
    [[nodiscard]] Result<PaperVersion> keepNow(WriteTx& tx, const KeptPaper& paper, const Actor& actor);
    [[nodiscard]] Result<bool> numbered(ReadTx& read, PaperVersion& made, bool print) const;
    [[nodiscard]] Result<QString> stow(const SealedValue& value);
    Status insertVersion(WriteTx& tx, const PaperVersion& made, const QByteArray& docx);
    Status freeze(WriteTx& tx, const PaperVersion& made, const QByteArray& pdf);
    [[nodiscard]] Result<SealedValue> sealed(const QByteArray& plain, const QByteArray& place) const;
    [[nodiscard]] QFuture<Result<QByteArray>> content(const Uuid& version, bool pdf, const Actor& actor);
    Status tell(WriteTx& tx, const PaperVersion& version, const char* action, const QString& more,
                const Actor& actor);

    AttachmentParts m_parts;
    BlobStore m_blobs;
};

}  // namespace qz
