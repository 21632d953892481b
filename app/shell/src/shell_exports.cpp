// SPDX-License-Identifier: GPL-3.0-or-later
#include "shell_exports.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

#include "qz/host/file_runs.h"

namespace qz {

void ShellExports::ask(QWidget* parent, const CaseQuery& query) {
    auto* dialog = new QFileDialog(
        parent, QCoreApplication::translate("qz::ShellExports", "Export the list"), QDir::homePath(),
        QCoreApplication::translate("qz::ShellExports", "Spreadsheet (*.xlsx);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("xlsx"));
    const CaseKind* kind = m_runtime.core().cases().kind(query.kind);
    const QString name =
        kind == nullptr ? QStringLiteral("cases") : kind->aliases.value(1, kind->aliases.value(0));
    dialog->selectFile(
        QStringLiteral("%1-%2.xlsx")
            .arg(name,
                 CivilTime::fromInstant(m_runtime.clock().now()).date.toString(QStringLiteral("yyyyMMdd"))));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
        dialog->setDefaultSuffix(filter.contains(QLatin1String("csv")) ? QStringLiteral("csv")
                                                                       : QStringLiteral("xlsx"));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog,
                     [this, query](const QString& file) { (void)write(query, file); });
    dialog->open();
}

QFuture<Status> ShellExports::write(const CaseQuery& query, const QString& file) {
    CaseQuery rows = query;
    rows.after.clear();
    rows.withTotal = false;
    Runtime* runtime = &m_runtime;
    const auto work = [runtime, rows, file, actor = m_session.actor()](JobControl& job) -> Status {
        QZ_ASSIGN(const qint64 written, runExport(*runtime, rows.kind, rows, file, actor, job));
        Q_UNUSED(written)
        return {};
    };
    return m_runtime.jobs().start(
        QCoreApplication::translate("qz::ShellExports", "Writing %1").arg(QFileInfo(file).fileName()), work);
}

}  // namespace qz
