// SPDX-License-Identifier: GPL-3.0-or-later
#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMimeData>

#include "qz/async.h"
#include "qz/ui/case_list_pane.h"

namespace qz {

namespace {

constexpr qint64 mostCopied = 20'000;  // rows; more belong into a file

QString endingOf(ListFormat format) {
    return format == ListFormat::Xlsx ? QStringLiteral("xlsx") : QStringLiteral("csv");
}

}  // namespace

void CaseListPane::askExport() {
    const ListSelection selection = m_list->selection();
    auto* dialog = new ListExportDialog(m_list->model()->rowCount(), selection.count, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        const ChosenRows rows =
            dialog->onlyChosen() ? ChosenRows::chosen(*m_list) : ChosenRows::whole(*m_list);
        const ListFormat format = dialog->format();
        auto* file = new QFileDialog(
            this, QCoreApplication::translate("qz::ListExport", "Export the list"), QDir::homePath(),
            format == ListFormat::Xlsx ? QCoreApplication::translate("qz::ListExport", "Spreadsheet (*.xlsx)")
                                       : QCoreApplication::translate("qz::ListExport", "Text table (*.csv)"));
        file->setAttribute(Qt::WA_DeleteOnClose);
        file->setAcceptMode(QFileDialog::AcceptSave);
        file->setDefaultSuffix(endingOf(format));
        const CaseKind* kind = m_services.list.cases.kind(m_kind);
        const QString name =
            kind == nullptr ? QStringLiteral("cases") : kind->aliases.value(1, kind->aliases.value(0));
        file->selectFile(QStringLiteral("%1-%2.%3")
                             .arg(name,
                                  CivilTime::fromInstant(m_services.list.clock.now())
                                      .date.toString(QStringLiteral("yyyyMMdd")),
                                  endingOf(format)));
        connect(file, &QFileDialog::fileSelected, this,
                [this, rows, format](const QString& path) { exportRows(rows, path, format); });
        file->open();
    });
    dialog->open();
}

void CaseListPane::exportRows(const ChosenRows& rows, const QString& file, ListFormat format) {
    ++m_working;
    onResult(
        this,
        m_services.exports.write(
            {rows, caseTableColumns(m_list->shownColumns()), m_list->model()->cells(), m_kind}, file, format),
        [this, file, format](const Result<ListExportReport>& report) {
            --m_working;
            if (report.ok()) {
                exported(file, format, report.value());
            } else if (report.error().code != ErrorCode::Cancelled) {
                m_services.notifications.post(
                    {Notification::Kind::Failure, report.error().message, report.error().detail, {}, {}});
            }
        });
}

void CaseListPane::exported(const QString& file, ListFormat format, const ListExportReport& report) {
    const QString done =
        QCoreApplication::translate("qz::ListExport", "%Ln rows are in %1.", nullptr, int(report.rows))
            .arg(QFileInfo(file).fileName());
    if (format == ListFormat::CsvGb18030 && report.outside > 0) {
        m_services.notifications.post(
            {Notification::Kind::Warning,
             done,
             QCoreApplication::translate(
                 "qz::ListExport",
                 "%Ln characters are outside GBK and older programs will show them wrongly: "
                 "%1. xlsx and UTF-8 keep them.",
                 nullptr, int(report.outside))
                 .arg(report.examples),
             {},
             {}});
        return;
    }
    m_services.notifications.post({Notification::Kind::Done, done, QDir::toNativeSeparators(file), {}, {}});
}

void CaseListPane::putOnClipboard(const QStringList& columns, const QList<CaseRecord>& records) {
    const Instant now = m_services.list.clock.now();
    QStringList titles;
    for (const QString& column : columns) {
        titles.append(caseColumnTitle(column));
    }
    QList<QStringList> rows;
    for (const CaseRecord& record : records) {
        QStringList cells;
        for (const QString& column : columns) {
            cells.append(m_list->model()->cells().text(record, column, now));
        }
        rows.append(cells);
    }
    const TableTexts texts = tableTexts(titles, rows);
    auto* table = new QMimeData;
    table->setText(texts.plain);
    table->setHtml(texts.html);
    QApplication::clipboard()->setMimeData(table);
    m_services.notifications.post(
        {Notification::Kind::Info,
         QCoreApplication::translate("qz::ListExport", "%Ln rows are on the clipboard.", nullptr,
                                     int(rows.size())),
         {},
         {},
         {}});
}

void CaseListPane::copy() {
    const ChosenRows rows = ChosenRows::chosen(*m_list);
    const QStringList columns = caseTableColumns(m_list->shownColumns());
    if (rows.count() == 0) {
        return;
    }
    if (rows.count() > mostCopied) {
        m_services.notifications.post(
            {Notification::Kind::Warning,
             QCoreApplication::translate("qz::ListExport",
                                         "The clipboard takes %1 rows; export the list instead.")
                 .arg(QLocale().toString(mostCopied)),
             {},
             {},
             {}});
        return;
    }
    if (rows.isLoaded()) {
        putOnClipboard(columns, rows.loaded());
        return;
    }
    auto records = std::make_shared<QList<CaseRecord>>();
    ++m_working;
    onResult(this,
             m_services.jobs.start(QCoreApplication::translate("qz::ListExport", "Copying %Ln rows", nullptr,
                                                               int(rows.count())),
                                   [rows, records](JobControl& job) {
                                       return rows.each(job, [&records](const CaseRecord& record) -> Status {
                                           records->append(record);
                                           return {};
                                       });
                                   }),
             [this, columns, records](const Status& status) {
                 --m_working;
                 if (status.ok()) {
                     putOnClipboard(columns, *records);
                 }
             });
}

}  // namespace qz
