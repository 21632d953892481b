// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_pages.h"

#include <QCoreApplication>
#include "case_page.h"
#include "documents_panel.h"
#include "my_work_page.h"

namespace qz {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("qz::ShellPages", text); }

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

}  // namespace

void addShellPages(Desk& desk) {
    desk.keep(desk.navigation.addPage(page<MyWorkPage>(desk, "my_work", tr("My work"), "inbox", 0)));
    PageSpec casePage = page<CaseDeskPage>(desk, "case", tr("Case"), "doc", 500);
    casePage.inRail = false;
    desk.keep(desk.navigation.addPage(casePage));

    CasePanelSpec documents;
    documents.id = QStringLiteral("documents");
    documents.title = tr("Papers");
    documents.order = 50;
    documents.make = [&desk](QWidget* parent) -> QWidget* { return new DocumentsPanel(desk, parent); };
    documents.show = [](QWidget* panel, const CaseDetail& detail) {
        static_cast<DocumentsPanel*>(panel)->showCase(detail);
    };
    desk.keep(desk.panels.add(documents));
}

}  // namespace qz
