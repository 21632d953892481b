// SPDX-License-Identifier: GPL-3.0-or-later
#include "docx_samples.h"
#include "qz/print/docx_pages.h"
#include "qz_test.h"

using namespace qz;
using namespace qz::test;

namespace {

QString row(const QStringList& cells) {
    QString xml = QStringLiteral("<w:tr>");
    for (const QString& cell : cells) {
        xml += QStringLiteral("<w:tc><w:tcPr/>%1</w:tc>").arg(paragraphOf({cell}));
    }
    return xml + QStringLiteral("</w:tr>");
}

QString table(const QStringList& rows) {
    return QStringLiteral(
               "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w=\"4000\"/><w:gridCol "
               "w:w=\"4000\"/></w:tblGrid>%1</w:tbl>")
        .arg(rows.join(QString()));
}

QString filled(const QString& body, const TemplateRecord& record = sampleRecord()) {
    const Result<QByteArray> docx =
        fillTemplate(docxOfBody(body + paragraphOf({QStringLiteral("{{number}}")})), sampleSchema(), record);
    if (!docx.ok()) {
        return docx.error().message;
    }
    return docxText(*docx).valueOr(QString()).section(QStringLiteral("WG26-0417\n"), 0, 0);
}

QStringList issues(const QString& body) {
    const auto found = checkTemplate(docxOfBody(body), sampleSchema());
    QStringList lines;
    for (const TemplateIssue& issue : found.valueOr({{{}, QStringLiteral("unreadable")}})) {
        lines.append(issue.place + QStringLiteral(" | ") + issue.text);
    }
    return lines;
}

}  // namespace

