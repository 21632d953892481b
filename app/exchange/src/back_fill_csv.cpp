// SPDX-License-Identifier: GPL-3.0-or-later
#include <QStringDecoder>
#include <QStringEncoder>

#include "back_fill_parts.h"
#include "qz/exchange/formula_guard.h"
#include "text_encoder.h"

namespace qz {
namespace {

/// Walks over the bytes of a csv in its own encoding and copies them, but for some cells.
class CsvFiller {
public:
    CsvFiller(const QByteArray& bytes, TextEncoding encoding, char delimiter, const CellTexts& texts)
        : m_bytes(bytes), m_encoding(encoding), m_delimiter(delimiter), m_texts(texts) {}

    Result<QByteArray> run();

private:
    void copyRow(qint64 row);
    void skipCell();
    void step();
    [[nodiscard]] bool atRowEnd() const {
        return m_at >= m_bytes.size() || m_bytes[m_at] == '\n' || m_bytes[m_at] == '\r';
    }
    [[nodiscard]] QByteArray cell(const QString& text, bool quoted);

    const QByteArray& m_bytes;
    TextEncoding m_encoding;
    char m_delimiter;
    const CellTexts& m_texts;
    QByteArray m_out;
    qsizetype m_at = 0;
    TextEncoder m_encoder;
};

/// One character; the second half of a GB18030 character may look like a delimiter.
void CsvFiller::step() {
    const auto byte = static_cast<uchar>(m_bytes[m_at]);
    if (m_encoding == TextEncoding::Gb18030 && byte >= 0x81 && m_at + 1 < m_bytes.size()) {
        const auto second = static_cast<uchar>(m_bytes[m_at + 1]);
        m_at += second >= 0x30 && second <= 0x39 ? 4 : 2;
        m_at = qMin(m_at, m_bytes.size());
        return;
    }
    ++m_at;
}

void CsvFiller::skipCell() {
    if (m_at < m_bytes.size() && m_bytes[m_at] == '"') {
        ++m_at;
        while (m_at < m_bytes.size()) {
            if (m_bytes[m_at] != '"') {
                step();
            } else if (m_at + 1 < m_bytes.size() && m_bytes[m_at + 1] == '"') {
                m_at += 2;
            } else {
                ++m_at;
                break;
            }
        }
    }
    while (!atRowEnd() && m_bytes[m_at] != m_delimiter) {
        step();
    }
}

QByteArray CsvFiller::cell(const QString& text, bool quoted) {
    QString guarded = guardedText(text);
    const bool needed = quoted || guarded.contains(QLatin1Char('"')) || guarded.contains(QLatin1Char('\n')) ||
                        guarded.contains(QLatin1Char('\r')) || guarded.contains(QLatin1Char(m_delimiter)) ||
                        guarded != guarded.trimmed();
    if (needed) {
        guarded.replace(QLatin1Char('"'), QStringLiteral("\"\""));
        guarded = QLatin1Char('"') + guarded + QLatin1Char('"');
    }
    return m_encoding == TextEncoding::Gb18030 ? m_encoder.toGb18030(guarded) : guarded.toUtf8();
}

void CsvFiller::copyRow(qint64 row) {
    QHash<int, QString> wanted = m_texts.value(row);
    for (int column = 0;; ++column) {
        const qsizetype begin = m_at;
        skipCell();
        if (const auto text = wanted.constFind(column); text != wanted.cend()) {
            m_out += cell(*text, m_bytes.mid(begin, 1) == "\"");
            wanted.erase(text);
        } else {
            m_out += m_bytes.mid(begin, m_at - begin);
        }
        if (atRowEnd()) {
            QList<int> beyond = wanted.keys();
            std::sort(beyond.begin(), beyond.end());
            for (const int missing : beyond) {
                m_out += QByteArray(missing - column, m_delimiter) + cell(wanted.value(missing), false);
                column = missing;
            }
            break;
        }
        m_out += m_bytes[m_at++];
    }
    if (m_at < m_bytes.size() && m_bytes[m_at] == '\r') {
        m_out += m_bytes[m_at++];
    }
    if (m_at < m_bytes.size() && m_bytes[m_at] == '\n') {
        m_out += m_bytes[m_at++];
    }
}

Result<QByteArray> CsvFiller::run() {
    qint64 row = 0;
    if (m_bytes.startsWith("\xEF\xBB\xBF")) {
        m_at = 3;
        m_out = m_bytes.left(3);
    }
    QList<qint64> rows = m_texts.keys();
    while (m_at < m_bytes.size()) {
        copyRow(++row);
        rows.removeOne(row);
    }
    if (!rows.isEmpty()) {
        return noSuchRow(rows.first());
    }
    return m_out;
}

}  // namespace

Result<QByteArray> filledCsv(const QByteArray& file, TextEncoding encoding, char delimiter,
                             const CellTexts& texts) {
    const bool wide = encoding == TextEncoding::Utf16Le || encoding == TextEncoding::Utf16Be;
    if (!wide) {
        return CsvFiller(file, encoding, delimiter, texts).run();
    }
    // Every UTF-16 text has one UTF-8 form and back; the byte order mark stays as it is.
    const auto kind =
        encoding == TextEncoding::Utf16Le ? QStringConverter::Utf16LE : QStringConverter::Utf16BE;
    const QByteArray mark =
        file.startsWith("\xFF\xFE") || file.startsWith("\xFE\xFF") ? file.left(2) : QByteArray();
    QStringDecoder decoder(kind);
    const QString text = decoder.decode(QByteArrayView(file).sliced(mark.size()));
    QZ_ASSIGN(const QByteArray filled, CsvFiller(text.toUtf8(), TextEncoding::Utf8, delimiter, texts).run());
    QStringEncoder encoder(kind);
    const QByteArray encoded = encoder.encode(QString::fromUtf8(filled));
    return mark + encoded;
}

}  // namespace qz
