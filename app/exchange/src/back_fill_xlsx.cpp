// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QList>
#include <algorithm>

#include "back_fill_parts.h"
#include "qz/exchange/xlsx_reader.h"

namespace qz {
namespace {

/// One tag in the bytes of an XML part.
struct Tag {
    qsizetype begin = -1;  ///< of '<'; -1: none is left
    qsizetype end = 0;     ///< behind '>'
    QByteArray prefix;     ///< "x:" or nothing
    QByteArray name;       ///< without prefix and slash
    bool closes = false;   ///< </name>
    bool empty = false;    ///< <name/>
};

/// Finds the next tag from `at` on; comments, instructions and raw text are skipped.
Tag nextTag(const QByteArray& xml, qsizetype at) {
    for (;;) {
        const qsizetype open = xml.indexOf('<', at);
        if (open < 0) {
            return {};
        }
        const auto skip = [&](const char* from, const char* to) {
            if (QByteArrayView(xml).sliced(open).startsWith(from)) {
                const qsizetype end = xml.indexOf(to, open);
                at = end < 0 ? xml.size() : end + qstrlen(to);
                return true;
            }
            return false;
        };
        if (skip("<!--", "-->") || skip("<![CDATA[", "]]>") || skip("<?", "?>") || skip("<!", ">")) {
            continue;
        }
        Tag tag;
        tag.begin = open;
        qsizetype p = open + 1;
        tag.closes = p < xml.size() && xml[p] == '/';
        p += tag.closes ? 1 : 0;
        const qsizetype nameAt = p;
        while (p < xml.size() && !QByteArrayView(" \t\r\n/>").contains(xml[p])) {
            ++p;
        }
        const QByteArray full = xml.mid(nameAt, p - nameAt);
        const qsizetype colon = full.indexOf(':');
        tag.prefix = full.left(colon + 1);
        tag.name = full.mid(colon + 1);
        char quote = '\0';
        for (; p < xml.size() && (quote != '\0' || xml[p] != '>'); ++p) {
            if (quote != '\0') {
                quote = xml[p] == quote ? '\0' : quote;
            } else if (xml[p] == '"' || xml[p] == '\'') {
                quote = xml[p];
            }
        }
        tag.end = qMin(p + 1, xml.size());
        tag.empty = !tag.closes && xml[tag.end - 2] == '/';
        return tag;
    }
}

/// Where the value of an attribute stands in a tag; length -1: the tag has none.
struct Span {
    qsizetype begin = 0;
    qsizetype length = -1;
};

Span attributeSpan(const QByteArray& xml, const Tag& tag, const QByteArray& name) {
    qsizetype at = tag.begin;
    for (;;) {
        at = xml.indexOf(name + '=', at + 1);
        if (at < 0 || at >= tag.end) {
            return {};
        }
        const bool whole = QByteArrayView(" \t\r\n").contains(xml[at - 1]);
        const qsizetype value = at + name.size() + 2;
        if (whole && value < tag.end) {
            const qsizetype end = xml.indexOf(xml[value - 1], value);
            return end < 0 || end >= tag.end ? Span() : Span{value, end - value};
        }
    }
}

QByteArray attribute(const QByteArray& xml, const Tag& tag, const QByteArray& name) {
    const Span span = attributeSpan(xml, tag, name);
    return span.length < 0 ? QByteArray() : xml.mid(span.begin, span.length);
}

QByteArray columnName(int column) {
    QByteArray name;
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
        name.prepend(static_cast<char>('A' + (rest - 1) % 26));
    }
    return name;
}

int columnOf(const QByteArray& reference, int fallback) {
    int column = 0;
    for (const char c : reference) {
        if (c < 'A' || c > 'Z') {
            break;
        }
        column = column * 26 + (c - 'A') + 1;
    }
    return column == 0 ? fallback : column - 1;
}

/// A cell that is there.
struct Cell {
    int column = 0;
    qsizetype begin = 0;
    qsizetype end = 0;
    QByteArray style;
    bool formula = false;
};

class SheetFiller {
public:
    SheetFiller(const QByteArray& xml, const CellTexts& texts) : m_xml(xml), m_texts(texts) {}
    Result<QByteArray> run();

private:
    Status fillRow(const Tag& row, qint64 number);
    [[nodiscard]] QList<Cell> cellsOf(qsizetype begin, qsizetype end) const;
    [[nodiscard]] QByteArray cell(const Tag& row, int column, qint64 number, const QByteArray& style,
                                  const QString& text) const;
    [[nodiscard]] QByteArray rowTag(const Tag& row, int lastColumn) const;
    void copyTo(qsizetype end) {
        m_out.append(m_xml.constData() + m_done, end - m_done);
        m_done = end;
    }
    [[nodiscard]] QByteArray widened(QByteArray xml) const;

