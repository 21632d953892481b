// SPDX-License-Identifier: GPL-3.0-or-later
#include "scan_commands.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include "qz/papers/paper_filing.h"

namespace qz {
namespace {

QJsonObject jsonTray(const TrayPage& page) {
    return {{QStringLiteral("id"), page.id.toString()},
            {QStringLiteral("page"), page.page},
            {QStringLiteral("reason"), page.reason},
            {QStringLiteral("text"), trayReason(page.reason)}};
}

QJsonObject jsonVersion(const DocumentRegistry& documents, const PaperVersion& version) {
    QJsonArray back;
    for (const int page : version.back) {
        back.append(page);
    }
    return {{QStringLiteral("number"), version.number},
            {QStringLiteral("document"), version.paper},
            {QStringLiteral("title"), versionTitle(documents, version)},
            {QStringLiteral("version"), version.version},
            {QStringLiteral("edited"), version.edited},
            {QStringLiteral("large"), version.large},
            {QStringLiteral("pages"), version.pages},
            {QStringLiteral("back"), back},
            {QStringLiteral("missing"), missingText(version)},
            {QStringLiteral("sha256"), version.pdfHash},
            {QStringLiteral("printed_at"), jsonTime(version.printedAt)}};
}

QJsonObject jsonOutcome(const DocumentRegistry& documents, const ScanOutcome& outcome) {
    QJsonArray filed;
    for (const FiledPage& page : outcome.filed) {
        filed.append(QJsonObject{{QStringLiteral("scan_page"), page.scanPage},
                                 {QStringLiteral("number"), page.version.number},
                                 {QStringLiteral("document"), page.version.paper},
                                 {QStringLiteral("version"), page.version.version},
                                 {QStringLiteral("page"), page.page}});
    }
    QJsonArray tray;
    for (const TrayPage& page : outcome.tray) {
        tray.append(
            QJsonObject{{QStringLiteral("scan_page"), page.page}, {QStringLiteral("reason"), page.reason}});
    }
    QJsonArray incomplete;
    for (const PaperVersion& version : outcome.incomplete) {
        incomplete.append(jsonVersion(documents, version));
    }
    return {{QStringLiteral("file"), outcome.file},
            {QStringLiteral("known"), outcome.known},
            {QStringLiteral("filed"), filed},
            {QStringLiteral("tray"), tray},
            {QStringLiteral("incomplete"), incomplete},
            {QStringLiteral("closed"), QJsonArray::fromStringList(outcome.closed)}};
}

Result<QJsonValue> listTray(Call& call) {
    QZ_ASSIGN(const QList<TrayPage> pages, paperStoreOf(*call.runtime)->tray().result());
    QJsonArray rows;
    for (const TrayPage& page : pages) {
        rows.append(jsonTray(page));
    }
    return QJsonValue(rows);
}

Result<QJsonValue> scan(Call& call) {
    if (call.line.has(QStringLiteral("tray"))) {
        return listTray(call);
    }
    if (call.line.positional().isEmpty()) {
        return usageError(QCoreApplication::translate("qz::Console", "scan needs a FILE."));
    }
    const PaperFiling filing(*call.runtime);
    QJsonArray files;
    for (const QString& path : call.line.positional()) {
        QZ_ASSIGN(const ScanOutcome outcome, filing.read(path, call.actor, call.job));
        files.append(jsonOutcome(call.runtime->documents(), outcome));
    }
    return QJsonValue(files);
}

Result<QJsonValue> place(Call& call) {
    QZ_ASSIGN(const Uuid id, Uuid::parse(call.line.at(0)));
    if (const auto reason = call.line.value(QStringLiteral("discard"))) {
        QZ_TRY(paperStoreOf(*call.runtime)
                   ->takeOffTray(id, QStringLiteral("discarded: ") + *reason, call.actor)
                   .result());
        return QJsonValue(QJsonObject{{QStringLiteral("id"), id.toString()}});
    }
    if (call.line.positional().size() != 3) {
        return usageError(QCoreApplication::translate("qz::Console",
                                                      "place needs ID NAME NUMBER, or ID --discard REASON."));
    }
    PagePlace place;
    place.paper = call.line.at(1);
    place.number = call.line.at(2);
    place.version = call.line.value(QStringLiteral("version")).value_or(QStringLiteral("0")).toInt();
    place.page = call.line.value(QStringLiteral("page")).value_or(QStringLiteral("1")).toInt();
    QZ_TRY(PaperFiling(*call.runtime).place(id, place, call.actor));
    return QJsonValue(QJsonObject{{QStringLiteral("id"), id.toString()},
                                  {QStringLiteral("number"), place.number},
                                  {QStringLiteral("document"), place.paper}});
}

Result<QJsonValue> versions(Call& call) {
    QZ_ASSIGN(const QList<PaperVersion> all,
              paperStoreOf(*call.runtime)->list(call.line.at(0), call.actor).result());
    QJsonArray rows;
    for (const PaperVersion& version : all) {
        rows.append(jsonVersion(call.runtime->documents(), version));
    }
    return QJsonValue(rows);
}

}  // namespace

QList<BuiltIn> scanCommands() {
    return {
        {QStringLiteral("scan"),
         QStringLiteral("scan FILE… | scan --tray"),
         QT_TRANSLATE_NOOP("qz::Console",
                           "Files scanned pages (pdf, tif, jpg, png) by their codes in case, paper and page; "
                           "the rest waits on the tray."),
         QStringLiteral("scan pile.pdf"),
         Needs::Writing,
         {{}, {QStringLiteral("tray")}, 0, 100, false},
         scan},
        {QStringLiteral("place"),
         QStringLiteral("place ID NAME NUMBER [--version N] [--page N] | place ID --discard REASON"),
         QT_TRANSLATE_NOOP("qz::Console", "Puts a page of the tray into a case, or throws it away."),
         QStringLiteral("place 0198… mediation_agreement TJ26-000001 --version 1 --page 2"),
         Needs::Writing,
         {{QStringLiteral("version"), QStringLiteral("page"), QStringLiteral("discard")}, {}, 1, 3, false},
         place},
        {QStringLiteral("versions"),
         QStringLiteral("versions NUMBER"),
         QT_TRANSLATE_NOOP("qz::Console",
                           "Lists the papers of a case that were printed or edited, and which pages are "
                           "missing."),
         QStringLiteral("versions TJ26-000001"),
         Needs::Reading,
         {{}, {}, 1, 1, false},
         versions},
    };
}

}  // namespace qz
