// SPDX-License-Identifier: GPL-3.0-or-later
#include "report_content.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include "qz/print/paper_json.h"

namespace qz {

namespace {

QJsonObject tableJson(const ReportTable& table) {
    QJsonArray rows;
    for (const QStringList& row : table.rows) {
        rows.append(QJsonArray::fromStringList(row));
    }
    return {{QStringLiteral("name"), table.name},
            {QStringLiteral("columns"), QJsonArray::fromStringList(table.columns)},
            {QStringLiteral("key_columns"), table.keyColumns},
            {QStringLiteral("rows"), rows}};
}

QStringList texts(const QJsonValue& value) {
    QStringList all;
    for (const QJsonValue& each : value.toArray()) {
        all.append(each.toString());
    }
    return all;
}

ReportTable tableOf(const QJsonValue& value) {
    ReportTable table{value[QLatin1String("name")].toString(), texts(value[QLatin1String("columns")]), {}};
    table.keyColumns = value[QLatin1String("key_columns")].toInt(1);
    for (const QJsonValue& row : value[QLatin1String("rows")].toArray()) {
        table.rows.append(texts(row));
    }
    return table;
}

QString dayText(QDate day) {
    //: How papers date themselves: a format of QDate
    return day.toString(QCoreApplication::translate("qz::Papers", "yyyy-MM-dd"));
}

/// The day stands beside every seal, also of signatures that are kept together with what they sign.
void dateSeals(std::vector<Block>& blocks, const QString& day) {
    for (Block& block : blocks) {
        if (auto* group = std::get_if<KeepTogether>(&block.content)) {
            dateSeals(group->blocks, day);
        } else if (auto* signing = std::get_if<SignatureBlock>(&block.content);
                   signing != nullptr && signing->seal) {
            signing->seal->date = day;
        }
    }
}

}  // namespace

ReportContent contentOf(const ReportOutput& output) {
    return {output.paper ? *output.paper : PaperDocument(), output.tables, output.units, output.json};
}

QByteArray contentBytes(const ReportContent& content) {
    QJsonArray tables;
    for (const ReportTable& table : content.tables) {
        tables.append(tableJson(table));
    }
    QJsonArray units;
    for (const ReportUnitRows& rows : content.units) {
        units.append(QJsonObject{{QStringLiteral("unit"), rows.unit},
                                 {QStringLiteral("name"), rows.name},
                                 {QStringLiteral("table"), tableJson(rows.table)}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("paper"), paperToJson(content.paper)},
                                     {QStringLiteral("tables"), tables},
                                     {QStringLiteral("units"), units},
                                     {QStringLiteral("json"), content.json}})
        .toJson(QJsonDocument::Compact);
}

Result<ReportContent> contentFrom(const QByteArray& bytes) {
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    ReportContent content;
    QZ_ASSIGN(content.paper, paperFromJson(root.value(QLatin1String("paper")).toObject()));
    for (const QJsonValue& table : root.value(QLatin1String("tables")).toArray()) {
        content.tables.append(tableOf(table));
    }
    for (const QJsonValue& rows : root.value(QLatin1String("units")).toArray()) {
        content.units.append({rows[QLatin1String("unit")].toString(), rows[QLatin1String("name")].toString(),
                              tableOf(rows[QLatin1String("table")])});
    }
    content.json = root.value(QLatin1String("json")).toObject();
    return content;
}

void addAnnex(PaperDocument& paper, const QList<ReportObjection>& objections,
              const std::function<QString(const QString&)>& unitName) {
    if (objections.isEmpty()) {
        return;
    }
    DataTable table;
    table.columns = {{QCoreApplication::translate("qz::Papers", "Unit"), {}, 0, 1.2, TextAlign::Left},
                     {QCoreApplication::translate("qz::Papers", "Row"), {}, 24, 1, TextAlign::Left},
                     {QCoreApplication::translate("qz::Papers", "Objection"), {}, 0, 2, TextAlign::Left},
                     {QCoreApplication::translate("qz::Papers", "Decision"), {}, 20, 1, TextAlign::Left},
                     {QCoreApplication::translate("qz::Papers", "Reason"), {}, 0, 2, TextAlign::Left}};
    for (const ReportObjection& each : objections) {
        table.rows.append({{unitName(each.unit)},
                           {each.subject},
                           {each.text},
                           {each.decision == QLatin1String("ACCEPTED")
                                ? QCoreApplication::translate("qz::Papers", "accepted")
                                : QCoreApplication::translate("qz::Papers", "not accepted")},
                           {each.reason}});
    }
    paper.blocks.push_back({PageBreak{}});
    paper.blocks.push_back(
        {Heading{1, QCoreApplication::translate("qz::Papers", "Annex: objections in the check")}});
    paper.blocks.push_back({table});
}

void addIssue(PaperDocument& paper, const QString& number, const QString& recipients, QDate day) {
    paper.number = number;
    paper.draft = false;
    const bool closed = recipients.endsWith(u':') || recipients.endsWith(QChar(0xFF1A));
    //: To whom a report is issued, as it stands above the text: "all streets:"
    const QString to = closed ? recipients : QCoreApplication::translate("qz::Papers", "%1:").arg(recipients);
    paper.blocks.insert(paper.blocks.begin(),
                        Block{Paragraph{plainRuns(to), PaperRole::Body, TextAlign::Left}});
    dateSeals(paper.blocks, dayText(day));
}

PaperDocument correctionPaper(const KeptReport& report, const PaperDocument& original,
                              const ReportCorrection& correction, QDate day) {
    PaperDocument paper;
    paper.page = original.page;
    paper.letterhead = original.letterhead;
    paper.author = original.author;
    paper.draft = false;
    paper.title = QCoreApplication::translate("qz::Papers", "Correction of “%1”").arg(report.title);
    paper.footer = {QCoreApplication::translate("qz::Papers", "Correction No. %1 of report %2")
                        .arg(correction.number)
                        .arg(report.code()),
                    original.footer.audience};
    const QString number = report.number.isEmpty() ? report.code() : report.number;
    const QString intro = QCoreApplication::translate(
                              "qz::Papers",
                              "The report “%1” (%2, %3 to %4) is corrected in the places below; all else "
                              "stands. Reason: %5")
                              .arg(report.title, number, report.period.from.toString(Qt::ISODate),
                                   report.period.to.toString(Qt::ISODate), correction.reason);
    paper.blocks.push_back({Paragraph{plainRuns(intro), PaperRole::Body, TextAlign::Justify, 2}});
    DataTable table;
    table.columns = {{QCoreApplication::translate("qz::Papers", "Place"), {}, 0, 2, TextAlign::Left},
                     {QCoreApplication::translate("qz::Papers", "As issued"), {}, 0, 1, TextAlign::Left},
                     {QCoreApplication::translate("qz::Papers", "Corrected"), {}, 0, 1, TextAlign::Left}};
    for (const QJsonValue& change : correction.changes) {
        table.rows.append({{change[QLatin1String("place")].toString()},
                           {change[QLatin1String("before")].toString()},
                           {change[QLatin1String("after")].toString()}});
    }
    paper.blocks.push_back({table});
    SignatureBlock signing;
    if (!original.author.isEmpty()) {
        signing.seal = Seal{original.author, dayText(day), {}};
    }
    paper.blocks.push_back({signing});
    return paper;
}

}  // namespace qz
