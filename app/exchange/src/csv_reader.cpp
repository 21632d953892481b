// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/csv_reader.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <array>
#include <cstring>
#include <vector>

#include "qz/exchange/formula_guard.h"
#include "table_shape.h"

namespace qz {
namespace {

constexpr qsizetype kMaxRow = 32 * 1024 * 1024;
constexpr std::array<char, 4> kDelimiters{',', '\t', ';', '|'};

/// Where one cell stands in the buffer.
struct Span {
    qsizetype begin = 0;
    qsizetype end = 0;
    bool quoted = false;
    bool mixed = false;  ///< doubled quotes inside, or text behind the closing quote
};

enum class Scan { Row, NeedMore, Unterminated };

/// Finds the cells of one row in UTF-8 text.
class RowScanner {
public:
    void setDelimiter(char delimiter) {
        m_special.fill(false);
        for (const char c : {delimiter, '\n', '\r', '\0'}) {
            m_special[static_cast<uchar>(c)] = true;
        }
        m_delimiter = delimiter;
    }

    /// `pos` moves behind the row on Scan::Row.
    Scan scan(const QByteArray& text, qsizetype& pos, bool last);
    [[nodiscard]] const std::vector<Span>& spans() const { return m_spans; }
    [[nodiscard]] bool hasNul() const { return m_nul; }

private:
    /// Moves behind a quoted part; null where it does not end in the text.
    const char* skipQuoted(const char* p, const char* end, bool last, Span& span) const;

    std::array<bool, 256> m_special{};
    char m_delimiter = ',';
    std::vector<Span> m_spans;
    bool m_nul = false;
};

const char* RowScanner::skipQuoted(const char* p, const char* end, bool last, Span& span) const {
    ++p;
    for (;;) {
        const auto* quote =
            p < end ? static_cast<const char*>(std::memchr(p, '"', static_cast<std::size_t>(end - p)))
                    : nullptr;
        if (quote == nullptr || (quote + 1 == end && !last)) {
            return nullptr;
        }
        if (quote + 1 == end || quote[1] != '"') {
            return quote + 1;
        }
        span.mixed = true;
        p = quote + 2;
    }
}

Scan RowScanner::scan(const QByteArray& text, qsizetype& pos, bool last) {
    m_spans.clear();
    m_nul = false;
    const char* const base = text.constData();
    const char* const end = base + text.size();
    const char* p = base + pos;
    for (;;) {
        Span span;
        span.begin = p - base;
        if (p < end && *p == '"') {
            span.quoted = true;
            p = skipQuoted(p, end, last, span);
            if (p == nullptr) {
                return last ? Scan::Unterminated : Scan::NeedMore;
            }
        }
        const char* const closed = p;
        while (p < end && (!m_special[static_cast<uchar>(*p)] || *p == '\0')) {
            m_nul = m_nul || *p == '\0';
            ++p;
        }
        span.mixed = span.mixed || (span.quoted && p != closed);
        if (p == end && !last) {
            return Scan::NeedMore;
        }
        span.end = p - base;
        m_spans.push_back(span);
        if (p < end && *p == m_delimiter) {
            ++p;
            continue;
        }
        if (p < end && *p == '\r') {
            if (p + 1 == end && !last) {
                return Scan::NeedMore;
            }
            ++p;
            p += p < end && *p == '\n' ? 1 : 0;
        } else if (p < end) {
            ++p;
        }
        pos = p - base;
        return Scan::Row;
    }
}

/// How many cells the first rows have with each delimiter; the one that gives the same number of at least two
/// cells to most rows wins.
char guessDelimiter(const QByteArray& text, bool last) {
    char best = ',';
    double bestScore = 0;
    for (const char delimiter : kDelimiters) {
        RowScanner scanner;
        scanner.setDelimiter(delimiter);
        qsizetype pos = 0;
        qsizetype width = 0;
        int rows = 0;
        int same = 0;
        while (rows < 20 && pos < text.size() && scanner.scan(text, pos, last) == Scan::Row) {
            const auto cells = static_cast<qsizetype>(scanner.spans().size());
            const bool empty = cells == 1 && scanner.spans().front().begin == scanner.spans().front().end;
            if (empty) {
                continue;
            }
            width = rows == 0 ? cells : width;
            same += cells == width ? 1 : 0;
            ++rows;
        }
        if (rows > 0 && width > 1) {
            const double score =
                static_cast<double>(same) / rows + static_cast<double>(qMin<qsizetype>(width, 50)) / 100;
            if (score > bestScore) {
                bestScore = score;
                best = delimiter;
            }
        }
    }
    return best;
}

class CsvReader final : public CsvRows {
public:
    CsvReader(const QString& path, const CsvOptions& options) : m_file(path), m_options(options) {}

