// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "word_flow.h"

namespace qz {

namespace {

/// A line of a cell where it stands below the cell's upper edge.
struct CellLine {
    double top = 0;
    double height = 0;
    std::size_t text = 0;
    int line = 0;
};

/// A row this high (12 mm) is room for writing, stamps and copies: in large print it stays as it is, so that
/// the paper keeps its pages.
constexpr double kFreeSpacePt = 12 * 72 / 25.4 - 0.5;

struct PlacedCell {
    const WordCell* cell = nullptr;
    std::size_t row = 0;
    std::size_t rows = 1;
    double left = 0;
    double width = 0;
    std::vector<WordText> texts;
    std::vector<CellLine> lines;
    double content = 0;  ///< height of its texts

    [[nodiscard]] double need() const { return content + cell->padding.top() + cell->padding.bottom(); }
};

/// One table on its way to pieces: rows joined by merged cells become one piece.
class WordTableFlow {
public:
    WordTableFlow(Pieces& pieces, const WordTable& table, const WordSetting& setting)
        : m_pieces(pieces), m_table(table), m_setting(setting) {
        setColumns();
    }

    void run() {
        bool heads = true;
        for (std::size_t start = 0; start < m_table.rows.size();) {
            const std::size_t end = groupEnd(start);
            heads = heads && m_table.rows[start].head;
            appendGroup(start, end, heads);
            start = end;
        }
    }

private:
    void setColumns() {
        double sum = 0;
        std::size_t most = 0;
        for (const WordRow& row : m_table.rows) {
            std::size_t columns = 0;
            for (const WordCell& cell : row.cells) {
                columns += static_cast<std::size_t>(cell.span);
            }
            most = std::max(most, std::min<std::size_t>(columns, 1000));
        }
        m_columns = m_table.columns;
        while (m_columns.size() < static_cast<qsizetype>(most)) {
            m_columns.append(40);
        }
        for (const double column : std::as_const(m_columns)) {
            sum += column;
        }
        if (sum > m_setting.width) {
            for (double& column : m_columns) {
                column *= m_setting.width / sum;
            }
            sum = m_setting.width;
        }
        const double spare = m_setting.width - sum;
        m_left = m_table.align == TextAlign::Center  ? spare / 2
                 : m_table.align == TextAlign::Right ? spare
                                                     : std::clamp(m_table.indent, 0.0, spare);
    }

    [[nodiscard]] bool continues(std::size_t row) const {
        for (const WordCell& cell : m_table.rows[row].cells) {
            if (cell.merge == WordCell::Merge::Continue) {
                return true;
            }
        }
        return false;
    }

    /// As word processors do: the first paragraph of the row says so.
    [[nodiscard]] static bool staysWithNext(const WordRow& row) {
        return !row.cells.empty() && !row.cells.front().paragraphs.empty() &&
               row.cells.front().paragraphs.front().keepWithNext;
    }

    [[nodiscard]] std::size_t groupEnd(std::size_t start) const {
        std::size_t end = start + 1;
        while (end < m_table.rows.size() && continues(end)) {
            ++end;
        }
        return end;
    }

    [[nodiscard]] PlacedCell placed(const WordCell& cell, std::size_t row, qsizetype from) const {
        PlacedCell made;
        made.cell = &cell;
        made.row = row;
        for (qsizetype i = 0; i < std::min<qsizetype>(from + cell.span, m_columns.size()); ++i) {
            (i < from ? made.left : made.width) += m_columns.at(i);
        }
        made.left += m_left;
        const double room = std::max(made.width - cell.padding.left() - cell.padding.right(), 1.0);
        for (const WordParagraph& paragraph : cell.paragraphs) {
            made.texts.push_back(shapeWord(paragraph, room, m_setting));
            const WordText& text = made.texts.back();
            made.content += text.before;
            for (int line = 0; line < text.text.lines(); ++line) {
                made.lines.push_back({made.content + line * text.text.pitch(), text.text.pitch(),
                                      made.texts.size() - 1, line});
            }
            made.content += std::max(text.text.height(), text.text.pitch()) + text.after;
        }
        return made;
    }

    [[nodiscard]] std::vector<PlacedCell> placeCells(std::size_t start, std::size_t end) const {
        std::vector<PlacedCell> cells;
        QList<qsizetype> open(m_columns.size(), -1);  // column → index of the merged cell above
        for (std::size_t row = start; row < end; ++row) {
            qsizetype column = 0;
            for (const WordCell& cell : m_table.rows[row].cells) {
                if (column >= m_columns.size()) {
                    break;
                }
                const qsizetype above = open.at(column);
                if (cell.merge == WordCell::Merge::Continue && above >= 0) {
                    cells[static_cast<std::size_t>(above)].rows =
                        row - cells[static_cast<std::size_t>(above)].row + 1;
                } else {
                    open[column] =
                        cell.merge == WordCell::Merge::Start ? static_cast<qsizetype>(cells.size()) : -1;
                    cells.push_back(placed(cell, row, column));
                }
                column += cell.span;
            }
        }
        return cells;
    }

