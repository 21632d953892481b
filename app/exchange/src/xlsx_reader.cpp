// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/xlsx_reader.h"

#include <QCoreApplication>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "table_shape.h"
#include "xlsx_book.h"

namespace qz {
namespace {

constexpr qint64 kBlock = 64 * 1024;

/// "C12" → column 2 (from 0) and row 12; -1 where it is none.
struct CellPlace {
    int column = -1;
    qint64 row = 0;
};

CellPlace parsePlace(QStringView reference) {
    CellPlace place;
    int column = 0;
    qsizetype i = 0;
    for (; i < reference.size() && reference[i].isLetter() && i < 4; ++i) {
        const int letter = reference[i].toUpper().unicode() - u'A' + 1;
        if (letter < 1 || letter > 26) {
            return place;
        }
        column = column * 26 + letter;
    }
    place.row = reference.mid(i).toLongLong();
    place.column = column - 1;
    return place;
}

/// A cell merged over several rows.
struct Merge {
    qint64 lastRow = 0;
    QString text;
    std::optional<CivilTime> date;
};

class SheetRows final : public RawRows {
public:
    SheetRows(QString path, XlsxBook book, XlsxSheet sheet)
        : m_path(std::move(path)), m_book(std::move(book)), m_sheet(std::move(sheet)) {}

    Status open() {
        QZ_TRY(readMerges());
        QZ_ASSIGN(m_entry, m_book.zip->entry(m_sheet.part, XlsxLimits::kSheetBytes));
        return {};
    }
    Result<bool> next(TableRow& row) override;
    [[nodiscard]] qint64 bytesDone() const override { return m_entry->done(); }
    [[nodiscard]] qint64 bytesTotal() const override { return m_entry->size(); }

private:
    Status readMerges();
    Status feed();
    Error damaged() const;
    void startElement();
    Status beginCell();
    void finishCell();
    void put(const QString& text, const std::optional<CivilTime>& date);
    void fillMerged(TableRow& row);

    QString m_path;
    XlsxBook m_book;
    XlsxSheet m_sheet;
    std::unique_ptr<ZipEntry> m_entry;
    QXmlStreamReader m_xml;
    QHash<int, QHash<qint64, qint64>> m_downwards;  ///< column → first row → last row
    QHash<int, Merge> m_open;                       ///< column → the merged cell that covers the row
    TableRow m_row;
    qint64 m_number = 0;
    int m_column = -1;
    QString m_type;
    int m_style = 0;
    QString m_value;
    bool m_inValue = false;
    bool m_inInline = false;
    bool m_inData = false;
    int m_phonetic = 0;
    bool m_ended = false;
};

Error SheetRows::damaged() const {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Exchange",
                                    "The sheet “%1” is damaged after row %2; open the workbook in its "
                                    "program and save it again.")
            .arg(m_sheet.name)
            .arg(m_number),
        m_xml.errorString(), rowPlace(m_path, m_number));
}

/// Merged cells stand behind the rows; one quick look at the bytes finds them before.
Status SheetRows::readMerges() {
    QZ_ASSIGN(const std::unique_ptr<ZipEntry> entry,
              m_book.zip->entry(m_sheet.part, XlsxLimits::kSheetBytes));
    QByteArray tail;
    bool found = false;
    for (;;) {
        QZ_ASSIGN(const QByteArray block, entry->read(4 * kBlock));
        if (block.isEmpty()) {
            break;
        }
        tail += block;
        if (!found) {
            const qsizetype at = tail.indexOf("mergeCell");
            found = at >= 0;
            tail = found ? tail.mid(at) : tail.right(16);
        } else if (tail.size() > XlsxLimits::kPartBytes) {
            break;
        }
    }
    if (!found) {
        return {};
    }
    static const QRegularExpression pattern(
        QStringLiteral("mergeCell\\s[^>]*ref=\"([A-Za-z]+\\d+):([A-Za-z]+\\d+)\""));
    auto matches = pattern.globalMatch(QString::fromUtf8(tail));
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const CellPlace from = parsePlace(match.capturedView(1));
        const CellPlace to = parsePlace(match.capturedView(2));
        if (to.row > from.row) {
            m_downwards[from.column].insert(from.row, to.row);
        }
    }
    return {};
}

Status SheetRows::feed() {
    QZ_ASSIGN(const QByteArray block, m_entry->read(kBlock));
    if (block.isEmpty()) {
        return damaged();
    }
    m_xml.addData(block);
    return {};
}

Status SheetRows::beginCell() {
    const QXmlStreamAttributes attributes = m_xml.attributes();
    const QStringView reference = attributes.value(QLatin1String("r"));
    m_column = reference.isEmpty() ? m_column + 1 : parsePlace(reference).column;
    m_type = attributes.value(QLatin1String("t")).toString();
    m_style = attributes.value(QLatin1String("s")).toInt();
    m_value.clear();
    if (m_column < 0 || m_column >= XlsxLimits::kColumns) {
        return damaged();
    }
    return {};
}

void SheetRows::put(const QString& text, const std::optional<CivilTime>& date) {
    if (text.isEmpty()) {
        return;
    }
    if (m_row.cells.size() <= m_column) {
        m_row.cells.resize(m_column + 1);
    }
    m_row.cells[m_column] = text;
    if (date) {
        m_row.dates.resize(qMax<qsizetype>(m_row.dates.size(), m_column + 1));
        m_row.dates[m_column] = date;
    }
}

