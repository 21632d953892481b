// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "memory_rows.h"
#include "qz/exchange/xls_reader.h"
#include "received_rows.h"

namespace qz {
namespace {

constexpr qint64 kMaxBytes = 256LL * 1024 * 1024;
constexpr int kMaxSpan = 16'384;

Result<QByteArray> wholeFile(const QString& path) {
    QFile file(path);
    const QString name = QFileInfo(path).fileName();
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2")
                             .arg(name, file.errorString()));
    }
    if (file.size() > kMaxBytes) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Exchange", "“%1” is larger than 256 MB; save it as xlsx or csv.")
                .arg(name));
    }
    return file.readAll();
}

/// One sheet under construction; cells merged downwards are filled in.
struct Sheet {
    QString name;
    QList<TableRow> rows;
    TableRow row;
    qsizetype column = 0;
    struct Merge {
        int rowsLeft = 0;
        QString text;
        std::optional<CivilTime> date;
    };
    QHash<qsizetype, Merge> merges;

    void skipMerged() {
        for (auto merge = merges.find(column); merge != merges.end() && merge->rowsLeft > 0;
             merge = merges.find(column)) {
            --merge->rowsLeft;
            set(merge->text, merge->date);
        }
    }
    void set(const QString& text, const std::optional<CivilTime>& date) {
        if (!text.isEmpty()) {
            row.cells.resize(qMax(row.cells.size(), column + 1));
            row.cells[column] = text;
        }
        if (date) {
            row.dates.resize(qMax(row.dates.size(), column + 1));
            row.dates[column] = date;
        }
        ++column;
    }
    void add(const QString& text, const std::optional<CivilTime>& date, int across, int down) {
        skipMerged();
        if (down > 0) {
            merges[column] = {down, text, date};
        }
        set(text, date);
        for (int i = 1; i < across; ++i) {
            if (down > 0) {
                merges[column] = {down, QString(), std::nullopt};
            }
            ++column;
        }
    }
    void beginRow(qint64 number) {
        row = TableRow();
        row.number = number;
        column = 0;
    }
    void endRow() {
        skipMerged();
        if (!row.cells.isEmpty()) {
            if (!row.dates.isEmpty()) {
                row.dates.resize(row.cells.size());
            }
            rows.append(row);
        }
    }
};

Result<QList<TableRow>> chosenRows(const QString& path, const QString& wanted, QList<Sheet>& sheets) {
    qsizetype index = -1;
    for (qsizetype i = 0; i < sheets.size() && index < 0; ++i) {
        if (wanted.isEmpty() ? !sheets[i].rows.isEmpty() : sheets[i].name == wanted) {
            index = i;
        }
    }
    if (index < 0 && !wanted.isEmpty()) {
        index = wanted.toInt() - 1;
    }
    if (index < 0 || index >= sheets.size()) {
        return makeError(
            ErrorCode::NotFound,
            QCoreApplication::translate("qz::Exchange", "“%1” has no table with rows or no sheet “%2”.")
                .arg(QFileInfo(path).fileName(), wanted));
    }
    return std::move(sheets[index].rows);
}

Result<std::unique_ptr<RowSource>> sourceOf(const QString& path, Result<QList<TableRow>> rows) {
    QZ_TRY(rows);
    return withHeader(path, std::make_unique<MemoryRows>(std::move(rows).value(), QFileInfo(path).size()));
}

QString entityText(const QString& name) {
    static const QHash<QString, QString> kNamed{
        {QStringLiteral("amp"), QStringLiteral("&")},   {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},    {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},  {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("ensp"), QStringLiteral(" ")},  {QStringLiteral("emsp"), QStringLiteral(" ")},
        {QStringLiteral("middot"), QStringLiteral("·")}};
    if (!name.startsWith(QLatin1Char('#'))) {
        return kNamed.value(name.toLower(), QLatin1Char('&') + name + QLatin1Char(';'));
    }
    bool ok = false;
    const bool hex = name.mid(1, 1).toLower() == QLatin1String("x");
    const uint code = hex ? name.mid(2).toUInt(&ok, 16) : name.mid(1).toUInt(&ok, 10);
    if (!ok || code == 0 || code > 0x10FFFF || QChar::isSurrogate(code)) {
        return QString(QChar(QChar::ReplacementCharacter));
    }
    const char32_t one = code == 0xA0 ? U' ' : static_cast<char32_t>(code);
    return QString::fromUcs4(&one, 1);
}

/// Reads the tables of a page; knows no more of HTML than tables need.
class HtmlTables {
public:
    explicit HtmlTables(const QString& page) : m_page(page) {}
    QList<Sheet> read();

private:
    void tag(const QString& inside);
    void addText(QStringView text);
    void endCell();
    void endRow();
    static int span(const QString& inside, QLatin1String name);
    qsizetype skipElement(const QString& name, qsizetype at) const;

    const QString& m_page;
    QList<Sheet> m_sheets;
    QString m_text;
    QString m_cellTag;
    bool m_inTable = false;
    bool m_inRow = false;
    bool m_inCell = false;
    qint64 m_number = 0;
};

