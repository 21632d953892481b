// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QHash>
#include <algorithm>

#include "docx_package.h"
#include "word_styles.h"

namespace qz {

namespace {

bool isSilent(const XmlNode& node) {
    return node.is("w:proofErr") || node.is("w:bookmarkStart") || node.is("w:bookmarkEnd") ||
           node.is("w:permStart") || node.is("w:permEnd") || node.name.isEmpty();
}

/// Reads one part (body, header or footer) to blocks.
class PartReader {
public:
    PartReader(WordStyles& styles, Refusals& refusals, bool fieldsAllowed, QString part)
        : m_styles(styles), m_refusals(refusals), m_fieldsAllowed(fieldsAllowed), m_part(std::move(part)) {}

    WordBlocks blocks(const XmlNode& root) {
        WordBlocks made;
        read(root, made);
        return made;
    }

private:
    [[nodiscard]] QString placed(const QString& place) const {
        return m_part.isEmpty() ? place
                                : QCoreApplication::translate("qz::Docx", "%1, %2").arg(m_part, place);
    }

    void read(const XmlNode& node, WordBlocks& made) {
        for (const XmlNode& each : node.children) {
            if (each.is("w:p")) {
                m_refusals.enter(
                    placed(QCoreApplication::translate("qz::Docx", "paragraph %1").arg(++m_paragraphs)));
                std::vector<WordParagraph> paragraphs;
                readParagraph(each, paragraphs);
                for (WordParagraph& paragraph : paragraphs) {
                    made.emplace_back(std::move(paragraph));
                }
            } else if (each.is("w:tbl")) {
                made.emplace_back(readTable(
                    each, placed(QCoreApplication::translate("qz::Docx", "table %1").arg(++m_tables))));
            } else if (each.is("w:sdt")) {
                if (const XmlNode* content = each.child("w:sdtContent")) {
                    read(*content, made);
                }
            } else if (!each.is("w:sectPr") && !isSilent(each)) {
                m_refusals.refuseElement(each);
            }
        }
    }

    void readParagraph(const XmlNode& node, std::vector<WordParagraph>& made) {
        const XmlNode* properties = node.child("w:pPr");
        WordParagraph current = m_styles.paragraph(properties);
        if (properties != nullptr) {
            current.font = m_styles.run(current.font, properties->child("w:rPr"));
        }
        made.push_back(current);
        m_field = Field();
        const std::size_t first = made.size() - 1;
        readRuns(node, made, current);
        for (std::size_t i = first; i < made.size(); ++i) {
            for (const WordRun& run : std::as_const(made[i].runs)) {
                if (run.font.colour != made[i].runs.first().font.colour) {
                    m_refusals.refuse(
                        QCoreApplication::translate("qz::Docx", "several colours in one paragraph"));
                }
            }
        }
    }

    void readRuns(const XmlNode& node, std::vector<WordParagraph>& made, const WordParagraph& pattern) {
        for (const XmlNode& each : node.children) {
            if (each.is("w:r")) {
                readRun(each, made, pattern);
            } else if (each.is("w:smartTag") || each.is("w:hyperlink") || each.is("w:customXml")) {
                readRuns(each, made, pattern);
            } else if (each.is("w:sdt")) {
                if (const XmlNode* content = each.child("w:sdtContent")) {
                    readRuns(*content, made, pattern);
                }
            } else if (each.is("w:fldSimple")) {
                addField(each.attribute("w:instr"), pattern.font, made.back());
            } else if (!each.is("w:pPr") && !isSilent(each)) {
                m_refusals.refuseElement(each);
            }
        }
    }

