// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "pieces.h"
#include "print_theme.h"
#include "shaped_text.h"

namespace qz {

namespace {

constexpr double kLine = 0.5;

struct Padding {
    double x = 3;
    double y = 2;
};

/// A cell where it stands in its row (or group of rows), with its text broken to its width.
struct BoxCell {
    QRectF rect;
    ShapedText text;
    bool top = false;
    bool hatched = false;
};

void addFrame(std::vector<DrawItem>& items, const QRectF& r) {
    items.push_back(rule(r.left(), r.top(), r.right(), r.top(), kLine, ink::black));
    items.push_back(rule(r.left(), r.bottom(), r.right(), r.bottom(), kLine, ink::black));
    items.push_back(rule(r.left(), r.top(), r.left(), r.bottom(), kLine, ink::black));
    items.push_back(rule(r.right(), r.top(), r.right(), r.bottom(), kLine, ink::black));
}

void addBox(std::vector<DrawItem>& items, const BoxCell& cell, const Padding& padding) {
    const double height = cell.text.height();
    const double y =
        cell.top ? cell.rect.top() + padding.y : cell.rect.top() + (cell.rect.height() - height) / 2;
    if (cell.hatched) {
        const double width = std::min(cell.text.widestLine() + 3, cell.rect.width());
        const QRectF plate(cell.rect.center().x() - width / 2, y, width, height);
        items.push_back({cell.rect, HatchItem{cell.rect, plate}});
    }
    cell.text.place(items, QPointF(cell.rect.left() + padding.x, y), ink::black);
    addFrame(items, cell.rect);
}

/// A row taller than a page, cut between its lines; pages that end or start inside it get a rule there.
void appendTallRow(Pieces& pieces, const std::vector<BoxCell>& cells, const Padding& padding,
                   const Piece& pattern) {
    double pitch = 1;
    int lines = 0;
    for (const BoxCell& cell : cells) {
        pitch = std::max(pitch, cell.text.pitch());
        lines = std::max(lines, cell.text.lines());
    }
    const double left = cells.front().rect.left();
    const double right = cells.back().rect.right();
    for (int first = 0; first < lines;) {
        const int count = first == 0 || first == lines - 2 ? std::min(2, lines - first) : 1;
        const bool last = first + count >= lines;
        const double above = first == 0 ? padding.y : 0;
        Piece piece;
        piece.head = pattern.head;
        piece.spaceBefore = first == 0 ? pattern.spaceBefore : 0;
        piece.height = count * pitch + above + (last ? padding.y : 0);
        for (const BoxCell& cell : cells) {
            if (first < cell.text.lines()) {
                cell.text.place(piece.items, QPointF(cell.rect.left() + padding.x, above), ink::black, first,
                                count);
            }
            const QRectF r(cell.rect.left(), 0, cell.rect.width(), piece.height);
            piece.items.push_back(rule(r.left(), r.top(), r.left(), r.bottom(), kLine, ink::black));
            piece.items.push_back(rule(r.right(), r.top(), r.right(), r.bottom(), kLine, ink::black));
        }
        piece.opening.push_back(rule(left, 0, right, 0, kLine, ink::black));
        piece.closing.push_back(rule(left, piece.height, right, piece.height, kLine, ink::black));
        if (first == 0) {
            piece.items.insert(piece.items.end(), piece.opening.begin(), piece.opening.end());
        }
        if (last) {
            piece.items.insert(piece.items.end(), piece.closing.begin(), piece.closing.end());
        }
        first += count;
        pieces.push_back(std::move(piece));
    }
}

/// One row of boxes as a piece; cut only when it is taller than `room`.
void appendRow(Pieces& pieces, const std::vector<BoxCell>& cells, double height, double room,
               const Padding& padding, const Piece& pattern) {
    if (height > room && !cells.empty()) {
        appendTallRow(pieces, cells, padding, pattern);
        return;
    }
    Piece piece = pattern;
    piece.height = height;
    for (const BoxCell& cell : cells) {
        addBox(piece.items, cell, padding);
    }
    pieces.push_back(std::move(piece));
}

QList<double> shareWidths(const QList<double>& weights, double width) {
    double sum = 0;
    for (const double weight : weights) {
        sum += std::max(weight, 0.0);
    }
    QList<double> widths;
    for (const double weight : weights) {
        widths.append(sum > 0 ? std::max(weight, 0.0) / sum * width : width / double(weights.size()));
    }
    return widths;
}

QList<double> columnWidths(const DataTable& table, double width) {
    double fixed = 0;
    double weights = 0;
    for (const DataColumn& column : table.columns) {
        fixed += mmToPt(column.widthMm);
        weights += column.widthMm > 0 ? 0 : std::max(column.weight, 0.01);
    }
    // Fixed columns give way where they alone would fill the page.
    const double limit = weights > 0 ? width * 0.8 : width;
    double grow = fixed > limit ? limit / fixed : 1.0;
    if (weights <= 0 && table.fullWidth && fixed > 0) {
        grow = width / fixed;
    }
    QList<double> widths;
    for (const DataColumn& column : table.columns) {
        widths.append(column.widthMm > 0 ? mmToPt(column.widthMm) * grow
                                         : (width - fixed * grow) * std::max(column.weight, 0.01) / weights);
    }
    return widths;
}

/// One data table on its way to pieces.
class DataTableFlow {
public:
    DataTableFlow(Pieces& pieces, const DataTable& table, const FlowContext& context)
        : m_pieces(pieces), m_table(table), m_context(context), m_widths(columnWidths(table, context.width)) {
        double sum = 0;
        for (const double width : m_widths) {
            sum += width;
        }
        m_left = (context.width - sum) / 2;
        m_sum = sum;
    }

