// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/papers/paper_filing.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>

namespace qz {

namespace {

QString say(const char* sentence) { return QCoreApplication::translate("qz::Papers", sentence); }

/// Why the store could not place a page, as the tray says it.
QString reasonOf(const Error& error) {
    switch (error.code) {
        case ErrorCode::NotFound:
            return QStringLiteral("unknown");
        case ErrorCode::Denied:
            return QStringLiteral("denied");
        default:
            return QStringLiteral("damaged");
    }
}

/// The first code of ours; of several the page belongs to nobody.
Result<PageCode> codeOf(const ScannedPage& page) {
    std::optional<PageCode> found;
    Error error = makeError(ErrorCode::Unsupported, QString());
    for (const QString& text : page.codes) {
        const Result<PageCode> code = PageCode::parse(text);
        if (!code.ok()) {
            error = code.error().code == ErrorCode::Invalid ? code.error() : error;
            continue;
        }
        if (found && !(*found == *code)) {
            return makeError(ErrorCode::Invalid, QString());
        }
        found = *code;
    }
    return found ? Result<PageCode>(*found) : Result<PageCode>(error);
}

constexpr QLatin1String kFileAction("file_paper");
constexpr QLatin1String kSlotField("slot");

/// A case whose papers are filed in slots has a step for it that names them.
bool offersSlot(const CaseDetail& detail, const QString& paper) {
    for (const OfferedStep& step : detail.steps) {
        if (!step.allowed || step.action != kFileAction || step.spec == nullptr) {
            continue;
        }
        for (const FieldSpec& field : step.spec->fields) {
            if (field.id == kSlotField && field.choices.contains(paper)) {
                return true;
            }
        }
    }
    return false;
}

/// Where a paper lies once all its pages are back: papers bound together that are all of one slot lie there.
QString slotOf(const DocumentRegistry& documents, const QString& paper, const CaseDetail& detail) {
    const DocumentKind* kind = documents.find(paper);
    const QList<BoundPart> parts = kind != nullptr && kind->bound ? kind->bound(detail) : QList<BoundPart>();
    const bool one =
        !parts.isEmpty() && std::all_of(parts.cbegin(), parts.cend(), [&parts](const BoundPart& part) {
            return part.slot == parts.constFirst().slot;
        });
    return one ? parts.constFirst().slot : paper;
}

}  // namespace

QString trayReason(const QString& reason) {
    static const QHash<QString, const char*> words{
        {QStringLiteral("no_code"), QT_TRANSLATE_NOOP("qz::Papers", "no code on the page")},
        {QStringLiteral("foreign"), QT_TRANSLATE_NOOP("qz::Papers", "printed by another desk")},
        {QStringLiteral("damaged"), QT_TRANSLATE_NOOP("qz::Papers", "code damaged, or of another print")},
        {QStringLiteral("unknown"), QT_TRANSLATE_NOOP("qz::Papers", "no such case or paper here")},
        {QStringLiteral("duplicate"), QT_TRANSLATE_NOOP("qz::Papers", "the page came back already")},
        {QStringLiteral("denied"), QT_TRANSLATE_NOOP("qz::Papers", "you may not file in this case")},
        {QStringLiteral("unreadable"), QT_TRANSLATE_NOOP("qz::Papers", "the page cannot be unpacked")}};
    const char* text = words.value(reason);
    return text == nullptr ? reason : say(text);
}

QString missingText(const PaperVersion& version) {
    QStringList pages;
    for (const int page : version.missing()) {
        pages.append(QString::number(page));
    }
    return pages.isEmpty() ? QString()
                           : QCoreApplication::translate("qz::Papers", "page %1 of %2 missing")
                                 .arg(pages.join(QStringLiteral(", ")))
                                 .arg(version.pages);
}

PaperFiling::PaperFiling(Runtime& runtime) : m_runtime(runtime), m_store(paperStoreOf(runtime)) {}

Result<ScanOutcome> PaperFiling::read(const QString& path, const Actor& actor, JobControl& job) const {
    ScanOutcome outcome;
    outcome.file = QFileInfo(path).fileName();
    QZ_ASSIGN(ScanFile scan, ScanFile::open(path));
    QZ_ASSIGN(outcome.known, m_store->wasRead(scan.sha256()).result());
    if (outcome.known) {
        return outcome;
    }
    for (int index = 0; index < scan.pages(); ++index) {
        QZ_TRY(job.progress(index, scan.pages(), outcome.file));
        QZ_TRY(readPage(scan, index, outcome, actor));
    }
    QZ_TRY(m_store->setRead(scan.sha256(), scan.pages(), actor).result());
    QZ_TRY(finish(outcome, actor));
    return outcome;
}

Status PaperFiling::readPage(ScanFile& scan, int index, ScanOutcome& outcome, const Actor& actor) const {
    TrayPage where;
    where.scan = scan.sha256();
    where.page = index + 1;
    const Result<ScannedPage> page = scan.page(index);
    if (!page.ok()) {
        QImage blank(16, 16, QImage::Format_RGB32);
        blank.fill(Qt::white);
        return toTray(QStringLiteral("unreadable"), {blank, {}}, where, outcome, actor);
    }
    const Result<PageCode> code = codeOf(*page);
    where.code = code.ok() ? code->text() : page->codes.value(0);
    if (!code.ok()) {
        const bool damaged = code.error().code == ErrorCode::Invalid;
        return toTray(damaged ? QStringLiteral("damaged") : QStringLiteral("no_code"), *page, where, outcome,
                      actor);
    }
    const Result<PaperVersion> version = m_store->find(*code, actor).result();
    if (!version.ok()) {
        QZ_ASSIGN(const QString own, m_store->origin().result());
        const bool foreign = code->store != own && version.error().code != ErrorCode::Denied;
        return toTray(foreign ? QStringLiteral("foreign") : reasonOf(version.error()), *page, where, outcome,
                      actor);
    }
    if (version->back.contains(code->page)) {
        return toTray(QStringLiteral("duplicate"), *page, where, outcome, actor);
    }
    QZ_TRY(attach(*version, code->page, pageBytes(page->image), actor));
    outcome.filed.append({where.page, *version, code->page});
    return {};
}

Status PaperFiling::toTray(const QString& reason, const ScannedPage& page, const TrayPage& where,
                           ScanOutcome& outcome, const Actor& actor) const {
    TrayPage put = where;
    put.reason = reason;
    QZ_TRY(m_store->putOnTray(put, pageBytes(page.image), actor).result());
    outcome.tray.append(put);
    return {};
}

Status PaperFiling::attach(const PaperVersion& version, int page, const QByteArray& image,
                           const Actor& actor) const {
    QTemporaryDir folder;
    const QString path =
        folder.filePath(QStringLiteral("%1-v%2-p%3.jpg").arg(version.paper).arg(version.version).arg(page));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(image) != image.size()) {
        return makeError(
            ErrorCode::Io,
            QCoreApplication::translate("qz::Papers", "The page cannot be kept: %1").arg(file.errorString()));
    }
    file.close();
    // No words: a kind of case may refuse any that everyone can read. The page's place stands beside it.
    AttachmentStore& attachments = m_runtime.core().attachments();
    QZ_ASSIGN(const Attachment kept, attachments.add(version.number, path, {}, actor).result());
    const Status filed =
        version.version == 0 ? Status() : m_store->filePage(version, page, kept.id, actor).result();
    if (!filed.ok()) {
        (void)attachments.remove(kept.id, filed.error().message, actor).result().ok();
    }
    return filed;
}

