// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings_audit.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QPushButton>
#include <QVBoxLayout>

#include "beside.h"
#include "office_paper.h"
#include "plain_button.h"
#include "privacy_papers.h"
#include "qz/async.h"
#include "qz/ui/page_preview.h"
#include "qz/ui/panes.h"
#include "settings_tabs.h"

namespace qz {

namespace {

constexpr int shownEntries = 2000;

QString actionTitle(const QString& action) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("open_sealed"), QT_TRANSLATE_NOOP("qz::AuditTab", "Personal data seen")},
        {QStringLiteral("open_attachment"), QT_TRANSLATE_NOOP("qz::AuditTab", "Attachment opened")},
        {QStringLiteral("add_attachment"), QT_TRANSLATE_NOOP("qz::AuditTab", "Attachment added")},
        {QStringLiteral("remove_attachment"), QT_TRANSLATE_NOOP("qz::AuditTab", "Attachment taken off")},
        {QStringLiteral("export.run"), QT_TRANSLATE_NOOP("qz::AuditTab", "Export")},
        {QStringLiteral("log_in"), QT_TRANSLATE_NOOP("qz::AuditTab", "Log-in")},
        {QStringLiteral("log_in_refused"), QT_TRANSLATE_NOOP("qz::AuditTab", "Log-in refused")},
        {QStringLiteral("add_user"), QT_TRANSLATE_NOOP("qz::AuditTab", "User added")},
        {QStringLiteral("change_user"), QT_TRANSLATE_NOOP("qz::AuditTab", "User changed")},
        {QStringLiteral("grant_role"), QT_TRANSLATE_NOOP("qz::AuditTab", "Role given for a time")},
        {QStringLiteral("change_grant"), QT_TRANSLATE_NOOP("qz::AuditTab", "Days of a role changed")},
        {QStringLiteral("unit_renewed"), QT_TRANSLATE_NOOP("qz::AuditTab", "Version of a unit added")},
        {QStringLiteral("unit_merged"), QT_TRANSLATE_NOOP("qz::AuditTab", "Unit merged")},
        {QStringLiteral("change_role"), QT_TRANSLATE_NOOP("qz::AuditTab", "Role changed")},
        {QStringLiteral("backup"), QT_TRANSLATE_NOOP("qz::AuditTab", "Backup")},
        {QStringLiteral("backup_plan"), QT_TRANSLATE_NOOP("qz::AuditTab", "Backup plan")},
        {QStringLiteral("restore_drill"), QT_TRANSLATE_NOOP("qz::AuditTab", "Restore drill")},
        {QStringLiteral("verify"), QT_TRANSLATE_NOOP("qz::AuditTab", "Check of the store")},
        {QStringLiteral("deletion_proposed"), QT_TRANSLATE_NOOP("qz::AuditTab", "Deletion proposed")},
        {QStringLiteral("deletion_refused"), QT_TRANSLATE_NOOP("qz::AuditTab", "Deletion refused")},
        {QStringLiteral("erased"), QT_TRANSLATE_NOOP("qz::AuditTab", "Deleted")},
        {QStringLiteral("assessment_saved"), QT_TRANSLATE_NOOP("qz::AuditTab", "Impact assessment saved")},
        {QStringLiteral("assessment_signed"), QT_TRANSLATE_NOOP("qz::AuditTab", "Impact assessment signed")},
        {QStringLiteral("diagnostics"), QT_TRANSLATE_NOOP("qz::AuditTab", "Diagnostics file")},
        {QStringLiteral("recompute_limits"),
         QT_TRANSLATE_NOOP("qz::AuditTab", "Limits moved by the calendar")},
        {QStringLiteral("print_paper"), QT_TRANSLATE_NOOP("qz::AuditTab", "Case paper printed")},
        {QStringLiteral("save_paper"), QT_TRANSLATE_NOOP("qz::AuditTab", "Case paper saved")},
        {QStringLiteral("print_report"), QT_TRANSLATE_NOOP("qz::AuditTab", "Report printed")},
        {QStringLiteral("save_report"), QT_TRANSLATE_NOOP("qz::AuditTab", "Report saved")},
        {QStringLiteral("print_sheet"), QT_TRANSLATE_NOOP("qz::AuditTab", "Sheet printed")},
        {QStringLiteral("save_sheet"), QT_TRANSLATE_NOOP("qz::AuditTab", "Sheet saved")},
        {QStringLiteral("print_page"), QT_TRANSLATE_NOOP("qz::AuditTab", "Map printed")},
        {QStringLiteral("save_page"), QT_TRANSLATE_NOOP("qz::AuditTab", "Map or its areas saved")},
        {QStringLiteral("report_keep"), QT_TRANSLATE_NOOP("qz::AuditTab", "Report kept")},
        {QStringLiteral("report_issue"), QT_TRANSLATE_NOOP("qz::AuditTab", "Report issued")},
        {QStringLiteral("reference_added"), QT_TRANSLATE_NOOP("qz::AuditTab", "Version of a table added")},
        {QStringLiteral("reference_ended"), QT_TRANSLATE_NOOP("qz::AuditTab", "Version of a table ended")},
        {QStringLiteral("reference_imported"), QT_TRANSLATE_NOOP("qz::AuditTab", "Table imported")},
        {QStringLiteral("unit_added"), QT_TRANSLATE_NOOP("qz::AuditTab", "Unit added")},
        {QStringLiteral("unit_changed"), QT_TRANSLATE_NOOP("qz::AuditTab", "Unit changed")},
        {QStringLiteral("unit_ended"), QT_TRANSLATE_NOOP("qz::AuditTab", "Unit ended")},
        {QStringLiteral("create_store"), QT_TRANSLATE_NOOP("qz::AuditTab", "Store made")}};
    const char* title = titles.value(action, nullptr);
    return title == nullptr ? action : QCoreApplication::translate("qz::AuditTab", title);
}

