// SPDX-License-Identifier: GPL-3.0-or-later
#include "print_samples.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>

#include "qz/print/chart_drawing.h"

namespace qz::test {

namespace {

QString text(const QJsonObject& object, const char* key) {
    return object.value(QLatin1String(key)).toString();
}

QStringList list(const QJsonObject& object, const char* key) {
    QStringList all;
    for (const QJsonValue& value : object.value(QLatin1String(key)).toArray()) {
        all.append(value.toString());
    }
    return all;
}

TextAlign align(const QString& name) {
    return name == u"right" ? TextAlign::Right : name == u"center" ? TextAlign::Center : TextAlign::Left;
}

DataTable sampleTable(const QJsonObject& sample) {
    DataTable table;
    table.caption = text(sample, "caption");
    for (const QJsonValue& value : sample.value(u"columns").toArray()) {
        const QJsonObject column = value.toObject();
        table.columns.append({text(column, "title"), text(column, "unit"), column.value(u"width").toDouble(),
                              column.value(u"weight").toDouble(1), align(text(column, "align"))});
    }
    for (const QJsonValue& row : sample.value(u"rows").toArray()) {
        QList<DataCell> cells;
        for (const QJsonValue& value : row.toArray()) {
            const bool hidden = value.toString() == text(sample, "hidden");
            cells.append({value.toString(), hidden ? CellKind::Hidden : CellKind::Text, false});
        }
        table.rows.append(cells);
    }
    return table;
}

Chart sampleBars(const QJsonObject& sample, const DataTable& table) {
    Chart bars;
    bars.unit = text(sample, "chartUnit");
    const QStringList names = list(sample, "chartSeries");
    bars.series = {{names.at(0), {}, {}}, {names.at(1), {}, {}}};
    for (const QList<DataCell>& row : table.rows) {
        bars.categories.append(row.at(0).text);
        for (int i = 0; i < 2; ++i) {
            bool ok = false;
            const double value = row.at(i == 0 ? 1 : 3).text.toDouble(&ok);
            bars.series[i].cells.append(ChartCell{value, ok ? CellShown::Value : CellShown::Hidden});
        }
    }
    return bars;
}

QString run(const QString& program, const QStringList& arguments) {
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30000) || process.exitCode() != 0) {
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString runOn(const QByteArray& pdf, const QString& program, const QStringList& before,
              const QStringList& after) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size()) {
        return {};
    }
    file.close();
    return run(program, before + QStringList{path} + after);
}

}  // namespace

QJsonObject printSample() {
    QFile file(QStringLiteral(QZ_TEST_DATA "/print/gazette.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QJsonDocument::fromJson(file.readAll()).object();
}

PaperDocument gazettePaper() {
    const QJsonObject sample = printSample();
    PaperDocument paper;
    paper.letterhead = text(sample, "letterhead");
    paper.number = text(sample, "number");
    paper.title = text(sample, "title");
    paper.author = text(sample, "author");
    paper.footer = {text(sample, "asOf"), text(sample, "audience")};
    const DataTable table = sampleTable(sample);
    const auto chart = std::make_shared<ChartFigure>(sampleBars(sample, table));
    QList<Runs> items;
    for (const QString& item : list(sample, "items")) {
        items.append(plainRuns(item));
    }
    paper.blocks = {
        {Paragraph{plainRuns(text(sample, "to")), PaperRole::Body, TextAlign::Left}},
        {Paragraph{plainRuns(text(sample, "body")), PaperRole::Body, TextAlign::Justify, 2}},
        {KeepTogether{{{table}, {Note{text(sample, "note")}}}}},
        {FigureBlock{chart, QSizeF(140, chart->naturalHeightMm()), text(sample, "chartCaption")}},
        {Heading{1, text(sample, "heading")}},
        {Heading{2, text(sample, "heading2")}},
        {ListBlock{items, true}},
        {Paragraph{plainRuns(text(sample, "closing")), PaperRole::Body, TextAlign::Justify, 2}},
        {SignatureBlock{list(sample, "labels"),
                        Seal{text(sample, "issuer"), text(sample, "date"), text(sample, "sealHint")}}},
    };
    return paper;
}

PaperDocument formPaper(int repeat) {
    const QJsonObject sample = printSample();
    const QJsonObject form = sample.value(u"form").toObject();
    PaperDocument paper;
    paper.page = PageSetup::form();
    paper.title = text(form, "title");
    paper.number = text(form, "number");
    paper.footer = {text(sample, "asOf"), QString()};
    FormTable table;
    table.columnWeights = {1, 2, 1, 2};
    for (const QJsonValue& value : form.value(u"rows").toArray()) {
        FormRow row;
        for (const QJsonValue& cell : value.toArray()) {
            const QJsonArray parts = cell.toArray();
            row.cells.append({parts.at(0).toString(), parts.at(1).toInt() == 1,
                              parts.size() > 2 ? parts.at(2).toInt() : 1});
        }
        table.rows.append(row);
    }
    if (repeat > 0) {
        table.rows[2].cells[1].text = text(form, "long").repeated(repeat);
        table.rows[2].cells[1].top = true;
    }
    paper.blocks = {{table}, {SignatureBlock{list(sample, "labels"), std::nullopt}}};
    return paper;
}

PaperDocument tablePaper(int rows) {
    PaperDocument paper;
    paper.title = QStringLiteral("Table of rows");
    DataTable table;
    table.caption = QStringLiteral("Table 1");
    table.columns = {{QStringLiteral("No."), {}, 20, 1, TextAlign::Right},
                     {QStringLiteral("Headword"), QStringLiteral("unit"), 0, 1, TextAlign::Left},
                     {QStringLiteral("Count"), {}, 30, 1, TextAlign::Right}};
    table.emptyText = QStringLiteral("Nothing in this period");
    for (int i = 0; i < rows; ++i) {
        table.rows.append(
            {{QString::number(i + 1)}, {QStringLiteral("entry-%1").arg(i + 1)}, {QString::number(i * 7)}});
    }
    if (rows > 0) {
        table.rows.append({{}, {QStringLiteral("Total")}, {QStringLiteral("all")}});
        table.footRows = 1;
    }
    paper.blocks = {{table}};
    return paper;
}

QString pdfText(const QByteArray& pdf) {
    return runOn(pdf, QStringLiteral("pdftotext"), {QStringLiteral("-layout")}, {QStringLiteral("-")});
}

QString pdfFonts(const QByteArray& pdf) { return runOn(pdf, QStringLiteral("pdffonts"), {}, {}); }

}  // namespace qz::test
