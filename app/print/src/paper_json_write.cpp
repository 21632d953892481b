// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QImage>
#include <QJsonArray>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "paper_json_names.h"
#include "print_theme.h"
#include "qz/print/chart_drawing.h"
#include "qz/print/paper_json.h"

namespace qz {

namespace {

using namespace paper_json;

QJsonArray json(const QStringList& texts) { return QJsonArray::fromStringList(texts); }

QJsonArray json(const QList<double>& values) {
    QJsonArray array;
    for (const double value : values) {
        array.append(std::isfinite(value) ? QJsonValue(value) : QJsonValue());
    }
    return array;
}

QJsonObject json(const ChartCell& cell) {
    QJsonObject object{{QStringLiteral("value"), cell.value}};
    const auto put = [&object](const char* key, const QJsonValue& value, bool wanted) {
        if (wanted) {
            object.insert(QLatin1String(key), value);
        }
    };
    put("shown", static_cast<int>(cell.shown), cell.shown != CellShown::Value);
    put("low", cell.low, cell.high > cell.low);
    put("high", cell.high, cell.high > cell.low);
    put("label", cell.label, !cell.label.isEmpty());
    put("note", cell.note, !cell.note.isEmpty());
    return object;
}

QJsonArray json(const QList<ChartSeries>& series) {
    QJsonArray array;
    for (const ChartSeries& each : series) {
        QJsonArray cells;
        for (const ChartCell& cell : each.cells) {
            cells.append(json(cell));
        }
        array.append(QJsonObject{{QStringLiteral("name"), each.name},
                                 {QStringLiteral("cells"), cells},
                                 {QStringLiteral("state"), each.state}});
    }
    return array;
}

QJsonArray json(const QList<ChartLine>& lines) {
    QJsonArray array;
    for (const ChartLine& line : lines) {
        array.append(QJsonObject{{QStringLiteral("role"), static_cast<int>(line.role)},
                                 {QStringLiteral("name"), line.name},
                                 {QStringLiteral("values"), json(line.values)}});
    }
    return array;
}

QJsonArray json(const Runs& runs) {
    QJsonArray array;
    for (const TextRun& run : runs) {
        array.append(QJsonObject{{QStringLiteral("text"), run.text}, {QStringLiteral("bold"), run.bold}});
    }
    return array;
}

QJsonObject picture(const FigurePainter& painter, const QSizeF& sizeMm) {
    constexpr double dots = 300 / 25.4;
    QImage image(qRound(sizeMm.width() * dots), qRound(sizeMm.height() * dots), QImage::Format_RGB32);
    image.fill(ink::white);
    QPainter canvas(&image);
    canvas.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    canvas.scale(dots * 25.4 / 72, dots * 25.4 / 72);
    painter.paint(canvas, QRectF(0, 0, mmToPt(sizeMm.width()), mmToPt(sizeMm.height())));
    canvas.end();
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return {{QStringLiteral("kind"), QStringLiteral("picture")},
            {QStringLiteral("png"), QString::fromLatin1(png.toBase64())},
            {QStringLiteral("words"), painter.words()}};
}

QJsonObject chart(const FigurePainter& painter, const QSizeF& sizeMm) {
    const auto* figure = dynamic_cast<const ChartFigure*>(&painter);
    if (figure == nullptr || figure->chart().longLine) {
        return picture(painter, sizeMm);
    }
    const Chart& chart = figure->chart();
    QJsonArray off;
    QList<int> days = chart.offDays.values();
    std::sort(days.begin(), days.end());
    for (const int day : std::as_const(days)) {
        off.append(day);
    }
    QJsonObject object{{QStringLiteral("kind"), QStringLiteral("chart")},
                       {QStringLiteral("chart"), static_cast<int>(chart.kind)},
                       {QStringLiteral("title"), chart.title},
                       {QStringLiteral("unit"), chart.unit},
                       {QStringLiteral("categoryTitle"), chart.categoryTitle},
                       {QStringLiteral("categories"), json(chart.categories)},
                       {QStringLiteral("series"), json(chart.series)},
                       {QStringLiteral("lines"), json(chart.lines)},
                       {QStringLiteral("offDays"), off},
                       {QStringLiteral("decimals"), chart.decimals},
                       {QStringLiteral("figure"), json(chart.figure)},
                       {QStringLiteral("figureText"), chart.figureText},
                       {QStringLiteral("change"), chart.change},
                       {QStringLiteral("note"), chart.note}};
    if (chart.total) {
        object.insert(QStringLiteral("total"), *chart.total);
    }
    return object;
}

QJsonArray blocksJson(const std::vector<Block>& blocks);

/// One block as an object; its key says what it is.
class BlockJson {
public:
    QJsonObject operator()(const Paragraph& block) const {
        return {{QStringLiteral("p"), json(block.runs)},
                {QStringLiteral("role"), roleName(block.role)},
                {QStringLiteral("align"), alignName(block.align)},
                {QStringLiteral("indent"), block.firstIndentEm},
                {QStringLiteral("hanging"), block.hangingEm},
                {QStringLiteral("before"), block.spaceBeforePt},
                {QStringLiteral("after"), block.spaceAfterPt},
                {QStringLiteral("keep"), block.keepWithNext}};
    }
    QJsonObject operator()(const Heading& block) const {
        return {{QStringLiteral("heading"), block.text}, {QStringLiteral("level"), block.level}};
    }
    QJsonObject operator()(const ListBlock& block) const {
        QJsonArray items;
        for (const Runs& item : block.items) {
            items.append(json(item));
        }
        return {{QStringLiteral("list"), items},
                {QStringLiteral("numbered"), block.numbered},
                {QStringLiteral("role"), roleName(block.role)}};
    }
    QJsonObject operator()(const Note& block) const { return {{QStringLiteral("note"), block.text}}; }
    QJsonObject operator()(const FormTable& block) const {
        QJsonArray weights;
        for (const double weight : block.columnWeights) {
            weights.append(weight);
        }
        QJsonArray rows;
        for (const FormRow& row : block.rows) {
            QJsonArray cells;
            for (const FormCell& cell : row.cells) {
                cells.append(QJsonObject{{QStringLiteral("text"), cell.text},
                                         {QStringLiteral("label"), cell.label},
                                         {QStringLiteral("columns"), cell.columnSpan},
                                         {QStringLiteral("rows"), cell.rowSpan},
                                         {QStringLiteral("align"), alignName(cell.align)},
                                         {QStringLiteral("top"), cell.top}});
            }
            QJsonObject made{{QStringLiteral("cells"), cells}, {QStringLiteral("height"), row.heightMm}};
            if (row.keepWithNext) {
                made.insert(QStringLiteral("keep"), true);
            }
            rows.append(made);
        }
        return {{QStringLiteral("form"), rows}, {QStringLiteral("weights"), weights}};
    }
    QJsonObject operator()(const DataTable& block) const {
        QJsonArray columns;
        for (const DataColumn& column : block.columns) {
            columns.append(QJsonObject{{QStringLiteral("title"), column.title},
                                       {QStringLiteral("unit"), column.unit},
                                       {QStringLiteral("width"), column.widthMm},
                                       {QStringLiteral("weight"), column.weight},
                                       {QStringLiteral("align"), alignName(column.align)}});
        }
        QJsonArray rows;
        for (const QList<DataCell>& row : block.rows) {
            QJsonArray cells;
            for (const DataCell& cell : row) {
                cells.append(QJsonObject{{QStringLiteral("text"), cell.text},
                                         {QStringLiteral("kind"), static_cast<int>(cell.kind)},
                                         {QStringLiteral("bold"), cell.bold}});
            }
            rows.append(cells);
        }
        return {{QStringLiteral("table"), rows},
                {QStringLiteral("columns"), columns},
                {QStringLiteral("caption"), block.caption},
                {QStringLiteral("foot"), block.footRows},
                {QStringLiteral("empty"), block.emptyText},
                {QStringLiteral("full"), block.fullWidth}};
    }
    QJsonObject operator()(const FigureBlock& block) const {
        return {
            {QStringLiteral("figure"), block.painter ? chart(*block.painter, block.sizeMm) : QJsonObject()},
            {QStringLiteral("width"), block.sizeMm.width()},
            {QStringLiteral("height"), block.sizeMm.height()},
            {QStringLiteral("caption"), block.caption}};
    }
    QJsonObject operator()(const SignatureBlock& block) const {
        QJsonObject object{{QStringLiteral("sign"), json(block.labels)}};
        if (block.seal) {
            object.insert(QStringLiteral("seal"), QJsonObject{{QStringLiteral("issuer"), block.seal->issuer},
                                                              {QStringLiteral("date"), block.seal->date},
                                                              {QStringLiteral("hint"), block.seal->hint}});
        }
        return object;
    }
    QJsonObject operator()(const PageBreak&) const { return {{QStringLiteral("break"), true}}; }
    QJsonObject operator()(const KeepTogether& block) const {
        return {{QStringLiteral("together"), blocksJson(block.blocks)}};
    }
};

QJsonArray blocksJson(const std::vector<Block>& blocks) {
    QJsonArray array;
    for (const Block& block : blocks) {
        array.append(std::visit(BlockJson(), block.content));
    }
    return array;
}

}  // namespace

QJsonObject paperToJson(const PaperDocument& document) {
    const PageSetup& page = document.page;
    return {
        {QStringLiteral("page"),
         QJsonObject{{QStringLiteral("width"), page.paperMm.width()},
                     {QStringLiteral("height"), page.paperMm.height()},
                     {QStringLiteral("margins"), QJsonArray{page.marginsMm.left(), page.marginsMm.top(),
                                                            page.marginsMm.right(), page.marginsMm.bottom()}},
                     {QStringLiteral("outside"), page.footer == FooterStyle::Outside},
                     {QStringLiteral("scale"), page.scale}}},
        {QStringLiteral("letterhead"), document.letterhead},
        {QStringLiteral("number"), document.number},
        {QStringLiteral("title"), document.title},
        {QStringLiteral("author"), document.author},
        {QStringLiteral("draft"), document.draft},
        {QStringLiteral("blocks"), blocksJson(document.blocks)},
        {QStringLiteral("footer"), QJsonObject{{QStringLiteral("data"), document.footer.dataDate},
                                               {QStringLiteral("audience"), document.footer.audience}}}};
}

}  // namespace qz