class TestTemplate : public QObject {
    Q_OBJECT

private slots:
    void placeholdersSplitOverRunsAreFilled() {
        QCOMPARE(filled(paragraphOf({QStringLiteral("At {"), QStringLiteral("{pl"), QStringLiteral("ace"),
                                     QStringLiteral("}"), QStringLiteral("} now")})),
                 QStringLiteral("At North <gate> & yard\nsecond line now\n"));
    }
    void fullWidthSignsAndFurtherNamesAreTaken() {
        const QString open(2, QChar(0xFF5B));
        const QString close(2, QChar(0xFF5D));
        QCOMPARE(filled(paragraphOf({open + QStringLiteral(" place ") + close}), sampleRecord()),
                 QStringLiteral("North <gate> & yard\nsecond line\n"));
        QCOMPARE(filled(paragraphOf({open + QChar(0xFF03) + QStringLiteral("all limits") + close +
                                     QStringLiteral("{{name}};") + open + QChar(0xFF0F) + close})),
                 QStringLiteral("sign;repair;\n"));
    }
    void formatOfThePlaceholderIsKept() {
        const QByteArray docx = docxOfBody(paragraphOf({QStringLiteral("{{num"), QStringLiteral("ber}}")}));
        const QByteArray out = *fillTemplate(docx, sampleSchema(), sampleRecord());
        const QByteArray main = partsOf(out).value(QStringLiteral("word/document.xml"));
        QVERIFY(main.contains("<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">WG26-0417</w:t></w:r>"));
        // Everything else stays as it was.
        QMap<QString, QByteArray> before = partsOf(docx);
        QMap<QString, QByteArray> after = partsOf(out);
        QCOMPARE(after.value(QStringLiteral("word/styles.xml")),
                 before.value(QStringLiteral("word/styles.xml")));
        QCOMPARE(after.keys(), before.keys());
    }
    void rowsAreRepeatedForEachRecord() {
        QCOMPARE(filled(table(
                     {row({QStringLiteral("Clock"), QStringLiteral("Due")}),
                      row({QStringLiteral("{{#each clocks}}{{name}}"), QStringLiteral("{{due}}{{/each}}")}),
                      row({QStringLiteral("End"), QString()})})),
                 QStringLiteral("Clock\tDue\nsign\t17:10\nrepair\t11:40\nEnd\t\n"));
        QCOMPARE(
            filled(table({row({QStringLiteral("{{#each clocks}}{{name}}"), QStringLiteral("of {{place}}")}),
                          row({QStringLiteral("due"), QStringLiteral("{{due}}{{/each}}")})}))
                .count(QStringLiteral("due\t")),
            2);
    }
    void paragraphsAreRepeatedAndConditional() {
        const QString body =
            paragraphOf({QStringLiteral("{{#each clocks}}")}) +
            paragraphOf({QStringLiteral("{{name}} by {{due}}")}) + paragraphOf({QStringLiteral("{{/}}")}) +
            paragraphOf({QStringLiteral("{{#if urgent}}")}) + paragraphOf({QStringLiteral("urgent")}) +
            paragraphOf({QStringLiteral("{{else}}")}) + paragraphOf({QStringLiteral("usual")}) +
            paragraphOf({QStringLiteral("{{/if}}")});
        QCOMPARE(filled(body), QStringLiteral("sign by 17:10\nrepair by 11:40\nurgent\n"));
        TemplateRecord calm = sampleRecord();
        calm.flags.clear();
        calm.lists.clear();
        QCOMPARE(filled(body, calm), QStringLiteral("usual\n"));
    }
    void conditionsWithinALine() {
        const QString body = paragraphOf({QStringLiteral(
            "{{#if place}}somewhere{{else}}nowhere{{/if}}, {{#if urgent}}now{{else}}later{{/if}}")});
        QCOMPARE(filled(body), QStringLiteral("somewhere, now\n"));
        TemplateRecord bare;
        bare.texts.insert(QStringLiteral("number"), QStringLiteral("WG26-0417"));
        QCOMPARE(filled(body, bare), QStringLiteral("nowhere, later\n"));
    }
    void issuesNameFieldAndPlace() {
        const QStringList found = issues(
            paragraphOf({QStringLiteral("{{number}}")}) + paragraphOf({QStringLiteral("{{numbr}}")}) +
            table({row({QStringLiteral("{{due}}"), QStringLiteral("{{#each place}}{{/each}}")})}) +
            paragraphOf({QStringLiteral("{{urgent}}")}) + paragraphOf({QStringLiteral("{{#loop clocks}}")}) +
            paragraphOf({QStringLiteral("open {{ only")}));
        QCOMPARE(found.size(), 6);
        QVERIFY2(found.at(0).startsWith(QStringLiteral("paragraph 2 | ")) && found.at(0).contains(u"numbr"),
                 qPrintable(found.at(0)));
        QVERIFY(found.at(0).contains(QStringLiteral("Case number")));
        QVERIFY(found.at(1).startsWith(QStringLiteral("table 1, row 1, column 1 | ")));
        QVERIFY(found.at(2).startsWith(QStringLiteral("table 1, row 1, column 2 | ")));
        QVERIFY(found.at(3).startsWith(QStringLiteral("paragraph 3 | ")));
        QVERIFY(found.at(5).contains(QStringLiteral("only")));
    }
    void missingAndUnclosedAreNamed() {
        QCOMPARE(issues(paragraphOf({QStringLiteral("nothing")})),
                 QStringList{QStringLiteral(" | The template does not hold {{Case number}}.")});
        const QStringList found = issues(paragraphOf({QStringLiteral("{{number}}")}) +
                                         paragraphOf({QStringLiteral("{{#if place}}")}) +
                                         table({row({QStringLiteral("{{/if}}"), QString()})}));
        QCOMPARE(found.size(), 1);
        QVERIFY(found.at(0).contains(QStringLiteral("table 1, row 1, column 1")));
        QCOMPARE(issues(paragraphOf({QStringLiteral("{{number}}{{/if}}")})).size(), 1);
        QCOMPARE(issues(paragraphOf({QStringLiteral("{{number}}{{#if place}}")})).size(), 1);
        QCOMPARE(issues(paragraphOf({QStringLiteral("{{number}}{{else}}")})).size(), 1);
    }
    void headersAndFootersAreFilledAndChecked() {
        QMap<QString, QByteArray> parts = partsOf(docxOfBody(paragraphOf({QStringLiteral("{{number}}")})));
        QByteArray& footer = parts[QStringLiteral("word/footer1.xml")];
        footer.replace("</w:ftr>",
                       paragraphOf({QStringLiteral("{{place}} {{nowhere}}")}).toUtf8() + "</w:ftr>");
        const auto found = checkTemplate(docxOf(parts), sampleSchema());
        QZ_VERIFY_OK(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().place, QStringLiteral("footer, paragraph 2"));
        footer.replace("{{nowhere}}", "");
        const Result<QByteArray> out = fillTemplate(docxOf(parts), sampleSchema(), sampleRecord());
        QZ_VERIFY_OK(out);
        QVERIFY(docxText(*out)->contains(QStringLiteral("North <gate>")));
        QVERIFY(docxPages(*out).ok());
    }
    void sameInputGivesSameBytes() {
        const QByteArray docx = docxOfBody(paragraphOf({QStringLiteral("{{number}}")}));
        QCOMPARE(*fillTemplate(docx, sampleSchema(), sampleRecord()),
                 *fillTemplate(docx, sampleSchema(), sampleRecord()));
    }
    void schemaIsReadFromFiles() {
        const Result<TemplateSchema> schema = TemplateSchema::parse(
            R"({"each": ["each", "je"]})",
            R"({"fields": [{"id": "a", "names": ["A"], "required": true}, {"id": "l", "kind": "list", "fields": [{"id": "b"}]}]})");
        QZ_VERIFY_OK(schema);
        QCOMPARE(schema->eachWords.last(), QStringLiteral("je"));
        QVERIFY(schema->fields.at(0).required);
        QCOMPARE(schema->fields.at(1).fields.at(0).id, QStringLiteral("b"));
        QVERIFY(!TemplateSchema::parse("{}", "[").ok());
        QVERIFY(!TemplateSchema::parse("{}", R"({"fields": [{}]})").ok());
    }
};

QZ_TEST(TestTemplate)
#include "test_template.moc"
