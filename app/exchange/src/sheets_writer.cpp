// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/sheets_writer.h"

#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

namespace qz {
namespace {

/// Excel allows 31 characters and none of []:*?/\ in a sheet's name, and no name twice.
QString sheetName(const QString& wanted, QSet<QString>& used) {
    static const QRegularExpression forbidden(QStringLiteral("[\\[\\]:*?/\\\\]"));
    QString base = wanted;
    base.replace(forbidden, QStringLiteral(" "));
    base = base.trimmed().left(28);
    QString name = base;
    for (int i = 2; used.contains(name.toLower()) || name.isEmpty(); ++i) {
        name = base + QString::number(i);
    }
    used.insert(name.toLower());
    return name;
}

bool isPlainNumber(const QString& text) {
    static const QRegularExpression pattern(QStringLiteral("^-?(0|[1-9]\\d{0,14})(\\.\\d{1,10})?$"));
    return pattern.match(text).hasMatch();
}

void writeTable(lxw_worksheet* sheet, const SheetTable& table, lxw_format* head) {
    for (int c = 0; c < table.columns.size(); ++c) {
        const auto column = static_cast<lxw_col_t>(c);
        worksheet_write_string(sheet, 0, column, table.columns.at(c).toUtf8().constData(), head);
        worksheet_set_column(sheet, column, column, c == 0 ? 24 : 14, nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    for (int r = 0; r < table.rows.size(); ++r) {
        const QStringList& cells = table.rows.at(r);
        for (int c = 0; c < cells.size(); ++c) {
            const auto row = static_cast<lxw_row_t>(r + 1);
            const auto column = static_cast<lxw_col_t>(c);
            if (isPlainNumber(cells.at(c))) {
                worksheet_write_number(sheet, row, column, cells.at(c).toDouble(), nullptr);
            } else {
                worksheet_write_string(sheet, row, column, cells.at(c).left(32767).toUtf8().constData(),
                                       nullptr);
            }
        }
    }
}

}  // namespace

Status writeSheets(const QList<SheetTable>& tables, const QString& path) {
    const QString partial = path + QStringLiteral(".part");
    lxw_workbook* book = workbook_new(QFile::encodeName(partial).constData());
    if (book == nullptr) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::SheetsWriter", "%1 cannot be written.").arg(path));
    }
    lxw_format* head = workbook_add_format(book);
    format_set_bold(head);
    QSet<QString> used;
    for (const SheetTable& table : tables) {
        writeTable(workbook_add_worksheet(book, sheetName(table.name, used).toUtf8().constData()), table,
                   head);
    }
    const lxw_error failed = workbook_close(book);
    if (failed != LXW_NO_ERROR) {
        QFile::remove(partial);
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::SheetsWriter", "%1 cannot be written: %2")
                             .arg(path, QString::fromUtf8(lxw_strerror(failed))));
    }
    QFile::remove(path);
    if (!QFile::rename(partial, path)) {
        QFile::remove(partial);
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate(
                             "qz::SheetsWriter", "%1 cannot be replaced; close the program that has it open.")
                             .arg(path));
    }
    return {};
}

}  // namespace qz