    void readRun(const XmlNode& node, std::vector<WordParagraph>& made, const WordParagraph& pattern) {
        const WordFont font = m_styles.run(pattern.font, node.child("w:rPr"));
        for (const XmlNode& each : node.children) {
            if (each.is("w:fldChar")) {
                fieldMark(each.attribute("w:fldCharType"), font, made.back());
            } else if (each.is("w:instrText")) {
                m_field.code += each.allText();
            } else if (m_field.open) {
                continue;  // what the word processor last computed for the field
            } else if (each.is("w:t")) {
                addText(each.allText(), font, made.back());
            } else if (each.is("w:tab")) {
                addText(QStringLiteral("\t"), font, made.back());
            } else if (each.is("w:cr")) {
                addText(QString(QChar(QChar::LineSeparator)), font, made.back());
            } else if (each.is("w:noBreakHyphen")) {
                addText(QString(QChar(0x2011)), font, made.back());
            } else if (each.is("w:br")) {
                addBreak(each.attribute("w:type"), font, made, pattern);
            } else if (!each.is("w:rPr") && !each.is("w:lastRenderedPageBreak") && !each.is("w:softHyphen") &&
                       !isSilent(each)) {
                m_refusals.refuseElement(each);
            }
        }
    }

    void addBreak(const QString& type, const WordFont& font, std::vector<WordParagraph>& made,
                  const WordParagraph& pattern) {
        if (type == QLatin1String("page")) {
            WordParagraph next = pattern;
            next.runs.clear();
            next.breakBefore = true;
            next.first = 0;
            next.firstChars = 0;
            made.push_back(std::move(next));
        } else if (type.isEmpty() || type == QLatin1String("textWrapping")) {
            addText(QString(QChar(QChar::LineSeparator)), font, made.back());
        } else {
            m_refusals.refuse(QCoreApplication::translate("qz::Docx", "a column break"));
        }
    }

    static void addText(const QString& text, const WordFont& font, WordParagraph& paragraph) {
        if (!text.isEmpty()) {
            paragraph.runs.append({text, font, WordRun::Field::None});
        }
    }

    void fieldMark(const QString& type, const WordFont& font, WordParagraph& paragraph) {
        if (type == QLatin1String("begin")) {
            m_field = {true, {}};
        } else if (type == QLatin1String("end") && m_field.open) {
            addField(m_field.code, font, paragraph);
            m_field = Field();
        }
    }

    void addField(const QString& code, const WordFont& font, WordParagraph& paragraph) {
        const QString name = code.simplified().section(u' ', 0, 0).toUpper();
        if (m_fieldsAllowed && name == QLatin1String("PAGE")) {
            paragraph.runs.append({QStringLiteral("1"), font, WordRun::Field::Page});
        } else if (m_fieldsAllowed && name == QLatin1String("NUMPAGES")) {
            paragraph.runs.append({QStringLiteral("1"), font, WordRun::Field::Pages});
        } else {
            m_refusals.refuse(QCoreApplication::translate("qz::Docx", "the field %1").arg(name));
        }
    }

    WordTable readTable(const XmlNode& node, const QString& place) {
        WordTable table;
        m_refusals.enter(place);
        const XmlNode* properties = node.child("w:tblPr");
        const XmlNode* borders = m_styles.tableBorders(properties);
        QMarginsF padding(5.4, 0, 5.4, 0);
        if (properties != nullptr) {
            readTableProperties(*properties, table, padding);
        }
        if (const XmlNode* grid = node.child("w:tblGrid")) {
            for (const XmlNode& column : grid->children) {
                if (column.is("w:gridCol")) {
                    table.columns.append(std::max(twips(column.attribute("w:w")), 1.0));
                }
            }
        }
        int number = 0;
        for (const XmlNode& each : node.children) {
            if (each.is("w:tr")) {
                table.rows.push_back(readRow(each, place, ++number, padding));
            } else if (!each.is("w:tblPr") && !each.is("w:tblGrid") && !isSilent(each)) {
                m_refusals.refuseElement(each);
            }
        }
        setBorders(table, node, borders);
        return table;
    }