Status PaperFiling::place(const Uuid& trayPage, const PagePlace& place, const Actor& actor) const {
    PaperVersion version;
    version.number = place.number;
    version.paper = place.paper;
    QZ_ASSIGN(const QList<PaperVersion> versions, m_store->list(place.number, actor).result());
    for (const PaperVersion& one : versions) {
        if (place.version > 0 && one.paper == place.paper && one.version == place.version) {
            version = one;
        }
    }
    if (place.version > 0 && (!version.printedAt || place.page < 1 || place.page > version.pages)) {
        return makeError(ErrorCode::NotFound,
                         say(QT_TRANSLATE_NOOP("qz::Papers",
                                               "That version of the paper has no such page, or was never "
                                               "printed.")));
    }
    if (version.back.contains(place.page)) {
        return makeError(ErrorCode::Conflict, trayReason(QStringLiteral("duplicate")));
    }
    QZ_ASSIGN(const QByteArray image, m_store->trayImage(trayPage, actor).result());
    QZ_TRY(attach(version, place.page, image, actor));
    QZ_TRY(m_store
               ->takeOffTray(trayPage,
                             QStringLiteral("%1: %2 v%3 %4")
                                 .arg(place.number, place.paper)
                                 .arg(place.version)
                                 .arg(place.page),
                             actor)
               .result());
    if (version.version > 0) {
        QZ_TRY(complete(version, actor));
    }
    return {};
}

Result<bool> PaperFiling::complete(const PaperVersion& version, const Actor& actor) const {
    QZ_ASSIGN(const QList<PaperVersion> versions, m_store->list(version.number, actor).result());
    QHash<QString, int> whole;
    for (const PaperVersion& one : versions) {  // oldest first: the latest whole version counts
        if (one.pages > 0 && one.back.size() == one.pages) {
            whole.insert(one.paper, one.pages);
        }
    }
    if (!whole.contains(version.paper)) {
        return false;
    }
    QZ_ASSIGN(const CaseDetail detail, m_runtime.core().cases().load(version.number, actor).result());
    const QString slot = slotOf(m_runtime.documents(), version.paper, detail);
    if (!offersSlot(detail, slot)) {
        return false;
    }
    StepRequest request;
    request.number = version.number;
    request.action = QString(kFileAction);
    request.fields = {{QString(kSlotField), slot},
                      {QStringLiteral("pages"), QString::number(whole.value(version.paper))}};
    request.actor = actor;
    QZ_TRY(m_runtime.core().cases().act(request).result());
    return true;
}

Status PaperFiling::finish(ScanOutcome& outcome, const Actor& actor) const {
    QList<Uuid> seen;
    for (const FiledPage& page : outcome.filed) {
        if (seen.contains(page.version.id)) {
            continue;
        }
        seen.append(page.version.id);
        QZ_ASSIGN(const QList<PaperVersion> versions, m_store->list(page.version.number, actor).result());
        for (const PaperVersion& one : versions) {
            if (one.id == page.version.id && !one.missing().isEmpty()) {
                outcome.incomplete.append(one);
            }
        }
        // Who may file pages need not be who may file the paper: then the slot waits for them.
        const Result<bool> filed = complete(page.version, actor);
        if (filed.ok() && *filed && !outcome.closed.contains(page.version.number)) {
            outcome.closed.append(page.version.number);
        }
    }
    return {};
}

}  // namespace qz
