// SPDX-License-Identifier: GPL-3.0-or-later
#include "working_copies.h"

#include <QCryptographicHash>
#include <QDesktopServices>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <algorithm>

#include "beside.h"
#include "desk.h"
#include "qz/async.h"
#include "qz/print/docx_pages.h"

namespace qz {

namespace {

constexpr qint64 kMostBytes = qint64{50} * 1024 * 1024;

QString hashOf(const QByteArray& bytes) {
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QString folderIn(const QString& storeFolder) { return storeFolder + QStringLiteral("/working"); }

Error cannot(const QString& sentence, const QString& path, const QString& why) {
    return makeError(ErrorCode::Io, sentence.arg(QDir::toNativeSeparators(path), why));
}

Status writeCopy(const QString& path, const QByteArray& docx) {
    const QString folder = QFileInfo(path).path();
    QSaveFile file(path);
    if (!QDir().mkpath(folder) ||
        !QFile::setPermissions(folder,
                               QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner) ||
        !file.open(QIODevice::WriteOnly) || file.write(docx) != docx.size() || !file.commit()) {
        return cannot(WorkingCopies::tr("The draft %1 cannot be written: %2"), path, file.errorString());
    }
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return {};
}

/// Overwritten before it is deleted: what is left on the disk is no text. Flash memory may keep old blocks.
bool wipeFile(const QString& path) {
    QFile file(path);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (file.open(QIODevice::ReadWrite)) {
        file.write(QByteArray(static_cast<qsizetype>(std::min(file.size(), kMostBytes)), '\0'));
        file.flush();
        file.close();
    }
    return file.remove();
}

Result<QByteArray> readCopy(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMostBytes) {
        return cannot(WorkingCopies::tr("The draft %1 cannot be read: %2"), path, file.errorString());
    }
    return file.readAll();
}

KeptPaper keptOf(const WorkingCopy& copy, const QByteArray& docx) {
    KeptPaper kept;
    kept.number = copy.number;
    kept.version.paper = copy.paper;
    kept.version.edited = true;
    kept.version.caseVersion = copy.caseVersion;
    kept.docx = docx;
    return kept;
}

}  // namespace

WorkingCopies& WorkingCopies::of(Desk& desk) {
    auto* there = desk.findChild<WorkingCopies*>(QString(), Qt::FindDirectChildrenOnly);
    return there != nullptr ? *there : *new WorkingCopies(desk);  // owned by the desk
}

WorkingCopies::WorkingCopies(Desk& desk)
    : QObject(&desk), m_desk(desk), m_opener(&QDesktopServices::openUrl) {
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &WorkingCopies::noticeSaved);
}

QString WorkingCopies::folder() const { return folderIn(m_desk.runtime.core().store().folder()); }

Status WorkingCopies::wipe(const QString& storeFolder) {
    QDir working(folderIn(storeFolder));
    if (!working.exists()) {
        return {};
    }
    QString held;
    for (const QFileInfo& file : working.entryInfoList(QDir::Files | QDir::Hidden | QDir::System)) {
        if (!wipeFile(file.filePath())) {
            held = file.filePath();
        }
    }
    if (held.isEmpty()) {
        working.removeRecursively();
        return {};
    }
    return makeError(ErrorCode::Io,
                     tr("The draft %1 is still open elsewhere and could not be wiped. Close it "
                        "there; it is wiped at the next start.")
                         .arg(QDir::toNativeSeparators(held)));
}

const WorkingCopy* WorkingCopies::find(const QString& number, const QString& paper) const {
    for (const WorkingCopy& copy : m_copies) {
        if (copy.number == number && copy.paper == paper) {
            return &copy;
        }
    }
    return nullptr;
}