    void readTableProperties(const XmlNode& properties, WordTable& table, QMarginsF& padding) {
        for (const XmlNode& each : properties.children) {
            if (each.is("w:jc")) {
                const QString value = each.attribute("w:val");
                table.align = value == QLatin1String("center") ? TextAlign::Center
                              : value == QLatin1String("right") || value == QLatin1String("end")
                                  ? TextAlign::Right
                                  : TextAlign::Left;
            } else if (each.is("w:tblInd")) {
                table.indent = twips(each.attribute("w:w"));
            } else if (each.is("w:tblCellMar")) {
                padding = margins(each, padding);
            } else if (each.is("w:tblpPr")) {
                m_refusals.refuseElement(each);
            }
        }
    }

    static QMarginsF margins(const XmlNode& node, QMarginsF margins) {
        for (const XmlNode& side : node.children) {
            const double width = std::clamp(twips(side.attribute("w:w")), 0.0, 72.0);
            if (side.is("w:left") || side.is("w:start")) {
                margins.setLeft(width);
            } else if (side.is("w:right") || side.is("w:end")) {
                margins.setRight(width);
            } else if (side.is("w:top")) {
                margins.setTop(width);
            } else if (side.is("w:bottom")) {
                margins.setBottom(width);
            }
        }
        return margins;
    }

    WordRow readRow(const XmlNode& node, const QString& place, int number, const QMarginsF& padding) {
        WordRow row;
        if (const XmlNode* properties = node.child("w:trPr")) {
            for (const XmlNode& each : properties->children) {
                if (each.is("w:trHeight")) {
                    row.height = twips(each.attribute("w:val"));
                    row.exact = each.attribute("w:hRule") == QLatin1String("exact");
                } else if (each.is("w:tblHeader")) {
                    row.head = isOn(each);
                } else if (each.is("w:gridBefore") && each.attribute("w:val").toInt() > 0) {
                    m_refusals.refuse(
                        QCoreApplication::translate("qz::Docx", "a row that begins inside the table's edge"));
                }
            }
        }
        int column = 0;
        for (const XmlNode& each : node.children) {
            if (each.is("w:tc")) {
                m_refusals.enter(QCoreApplication::translate("qz::Docx", "%1, row %2, column %3")
                                     .arg(place)
                                     .arg(number)
                                     .arg(++column));
                row.cells.push_back(readCell(each, padding));
            } else if (!each.is("w:trPr") && !each.is("w:tblPrEx") && !isSilent(each)) {
                m_refusals.refuseElement(each);
            }
        }
        return row;
    }

    WordCell readCell(const XmlNode& node, const QMarginsF& padding) {
        WordCell cell;
        cell.padding = padding;
        if (const XmlNode* properties = node.child("w:tcPr")) {
            for (const XmlNode& each : properties->children) {
                readCellProperty(each, cell);
            }
        }
        for (const XmlNode& each : node.children) {
            if (each.is("w:p")) {
                readParagraph(each, cell.paragraphs);
            } else if (!each.is("w:tcPr") && !isSilent(each)) {
                m_refusals.refuseElement(each);
            }
        }
        return cell;
    }

    void readCellProperty(const XmlNode& each, WordCell& cell) {
        const QString value = each.attribute("w:val");
        if (each.is("w:gridSpan")) {
            cell.span = std::clamp(value.toInt(), 1, 1000);
        } else if (each.is("w:vMerge")) {
            cell.merge =
                value == QLatin1String("restart") ? WordCell::Merge::Start : WordCell::Merge::Continue;
        } else if (each.is("w:vAlign")) {
            cell.vertical = value == QLatin1String("center")   ? Qt::AlignVCenter
                            : value == QLatin1String("bottom") ? Qt::AlignBottom
                                                               : Qt::AlignTop;
        } else if (each.is("w:tcMar")) {
            cell.padding = margins(each, cell.padding);
        } else if (each.is("w:shd")) {
            const QString fill = each.attribute("w:fill");
            cell.ground = fill.size() == 6 ? QColor(QLatin1Char('#') + fill) : QColor();
        } else if (each.is("w:textDirection") && value != QLatin1String("lrTb")) {
            m_refusals.refuseElement(each);
        } else if (each.is("w:hMerge")) {
            m_refusals.refuseElement(each);
        }
    }

