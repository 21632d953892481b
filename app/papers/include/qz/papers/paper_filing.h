// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/jobs.h"
#include "qz/papers/issued_papers.h"
#include "qz/scan/scan_file.h"

namespace qz {

/// A page that found its place.
struct FiledPage {
    int scanPage = 0;  ///< in the file, from 1
    PaperVersion version;
    int page = 0;
};

/// What became of a file of the scanner.
struct ScanOutcome {
    QString file;  ///< its name
    QList<FiledPage> filed;
    QList<TrayPage> tray;            ///< for somebody to place; ids are those of PaperStore::tray()
    QList<PaperVersion> incomplete;  ///< of what was filed: versions of which pages are still missing
    QStringList closed;              ///< numbers of cases whose paper is whole and was filed in its slot
    bool known = false;              ///< the same file was read before; nothing was done
};

/// Where somebody puts a page by hand.
struct PagePlace {
    QString number;
    QString paper;    ///< name of a document of the case
    int version = 0;  ///< 0: none was printed here, the page is only attached
    int page = 1;
};

/// Scanned papers find their way back: each page whose code names a print of this store becomes a sealed
/// attachment of its case, at its place in the paper; a paper that is whole takes the step `file_paper`
/// where the kind of case has one with a `slot` of the paper's name. What is signed, and when, a human
/// enters. Pages without a code, of other stores, of unknown or other prints, and those that came twice wait
/// on the tray. Needs cases.attach. Worker threads.
class PaperFiling {
public:
    explicit PaperFiling(Runtime& runtime);
    /// The error is that of a file that cannot be read at all, or of a cancelled job; what was filed before
    /// stays, and reading the file again goes on with the rest.
    [[nodiscard]] Result<ScanOutcome> read(const QString& path, const Actor& actor, JobControl& job) const;
    /// Conflict where that page came back already.
    [[nodiscard]] Status place(const Uuid& trayPage, const PagePlace& place, const Actor& actor) const;

private:
    Status readPage(ScanFile& scan, int index, ScanOutcome& outcome, const Actor& actor) const;
    Status toTray(const QString& reason, const ScannedPage& page, const TrayPage& where, ScanOutcome& outcome,
                  const Actor& actor) const;
    Status attach(const PaperVersion& version, int page, const QByteArray& image, const Actor& actor) const;
    [[nodiscard]] Result<bool> complete(const PaperVersion& version, const Actor& actor) const;
    Status finish(ScanOutcome& outcome, const Actor& actor) const;

    Runtime& m_runtime;
    std::shared_ptr<PaperStore> m_store;
};

/// "no code": why a page waits.
[[nodiscard]] QString trayReason(const QString& reason);
/// "pages 2, 4": what is missing; empty: nothing.
[[nodiscard]] QString missingText(const PaperVersion& version);

}  // namespace qz