    void run() {
        if (m_table.columns.isEmpty()) {
            return;
        }
        appendCaption();
        auto head = std::make_shared<Piece>(headPiece());
        m_pieces.push_back(*head);
        head->spaceBefore = 0;
        m_head = head;
        if (m_table.rows.isEmpty()) {
            appendEmpty();
            return;
        }
        for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
            appendDataRow(i);
        }
    }

private:
    [[nodiscard]] ShapedText shape(const QString& text, double width, TextAlign align, bool bold) const {
        return shapeText(plainRuns(text, bold), PaperRole::Table,
                         {width - 2 * m_padding.x, align, m_context.scale, 0, 0, 0});
    }

    void appendCaption() {
        if (m_table.caption.isEmpty()) {
            return;
        }
        const ShapedText text = shapeText(plainRuns(m_table.caption), PaperRole::Caption,
                                          {m_context.width, TextAlign::Center, m_context.scale, 0, 0, 0});
        Piece piece;
        piece.spaceBefore = 8;
        piece.height = text.height() + 2;
        piece.keepWithNext = true;
        text.place(piece.items, QPointF(0, 0), ink::black);
        m_pieces.push_back(std::move(piece));
    }

    [[nodiscard]] Piece headPiece() const {
        std::vector<BoxCell> cells;
        double x = m_left;
        double height = 0;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            const DataColumn& column = m_table.columns.at(i);
            const QString text = column.unit.isEmpty() ? column.title : column.title + u'\n' + column.unit;
            BoxCell cell{QRectF(x, 0, m_widths.at(i), 0),
                         shape(text, m_widths.at(i), TextAlign::Center, true)};
            height = std::max(height, cell.text.height() + 2 * m_padding.y);
            x += m_widths.at(i);
            cells.push_back(std::move(cell));
        }
        Piece piece;
        piece.spaceBefore = m_table.caption.isEmpty() ? 6 : 0;
        piece.keepWithNext = true;
        piece.height = height;
        for (BoxCell& cell : cells) {
            cell.rect.setHeight(height);
            addBox(piece.items, cell, m_padding);
        }
        return piece;
    }

    void appendEmpty() {
        BoxCell cell{QRectF(m_left, 0, m_sum, 0), shape(m_table.emptyText, m_sum, TextAlign::Center, false)};
        const double height = cell.text.height() + 2 * m_padding.y + 4;
        cell.rect.setHeight(height);
        appendRow(m_pieces, {cell}, height, height, m_padding, Piece{});
    }

    void appendDataRow(qsizetype index) {
        const QList<DataCell>& row = m_table.rows.at(index);
        const bool foot = index >= m_table.rows.size() - m_table.footRows;
        std::vector<BoxCell> cells;
        double x = m_left;
        double height = 0;
        for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
            const DataCell cell = i < row.size() ? row.at(i) : DataCell{};
            const bool hidden = cell.kind == CellKind::Hidden || cell.kind == CellKind::HiddenComplement;
            const TextAlign align = hidden ? TextAlign::Center : m_table.columns.at(i).align;
            BoxCell box{QRectF(x, 0, m_widths.at(i), 0),
                        shape(cell.text, m_widths.at(i), align, cell.bold || foot), false, hidden};
            height = std::max(height, std::max(box.text.height(), box.text.pitch()) + 2 * m_padding.y);
            x += m_widths.at(i);
            cells.push_back(std::move(box));
        }
        for (BoxCell& cell : cells) {
            cell.rect.setHeight(height);
        }
        const double room = m_context.pageHeight - m_head->height;
        Piece pattern;
        pattern.head = index == 0 && height <= room ? nullptr : m_head;
        const bool footNext =
            index + 1 >= m_table.rows.size() - m_table.footRows && index + 1 < m_table.rows.size();
        pattern.keepWithNext = footNext;
        appendRow(m_pieces, cells, height, room, m_padding, pattern);
    }

    Pieces& m_pieces;
    const DataTable& m_table;
    const FlowContext& m_context;
    QList<double> m_widths;
    Padding m_padding{3, 1.5};
    double m_left = 0;
    double m_sum = 0;
    std::shared_ptr<const Piece> m_head;
};

/// One form on its way to pieces: rows joined by row spans become one piece.
class FormFlow {
public:
    FormFlow(Pieces& pieces, const FormTable& table, const FlowContext& context)
        : m_pieces(pieces),
          m_table(table),
          m_context(context),
          m_widths(shareWidths(table.columnWeights, context.width)) {}

