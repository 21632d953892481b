// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QImage>
#include <QJsonArray>
#include <limits>

#include "paper_json_names.h"
#include "qz/print/chart_drawing.h"
#include "qz/print/paper_json.h"

namespace qz {

namespace paper_json {

namespace {

struct RoleName {
    PaperRole role;
    const char* name;
};
constexpr RoleName kRoles[] = {{PaperRole::Letterhead, "letterhead"},
                               {PaperRole::Title, "title"},
                               {PaperRole::Number, "number"},
                               {PaperRole::Heading1, "heading1"},
                               {PaperRole::Heading2, "heading2"},
                               {PaperRole::Body, "body"},
                               {PaperRole::Form, "form"},
                               {PaperRole::FormLabel, "label"},
                               {PaperRole::Table, "table"},
                               {PaperRole::Caption, "caption"},
                               {PaperRole::Note, "note"},
                               {PaperRole::Footer, "footer"},
                               {PaperRole::PageNumber, "page"}};
constexpr const char* kAligns[] = {"left", "center", "right", "justify"};

}  // namespace

QString roleName(PaperRole role) {
    for (const RoleName& each : kRoles) {
        if (each.role == role) {
            return QLatin1String(each.name);
        }
    }
    return {};
}

PaperRole roleOf(const QString& name, PaperRole fallback) {
    for (const RoleName& each : kRoles) {
        if (name == QLatin1String(each.name)) {
            return each.role;
        }
    }
    return fallback;
}

QString alignName(TextAlign align) { return QLatin1String(kAligns[static_cast<int>(align)]); }

TextAlign alignOf(const QString& name, TextAlign fallback) {
    for (int i = 0; i < 4; ++i) {
        if (name == QLatin1String(kAligns[i])) {
            return static_cast<TextAlign>(i);
        }
    }
    return fallback;
}

}  // namespace paper_json

namespace {

using namespace paper_json;

QString text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

QStringList texts(const QJsonValue& value) {
    QStringList all;
    for (const QJsonValue& each : value.toArray()) {
        all.append(each.toString());
    }
    return all;
}

Runs runsOf(const QJsonValue& value) {
    if (value.isString()) {
        return plainRuns(value.toString());
    }
    Runs runs;
    for (const QJsonValue& each : value.toArray()) {
        runs.append(each.isString() ? TextRun{each.toString()}
                                    : TextRun{each[QLatin1String("text")].toString(),
                                              each[QLatin1String("bold")].toBool()});
    }
    return runs;
}

QList<double> values(const QJsonValue& value) {
    QList<double> all;
    for (const QJsonValue& each : value.toArray()) {
        all.append(each.toDouble(std::numeric_limits<double>::quiet_NaN()));
    }
    return all;
}

ChartCell chartCell(const QJsonValue& value) {
    ChartCell cell;
    cell.value = value[QLatin1String("value")].toDouble();
    cell.shown = static_cast<CellShown>(value[QLatin1String("shown")].toInt());
    cell.low = value[QLatin1String("low")].toDouble();
    cell.high = value[QLatin1String("high")].toDouble();
    cell.label = value[QLatin1String("label")].toString();
    cell.note = value[QLatin1String("note")].toString();
    return cell;
}

Chart chartOf(const QJsonObject& object) {
    Chart chart;
    chart.kind = static_cast<ChartKind>(object.value(QLatin1String("chart")).toInt());
    chart.title = text(object, "title");
    chart.unit = text(object, "unit");
    chart.categoryTitle = text(object, "categoryTitle");
    chart.categories = texts(object.value(QLatin1String("categories")));
    for (const QJsonValue& value : object.value(QLatin1String("series")).toArray()) {
        ChartSeries series{
            value[QLatin1String("name")].toString(), {}, value[QLatin1String("state")].toString()};
        for (const QJsonValue& cell : value[QLatin1String("cells")].toArray()) {
            series.cells.append(chartCell(cell));
        }
        chart.series.append(series);
    }
    for (const QJsonValue& value : object.value(QLatin1String("lines")).toArray()) {
        chart.lines.append({static_cast<ChartLine::Role>(value[QLatin1String("role")].toInt()),
                            value[QLatin1String("name")].toString(), values(value[QLatin1String("values")])});
    }
    for (const QJsonValue& day : object.value(QLatin1String("offDays")).toArray()) {
        chart.offDays.insert(day.toInt());
    }
    chart.decimals = object.value(QLatin1String("decimals")).toInt();
    if (object.contains(QLatin1String("total"))) {
        chart.total = object.value(QLatin1String("total")).toDouble();
    }
    chart.figure = chartCell(object.value(QLatin1String("figure")));
    chart.figureText = text(object, "figureText");
    chart.change = text(object, "change");
    chart.note = text(object, "note");
    return chart;
}

std::shared_ptr<const FigurePainter> figureOf(const QJsonObject& object) {
    if (text(object, "kind") == QLatin1String("chart")) {
        return std::make_shared<ChartFigure>(chartOf(object));
    }
    const QImage image = QImage::fromData(QByteArray::fromBase64(text(object, "png").toLatin1()), "PNG");
    return image.isNull() ? nullptr : std::make_shared<ImageFigure>(image, text(object, "words"));
}

/// "*Class" is the name of a field, ">3 text" stands over three columns, "^text" begins at the upper edge.
FormCell cellOf(const QJsonValue& value) {
    FormCell cell;
    if (!value.isString()) {
        const QJsonObject object = value.toObject();
        cell.text = text(object, "text");
        cell.label = object.value(QLatin1String("label")).toBool();
        cell.columnSpan = object.value(QLatin1String("columns")).toInt(1);
        cell.rowSpan = object.value(QLatin1String("rows")).toInt(1);
        cell.align = alignOf(text(object, "align"), TextAlign::Left);
        cell.top = object.value(QLatin1String("top")).toBool();
        return cell;
    }
    QString written = value.toString();
    if (written.startsWith(u'>') && written.size() > 1 && written.at(1).isDigit()) {
        cell.columnSpan = written.at(1).digitValue();
        written = written.mid(2).trimmed();
    }
    cell.label = written.startsWith(u'*');
    cell.top = written.startsWith(u'^');
    cell.text = cell.label || cell.top ? written.mid(1) : written;
    return cell;
}

FormTable formOf(const QJsonObject& object) {
    FormTable table;
    for (const QJsonValue& weight : object.value(QLatin1String("weights")).toArray()) {
        table.columnWeights.append(weight.toDouble());
    }
    for (const QJsonValue& value : object.value(QLatin1String("form")).toArray()) {
        FormRow row;
        row.heightMm = value[QLatin1String("height")].toDouble(8.5);
        row.keepWithNext = value[QLatin1String("keep")].toBool();
        const QJsonArray cells = value.isArray() ? value.toArray() : value[QLatin1String("cells")].toArray();
        for (const QJsonValue& cell : cells) {
            row.cells.append(cellOf(cell));
        }
        table.rows.append(row);
    }
    return table;
}

DataTable tableOf(const QJsonObject& object) {
    DataTable table;
    table.caption = text(object, "caption");
    table.footRows = object.value(QLatin1String("foot")).toInt();
    table.emptyText = text(object, "empty");
    table.fullWidth = object.value(QLatin1String("full")).toBool(true);
    for (const QJsonValue& value : object.value(QLatin1String("columns")).toArray()) {
        const QJsonObject column = value.toObject();
        table.columns.append({text(column, "title"), text(column, "unit"),
                              column.value(QLatin1String("width")).toDouble(),
                              column.value(QLatin1String("weight")).toDouble(1),
                              alignOf(text(column, "align"), TextAlign::Left)});
    }
    for (const QJsonValue& value : object.value(QLatin1String("table")).toArray()) {
        QList<DataCell> row;
        for (const QJsonValue& cell : value.toArray()) {
            row.append(cell.isString() ? DataCell{cell.toString()}
                                       : DataCell{cell[QLatin1String("text")].toString(),
                                                  static_cast<CellKind>(cell[QLatin1String("kind")].toInt()),
                                                  cell[QLatin1String("bold")].toBool()});
        }
        table.rows.append(row);
    }
    return table;
}

Paragraph paragraphOf(const QJsonObject& object) {
    Paragraph block;
    block.runs = runsOf(object.value(QLatin1String("p")));
    block.role = roleOf(text(object, "role"), PaperRole::Body);
    block.align = alignOf(text(object, "align"), TextAlign::Justify);
    block.firstIndentEm = object.value(QLatin1String("indent")).toDouble();
    block.hangingEm = object.value(QLatin1String("hanging")).toDouble();
    block.spaceBeforePt = object.value(QLatin1String("before")).toDouble();
    block.spaceAfterPt = object.value(QLatin1String("after")).toDouble();
    block.keepWithNext = object.value(QLatin1String("keep")).toBool();
    return block;
}

SignatureBlock signaturesOf(const QJsonObject& object) {
    SignatureBlock block;
    block.labels = texts(object.value(QLatin1String("sign")));
    if (object.contains(QLatin1String("seal"))) {
        const QJsonObject seal = object.value(QLatin1String("seal")).toObject();
        block.seal = Seal{text(seal, "issuer"), text(seal, "date"), text(seal, "hint")};
    }
    return block;
}

Result<std::vector<Block>> blocksOf(const QJsonArray& array, int depth);

Result<Block> blockOf(const QJsonObject& object, int depth) {
    const auto has = [&object](const char* key) { return object.contains(QLatin1String(key)); };
    if (has("p")) {
        return Block{paragraphOf(object)};
    }
    if (has("heading")) {
        return Block{Heading{object.value(QLatin1String("level")).toInt(1), text(object, "heading")}};
    }
    if (has("list")) {
        ListBlock block;
        for (const QJsonValue& item : object.value(QLatin1String("list")).toArray()) {
            block.items.append(runsOf(item));
        }
        block.numbered = object.value(QLatin1String("numbered")).toBool();
        block.role = roleOf(text(object, "role"), PaperRole::Body);
        return Block{block};
    }
    if (has("note")) {
        return Block{Note{text(object, "note")}};
    }
    if (has("form")) {
        return Block{formOf(object)};
    }
    if (has("table")) {
        return Block{tableOf(object)};
    }
    if (has("figure")) {
        const QSizeF size(object.value(QLatin1String("width")).toDouble(),
                          object.value(QLatin1String("height")).toDouble());
        return Block{FigureBlock{figureOf(object.value(QLatin1String("figure")).toObject()), size,
                                 text(object, "caption")}};
    }
    if (has("sign")) {
        return Block{signaturesOf(object)};
    }
    if (has("break")) {
        return Block{PageBreak{}};
    }
    if (has("together") && depth < 5) {
        QZ_ASSIGN(std::vector<Block> inside,
                  blocksOf(object.value(QLatin1String("together")).toArray(), depth + 1));
        return Block{KeepTogether{std::move(inside)}};
    }
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::Print", "A block of the paper is of no known kind: %1")
                         .arg(QStringList(object.keys()).join(QStringLiteral(", "))));
}

Result<std::vector<Block>> blocksOf(const QJsonArray& array, int depth) {
    std::vector<Block> blocks;
    for (const QJsonValue& value : array) {
        QZ_ASSIGN(Block block, blockOf(value.toObject(), depth));
        blocks.push_back(std::move(block));
    }
    return blocks;
}

PageSetup pageOf(const QJsonValue& value) {
    if (value.isString()) {
        return value.toString() == QLatin1String("form") ? PageSetup::form() : PageSetup::gazette();
    }
    const QJsonObject object = value.toObject();
    PageSetup page;
    page.paperMm = {object.value(QLatin1String("width")).toDouble(210),
                    object.value(QLatin1String("height")).toDouble(297)};
    const QJsonArray margins = object.value(QLatin1String("margins")).toArray();
    if (margins.size() == 4) {
        page.marginsMm = {margins.at(0).toDouble(), margins.at(1).toDouble(), margins.at(2).toDouble(),
                          margins.at(3).toDouble()};
    }
    page.footer =
        object.value(QLatin1String("outside")).toBool(true) ? FooterStyle::Outside : FooterStyle::Plain;
    page.scale = object.value(QLatin1String("scale")).toDouble(1);
    return page;
}

}  // namespace

Result<PaperDocument> paperFromJson(const QJsonObject& json) {
    PaperDocument document;
    document.page = pageOf(json.value(QLatin1String("page")));
    document.letterhead = text(json, "letterhead");
    document.number = text(json, "number");
    document.title = text(json, "title");
    document.author = text(json, "author");
    document.draft = json.value(QLatin1String("draft")).toBool(true);
    QZ_ASSIGN(document.blocks, blocksOf(json.value(QLatin1String("blocks")).toArray(), 0));
    const QJsonObject footer = json.value(QLatin1String("footer")).toObject();
    document.footer = {text(footer, "data"), text(footer, "audience")};
    return document;
}

}  // namespace qz
