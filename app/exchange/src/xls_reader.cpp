// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/xls_reader.h"

#include <freexl.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include "memory_rows.h"
#include "received_rows.h"

namespace qz {
namespace {

/// An open handle of the library.
class Biff final {
public:
    explicit Biff(const QString& path)
        : m_code(freexl_open(QFile::encodeName(path).constData(), &m_handle)) {}
    ~Biff() { freexl_close(m_handle); }
    Biff(const Biff&) = delete;
    Biff& operator=(const Biff&) = delete;

    [[nodiscard]] bool ok() const { return m_code == FREEXL_OK; }
    [[nodiscard]] int code() const { return m_code; }
    [[nodiscard]] const void* handle() const { return m_handle; }

    [[nodiscard]] QStringList sheets() const {
        unsigned int count = 0;
        QStringList names;
        freexl_get_info(m_handle, FREEXL_BIFF_SHEET_COUNT, &count);
        for (unsigned int i = 0; i < count; ++i) {
            const char* name = nullptr;
            freexl_get_worksheet_name(m_handle, static_cast<unsigned short>(i), &name);
            names += name != nullptr ? QString::fromUtf8(name) : QString::number(i + 1);
        }
        return names;
    }

private:
    const void* m_handle = nullptr;
    int m_code;
};

Error refused(const QString& path, int code) {
    const QString name = QFileInfo(path).fileName();
    if (code == FREEXL_CFBF_ILLEGAL_FAT_ENTRY || code == FREEXL_BIFF_WORKBOOK_NOT_FOUND ||
        code == FREEXL_CRAFTED_FILE) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Exchange",
                                        "“%1” holds no readable workbook; if it is protected by a "
                                        "password, save it without one, else save it as xlsx.")
                .arg(name),
            QStringLiteral("freexl %1").arg(code), name);
    }
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Exchange",
                                    "“%1” is damaged or not a workbook; open it in its program and save "
                                    "it as xlsx.")
            .arg(name),
        QStringLiteral("freexl %1").arg(code), name);
}

/// "2020-01-06 12:09:38" as the library writes days.
void takeDay(const char* text, QString& cell, std::optional<CivilTime>& date) {
    cell = QString::fromUtf8(text);
    cell.replace(QLatin1Char(' '), QLatin1Char('T'));
    if (cell.endsWith(QLatin1String("T00:00:00"))) {
        cell.chop(9);
    }
    if (const Result<CivilTime> time = CivilTime::parse(cell)) {
        date = time.value();
    }
}

TableRow rowOf(const void* handle, unsigned int number, unsigned short columns) {
    TableRow row;
    row.number = static_cast<qint64>(number) + 1;
    for (unsigned short c = 0; c < columns; ++c) {
        FreeXL_CellValue value{};
        if (freexl_get_cell_value(handle, number, c, &value) != FREEXL_OK) {
            continue;
        }
        QString cell;
        std::optional<CivilTime> date;
        switch (value.type) {
            case FREEXL_CELL_INT:
                cell = QString::number(value.value.int_value);
                break;
            case FREEXL_CELL_DOUBLE:
                cell = spreadsheetNumber(QString::number(value.value.double_value, 'g', 17));
                break;
            case FREEXL_CELL_TEXT:
            case FREEXL_CELL_SST_TEXT:
                cell = QString::fromUtf8(value.value.text_value);
                break;
            case FREEXL_CELL_DATE:
            case FREEXL_CELL_DATETIME:
                takeDay(value.value.text_value, cell, date);
                break;
            case FREEXL_CELL_TIME:
                cell = QString::fromUtf8(value.value.text_value);
                break;
            default:
                break;
        }
        if (cell.isEmpty()) {
            continue;
        }
        row.cells.resize(c + 1);
        row.cells[c] = cell;
        if (date) {
            row.dates.resize(c + 1);
            row.dates[c] = date;
        }
    }
    if (!row.dates.isEmpty()) {
        row.dates.resize(row.cells.size());
    }
    return row;
}

}  // namespace

Result<QStringList> xlsSheets(const QString& path) {
    const Biff biff(path);
    if (!biff.ok()) {
        return refused(path, biff.code());
    }
    return biff.sheets();
}

Result<QList<TableRow>> xlsRows(const QString& path, const QString& sheet) {
    const Biff biff(path);
    if (!biff.ok()) {
        return refused(path, biff.code());
    }
    const QStringList sheets = biff.sheets();
    qsizetype index = sheet.isEmpty() ? 0 : sheets.indexOf(sheet);
    if (index < 0) {
        index = sheet.toInt() - 1;
    }
    if (index < 0 || index >= sheets.size()) {
        return makeError(ErrorCode::NotFound,
                         QCoreApplication::translate("qz::Exchange", "“%1” has no sheet “%2”; it has: %3.")
                             .arg(QFileInfo(path).fileName(), sheet, sheets.join(QStringLiteral(", "))));
    }
    const int code = freexl_select_active_worksheet(biff.handle(), static_cast<unsigned short>(index));
    unsigned int rows = 0;
    unsigned short columns = 0;
    if (code != FREEXL_OK || freexl_worksheet_dimensions(biff.handle(), &rows, &columns) != FREEXL_OK) {
        return refused(path, code);
    }
    QList<TableRow> all;
    for (unsigned int r = 0; r < rows; ++r) {
        TableRow row = rowOf(biff.handle(), r, columns);
        if (!row.cells.isEmpty()) {
            all.append(std::move(row));
        }
    }
    return all;
}

Result<std::unique_ptr<RowSource>> openXls(const QString& path, const QString& sheet) {
    QZ_ASSIGN(QList<TableRow> rows, xlsRows(path, sheet));
    return withHeader(path, std::make_unique<MemoryRows>(std::move(rows), QFileInfo(path).size()));
}

}  // namespace qz