    /// A cell's own border wins over the table's; inside lines lie between cells, outer ones around.
    void setBorders(WordTable& table, const XmlNode& node, const XmlNode* borders) {
        const auto of = [&](const char* side) {
            return borders == nullptr ? WordLine() : m_styles.line(borders->child(side));
        };
        const WordBorders outer{of("w:left"), of("w:top"), of("w:right"), of("w:bottom")};
        const WordLine across = of("w:insideH");
        const WordLine down = of("w:insideV");
        std::size_t r = 0;
        for (const XmlNode& row : node.children) {
            if (!row.is("w:tr")) {
                continue;
            }
            std::size_t c = 0;
            for (const XmlNode& each : row.children) {
                if (!each.is("w:tc")) {
                    continue;
                }
                WordRow& target = table.rows[r];
                WordBorders& lines = target.cells[c].borders;
                lines.left = c == 0 ? outer.left : down;
                lines.right = c + 1 == target.cells.size() ? outer.right : down;
                lines.top = r == 0 ? outer.top : across;
                lines.bottom = r + 1 == table.rows.size() ? outer.bottom : across;
                const XmlNode* properties = each.child("w:tcPr");
                if (const XmlNode* own = properties == nullptr ? nullptr : properties->child("w:tcBorders")) {
                    ownBorders(*own, lines);
                }
                ++c;
            }
            ++r;
        }
    }

    void ownBorders(const XmlNode& own, WordBorders& lines) {
        for (const auto& [side, line] :
             {std::pair{"w:left", &lines.left}, std::pair{"w:top", &lines.top},
              std::pair{"w:right", &lines.right}, std::pair{"w:bottom", &lines.bottom}}) {
            if (own.child(side) != nullptr) {
                *line = m_styles.line(own.child(side));
            }
        }
    }

    struct Field {
        bool open = false;
        QString code;
    };
    WordStyles& m_styles;
    Refusals& m_refusals;
    bool m_fieldsAllowed;
    QString m_part;
    int m_paragraphs = 0;
    int m_tables = 0;
    Field m_field;
};

Result<XmlNode> partOf(const DocxPackage& package, const QString& name) {
    const QByteArray* bytes = package.find(name);
    if (bytes == nullptr) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Docx",
                             "The file has no part %1, which every docx has; save it again as docx in the "
                             "word processor.")
                             .arg(name),
                         {}, name);
    }
    return parseXml(*bytes, name);
}

/// Relations of the body: id → part.
Result<QHash<QString, QString>> relations(const DocxPackage& package) {
    QHash<QString, QString> targets;
    const QString name = QStringLiteral("word/_rels/document.xml.rels");
    if (package.find(name) == nullptr) {
        return targets;
    }
    QZ_ASSIGN(const XmlNode root, partOf(package, name));
    for (const XmlNode& each : root.children) {
        const QString target = each.attribute("Target");
        targets.insert(each.attribute("Id"),
                       target.startsWith(u'/') ? target.mid(1) : QStringLiteral("word/") + target);
    }
    return targets;
}

void readPage(const XmlNode& section, WordDocument& document, Refusals& refusals) {
    refusals.enter(QCoreApplication::translate("qz::Docx", "page setup"));
    for (const XmlNode& each : section.children) {
        if (each.is("w:pgSz")) {
            document.paper = {std::clamp(twips(each.attribute("w:w")), 100.0, 3000.0),
                              std::clamp(twips(each.attribute("w:h")), 100.0, 3000.0)};
        } else if (each.is("w:pgMar")) {
            document.margins = {twips(each.attribute("w:left")) + twips(each.attribute("w:gutter")),
                                std::abs(twips(each.attribute("w:top"))), twips(each.attribute("w:right")),
                                std::abs(twips(each.attribute("w:bottom")))};
            document.headerDistance = twips(each.attribute("w:header"));
            document.footerDistance = twips(each.attribute("w:footer"));
        } else if (each.is("w:docGrid")) {
            const bool lines = each.attribute("w:type").startsWith(QLatin1String("lines")) ||
                               each.attribute("w:type") == QLatin1String("snapToChars");
            document.gridPitch = lines ? twips(each.attribute("w:linePitch")) : 0;
        } else if (each.is("w:cols") && each.attribute("w:num").toInt() > 1) {
            refusals.refuse(QCoreApplication::translate("qz::Docx", "several columns"));
        } else if (each.is("w:titlePg") && isOn(each)) {
            refusals.refuse(QCoreApplication::translate("qz::Docx", "another header on the first page"));
        }
    }
    const double width = document.paper.width() - document.margins.left() - document.margins.right();
    const double height = document.paper.height() - document.margins.top() - document.margins.bottom();
    if (width < 50 || height < 50) {
        refusals.refuse(QCoreApplication::translate("qz::Docx", "margins that leave no room for text"));
    }
}

