// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_pages.h"

#include <QCoreApplication>
#include "approvals_page.h"
#include "attachments_panel.h"
#include "case_page.h"
#include "differences_page.h"
#include "documents_panel.h"
#include "import_page.h"
#include "imports_page.h"
#include "inbox_page.h"
#include "kept_reports_page.h"
#include "my_work_page.h"
#include "reports_page.h"
#include "retention_sweep.h"
#include "rights_turn.h"
#include "scan_folder.h"
#include "scans_page.h"
#include "scheduled_reports.h"
#include "settings_page.h"
#include "watch_page.h"
#include "why_page.h"

namespace qz {

namespace {

template <class T>
PageSpec page(Desk& desk, const char* id, const QString& title, const char* icon, int order) {
    PageSpec spec;
    spec.id = QString::fromLatin1(id);
    spec.title = title;
    spec.icon = QString::fromLatin1(icon);
    spec.order = order;
    spec.factory = [&desk](QWidget* parent) -> Page* { return new T(desk, parent); };
    return spec;
}

void addReportPages(Desk& desk) {
    PageSpec reports = page<ReportsPage>(
        desk, "reports", QCoreApplication::translate("qz::ShellPages", "Reports"), "report", 900);
    reports.atBottom = true;
    reports.permission = QStringLiteral("reports.run");
    desk.keep(desk.navigation.addPage(reports));
    PageSpec kept = page<KeptReportsPage>(
        desk, "kept_reports", QCoreApplication::translate("qz::ShellPages", "Kept reports"), "book", 905);
    kept.inRail = false;
    kept.permission = QStringLiteral("reports.run");
    desk.keep(desk.navigation.addPage(kept));
    new ScheduledReports(desk);  // owned by the desk
    new RetentionSweep(desk);
    new RightsTurn(desk);
}

void addScans(Desk& desk) {
    PageSpec scans = page<ScansPage>(desk, "scans", QCoreApplication::translate("qz::ShellPages", "Scans"),
                                     "paperclip", 914);
    scans.atBottom = true;
    scans.permission = QStringLiteral("cases.attach");
    desk.keep(desk.navigation.addPage(scans));
    ScanFolder::of(desk).restart();
}

void addCasePanels(Desk& desk) {
    CasePanelSpec documents;
    documents.id = QStringLiteral("documents");
    documents.title = QCoreApplication::translate("qz::ShellPages", "Papers");
    documents.order = 50;
    documents.make = [&desk](QWidget* parent) -> QWidget* { return new DocumentsPanel(desk, parent); };
    documents.show = [](QWidget* panel, const CaseDetail& detail) {
        static_cast<DocumentsPanel*>(panel)->showCase(detail);
    };
    desk.keep(desk.panels.add(documents));

    CasePanelSpec attachments;
    attachments.id = QStringLiteral("attachments");
    attachments.title = QCoreApplication::translate("qz::ShellPages", "Attachments");
    attachments.order = 60;
    attachments.make = [&desk](QWidget* parent) -> QWidget* { return new AttachmentsPanel(desk, parent); };
    attachments.show = [](QWidget* panel, const CaseDetail& detail) {
        static_cast<AttachmentsPanel*>(panel)->showCase(detail);
    };
    desk.keep(desk.panels.add(attachments));
}

}  // namespace

void addShellPages(Desk& desk) {
    desk.keep(desk.navigation.addPage(page<MyWorkPage>(
        desk, "my_work", QCoreApplication::translate("qz::ShellPages", "My work"), "inbox", 0)));
    PageSpec watch =
        page<WatchPage>(desk, "watch", QCoreApplication::translate("qz::ShellPages", "Watch"), "phone", 14);
    watch.permission = QStringLiteral("watch.keep");
    desk.keep(desk.navigation.addPage(watch));
    PageSpec approvals = page<ApprovalsPage>(
        desk, "approvals", QCoreApplication::translate("qz::ShellPages", "Approvals"), "check", 16);
    approvals.permission = QStringLiteral("cases.request");
    desk.keep(desk.navigation.addPage(approvals));
    PageSpec casePage =
        page<CaseDeskPage>(desk, "case", QCoreApplication::translate("qz::ShellPages", "Case"), "doc", 500);
    casePage.inRail = false;
    desk.keep(desk.navigation.addPage(casePage));
    PageSpec why =
        page<WhyPage>(desk, "why", QCoreApplication::translate("qz::ShellPages", "Why"), "help", 501);
    why.inRail = false;
    why.permission = QStringLiteral("cases.read");
    desk.keep(desk.navigation.addPage(why));

    addReportPages(desk);
    PageSpec imports = page<ImportPage>(
        desk, "import", QCoreApplication::translate("qz::ShellPages", "Import"), "import", 910);
    imports.atBottom = true;
    imports.permission = QStringLiteral("import.run");
    desk.keep(desk.navigation.addPage(imports));
    PageSpec log = page<ImportsPage>(
        desk, "imports", QCoreApplication::translate("qz::ShellPages", "Earlier imports"), "list", 911);
    log.inRail = false;
    log.permission = imports.permission;
    desk.keep(desk.navigation.addPage(log));
    PageSpec differences = page<DifferencesPage>(
        desk, "differences", QCoreApplication::translate("qz::ShellPages", "Differences"), "columns", 912);
    differences.inRail = false;
    differences.permission = imports.permission;
    desk.keep(desk.navigation.addPage(differences));
    PageSpec inbox = page<InboxPage>(
        desk, "inbox", QCoreApplication::translate("qz::ShellPages", "Waiting files"), "inbox", 913);
    inbox.inRail = false;
    desk.keep(desk.navigation.addPage(inbox));
    addScans(desk);
    PageSpec settings = page<SettingsPage>(
        desk, "settings", QCoreApplication::translate("qz::ShellPages", "Settings"), "settings", 990);
    settings.atBottom = true;
    desk.keep(desk.navigation.addPage(settings));
    addCasePanels(desk);
}

}  // namespace qz
