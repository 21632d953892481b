// SPDX-License-Identifier: GPL-3.0-or-later
#include "privacy_papers.h"

#include <QCoreApplication>

namespace qz {

namespace {

Block block(auto content) { return Block{std::move(content)}; }

FormRow fieldRow(const QString& title, const QString& value, double heightMm) {
    FormRow row;
    row.heightMm = heightMm;
    FormCell label;
    label.text = title;
    label.label = true;
    FormCell cell;
    cell.text = value;
    cell.top = heightMm > 12;
    row.cells = {label, cell};
    return row;
}

QString dayText(Instant at) { return CivilTime::fromInstant(at).toDisplay(); }

}  // namespace

QString assessmentFieldTitle(const QString& id) {
    static const QHash<QString, const char*> titles{
        {QStringLiteral("purpose"), QT_TRANSLATE_NOOP("qz::PrivacyPapers", "Purpose and way of handling")},
        {QStringLiteral("data"), QT_TRANSLATE_NOOP("qz::PrivacyPapers", "Which data, of whom")},
        {QStringLiteral("necessity"), QT_TRANSLATE_NOOP("qz::PrivacyPapers", "Lawful, right and necessary")},
        {QStringLiteral("risks"), QT_TRANSLATE_NOOP("qz::PrivacyPapers", "Effects on rights, risks")},
        {QStringLiteral("measures"), QT_TRANSLATE_NOOP("qz::PrivacyPapers", "Measures of protection")},
        {QStringLiteral("people"), QT_TRANSLATE_NOOP("qz::PrivacyPapers", "Assessed by")},
        {QStringLiteral("date"), QT_TRANSLATE_NOOP("qz::PrivacyPapers", "Date")}};
    const char* title = titles.value(id, nullptr);
    return title == nullptr ? id : QCoreApplication::translate("qz::PrivacyPapers", title);
}

PaperDocument assessmentPaper(const Assessment& assessment, const QString& moduleTitle,
                              const QString& office) {
    const AssessmentContent& content = assessment.content;
    PaperDocument paper;
    paper.title =
        QCoreApplication::translate("qz::PrivacyPapers", "Personal information protection impact assessment");
    paper.author = office;
    paper.number = QCoreApplication::translate("qz::PrivacyPapers", "%1, version %2")
                       .arg(moduleTitle)
                       .arg(assessment.version);
    paper.draft = !assessment.signedAt.has_value();
    FormTable table;
    table.columnWeights = {1, 4};
    for (const auto& [id, text] : QList<std::pair<const char*, QString>>{{"purpose", content.purpose},
                                                                         {"data", content.data},
                                                                         {"necessity", content.necessity},
                                                                         {"risks", content.risks},
                                                                         {"measures", content.measures}}) {
        table.rows.append(fieldRow(assessmentFieldTitle(QString::fromLatin1(id)), text, 30));
    }
    table.rows.append(fieldRow(assessmentFieldTitle(QStringLiteral("people")), content.people, 10));
    table.rows.append(
        fieldRow(assessmentFieldTitle(QStringLiteral("date")), content.date.toString(Qt::ISODate), 10));
    const QString state =
        assessment.signedAt
            ? QCoreApplication::translate("qz::PrivacyPapers", "Signed in the program by %1 on %2")
                  .arg(assessment.signedBy, dayText(*assessment.signedAt))
            : QCoreApplication::translate("qz::PrivacyPapers", "Draft, not signed");
    table.rows.append(fieldRow(QCoreApplication::translate("qz::PrivacyPapers", "State"), state, 10));
    paper.blocks.push_back(block(table));
    paper.blocks.push_back(block(Note{QCoreApplication::translate(
        "qz::PrivacyPapers",
        "Personal Information Protection Law, articles 55 and 56; to be kept for at "
        "least three years.")}));
    SignatureBlock signatures;
    signatures.labels = {QCoreApplication::translate("qz::PrivacyPapers",
                                                     "Person in charge of personal information protection"),
                         QCoreApplication::translate("qz::PrivacyPapers", "Head of the office")};
    paper.blocks.push_back(block(signatures));
    return paper;
}

PaperDocument deletionPaper(const QList<Deletion>& deletions, const QString& office, CivilTime printedAt) {
    PaperDocument paper;
    paper.title = QCoreApplication::translate("qz::PrivacyPapers", "Record of deleted personal information");
    paper.author = office;
    paper.draft = false;
    DataTable table;
    const auto column = [&table](const QString& title, double weight) {
        DataColumn made;
        made.title = title;
        made.weight = weight;
        table.columns.append(made);
    };
    column(QCoreApplication::translate("qz::PrivacyPapers", "Case"), 1.2);
    column(QCoreApplication::translate("qz::PrivacyPapers", "Ground"), 1.6);
    column(QCoreApplication::translate("qz::PrivacyPapers", "Fields"), 0.6);
    column(QCoreApplication::translate("qz::PrivacyPapers", "Files"), 0.6);
    column(QCoreApplication::translate("qz::PrivacyPapers", "Proposed"), 1.6);
    column(QCoreApplication::translate("qz::PrivacyPapers", "Confirmed and deleted"), 1.6);
    for (const Deletion& each : deletions) {
        if (each.state != QLatin1String("DONE") || !each.decidedAt) {
            continue;
        }
        const QString ground = each.ground == QLatin1String("request")
                                   ? QStringLiteral("%1 %2").arg(each.rule, each.reason)
                                   : each.rule;
        table.rows.append(
            QList<DataCell>{DataCell{each.number}, DataCell{ground}, DataCell{QString::number(each.values)},
                            DataCell{QString::number(each.files)},
                            DataCell{QStringLiteral("%1 %2").arg(each.proposedBy, dayText(each.proposedAt))},
                            DataCell{QStringLiteral("%1 %2").arg(each.decidedBy, dayText(*each.decidedAt))}});
    }
    table.emptyText = QCoreApplication::translate("qz::PrivacyPapers", "Nothing was deleted.");
    paper.blocks.push_back(block(table));
    paper.blocks.push_back(block(Note{QCoreApplication::translate(
        "qz::PrivacyPapers",
        "Sealed values and files are erased; the cases themselves and the chains of "
        "journal and audit stay and verify. Backups made before hold them until they "
        "are replaced by the plan.")}));
    SignatureBlock signatures;
    signatures.labels = {QCoreApplication::translate("qz::PrivacyPapers", "Proposed by"),
                         QCoreApplication::translate("qz::PrivacyPapers", "Confirmed by")};
    paper.blocks.push_back(block(signatures));
    paper.footer.dataDate =
        QCoreApplication::translate("qz::PrivacyPapers", "Printed %1").arg(printedAt.toDisplay());
    return paper;
}

PaperDocument auditPaper(const QList<QStringList>& rows, const QString& office, CivilTime printedAt) {
    PaperDocument paper;
    paper.title = QCoreApplication::translate("qz::PrivacyPapers", "Audit of access and administration");
    paper.author = office;
    paper.draft = false;
    DataTable table;
    const QList<std::pair<QString, double>> columns{
        {QCoreApplication::translate("qz::PrivacyPapers", "When"), 1.3},
        {QCoreApplication::translate("qz::PrivacyPapers", "Who"), 0.8},
        {QCoreApplication::translate("qz::PrivacyPapers", "What"), 1.0},
        {QCoreApplication::translate("qz::PrivacyPapers", "Of what"), 2.0},
        {QCoreApplication::translate("qz::PrivacyPapers", "Purpose"), 1.2}};
    for (const auto& [title, weight] : columns) {
        DataColumn column;
        column.title = title;
        column.weight = weight;
        table.columns.append(column);
    }
    for (const QStringList& row : rows) {
        QList<DataCell> cells;
        for (const QString& text : row) {
            cells.append(DataCell{text});
        }
        table.rows.append(cells);
    }
    table.emptyText = QCoreApplication::translate("qz::PrivacyPapers", "No entries.");
    paper.blocks.push_back(block(table));
    paper.footer.dataDate =
        QCoreApplication::translate("qz::PrivacyPapers", "Printed %1").arg(printedAt.toDisplay());
    return paper;
}

}  // namespace qz