void SheetRows::finishCell() {
    if (m_value.isEmpty()) {
        return;
    }
    if (m_type == QLatin1String("s")) {
        const int index = m_value.toInt();
        if (index >= 0 && index < m_book.strings.size()) {
            put(m_book.strings[index], std::nullopt);
        }
    } else if (m_type == QLatin1String("inlineStr") || m_type == QLatin1String("str")) {
        put(unescapedXlsxText(m_value), std::nullopt);
    } else if (m_type == QLatin1String("b")) {
        put(m_value.trimmed() == QLatin1String("1") ? QStringLiteral("true") : QStringLiteral("false"),
            std::nullopt);
    } else if (m_type == QLatin1String("e") || m_type == QLatin1String("d")) {
        put(m_value, std::nullopt);
    } else {
        const bool dated = m_style >= 0 && static_cast<std::size_t>(m_style) < m_book.dateStyles.size() &&
                           m_book.dateStyles[static_cast<std::size_t>(m_style)];
        bool number = false;
        const double value = m_value.toDouble(&number);
        const SerialDay day = dated && number ? serialDay(value, m_book.from1904) : SerialDay();
        put(day.text.isEmpty() ? spreadsheetNumber(m_value) : day.text, day.time);
    }
}

void SheetRows::startElement() {
    const QStringView name = m_xml.name();
    if (name == QLatin1String("v")) {
        m_inValue = m_type != QLatin1String("inlineStr");
    } else if (name == QLatin1String("is")) {
        m_inInline = true;
    } else if (name == QLatin1String("rPh")) {
        ++m_phonetic;
    } else if (name == QLatin1String("t")) {
        m_inValue = m_inInline && m_phonetic == 0;
    } else if (name == QLatin1String("row")) {
        const QStringView number = m_xml.attributes().value(QLatin1String("r"));
        m_number = number.isEmpty() ? m_number + 1 : number.toLongLong();
        m_row = TableRow();
        m_row.number = m_number;
        m_column = -1;
    } else if (name == QLatin1String("sheetData")) {
        m_inData = true;
    }
}

void SheetRows::fillMerged(TableRow& row) {
    if (m_downwards.isEmpty()) {
        return;
    }
    for (auto column = m_downwards.cbegin(); column != m_downwards.cend(); ++column) {
        const int at = column.key();
        const bool inside = at < row.cells.size();
        if (const qint64 last = column->value(row.number, 0); last > 0) {
            m_open[at] = {last, inside ? row.cells[at] : QString(),
                          at < row.dates.size() ? row.dates[at] : std::optional<CivilTime>()};
            continue;
        }
        const auto merge = m_open.constFind(at);
        if (merge != m_open.cend() && row.number <= merge->lastRow && (!inside || row.cells[at].isEmpty())) {
            m_column = at;
            std::swap(m_row, row);
            put(merge->text, merge->date);
            std::swap(m_row, row);
        }
    }
}

Result<bool> SheetRows::next(TableRow& row) {
    while (!m_ended) {
        const QXmlStreamReader::TokenType token = m_xml.readNext();
        if (token == QXmlStreamReader::Invalid) {
            if (m_xml.error() != QXmlStreamReader::PrematureEndOfDocumentError) {
                return damaged();
            }
            QZ_TRY(feed());
        } else if (token == QXmlStreamReader::DTD) {
            return damaged();
        } else if (token == QXmlStreamReader::StartElement) {
            if (m_inData && m_xml.name() == QLatin1String("c")) {
                QZ_TRY(beginCell());
            } else {
                startElement();
            }
        } else if (token == QXmlStreamReader::Characters) {
            if (m_inValue) {
                m_value += m_xml.text();
            }
        } else if (token == QXmlStreamReader::EndElement) {
            const QStringView name = m_xml.name();
            m_inValue = false;
            if (name == QLatin1String("c")) {
                finishCell();
            } else if (name == QLatin1String("is")) {
                m_inInline = false;
            } else if (name == QLatin1String("rPh")) {
                --m_phonetic;
            } else if (name == QLatin1String("row") && !m_row.cells.isEmpty()) {
                row = std::move(m_row);
                m_row = TableRow();
                fillMerged(row);
                if (!row.dates.isEmpty()) {
                    row.dates.resize(row.cells.size());
                }
                return true;
            } else if (name == QLatin1String("sheetData")) {
                m_ended = true;  // what follows (pictures, print settings) is of no use here
            }
        } else if (token == QXmlStreamReader::EndDocument) {
            m_ended = true;
        }
    }
    return false;
}

}  // namespace

Result<QStringList> xlsxSheets(const QString& path) {
    QZ_ASSIGN(const XlsxBook book, XlsxBook::open(path));
    QStringList names;
    for (const XlsxSheet& sheet : book.sheets) {
        names += sheet.name;
    }
    return names;
}

Result<std::unique_ptr<RowSource>> openXlsx(const QString& path, const QString& sheet) {
    QZ_ASSIGN(XlsxBook book, XlsxBook::open(path));
    QZ_ASSIGN(XlsxSheet chosen, book.choose(path, sheet));
    QZ_TRY(book.loadShared());
    auto rows = std::make_unique<SheetRows>(path, std::move(book), std::move(chosen));
    QZ_TRY(rows->open());
    return withHeader(path, std::move(rows));
}

}  // namespace qz
