// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDateTime>
#include <QFileInfo>

#include "qz/async.h"
#include "qz/core/audit_trail.h"
#include "qz/exchange/gbk_check.h"
#include "qz/exchange/table_writer.h"
#include "shell_exports.h"

namespace qz {

namespace {

std::unique_ptr<TableWriter> writerFor(const QString& file, ListFormat format) {
    switch (format) {
        case ListFormat::Xlsx:
            break;
        case ListFormat::CsvUtf8:
            return makeCsvWriter(file);
        case ListFormat::CsvGb18030:
            return makeCsvWriter(file, {TextEncoding::Gb18030});
    }
    return makeXlsxWriter(file);
}

TableCell cellOf(const QVariant& value) {
    if (!value.isValid()) {
        return std::monostate();
    }
    if (value.typeId() == QMetaType::QDateTime) {
        const QDateTime at = value.toDateTime();
        return CivilTime{at.date(), at.time().hour() * 60 + at.time().minute()};
    }
    if (value.typeId() == QMetaType::LongLong) {
        return static_cast<qint64>(value.toLongLong());
    }
    return value.toString();
}

/// Everything that the job needs; nothing of the window.
struct Work {
    Runtime& runtime;
    Actor actor;
    ListExport list;
    QString file;
    ListFormat format;
};

/// All rows of one moment where the whole list is wanted, else the chosen ones.
Status eachRow(const Work& work, JobControl& job, const std::function<Status(const CaseRecord&)>& row) {
    if (!work.list.rows.isWhole()) {
        return work.list.rows.each(job, row);
    }
    CoreStore& core = work.runtime.core();
    qint64 done = 0;
    return core.store()
        .read([&](ReadTx& read) {
            return core.lists().eachIn(read, work.list.rows.query(), work.actor,
                                       [&](const CaseRecord& record) -> Status {
                                           QZ_TRY(job.progress(++done, work.list.rows.count()));
                                           return row(record);
                                       });
        })
        .result();
}

/// As every export: which list, how many rows, for whom, by which filter.
Status tellAudit(const Work& work, qint64 rows) {
    CoreStore& core = work.runtime.core();
    if (core.store().isReadOnly()) {
        return {};
    }
    const CaseQuery& query = work.list.rows.query();
    AuditEntry entry;
    entry.user = work.actor.user;
    entry.action = QStringLiteral("export.run");
    entry.subject = QStringLiteral("%1: %2 rows; audience=handling; area=%3; filter=%4%5")
                        .arg(work.list.name)
                        .arg(rows)
                        .arg(query.area.toString(), query.filter.text(),
                             work.list.rows.isWhole() ? QString() : QStringLiteral("; chosen by hand"));
    entry.purpose = work.actor.purpose;
    return core.store()
        .write(QStringLiteral("export"), [&](WriteTx& tx) { return core.audit().append(tx, entry); })
        .result();
}

Status writeRows(const Work& work, JobControl& job, ListExportReport& report) {
    CoreStore& core = work.runtime.core();
    QZ_TRY(core.access().checkOwn(work.actor.user, QStringLiteral("export.run")));
    const std::unique_ptr<TableWriter> writer = writerFor(work.file, work.format);
    QList<TableColumn> columns;
    for (const QString& id : work.list.columns) {
        columns.append(TableColumn{id, caseColumnTitle(id), false, 0});
    }
    QZ_TRY(writer->begin(columns));
    GbkCheck check;
    const Instant now = work.runtime.clock().now();
    QZ_TRY(eachRow(work, job, [&](const CaseRecord& record) -> Status {
        QList<TableCell> cells;
        cells.reserve(work.list.columns.size());
        for (const QString& id : work.list.columns) {
            cells.append(cellOf(work.list.cells.value(record, id, now)));
            const auto* text = std::get_if<QString>(&cells.last());
            if (text != nullptr && work.format == ListFormat::CsvGb18030) {
                check.look(*text);
            }
        }
        ++report.rows;
        return writer->row(cells);
    }));
    report.outside = check.outside();
    report.examples = check.examples();
    QZ_TRY(tellAudit(work, report.rows));  // the file stands under its name after its row only
    return writer->finish();
}

}  // namespace

QFuture<Result<ListExportReport>> ShellListExports::write(ListExport list, QString file, ListFormat format) {
    const auto report = std::make_shared<ListExportReport>();
    const Work work{m_runtime, m_session.actor(), std::move(list), file, format};
    auto promise = std::make_shared<QPromise<Result<ListExportReport>>>();
    promise->start();
    onResult(
        &m_runtime.jobs(),
        m_runtime.jobs().start(
            QCoreApplication::translate("qz::ShellExports", "Writing %1").arg(QFileInfo(file).fileName()),
            [work, report](JobControl& job) { return writeRows(work, job, *report); }),
        [promise, report](const Status& status) {
            promise->addResult(status.ok() ? Result<ListExportReport>(*report)
                                           : Result<ListExportReport>(status.error()));
            promise->finish();
        });
    return promise->future();
}

}  // namespace qz