QStringList cells(const AuditEntry& entry) {
    return {CivilTime::fromInstant(entry.at).toDisplay(), entry.user, actionTitle(entry.action),
            entry.subject, entry.purpose};
}

}  // namespace

AuditTab::AuditTab(Desk& desk, QWidget* parent)
    : QWidget(parent),
      m_desk(desk),
      m_error(new ErrorStrip(desk.theme, this)),
      m_bar(new LoadingBar(desk.theme, this)),
      m_kind(new QComboBox(this)),
      m_table(new PlainTable({tr("When"), tr("Who"), tr("What"), tr("Of what"), tr("Purpose")}, this)) {
    auto* head = new PaneTitle(tr("Audit"), this);
    head->setSecondText(tr("append only, the last %1 entries").arg(shownEntries));
    auto* print_button = plainButton(desk.theme, tr("Print"), head, QStringLiteral("print"));
    m_kind->setAccessibleName(tr("Kind of entry"));
    m_kind->setMinimumWidth(200);
    m_table->setAccessibleName(tr("Audit"));
    head->addWidget(m_kind);
    head->addWidget(print_button);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_bar);
    column->addWidget(m_error);
    column->addWidget(m_table, 1);
    connect(m_kind, &QComboBox::activated, this, &AuditTab::showEntries);
    connect(print_button, &QPushButton::clicked, this, &AuditTab::print);
}

void AuditTab::reload() {
    ++m_running;
    m_bar->start();
    const auto gather = [core = &m_desk.runtime.core(),
                         actor = m_desk.session.actor()](ReadTx& read) -> Result<QList<AuditEntry>> {
        QZ_TRY(core->access().check(actor.user, QStringLiteral("audit.read"), core->rootArea()));
        return AuditTrail::latest(read, shownEntries);
    };
    onResult(this, m_desk.runtime.core().store().read(gather),
             [this](const Result<QList<AuditEntry>>& found) {
                 --m_running;
                 m_bar->stop();
                 if (!found.ok()) {
                     m_error->showError(found.error());
                     return;
                 }
                 m_entries = *found;
                 const QString before = m_kind->currentData().toString();
                 m_kind->clear();
                 m_kind->addItem(tr("Everything"), QString());
                 QStringList kinds;
                 for (const AuditEntry& entry : std::as_const(m_entries)) {
                     if (!kinds.contains(entry.action)) {
                         kinds.append(entry.action);
                         m_kind->addItem(actionTitle(entry.action), entry.action);
                     }
                 }
                 m_kind->setCurrentIndex(std::max(0, m_kind->findData(before)));
                 showEntries();
             });
}

QList<AuditEntry> AuditTab::shown() const {
    const QString kind = m_kind->currentData().toString();
    QList<AuditEntry> entries = m_entries;
    if (!kind.isEmpty()) {
        entries.removeIf([&kind](const AuditEntry& entry) { return entry.action != kind; });
    }
    return entries;
}

void AuditTab::showEntries() {
    m_table->setRowCount(0);
    for (const AuditEntry& entry : shown()) {
        m_table->addRow(cells(entry));
    }
    m_table->fitColumns(3);
}

void AuditTab::print() {
    ++m_running;
    QList<QStringList> rows;
    for (const AuditEntry& entry : shown()) {
        rows.append(cells(entry));
    }
    const CivilTime now = CivilTime::fromInstant(m_desk.runtime.clock().now());
    const auto make = [rows, office = m_desk.unitName(), now] {
        return qz::layout(auditPaper(rows, office, now));
    };
    onResult(this, beside(make), [this](const PrintedPages& pages) {
        --m_running;
        printOfficePaper(m_desk, pages, {QStringLiteral("audit"), QStringLiteral("audit.read")}, this,
                         m_error);
    });
}

}  // namespace qz