    const QByteArray& m_xml;
    const CellTexts& m_texts;
    QByteArray m_out;
    qsizetype m_done = 0;   ///< of m_xml, copied or replaced
    qsizetype m_ahead = 0;  ///< behind the row that was filled last
    int m_widest = 0;
};

QList<Cell> SheetFiller::cellsOf(qsizetype begin, qsizetype end) const {
    QList<Cell> cells;
    int column = -1;
    for (Tag tag = nextTag(m_xml, begin); tag.begin >= 0 && tag.begin < end; tag = nextTag(m_xml, tag.end)) {
        if (tag.name == "f" && !cells.isEmpty()) {
            cells.last().formula = true;
        } else if (tag.name == "c" && tag.closes && !cells.isEmpty()) {
            cells.last().end = tag.end;
        } else if (tag.name == "c") {
            column = columnOf(attribute(m_xml, tag, "r"), column + 1);
            cells.append({column, tag.begin, tag.end, attribute(m_xml, tag, "s"), false});
        }
    }
    return cells;
}

QByteArray SheetFiller::cell(const Tag& row, int column, qint64 number, const QByteArray& style,
                             const QString& text) const {
    QString safe = text;
    safe.removeIf([](QChar c) { return c < u' ' && c != u'\n' && c != u'\t'; });
    const QByteArray& p = row.prefix;
    QByteArray made = '<' + p + "c r=\"" + columnName(column) + QByteArray::number(number) + '"';
    if (!style.isEmpty()) {
        made += " s=\"" + style + '"';
    }
    return made + " t=\"inlineStr\"><" + p + "is><" + p + "t xml:space=\"preserve\">" +
           safe.toHtmlEscaped().toUtf8() + "</" + p + "t></" + p + "is></" + p + "c>";
}

/// The row's own tag, open, with `spans` wide enough.
QByteArray SheetFiller::rowTag(const Tag& row, int lastColumn) const {
    QByteArray tag = m_xml.mid(row.begin, row.end - row.begin);
    if (row.empty) {
        tag.chop(2);
        tag = tag.trimmed() + '>';
    }
    const Span spans = attributeSpan(m_xml, row, "spans");
    if (spans.length > 0) {
        const QByteArray value = m_xml.mid(spans.begin, spans.length);
        const qsizetype colon = value.indexOf(':');
        if (colon > 0 && value.mid(colon + 1).toInt() < lastColumn + 1) {
            tag.replace(spans.begin - row.begin, spans.length,
                        value.left(colon + 1) + QByteArray::number(lastColumn + 1));
        }
    }
    return tag;
}

Status SheetFiller::fillRow(const Tag& row, qint64 number) {
    const QHash<int, QString>& wanted = *m_texts.constFind(number);
    Tag close;
    for (Tag tag = row; !row.empty && tag.begin >= 0 && !(tag.closes && tag.name == "row");
         tag = nextTag(m_xml, tag.end)) {
        close = nextTag(m_xml, tag.end);
    }
    const qsizetype end = row.empty ? row.end : close.begin;
    const QList<Cell> cells = row.empty ? QList<Cell>() : cellsOf(row.end, end);
    QList<int> columns = wanted.keys();
    std::sort(columns.begin(), columns.end());
    copyTo(row.begin);
    m_out += rowTag(row, columns.last());
    m_done = row.end;
    m_widest = qMax(m_widest, columns.last());
    const QByteArray lastStyle = cells.isEmpty() ? QByteArray() : cells.last().style;
    for (const Cell& there : cells) {
        while (!columns.isEmpty() && columns.first() < there.column) {
            copyTo(there.begin);
            m_out += cell(row, columns.first(), number, lastStyle, wanted.value(columns.first()));
            columns.removeFirst();
        }
        if (!columns.isEmpty() && columns.first() == there.column) {
            if (there.formula) {
                return makeError(ErrorCode::Invalid, QCoreApplication::translate(
                                                         "qz::Exchange",
                                                         "The cell %1%2 holds a formula and is not written "
                                                         "over; choose another column.")
                                                         .arg(QString::fromLatin1(columnName(there.column)))
                                                         .arg(number));
            }
            copyTo(there.begin);
            m_out += cell(row, there.column, number, there.style, wanted.value(there.column));
            m_done = there.end;
            columns.removeFirst();
        } else {
            copyTo(there.end);
        }
    }
    for (const int column : columns) {
        m_out += cell(row, column, number, lastStyle, wanted.value(column));
    }
    if (row.empty) {
        m_out += "</" + row.prefix + "row>";
    }
    m_ahead = row.empty ? row.end : close.end;
    return {};
}

/// The stated extent of the sheet holds the new columns too.
QByteArray SheetFiller::widened(QByteArray xml) const {
    for (Tag tag = nextTag(xml, 0); tag.begin >= 0 && tag.name != "sheetData"; tag = nextTag(xml, tag.end)) {
        if (tag.name != "dimension") {
            continue;
        }
        const Span span = attributeSpan(xml, tag, "ref");
        const QByteArray ref = span.length > 0 ? xml.mid(span.begin, span.length) : QByteArray();
        const qsizetype colon = ref.indexOf(':');
        const QByteArray last = ref.mid(colon + 1);
        const int column = columnOf(last, 0);
        if (colon > 0 && column < m_widest) {
            const QByteArray row = last.mid(columnName(column).size());
            xml.replace(span.begin, span.length, ref.left(colon + 1) + columnName(m_widest) + row);
        }
        break;
    }
    return xml;
}

Result<QByteArray> SheetFiller::run() {
    QList<qint64> missing = m_texts.keys();
    qint64 number = 0;
    bool inData = false;
    for (Tag tag = nextTag(m_xml, 0); tag.begin >= 0; tag = nextTag(m_xml, m_ahead)) {
        m_ahead = tag.end;
        if (tag.name == "sheetData") {
            inData = !tag.closes && !tag.empty;
            if (!inData) {
                break;
            }
        } else if (inData && tag.name == "row" && !tag.closes) {
            const QByteArray stated = attribute(m_xml, tag, "r");
            number = stated.isEmpty() ? number + 1 : stated.toLongLong();
            if (m_texts.contains(number)) {
                QZ_TRY(fillRow(tag, number));
                missing.removeOne(number);
            }
        }
    }
    if (!missing.isEmpty()) {
        return noSuchRow(missing.first());
    }
    copyTo(m_xml.size());
    return widened(std::move(m_out));
}

}  // namespace

Result<QByteArray> filledSheet(const QByteArray& xml, const CellTexts& texts) {
    const QByteArray head = xml.left(200).toLower();
    if (head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF") ||
        (head.contains("encoding=") && !head.contains("utf-8"))) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Exchange",
                                        "The sheet is not written in UTF-8; open the workbook in its "
                                        "program and save it again."));
    }
    return SheetFiller(xml, texts).run();
}

}  // namespace qz