Status readEdges(const DocxPackage& package, const XmlNode& section, WordStyles& styles, Refusals& refusals,
                 WordDocument& document) {
    QZ_ASSIGN(const auto targets, relations(package));
    for (const XmlNode& each : section.children) {
        const bool header = each.is("w:headerReference");
        if (!header && !each.is("w:footerReference")) {
            continue;
        }
        const QString type = each.attribute("w:type");
        if (type == QLatin1String("first") || (type == QLatin1String("even") && !document.evenDiffers)) {
            continue;  // not in use
        }
        QZ_ASSIGN(const XmlNode root, partOf(package, targets.value(each.attribute("r:id"))));
        PartReader reader(styles, refusals, true,
                          header ? QCoreApplication::translate("qz::Docx", "header")
                                 : QCoreApplication::translate("qz::Docx", "footer"));
        const bool even = type == QLatin1String("even");
        WordBlocks& blocks = header ? (even ? document.evenHeader : document.header)
                                    : (even ? document.evenFooter : document.footer);
        blocks = reader.blocks(root);
    }
    return {};
}

Status readProperties(const DocxPackage& package, WordDocument& document) {
    const QByteArray* core = package.find(QStringLiteral("docProps/core.xml"));
    if (core != nullptr) {
        QZ_ASSIGN(const XmlNode root, parseXml(*core, QStringLiteral("docProps/core.xml")));
        if (const XmlNode* title = root.child("dc:title")) {
            document.title = title->allText();
        }
        if (const XmlNode* author = root.child("dc:creator")) {
            document.author = author->allText();
        }
    }
    const QByteArray* settings = package.find(QStringLiteral("word/settings.xml"));
    if (settings != nullptr) {
        QZ_ASSIGN(const XmlNode root, parseXml(*settings, QStringLiteral("word/settings.xml")));
        const XmlNode* even = root.child("w:evenAndOddHeaders");
        document.evenDiffers = even != nullptr && isOn(*even);
    }
    return {};
}

}  // namespace

Result<WordDocument> readWord(const QByteArray& docx) {
    QZ_ASSIGN(const DocxPackage package, DocxPackage::open(docx));
    QZ_ASSIGN(const XmlNode root, partOf(package, QStringLiteral("word/document.xml")));
    const XmlNode* body = root.child("w:body");
    if (!root.is("w:document") || body == nullptr) {
        return makeError(
            ErrorCode::Unsupported,
            QCoreApplication::translate("qz::Docx",
                                        "The file is a docx of an unknown kind; save it again in Word or WPS "
                                        "as docx (not as strict Open XML)."));
    }
    Refusals refusals;
    WordStyles styles(refusals);
    if (package.find(QStringLiteral("word/styles.xml")) != nullptr) {
        QZ_ASSIGN(const XmlNode sheet, partOf(package, QStringLiteral("word/styles.xml")));
        styles.load(sheet);
    }
    WordDocument document;
    QZ_TRY(readProperties(package, document));
    document.body = PartReader(styles, refusals, false, QString()).blocks(*body);
    if (const XmlNode* section = body->child("w:sectPr")) {
        readPage(*section, document, refusals);
        QZ_TRY(readEdges(package, *section, styles, refusals, document));
    }
    QZ_TRY(refusals.status());
    return document;
}

}  // namespace qz