    Status open();
    [[nodiscard]] const QStringList& columns() const override { return m_columns; }
    [[nodiscard]] qint64 headerRow() const override { return m_headerRow; }
    [[nodiscard]] qint64 bytesDone() const override;
    [[nodiscard]] qint64 bytesTotal() const override { return m_total; }
    [[nodiscard]] TextEncoding encoding() const override { return m_options.encoding; }
    [[nodiscard]] char delimiter() const override { return m_options.delimiter; }
    Result<bool> next(TableRow& row) override;

private:
    void refill();
    Result<bool> scanRow();
    void takeSeparatorLine();
    QString cell(const Span& span) const;
    void takeCells(TableRow& row) const;
    Error unterminated(qint64 row) const;

    QFile m_file;
    CsvOptions m_options;
    std::unique_ptr<TextDecoder> m_decoder;
    RowScanner m_scanner;
    QStringList m_columns;
    QByteArray m_text;
    QByteArray m_block;
    qsizetype m_pos = 0;
    qint64 m_read = 0;
    qint64 m_readBefore = 0;  ///< the bytes that the rows before m_text came from
    qint64 m_total = 0;
    qint64 m_rowNumber = 0;
    qint64 m_headerRow = 0;
    bool m_last = false;
    bool m_hasMarks = false;         ///< a byte order mark stands somewhere in m_text
    std::optional<Error> m_failure;  ///< of decoding; comes after the rows before it
};

Status CsvReader::open() {
    const QString name = QFileInfo(m_file.fileName()).fileName();
    if (!m_file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2")
                             .arg(name, m_file.errorString()),
                         {}, name);
    }
    m_total = m_file.size();
    if (m_options.encoding == TextEncoding::Auto) {
        m_options.encoding = guessTextEncoding(m_file);
    }
    m_decoder = std::make_unique<TextDecoder>(m_options.encoding);
    refill();
    takeSeparatorLine();
    if (m_options.delimiter == '\0') {
        m_options.delimiter = guessDelimiter(m_text, m_last);
    }
    m_scanner.setDelimiter(m_options.delimiter);
    TableRow header;
    do {
        QZ_ASSIGN(const bool more, scanRow());
        if (!more) {
            return makeError(
                ErrorCode::Invalid,
                QCoreApplication::translate("qz::Exchange", "“%1” holds no rows; choose another file.")
                    .arg(name),
                {}, name);
        }
        takeCells(header);
    } while (header.cells.join(QString()).trimmed().isEmpty());
    while (!header.cells.isEmpty() && header.cells.last().trimmed().isEmpty()) {
        header.cells.removeLast();
    }
    m_columns = distinctColumns(header.cells);
    m_headerRow = header.number;
    return {};
}

void CsvReader::takeSeparatorLine() {
    if (m_text.startsWith("sep=") && m_text.size() > 5 && (m_text[5] == '\r' || m_text[5] == '\n')) {
        m_options.delimiter = m_text[4];
        m_text.remove(0, m_text.mid(5, 2) == "\r\n" ? 7 : 6);
        ++m_rowNumber;
    }
}

qint64 CsvReader::bytesDone() const {
    // m_text is UTF-8, the file need not be.
    return m_text.isEmpty() ? m_read : m_readBefore + (m_read - m_readBefore) * m_pos / m_text.size();
}

void CsvReader::refill() {
    m_readBefore = bytesDone();
    m_text.remove(0, m_pos);
    m_pos = 0;
    // A row longer than a block is looked through again from its beginning: reading ever more keeps that
    // linear.
    qint64 wanted = qMax<qint64>(TextDecoder::kBlock, m_text.size());
    while (wanted > 0 && !m_last && !m_failure) {
        m_block.resize(TextDecoder::kBlock);
        const qint64 got = m_file.read(m_block.data(), m_block.size());
        if (got < 0) {
            m_failure = makeError(ErrorCode::Io,
                                  QCoreApplication::translate("qz::Exchange", "“%1” cannot be read: %2")
                                      .arg(QFileInfo(m_file.fileName()).fileName(), m_file.errorString()));
            return;
        }
        m_read += got;
        m_last = got == 0 || m_read >= m_total;
        if (const Status status = m_decoder->decode(QByteArrayView(m_block.constData(), got), m_last, m_text);
            !status) {
            m_failure = status.error();
        }
        wanted -= TextDecoder::kBlock;
    }
    m_hasMarks = m_text.contains("\xEF\xBB\xBF");
}

Error CsvReader::unterminated(qint64 row) const {
    return makeError(
        ErrorCode::Invalid,
        QCoreApplication::translate("qz::Exchange",
                                    "The quotation mark that begins in row %1 is never closed; add the "
                                    "missing mark or double the marks inside the text.")
            .arg(row),
        {}, rowPlace(m_file.fileName(), row));
}

Result<bool> CsvReader::scanRow() {
    for (;;) {
        if (m_pos >= m_text.size() && m_last && !m_failure) {
            return false;
        }
        const Scan scan = m_scanner.scan(m_text, m_pos, m_last && !m_failure);
        if (scan == Scan::Row) {
            ++m_rowNumber;
            return true;
        }
        if (m_failure) {
            Error error = *m_failure;
            error.where = rowPlace(m_file.fileName(), m_rowNumber + 1);
            return error;
        }
        if (scan == Scan::Unterminated || m_text.size() - m_pos > kMaxRow) {
            return unterminated(m_rowNumber + 1);
        }
        refill();
    }
}

QString CsvReader::cell(const Span& span) const {
    if (span.begin == span.end) {
        return {};
    }
    const char* const base = m_text.constData();
    QString value;
    if (!span.quoted) {
        value = QString::fromUtf8(base + span.begin, span.end - span.begin);
    } else if (!span.mixed) {
        value = QString::fromUtf8(base + span.begin + 1, span.end - span.begin - 2);
    } else {
        QByteArray plain;
        plain.reserve(span.end - span.begin);
        bool inside = true;
        for (qsizetype i = span.begin + 1; i < span.end; ++i) {
            if (inside && base[i] == '"') {
                const bool doubled = i + 1 < span.end && base[i + 1] == '"';
                inside = doubled;
                if (doubled) {
                    plain += '"';
                    ++i;
                }
                continue;
            }
            plain += base[i];
        }
        value = QString::fromUtf8(plain);
    }
    if (m_hasMarks) {
        value.remove(QChar(0xFEFF));
    }
    return value.startsWith(QLatin1Char('\'')) ? unguardedText(value) : value;
}

void CsvReader::takeCells(TableRow& row) const {
    row.number = m_rowNumber;
    row.cells.clear();
    row.cells.reserve(static_cast<qsizetype>(m_scanner.spans().size()));
    row.dates.clear();
    row.problem.clear();
    for (const Span& span : m_scanner.spans()) {
        row.cells.append(cell(span));
    }
    if (m_scanner.hasNul()) {
        for (QString& value : row.cells) {
            value.remove(QChar(u'\0'));
        }
        row.problem = QCoreApplication::translate(
            "qz::Exchange", "The row holds bytes of value zero; the file is damaged there.");
    }
}

Result<bool> CsvReader::next(TableRow& row) {
    for (;;) {
        QZ_ASSIGN(const bool more, scanRow());
        if (!more) {
            return false;
        }
        const std::vector<Span>& spans = m_scanner.spans();
        if (spans.size() == 1 && spans.front().begin == spans.front().end) {
            continue;  // an empty line
        }
        takeCells(row);
        if (row.cells.size() != m_columns.size()) {
            fitCells(row, m_columns);
        }
        return true;
    }
}

}  // namespace

Result<std::unique_ptr<CsvRows>> openCsv(const QString& path, const CsvOptions& options) {
    auto reader = std::make_unique<CsvReader>(path, options);
    QZ_TRY(reader->open());
    return std::unique_ptr<CsvRows>(std::move(reader));
}

}  // namespace qz