int HtmlTables::span(const QString& inside, QLatin1String name) {
    const QRegularExpression pattern(QStringLiteral("\\b%1\\s*=\\s*[\"']?(\\d+)").arg(name),
                                     QRegularExpression::CaseInsensitiveOption);
    const int value = pattern.match(inside).captured(1).toInt();
    return qBound(1, value, kMaxSpan);
}

void HtmlTables::addText(QStringView text) {
    if (!m_inCell) {
        return;
    }
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == QLatin1Char('&')) {
            const qsizetype end = text.indexOf(QLatin1Char(';'), i);
            if (end > i && end - i <= 10) {
                m_text += entityText(text.mid(i + 1, end - i - 1).toString());
                i = end;
                continue;
            }
        }
        // A line end in the source is a blank on the page.
        m_text += text[i] == QLatin1Char('\n') || text[i] == QLatin1Char('\r') || text[i] == QLatin1Char('\t')
                      ? QChar(u' ')
                      : text[i];
    }
}

void HtmlTables::endCell() {
    if (m_inCell) {
        m_inCell = false;
        const int across = span(m_cellTag, QLatin1String("colspan"));
        m_sheets.last().add(m_text.trimmed(), std::nullopt, across,
                            span(m_cellTag, QLatin1String("rowspan")) - 1);
        m_text.clear();
    }
}

void HtmlTables::endRow() {
    endCell();
    if (m_inRow) {
        m_inRow = false;
        m_sheets.last().endRow();
    }
}

void HtmlTables::tag(const QString& inside) {
    static const QRegularExpression separator(QStringLiteral("[\\s/]"));
    const bool closing = inside.startsWith(QLatin1Char('/'));
    const QString name = inside.mid(closing ? 1 : 0).section(separator, 0, 0).toLower();
    if (name == QLatin1String("table")) {
        endRow();
        m_inTable = !closing;
        if (!closing) {
            m_sheets.append(Sheet());
            m_number = 0;
        }
    } else if (m_inTable && name == QLatin1String("tr")) {
        endRow();
        if (!closing) {
            m_sheets.last().beginRow(++m_number);
            m_inRow = true;
        }
    } else if (m_inRow && (name == QLatin1String("td") || name == QLatin1String("th"))) {
        endCell();
        if (!closing) {
            m_inCell = true;
            m_cellTag = inside;
        }
    } else if (m_inCell && (name == QLatin1String("br") || name == QLatin1String("p")) && !m_text.isEmpty()) {
        m_text += QLatin1Char('\n');
    }
}

qsizetype HtmlTables::skipElement(const QString& name, qsizetype at) const {
    const qsizetype end = m_page.indexOf(QStringLiteral("</%1").arg(name), at, Qt::CaseInsensitive);
    return end < 0 ? m_page.size() : end;
}

QList<Sheet> HtmlTables::read() {
    qsizetype at = 0;
    while (at < m_page.size()) {
        const qsizetype open = m_page.indexOf(QLatin1Char('<'), at);
        addText(QStringView(m_page).mid(at, (open < 0 ? m_page.size() : open) - at));
        if (open < 0) {
            break;
        }
        if (QStringView(m_page).mid(open, 4) == QLatin1String("<!--")) {
            const qsizetype end = m_page.indexOf(QLatin1String("-->"), open + 4);
            at = end < 0 ? m_page.size() : end + 3;
            continue;
        }
        const QChar first = open + 1 < m_page.size() ? m_page[open + 1] : QChar();
        const qsizetype close = m_page.indexOf(QLatin1Char('>'), open);
        if (close < 0 || !(first.isLetter() || first == QLatin1Char('/') || first == QLatin1Char('!') ||
                           first == QLatin1Char('?'))) {
            addText(u"<");
            at = open + 1;
            continue;
        }
        const QString inside = m_page.mid(open + 1, close - open - 1);
        at = close + 1;
        for (const QString& skipped : {QStringLiteral("script"), QStringLiteral("style")}) {
            if (inside.startsWith(skipped, Qt::CaseInsensitive)) {
                at = skipElement(skipped, close);
            }
        }
        tag(inside);
    }
    if (m_inTable) {
        endRow();
    }
    return std::move(m_sheets);
}

