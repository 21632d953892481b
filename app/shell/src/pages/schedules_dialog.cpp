// SPDX-License-Identifier: GPL-3.0-or-later
#include "schedules_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QVBoxLayout>

#include "plain_button.h"
#include "qz/papers/report_schedule.h"
#include "qz/ui/panes.h"

namespace qz {

SchedulesDialog::SchedulesDialog(Desk& desk, QWidget* parent)
    : QDialog(parent),
      m_desk(desk),
      m_list(new PlainTable({tr("Report"), tr("How often"), tr("Hour"), tr("Folder"), tr("Files")}, this)),
      m_error(new ErrorStrip(desk.theme, this)),
      m_report(new QComboBox(this)),
      m_every(new QComboBox(this)),
      m_hour(new QSpinBox(this)),
      m_folder(new QLineEdit(this)),
      m_files(new QComboBox(this)),
      m_each(new QCheckBox(tr("One for each area below"), this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Scheduled reports"));
    for (const ReportKind* kind : desk.runtime.reports().all()) {
        m_report->addItem(kind->title, kind->name);
    }
    m_every->addItems(
        {tr("daily, the day before"), tr("weekly, Monday to Sunday"), tr("monthly, the month before")});
    m_hour->setRange(0, 23);
    m_hour->setValue(7);
    m_hour->setSuffix(QStringLiteral(":00"));
    m_folder->setPlaceholderText(tr("whole path of a folder"));
    m_files->addItem(QStringLiteral("PDF"), QStringLiteral("pdf"));
    m_files->addItem(QStringLiteral("PDF + Word"), QStringLiteral("pdf,docx"));
    m_files->addItem(QStringLiteral("PDF + Word + Excel"), QStringLiteral("pdf,docx,xlsx"));
    m_list->setAccessibleName(tr("Scheduled reports"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Report"), m_report);
    form->addRow(tr("How often"), m_every);
    form->addRow(tr("From this hour"), m_hour);
    form->addRow(tr("Folder"), m_folder);
    form->addRow(tr("Files"), m_files);
    form->addRow(QString(), m_each);
    auto* addButton = plainButton(desk.theme, tr("Add"), this, QStringLiteral("plus"));
    auto* removeButton = plainButton(desk.theme, tr("Remove"), this);
    auto* row = new QHBoxLayout;
    row->addWidget(addButton);
    row->addWidget(removeButton);
    row->addStretch(1);
    auto* close = new QDialogButtonBox(this);
    close->addButton(tr("Close"), QDialogButtonBox::RejectRole);
    auto* column = new QVBoxLayout(this);
    column->addWidget(m_error);
    column->addWidget(m_list, 1);
    column->addLayout(form);
    column->addLayout(row);
    column->addWidget(close);
    connect(addButton, &QPushButton::clicked, this, &SchedulesDialog::add);
    connect(removeButton, &QPushButton::clicked, this, &SchedulesDialog::remove);
    connect(close, &QDialogButtonBox::rejected, this, &QDialog::reject);
    resize(640, 560);
    fill();
}

void SchedulesDialog::fill() {
    m_list->setRowCount(0);
    for (const ReportSchedule& schedule : readSchedules(m_desk.settings())) {
        const ReportKind* kind = m_desk.runtime.reports().find(schedule.report);
        m_list->addRow(
            {kind == nullptr ? schedule.report : kind->title,
             m_every->itemText(static_cast<int>(schedule.rhythm)), QStringLiteral("%1:00").arg(schedule.hour),
             QDir::toNativeSeparators(schedule.folder), schedule.endings.join(QStringLiteral(", "))},
            schedule.id);
    }
    m_list->fitColumns(3);
}

void SchedulesDialog::add() {
    ReportSchedule schedule;
    schedule.id = m_desk.runtime.ids().next().toString().right(8).toUpper();
    schedule.report = m_report->currentData().toString();
    schedule.area = m_desk.navigation.currentArea();
    schedule.rhythm = static_cast<ReportRhythm>(m_every->currentIndex());
    schedule.hour = m_hour->value();
    schedule.folder = QDir::fromNativeSeparators(m_folder->text().trimmed());
    schedule.endings = m_files->currentData().toString().split(u',');
    schedule.perArea = m_each->isChecked();
    schedule.since = CivilTime::fromInstant(m_desk.runtime.clock().now()).date.addDays(-1);
    if (const Status sound = checkSchedule(schedule, m_desk.runtime.reports()); !sound.ok()) {
        m_error->showError(sound.error());
        return;
    }
    m_error->clear();
    QList<ReportSchedule> schedules = readSchedules(m_desk.settings());
    schedules.append(schedule);
    writeSchedules(m_desk.settings(), schedules);
    fill();
}

void SchedulesDialog::remove() {
    const QTableWidgetItem* item = m_list->item(m_list->currentRow(), 0);
    if (item == nullptr) {
        return;
    }
    QList<ReportSchedule> schedules = readSchedules(m_desk.settings());
    const QString id = item->data(Qt::UserRole).toString();
    schedules.removeIf([&id](const ReportSchedule& each) { return each.id == id; });
    writeSchedules(m_desk.settings(), schedules);
    fill();
}

}  // namespace qz
