// SPDX-License-Identifier: GPL-3.0-or-later
#include <xlsxwriter.h>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <cmath>
#include <filesystem>

#include "output_file.h"
#include "qz/exchange/table_writer.h"

namespace qz {
namespace {

constexpr qsizetype kMaxText = 32'767;
constexpr lxw_row_t kMaxRow = 1'048'576;

/// True where "_x0041_" stands in the text: a reader would take it for an escaped character.
bool looksEscaped(const QString& text, qsizetype at) {
    if (text[at] != QLatin1Char('_') || at + 6 >= text.size() || text[at + 1] != QLatin1Char('x') ||
        text[at + 6] != QLatin1Char('_')) {
        return false;
    }
    bool hex = false;
    (void)text.mid(at + 2, 4).toUInt(&hex, 16);
    return hex;
}

/// Text as a cell may hold it. The library escapes control characters itself; what XML cannot hold at all and
/// what only looks escaped is done here.
QByteArray cellText(const QString& text) {
    QString plain;
    plain.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        const bool pair = QChar::isHighSurrogate(c) && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (pair) {
            plain += text[i];
            plain += text[++i];
        } else if (QChar::isSurrogate(c)) {
            plain += QChar(QChar::ReplacementCharacter);
        } else if (c == 0xFFFE || c == 0xFFFF || c == 0) {
            plain += c == 0 ? QString()
                            : QStringLiteral("_x%1_")
                                  .arg(c, 4, 16, QLatin1Char('0'))
                                  .toUpper()
                                  .replace(1, 1, QLatin1String("x"));
        } else if (looksEscaped(text, i)) {
            plain += QLatin1String("_x005F_");
        } else {
            plain += text[i];
        }
    }
    if (plain.size() > kMaxText) {
        qsizetype cut = kMaxText - 1;
        cut -= plain[cut - 1].isHighSurrogate() ? 1 : 0;
        plain = plain.left(cut) + QChar(u'\u2026');
    }
    return plain.toUtf8();
}

/// A sheet's name without what Excel forbids, at most 31 characters.
QByteArray sheetTitle(QString name) {
    for (const char c : {'[', ']', ':', '*', '?', '/', '\\', '\''}) {
        name.replace(QLatin1Char(c), QLatin1Char(' '));
    }
    return name.simplified().left(31).toUtf8();
}

class XlsxWriter final : public TableWriter {
public:
    XlsxWriter(const QString& path, const QString& sheet)
        : m_path(path),
          m_sheetName(sheetTitle(sheet)),
          m_folder(QFileInfo(path).absolutePath() + QStringLiteral("/.export-XXXXXX")) {}
    ~XlsxWriter() override {
        if (m_book != nullptr) {
            workbook_close(m_book);  // frees it; the temporary folder goes with this object
        }
    }

    Status begin(const QList<TableColumn>& columns) override;
    Status row(const QList<TableCell>& cells) override;
    Status finish() override;

private:
    lxw_error writeCell(lxw_col_t column, const TableCell& cell);
    Status failed(lxw_error code) const { return cannotWrite(m_path, QString::fromUtf8(lxw_strerror(code))); }

