// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/back_fill.h"

#include <zip.h>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include "back_fill_parts.h"
#include "output_file.h"
#include "qz/exchange/csv_reader.h"
#include "received_rows.h"
#include "xlsx_book.h"

namespace qz {
namespace {

constexpr qint64 kMostBytes = 256LL * 1024 * 1024;

Status writeAll(const QString& target, const QByteArray& bytes) {
    OutputFile out(target);
    QZ_TRY(out.open());
    QZ_TRY(out.write(bytes));
    return out.commit();
}

Result<QByteArray> readAll(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2")
                             .arg(QFileInfo(path).fileName(), file.errorString()));
    }
    if (file.size() > kMostBytes) {
        return makeError(ErrorCode::Unsupported,
                         QCoreApplication::translate("qz::Exchange", "“%1” is too large to be written back.")
                             .arg(QFileInfo(path).fileName()));
    }
    return file.readAll();
}

Status fillCsv(const QString& source, const OpenOptions& options, const CellTexts& texts,
               const QString& target) {
    QZ_ASSIGN(const std::unique_ptr<CsvRows> rows, openCsv(source, {options.encoding, options.delimiter}));
    QZ_ASSIGN(const QByteArray bytes, readAll(source));
    QZ_ASSIGN(const QByteArray filled, filledCsv(bytes, rows->encoding(), rows->delimiter(), texts));
    return writeAll(target, filled);
}

/// Puts one part into a zip; the others stay as they are packed.
Status replacePart(const QString& path, const QString& part, const QByteArray& content) {
    int code = 0;
    zip_t* archive = zip_open(QFile::encodeName(path).constData(), 0, &code);
    const auto failed = [&](const QString& reason) { return cannotWrite(path, reason); };
    if (archive == nullptr) {
        return failed(QStringLiteral("zip %1").arg(code));
    }
    const zip_int64_t index = zip_name_locate(archive, part.toUtf8().constData(), ZIP_FL_NOCASE);
    zip_source_t* source =
        zip_source_buffer(archive, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
    if (index < 0 || source == nullptr ||
        zip_file_replace(archive, static_cast<zip_uint64_t>(index), source, ZIP_FL_ENC_UTF_8) != 0) {
        const QString reason = QString::fromUtf8(zip_strerror(archive));
        zip_source_free(source);
        zip_discard(archive);
        return failed(reason);
    }
    if (zip_close(archive) != 0) {
        const QString reason = QString::fromUtf8(zip_strerror(archive));
        zip_discard(archive);
        return failed(reason);
    }
    return {};
}

Status fillXlsx(const QString& source, const OpenOptions& options, const CellTexts& texts,
                const QString& target) {
    QByteArray sheetXml;
    QString part;
    {
        QZ_ASSIGN(const XlsxBook book, XlsxBook::open(source));
        QZ_ASSIGN(const XlsxSheet sheet, book.choose(source, options.sheet));
        QZ_ASSIGN(sheetXml, book.zip->readAll(sheet.part, kMostBytes));
        part = sheet.part;
    }
    QZ_ASSIGN(const QByteArray filled, filledSheet(sheetXml, texts));
    // libzip writes into the file it opened: that is a copy beside the target, which takes its place whole.
    QTemporaryDir folder(QFileInfo(target).absolutePath() + QStringLiteral("/.qizong-XXXXXX"));
    const QString copy = folder.filePath(QStringLiteral("copy.xlsx"));
    if (!folder.isValid() || !QFile::copy(source, copy)) {
        return cannotWrite(target, folder.errorString());
    }
    QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner);
    QZ_TRY(replacePart(copy, part, filled));
    QZ_ASSIGN(const QByteArray bytes, readAll(copy));
    return writeAll(target, bytes);
}

/// All rows of a format that is read but not written.
Result<QList<TableRow>> oldRows(const QString& source, const OpenOptions& options, FileFormat format) {
    switch (format) {
        case FileFormat::Xls:
            return xlsRows(source, options.sheet);
        case FileFormat::Html:
            return htmlRows(source, options.encoding, options.sheet);
        case FileFormat::XmlSpreadsheet:
            return xmlRows(source, options.sheet);
        default:
            return makeError(ErrorCode::Unsupported,
                             QCoreApplication::translate(
                                 "qz::Exchange",
                                 "Replies are written back into tables (xlsx, xls, csv); “%1” is %2. Save it "
                                 "as xlsx and import that.")
                                 .arg(QFileInfo(source).fileName(), fileFormatName(format)));
    }
}

}  // namespace

Error noSuchRow(qint64 row) {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Exchange", "The file has no row %1; it is another file.").arg(row));
}

Status backFill(const QString& source, const OpenOptions& options, const CellTexts& texts,
                const QString& target) {
    if (QFileInfo(source).canonicalFilePath() == QFileInfo(target).canonicalFilePath() &&
        QFileInfo::exists(target)) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Exchange", "The file itself is not written into; choose another name."));
    }
    QZ_ASSIGN(const FileFormat format, detectFormat(source));
    if (format == FileFormat::Csv) {
        return fillCsv(source, options, texts, target);
    }
    if (format == FileFormat::Xlsx) {
        return fillXlsx(source, options, texts, target);
    }
    QZ_ASSIGN(const QList<TableRow> rows, oldRows(source, options, format));
    if (!target.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive)) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Exchange",
                             "“%1” is a format that is only read; its copy with the replies becomes an xlsx. "
                             "Choose a name that ends in .xlsx.")
                             .arg(QFileInfo(source).fileName()));
    }
    return fillNewBook(rows, texts, target);
}

Result<bool> backFillsIntoNewBook(const QString& source) {
    QZ_ASSIGN(const FileFormat format, detectFormat(source));
    return format != FileFormat::Csv && format != FileFormat::Xlsx;
}

}  // namespace qz