    [[nodiscard]] QList<double> heights(const std::vector<PlacedCell>& cells, std::size_t start,
                                        std::size_t end) const {
        QList<double> all;
        for (std::size_t row = start; row < end; ++row) {
            const double height = m_table.rows[row].height;
            all.append(height > kFreeSpacePt ? height : height * m_setting.scale);
        }
        for (const bool spanning : {false, true}) {
            for (const PlacedCell& cell : cells) {
                if ((cell.rows > 1) != spanning || (m_table.rows[cell.row].exact && !spanning)) {
                    continue;
                }
                double have = 0;
                for (std::size_t i = 0; i < cell.rows; ++i) {
                    have += all.at(static_cast<qsizetype>(cell.row - start + i));
                }
                all[static_cast<qsizetype>(cell.row - start + cell.rows - 1)] +=
                    std::max(0.0, cell.need() - have);
            }
        }
        return all;
    }

    static void addEdges(std::vector<DrawItem>& items, const WordBorders& lines, const QRectF& r) {
        const auto add = [&items](double x1, double y1, double x2, double y2, const WordLine& line) {
            if (line.widthPt > 0) {
                items.push_back(rule(x1, y1, x2, y2, line.widthPt, line.colour));
            }
        };
        add(r.left(), r.top(), r.right(), r.top(), lines.top);
        add(r.left(), r.bottom(), r.right(), r.bottom(), lines.bottom);
        add(r.left(), r.top(), r.left(), r.bottom(), lines.left);
        add(r.right(), r.top(), r.right(), r.bottom(), lines.right);
    }

    static void addCell(std::vector<DrawItem>& items, const PlacedCell& cell, const QRectF& r) {
        if (cell.cell->ground.isValid()) {
            items.push_back({r, FillItem{r, cell.cell->ground}});
        }
        const double spare = r.height() - cell.need();
        const double shift = cell.cell->vertical & Qt::AlignVCenter  ? spare / 2
                             : cell.cell->vertical & Qt::AlignBottom ? spare
                                                                     : 0;
        const QPointF corner(r.left() + cell.cell->padding.left(),
                             r.top() + cell.cell->padding.top() + std::max(shift, 0.0));
        for (const CellLine& line : cell.lines) {
            const WordText& text = cell.texts[line.text];
            text.text.place(items, corner + QPointF(0, line.top), text.colour, line.line, 1);
        }
        addEdges(items, cell.cell->borders, r);
    }

    void appendGroup(std::size_t start, std::size_t end, bool heads) {
        const std::vector<PlacedCell> cells = placeCells(start, end);
        const QList<double> rowHeights = heights(cells, start, end);
        QList<double> tops{0};
        for (const double height : rowHeights) {
            tops.append(tops.last() + height);
        }
        const double room = m_setting.pageHeight - (m_head ? m_head->height : 0);
        if (tops.last() > room && end - start == 1) {
            appendTall(cells, room);
            return;
        }
        Piece piece;
        piece.height = tops.last();
        piece.head = heads ? nullptr : m_head;
        piece.keepWithNext = (heads || staysWithNext(m_table.rows[end - 1])) && end < m_table.rows.size();
        for (const PlacedCell& cell : cells) {
            const double top = tops.at(static_cast<qsizetype>(cell.row - start));
            const double bottom = tops.at(static_cast<qsizetype>(cell.row - start + cell.rows));
            addCell(piece.items, cell, QRectF(cell.left, top, cell.width, bottom - top));
        }
        if (heads) {
            auto head = std::make_shared<Piece>();
            const double above = m_head ? m_head->height : 0;
            head->items = m_head ? m_head->items : std::vector<DrawItem>();
            for (const DrawItem& item : piece.items) {
                head->items.push_back(item.moved(QPointF(0, above)));
            }
            head->height = above + piece.height;
            m_head = head;
        }
        m_pieces.push_back(std::move(piece));
    }

    /// A row taller than a page, cut between its lines into pieces that fill one each.
    void appendTall(const std::vector<PlacedCell>& cells, double room) {
        std::vector<std::size_t> next(cells.size(), 0);
        const auto open = [&] {
            for (std::size_t i = 0; i < cells.size(); ++i) {
                if (next[i] < cells[i].lines.size()) {
                    return true;
                }
            }
            return false;
        };
        while (open()) {
            Piece piece;
            piece.head = m_head;
            for (std::size_t i = 0; i < cells.size(); ++i) {
                const PlacedCell& cell = cells[i];
                const double padding = cell.cell->padding.top();
                const double from = next[i] < cell.lines.size() ? cell.lines[next[i]].top : 0;
                for (bool first = true; next[i] < cell.lines.size(); ++next[i], first = false) {
                    const CellLine& line = cell.lines[next[i]];
                    const double bottom = padding + line.top - from + line.height;
                    if (bottom > room && !first) {
                        break;
                    }
                    const WordText& text = cell.texts[line.text];
                    text.text.place(piece.items,
                                    QPointF(cell.left + cell.cell->padding.left(), padding + line.top - from),
                                    text.colour, line.line, 1);
                    piece.height = std::max(piece.height, bottom + cell.cell->padding.bottom());
                }
            }
            piece.height = std::min(piece.height, room);
            for (const PlacedCell& cell : cells) {
                addEdges(piece.items, cell.cell->borders, QRectF(cell.left, 0, cell.width, piece.height));
            }
            m_pieces.push_back(std::move(piece));
        }
    }

    Pieces& m_pieces;
    const WordTable& m_table;
    const WordSetting& m_setting;
    QList<double> m_columns;
    double m_left = 0;
    std::shared_ptr<const Piece> m_head;
};

}  // namespace

void appendWordTable(Pieces& pieces, const WordTable& table, const WordSetting& setting) {
    WordTableFlow(pieces, table, setting).run();
}

}  // namespace qz