    QString m_path;
    QByteArray m_sheetName;
    QTemporaryDir m_folder;
    QByteArray m_folderName;
    lxw_workbook* m_book = nullptr;
    lxw_worksheet* m_sheet = nullptr;
    lxw_format* m_timeFormat = nullptr;
    lxw_format* m_dateFormat = nullptr;
    QList<TableColumn> m_columns;
    lxw_row_t m_row = 0;
};

Status XlsxWriter::begin(const QList<TableColumn>& columns) {
    m_columns = columns;
    if (!m_folder.isValid()) {
        return cannotWrite(m_path, m_folder.errorString());
    }
    m_folderName = QFile::encodeName(m_folder.path());
    lxw_workbook_options options{};
    options.constant_memory = LXW_TRUE;
    options.tmpdir = m_folderName.data();
    m_book = workbook_new_opt(QFile::encodeName(m_folder.filePath(QStringLiteral("book.xlsx"))).constData(),
                              &options);
    m_sheet = m_book == nullptr
                  ? nullptr
                  : workbook_add_worksheet(m_book, m_sheetName.isEmpty() ? nullptr : m_sheetName.constData());
    if (m_sheet == nullptr) {
        return cannotWrite(m_path, QStringLiteral("libxlsxwriter"));
    }
    lxw_format* bold = workbook_add_format(m_book);
    format_set_bold(bold);
    m_timeFormat = workbook_add_format(m_book);
    format_set_num_format(m_timeFormat, "yyyy-mm-dd hh:mm");
    m_dateFormat = workbook_add_format(m_book);
    format_set_num_format(m_dateFormat, "yyyy-mm-dd");
    for (qsizetype i = 0; i < columns.size(); ++i) {
        const QString title = columns[i].title.isEmpty() ? columns[i].id : columns[i].title;
        // Hanzi are twice as wide as the digits that widths are counted in.
        const double width = columns[i].width > 0
                                 ? columns[i].width
                                 : qBound<double>(12, 2.2 * static_cast<double>(title.size()) + 2, 40);
        const auto column = static_cast<lxw_col_t>(i);
        worksheet_set_column(m_sheet, column, column, width, nullptr);
        if (const lxw_error code =
                worksheet_write_string(m_sheet, 0, column, cellText(title).constData(), bold)) {
            return failed(code);
        }
    }
    worksheet_freeze_panes(m_sheet, 1, 0);
    m_row = 1;
    return {};
}

lxw_error XlsxWriter::writeCell(lxw_col_t column, const TableCell& cell) {
    if (const auto* string = std::get_if<QString>(&cell)) {
        return string->isEmpty()
                   ? LXW_NO_ERROR
                   : worksheet_write_string(m_sheet, m_row, column, cellText(*string).constData(), nullptr);
    }
    if (const auto* integer = std::get_if<qint64>(&cell)) {
        // A sheet keeps 15 digits: longer numbers are identifiers and stay text.
        constexpr qint64 kExact = 999'999'999'999'999;
        if (*integer > kExact || *integer < -kExact) {
            return worksheet_write_string(m_sheet, m_row, column, QByteArray::number(*integer).constData(),
                                          nullptr);
        }
        return worksheet_write_number(m_sheet, m_row, column, static_cast<double>(*integer), nullptr);
    }
    if (const auto* number = std::get_if<double>(&cell)) {
        return std::isfinite(*number) ? worksheet_write_number(m_sheet, m_row, column, *number, nullptr)
                                      : LXW_NO_ERROR;
    }
    if (const auto* flag = std::get_if<bool>(&cell)) {
        return worksheet_write_boolean(m_sheet, m_row, column, *flag ? 1 : 0, nullptr);
    }
    if (const auto* time = std::get_if<CivilTime>(&cell)) {
        const bool dateOnly = m_columns[column].dateOnly;
        const double serial = static_cast<double>(QDate(1899, 12, 30).daysTo(time->date)) +
                              (dateOnly ? 0.0 : static_cast<double>(time->minute) / 1440.0);
        return worksheet_write_number(m_sheet, m_row, column, serial, dateOnly ? m_dateFormat : m_timeFormat);
    }
    return LXW_NO_ERROR;
}

Status XlsxWriter::row(const QList<TableCell>& cells) {
    QZ_TRY(checkCellCount(m_path, cells.size(), m_columns.size()));
    if (m_row >= kMaxRow) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Exchange",
                                        "A sheet holds 1,048,575 rows; narrow the filter or export csv."));
    }
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (const lxw_error code = writeCell(static_cast<lxw_col_t>(i), cells[i])) {
            return failed(code);
        }
    }
    ++m_row;
    return {};
}

Status XlsxWriter::finish() {
    if (m_book == nullptr) {
        return cannotWrite(m_path, QStringLiteral("begin() is missing"));
    }
    const lxw_error code = workbook_close(m_book);
    m_book = nullptr;
    if (code != LXW_NO_ERROR) {
        return failed(code);
    }
    std::error_code error;
    const QString made = m_folder.filePath(QStringLiteral("book.xlsx"));
    std::filesystem::rename(std::filesystem::path(made.toStdU16String()),
                            std::filesystem::path(m_path.toStdU16String()), error);
    return error ? Status(cannotWrite(m_path, QString::fromLocal8Bit(error.message().c_str()))) : Status();
}

}  // namespace

std::unique_ptr<TableWriter> makeXlsxWriter(const QString& path, const QString& sheetName) {
    return std::make_unique<XlsxWriter>(path, sheetName);
}

}  // namespace qz
