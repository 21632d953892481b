// SPDX-License-Identifier: GPL-3.0-or-later
#include <xlsxwriter.h>

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include "back_fill_parts.h"
#include "output_file.h"

namespace qz {
namespace {

constexpr qsizetype kLongestCell = 32767;
constexpr double kNarrow = 10;
constexpr double kWide = 40;

/// A number that a sheet shows as it was read: not an identifier with zeros before it or too many digits.
bool isNumber(const QString& text) {
    static const QRegularExpression form(QStringLiteral("^-?(0|[1-9]\\d{0,10})(\\.\\d{1,6})?$"));
    return form.match(text).hasMatch();
}

class Book {
public:
    explicit Book(const QString& path) : m_book(workbook_new(QFile::encodeName(path).constData())) {
        m_sheet = m_book == nullptr ? nullptr : workbook_add_worksheet(m_book, nullptr);
        if (m_sheet != nullptr) {
            m_time = workbook_add_format(m_book);
            format_set_num_format(m_time, "yyyy-mm-dd hh:mm");
            m_day = workbook_add_format(m_book);
            format_set_num_format(m_day, "yyyy-mm-dd");
        }
    }
    ~Book() {
        if (m_book != nullptr) {
            workbook_close(m_book);
        }
    }
    Book(const Book&) = delete;
    Book& operator=(const Book&) = delete;

    [[nodiscard]] bool ok() const { return m_sheet != nullptr; }
    lxw_error close() { return workbook_close(std::exchange(m_book, nullptr)); }

    /// The line of the file itself, so that "row 12" is row 12 in the copy too.
    lxw_error row(const TableRow& row, const QHash<int, QString>& filled) {
        lxw_error code = LXW_NO_ERROR;
        for (int c = 0; c < row.cells.size() && code == LXW_NO_ERROR; ++c) {
            if (!filled.contains(c)) {
                code = cell(row.number, c, row.cells.at(c), row.dates.value(c));
            }
        }
        for (auto each = filled.cbegin(); each != filled.cend() && code == LXW_NO_ERROR; ++each) {
            code = cell(row.number, each.key(), *each, std::nullopt);
        }
        return code;
    }
    void fitColumns() {
        for (auto width = m_widths.cbegin(); width != m_widths.cend(); ++width) {
            const auto column = static_cast<lxw_col_t>(width.key());
            worksheet_set_column(m_sheet, column, column, qBound(kNarrow, *width, kWide), nullptr);
        }
    }

private:
    lxw_error cell(qint64 number, int at, const QString& text, const std::optional<CivilTime>& date) {
        const auto row = static_cast<lxw_row_t>(number - 1);
        const auto column = static_cast<lxw_col_t>(at);
        if (text.isEmpty()) {
            return LXW_NO_ERROR;
        }
        double wide = 2;
        for (const QChar letter : text) {
            wide += letter.unicode() > 0x2E80 ? 2.2 : 1.1;
        }
        m_widths[at] = std::max(m_widths.value(at), wide);
        if (date) {
            const bool whole = text.size() <= 10;
            const double serial = static_cast<double>(QDate(1899, 12, 30).daysTo(date->date)) +
                                  (whole ? 0.0 : static_cast<double>(date->minute) / 1440.0);
            return worksheet_write_number(m_sheet, row, column, serial, whole ? m_day : m_time);
        }
        if (isNumber(text)) {
            return worksheet_write_number(m_sheet, row, column, text.toDouble(), nullptr);
        }
        return worksheet_write_string(m_sheet, row, column, text.left(kLongestCell).toUtf8().constData(),
                                      nullptr);
    }

    lxw_workbook* m_book;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_time = nullptr;
    lxw_format* m_day = nullptr;
    QHash<int, double> m_widths;
};

}  // namespace

Status fillNewBook(const QList<TableRow>& rows, const CellTexts& texts, const QString& target) {
    QSet<qint64> there;
    for (const TableRow& row : rows) {
        there.insert(row.number);
    }
    for (auto each = texts.cbegin(); each != texts.cend(); ++each) {
        if (!there.contains(each.key())) {
            return noSuchRow(each.key());
        }
    }
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("book.xlsx"));
    Book book(path);
    if (!book.ok()) {
        return cannotWrite(target, QStringLiteral("libxlsxwriter"));
    }
    for (const TableRow& row : rows) {
        if (const lxw_error code = book.row(row, texts.value(row.number))) {
            return cannotWrite(target, QString::fromUtf8(lxw_strerror(code)));
        }
    }
    book.fitColumns();
    if (const lxw_error code = book.close()) {
        return cannotWrite(target, QString::fromUtf8(lxw_strerror(code)));
    }
    QFile made(path);
    if (!made.open(QIODevice::ReadOnly)) {
        return cannotWrite(target, made.errorString());
    }
    OutputFile out(target);
    QZ_TRY(out.open());
    QZ_TRY(out.write(made.readAll()));
    return out.commit();
}

}  // namespace qz