QFuture<Status> WorkingCopies::open(const WorkingCopy& wanted, const QByteArray& docx) {
    if (const WorkingCopy* there = find(wanted.number, wanted.paper)) {
        m_opener(QUrl::fromLocalFile(there->path));
        return readyFuture(Status());
    }
    WorkingCopy copy = wanted;
    copy.path = folder() + u'/' + safeFileName(QStringLiteral("%1 %2.docx").arg(copy.number, copy.title));
    copy.content = hashOf(docx);
    m_copies.append(copy);
    Q_EMIT changed();
    const QFuture<Status> written =
        beside(m_desk.workers(), [path = copy.path, docx] { return writeCopy(path, docx); });
    onResult(this, written, [this, copy](const Status& done) {
        if (!done.ok()) {
            m_copies.removeIf([&copy](const WorkingCopy& one) { return one.path == copy.path; });
            Q_EMIT changed();
            return;
        }
        m_watcher.addPath(copy.path);
        if (!m_opener(QUrl::fromLocalFile(copy.path))) {
            say(tr("No program opens %1.").arg(QFileInfo(copy.path).fileName()),
                tr("Install WPS, Word or LibreOffice and let it open .docx files."));
        }
    });
    return written;
}

void WorkingCopies::noticeSaved(const QString& path) {
    m_watcher.addPath(path);  // office programs put a new file in the place of the old one
    for (const WorkingCopy& copy : m_copies) {
        if (copy.path == path) {
            say(tr("“%1” of %2 was saved.").arg(copy.title, copy.number),
                tr("Take it back on the page of the case; at lock and close that happens by itself."));
        }
    }
}

void WorkingCopies::say(const QString& text, const QString& why) {
    m_desk.notifications.post({Notification::Kind::Info, text, why, {}, {}});
}

QFuture<Result<std::optional<PaperVersion>>> WorkingCopies::takeBack(const QString& number,
                                                                     const QString& paper) {
    using Taken = Result<std::optional<PaperVersion>>;
    const WorkingCopy* there = find(number, paper);
    if (there == nullptr) {
        return readyFuture(Taken(std::optional<PaperVersion>()));
    }
    const auto take = [&runtime = m_desk.runtime, copy = *there, actor = m_desk.session.actor()]() -> Taken {
        QZ_ASSIGN(const QByteArray docx, readCopy(copy.path));
        if (hashOf(docx) == copy.content) {
            return std::optional<PaperVersion>();
        }
        QZ_TRY(docxPages(docx));  // what could not be printed is told while it can still be put right
        QZ_ASSIGN(const PaperVersion version,
                  paperStoreOf(runtime)->keep(keptOf(copy, docx), actor).result());
        return std::optional<PaperVersion>(version);
    };
    const QFuture<Taken> taken = beside(m_desk.workers(), take);
    onResult(this, taken, [this](const Taken& result) {
        if (!result.ok() || !*result) {
            return;
        }
        const PaperVersion version = **result;
        for (WorkingCopy& copy : m_copies) {
            if (copy.number == version.number && copy.paper == version.paper) {
                copy.content = version.content;
            }
        }
        Q_EMIT changed();
        const QFuture<Result<CaseDetail>> now =
            m_desk.runtime.core().cases().load(version.number, m_desk.session.actor());
        onResult(this, now, [this, version](const Result<CaseDetail>& detail) {
            Q_EMIT takenBack(version, detail.ok() && detail->record.version != version.caseVersion);
        });
    });
    return taken;
}

QFuture<Status> WorkingCopies::closeAll() {
    if (m_copies.isEmpty()) {
        return readyFuture(Status());
    }
    const QString store = m_desk.runtime.core().store().folder();
    const auto close = [&runtime = m_desk.runtime, copies = m_copies, actor = m_desk.session.actor(),
                        store]() -> Status {
        const std::shared_ptr<PaperStore> papers = paperStoreOf(runtime);
        Status first;
        for (const WorkingCopy& copy : copies) {
            const Result<QByteArray> docx = readCopy(copy.path);
            if (docx.ok() && hashOf(*docx) != copy.content) {
                const Result<PaperVersion> version = papers->keep(keptOf(copy, *docx), actor).result();
                first = version.ok() ? first : Status(version.error());
            }
        }
        const Status wiped = wipe(store);
        return first.ok() ? wiped : first;
    };
    m_copies.clear();
    if (!m_watcher.files().isEmpty()) {
        m_watcher.removePaths(m_watcher.files());
    }
    Q_EMIT changed();
    return beside(m_desk.workers(), close);
}

}  // namespace qz