    void run() {
        const qsizetype n = m_table.rows.size();
        bool first = true;
        for (qsizetype start = 0; start < n;) {
            const qsizetype end = groupEnd(start);
            appendGroup(start, end, first);
            first = false;
            start = end;
        }
    }

private:
    struct Placed {
        qsizetype row = 0;
        int rowSpan = 1;
        BoxCell box;
    };

    [[nodiscard]] qsizetype groupEnd(qsizetype start) const {
        qsizetype end = start + 1;
        for (qsizetype row = start; row < end && row < m_table.rows.size(); ++row) {
            for (const FormCell& cell : m_table.rows.at(row).cells) {
                end = std::max(end, std::min(row + std::max(cell.rowSpan, 1), m_table.rows.size()));
            }
        }
        return end;
    }

    /// Cells with their columns, skipping places that a cell above covers.
    [[nodiscard]] std::vector<Placed> placeCells(qsizetype start, qsizetype end) const {
        std::vector<Placed> placed;
        QList<qsizetype> coveredUntil(m_widths.size(), start);
        for (qsizetype row = start; row < end; ++row) {
            qsizetype column = 0;
            for (const FormCell& cell : m_table.rows.at(row).cells) {
                while (column < m_widths.size() && coveredUntil.at(column) > row) {
                    ++column;
                }
                if (column >= m_widths.size()) {
                    break;
                }
                const qsizetype last =
                    std::min<qsizetype>(column + std::max(cell.columnSpan, 1), m_widths.size());
                placed.push_back(boxed(cell, row, column, last, end));
                for (; column < last; ++column) {
                    coveredUntil[column] = row + placed.back().rowSpan;
                }
            }
        }
        return placed;
    }

    [[nodiscard]] Placed boxed(const FormCell& cell, qsizetype row, qsizetype from, qsizetype to,
                               qsizetype end) const {
        double x = 0;
        for (qsizetype i = 0; i < from; ++i) {
            x += m_widths.at(i);
        }
        double width = 0;
        for (qsizetype i = from; i < to; ++i) {
            width += m_widths.at(i);
        }
        Placed placed{row, static_cast<int>(std::min<qsizetype>(std::max(cell.rowSpan, 1), end - row)), {}};
        placed.box.rect = QRectF(x, 0, width, 0);
        placed.box.top = cell.top;
        placed.box.text = shapeText(
            plainRuns(cell.text), cell.label ? PaperRole::FormLabel : PaperRole::Form,
            {width - 2 * m_padding.x, cell.label ? TextAlign::Center : cell.align, m_context.scale, 0, 0, 0});
        return placed;
    }

    [[nodiscard]] QList<double> rowHeights(const std::vector<Placed>& cells, qsizetype start,
                                           qsizetype end) const {
        QList<double> heights;
        for (qsizetype row = start; row < end; ++row) {
            heights.append(mmToPt(m_table.rows.at(row).heightMm) * m_context.scale);
        }
        for (const bool spanning : {false, true}) {
            for (const Placed& cell : cells) {
                if ((cell.rowSpan > 1) != spanning) {
                    continue;
                }
                double have = 0;
                for (int i = 0; i < cell.rowSpan; ++i) {
                    have += heights.at(cell.row - start + i);
                }
                const double need = cell.box.text.height() + 2 * m_padding.y;
                heights[cell.row - start + cell.rowSpan - 1] += std::max(0.0, need - have);
            }
        }
        return heights;
    }

    void appendGroup(qsizetype start, qsizetype end, bool first) {
        std::vector<Placed> cells = placeCells(start, end);
        const QList<double> heights = rowHeights(cells, start, end);
        double total = 0;
        QList<double> tops;
        for (const double height : heights) {
            tops.append(total);
            total += height;
        }
        std::vector<BoxCell> boxes;
        for (Placed& cell : cells) {
            const qsizetype row = cell.row - start;
            const qsizetype last = row + cell.rowSpan - 1;
            cell.box.rect.moveTop(tops.at(row));
            cell.box.rect.setHeight(tops.at(last) + heights.at(last) - tops.at(row));
            boxes.push_back(cell.box);
        }
        Piece pattern;
        pattern.spaceBefore = first ? 4 : 0;
        pattern.keepWithNext = m_table.rows.at(end - 1).keepWithNext && end < m_table.rows.size();
        const double room = end - start == 1 ? m_context.pageHeight : std::max(total, m_context.pageHeight);
        appendRow(m_pieces, boxes, total, room, m_padding, pattern);
    }

    Pieces& m_pieces;
    const FormTable& m_table;
    const FlowContext& m_context;
    QList<double> m_widths;
    Padding m_padding{4, 3};
};

}  // namespace

void appendDataTable(Pieces& pieces, const DataTable& table, const FlowContext& context) {
    DataTableFlow(pieces, table, context).run();
}

void appendFormTable(Pieces& pieces, const FormTable& table, const FlowContext& context) {
    FormFlow(pieces, table, context).run();
}

}  // namespace qz
