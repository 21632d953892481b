// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCryptographicHash>

#include "check_code.h"
#include "qz/print/paper_document.h"

namespace qz {

namespace {

/// Collects the words of all blocks, a line for each cell or paragraph.
class TextCollector {
public:
    void line(const QString& text) {
        if (!text.isEmpty()) {
            m_text += text;
            m_text += u'\n';
        }
    }
    void operator()(const Paragraph& block) { line(joined(block.runs)); }
    void operator()(const Heading& block) { line(block.text); }
    void operator()(const ListBlock& block) {
        for (const Runs& item : block.items) {
            line(joined(item));
        }
    }
    void operator()(const Note& block) { line(block.text); }
    void operator()(const FormTable& block) {
        for (const FormRow& row : block.rows) {
            for (const FormCell& cell : row.cells) {
                line(cell.text);
            }
        }
    }
    void operator()(const DataTable& block) {
        line(block.caption);
        for (const DataColumn& column : block.columns) {
            line(column.title);
            line(column.unit);
        }
        for (const QList<DataCell>& row : block.rows) {
            for (const DataCell& cell : row) {
                line(cell.text);
            }
        }
        if (block.rows.isEmpty()) {
            line(block.emptyText);
        }
    }
    void operator()(const FigureBlock& block) {
        line(block.caption);
        if (block.painter) {
            line(block.painter->words());
        }
    }
    void operator()(const SignatureBlock& block) {
        line(block.labels.join(u'\n'));
        if (block.seal) {
            line(block.seal->issuer);
            line(block.seal->date);
            line(block.seal->hint);
        }
    }
    void operator()(const PageBreak&) {}
    void operator()(const KeepTogether& block) { blocks(block.blocks); }
    void blocks(const std::vector<Block>& all) {
        for (const Block& block : all) {
            std::visit(*this, block.content);
        }
    }
    [[nodiscard]] const QString& text() const { return m_text; }

private:
    static QString joined(const Runs& runs) {
        QString text;
        for (const TextRun& run : runs) {
            text += run.text;
        }
        return text;
    }
    QString m_text;
};

}  // namespace

QString paperText(const PaperDocument& document) {
    TextCollector collector;
    collector.line(document.letterhead);
    collector.line(document.number);
    collector.line(document.title);
    collector.blocks(document.blocks);
    collector.line(document.footer.dataDate);
    collector.line(document.footer.audience);
    return collector.text();
}

QString checkCode(const PaperDocument& document) { return codeOfWords(paperText(document)); }

QString codeOfWords(const QString& words) {
    const QByteArray hash = QCryptographicHash::hash(words.toUtf8(), QCryptographicHash::Sha256);
    const QString hex = QString::fromLatin1(hash.first(4).toHex().toUpper());
    return hex.left(4) + QChar(0x00B7) + hex.mid(4);
}

}  // namespace qz