TextEncoding htmlEncoding(const QByteArray& bytes) {
    static const QRegularExpression pattern(QStringLiteral("charset\\s*=\\s*[\"']?([A-Za-z0-9_-]+)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const TextEncoding guess = guessTextEncoding(bytes, true);
    const QString named = pattern.match(QString::fromLatin1(bytes.left(4096))).captured(1);
    const Result<TextEncoding> stated = parseTextEncoding(named);
    // What the bytes are counts more than what the page says: the statement is often left from a template.
    return guess == TextEncoding::Utf8 && stated.ok() && stated.value() == TextEncoding::Gb18030 &&
                   !QString::fromUtf8(bytes).contains(QChar(QChar::ReplacementCharacter))
               ? TextEncoding::Utf8
           : stated.ok() && stated.value() == TextEncoding::Gb18030 ? TextEncoding::Gb18030
                                                                    : guess;
}

/// The XML spreadsheet of Excel 2003 (urn:schemas-microsoft-com:office:spreadsheet).
class XmlSheets {
public:
    explicit XmlSheets(const QByteArray& bytes) : m_xml(bytes) {}
    bool read(QList<Sheet>& sheets);
    [[nodiscard]] QString errorString() const { return m_xml.errorString(); }

private:
    QString value(QLatin1String name) const;
    void start(QList<Sheet>& sheets);
    void end(QList<Sheet>& sheets);

    QXmlStreamReader m_xml;
    QString m_text;
    QString m_type;
    qint64 m_number = 0;
    int m_across = 0;
    int m_down = 0;
    bool m_inData = false;
};

QString XmlSheets::value(QLatin1String name) const {
    const QXmlStreamAttributes attributes = m_xml.attributes();
    for (const QXmlStreamAttribute& a : attributes) {
        if (a.name() == name) {
            return a.value().toString();
        }
    }
    return {};
}

void XmlSheets::start(QList<Sheet>& sheets) {
    const QStringView name = m_xml.name();
    if (name == QLatin1String("Worksheet")) {
        sheets.append(Sheet());
        sheets.last().name = value(QLatin1String("Name"));
        m_number = 0;
    } else if (sheets.isEmpty()) {
        return;
    } else if (name == QLatin1String("Row")) {
        const qint64 index = value(QLatin1String("Index")).toLongLong();
        m_number = index > 0 ? index : m_number + 1;
        sheets.last().beginRow(m_number);
    } else if (name == QLatin1String("Cell")) {
        const int index = value(QLatin1String("Index")).toInt();
        if (index > 0 && index <= kMaxSpan) {
            sheets.last().column = index - 1;
        }
        m_across = qBound(0, value(QLatin1String("MergeAcross")).toInt(), kMaxSpan);
        m_down = qBound(0, value(QLatin1String("MergeDown")).toInt(), 1'048'576);
        m_text.clear();
        m_type.clear();
    } else if (name == QLatin1String("Data")) {
        m_type = value(QLatin1String("Type"));
        m_inData = true;
    }
}

void XmlSheets::end(QList<Sheet>& sheets) {
    const QStringView name = m_xml.name();
    if (name == QLatin1String("Data")) {
        m_inData = false;
    } else if (sheets.isEmpty()) {
        return;
    } else if (name == QLatin1String("Cell")) {
        std::optional<CivilTime> date;
        if (m_type == QLatin1String("DateTime")) {
            m_text = m_text.section(QLatin1Char('.'), 0, 0);
            const Result<CivilTime> time = CivilTime::parse(m_text);
            date = time.ok() ? std::optional<CivilTime>(time.value()) : std::nullopt;
        } else if (m_type == QLatin1String("Number")) {
            m_text = spreadsheetNumber(m_text);
        } else if (m_type == QLatin1String("Boolean")) {
            m_text = m_text == QLatin1String("1") ? QStringLiteral("true") : QStringLiteral("false");
        }
        sheets.last().add(m_text, date, m_across + 1, m_down);
    } else if (name == QLatin1String("Row")) {
        sheets.last().endRow();
    }
}

bool XmlSheets::read(QList<Sheet>& sheets) {
    while (!m_xml.atEnd()) {
        switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                start(sheets);
                break;
            case QXmlStreamReader::Characters:
                if (m_inData) {
                    m_text += m_xml.text();
                }
                break;
            case QXmlStreamReader::EndElement:
                end(sheets);
                break;
            case QXmlStreamReader::DTD:
                return false;
            default:
                break;
        }
    }
    return !m_xml.hasError();
}

}  // namespace

Result<QList<TableRow>> htmlRows(const QString& path, TextEncoding encoding, const QString& sheet) {
    QZ_ASSIGN(const QByteArray bytes, wholeFile(path));
    TextDecoder decoder(encoding == TextEncoding::Auto ? htmlEncoding(bytes) : encoding);
    QByteArray utf8;
    QZ_TRY(decoder.decode(bytes, true, utf8));
    const QString page = QString::fromUtf8(utf8);
    QList<Sheet> sheets = HtmlTables(page).read();
    return chosenRows(path, sheet, sheets);
}

Result<std::unique_ptr<RowSource>> openHtmlTable(const QString& path, TextEncoding encoding,
                                                 const QString& sheet) {
    return sourceOf(path, htmlRows(path, encoding, sheet));
}

Result<QList<TableRow>> xmlRows(const QString& path, const QString& sheet) {
    QZ_ASSIGN(const QByteArray bytes, wholeFile(path));
    QList<Sheet> sheets;
    XmlSheets reader(bytes);
    if (!reader.read(sheets)) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Exchange",
                                        "“%1” is a damaged XML spreadsheet; open it in its program and "
                                        "save it as xlsx.")
                .arg(QFileInfo(path).fileName()),
            reader.errorString());
    }
    return chosenRows(path, sheet, sheets);
}

Result<std::unique_ptr<RowSource>> openXmlSpreadsheet(const QString& path, const QString& sheet) {
    return sourceOf(path, xmlRows(path, sheet));
}

}  // namespace qz
