// SPDX-License-Identifier: GPL-3.0-or-later
#include "docx_samples.h"

#include <zip.h>

#include <QTemporaryDir>

#include "qz/print/docx_writer.h"

namespace qz::test {

QMap<QString, QByteArray> partsOf(const QByteArray& docx) {
    QMap<QString, QByteArray> parts;
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* source =
        zip_source_buffer_create(docx.constData(), static_cast<zip_uint64_t>(docx.size()), 0, &error);
    zip_t* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        return parts;
    }
    for (zip_int64_t i = 0; i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat);
        QByteArray bytes(static_cast<qsizetype>(stat.size), '\0');
        zip_file_t* file = zip_fopen_index(archive, static_cast<zip_uint64_t>(i), 0);
        zip_fread(file, bytes.data(), stat.size);
        zip_fclose(file);
        parts.insert(QString::fromUtf8(stat.name), bytes);
    }
    zip_discard(archive);
    return parts;
}

QByteArray docxOf(const QMap<QString, QByteArray>& parts) {
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("a.docx"));
    int code = 0;
    zip_t* archive = zip_open(qPrintable(path), ZIP_CREATE, &code);
    for (auto part = parts.begin(); part != parts.end(); ++part) {
        zip_source_t* source =
            zip_source_buffer(archive, part->constData(), static_cast<zip_uint64_t>(part->size()), 0);
        zip_file_add(archive, part.key().toUtf8().constData(), source, ZIP_FL_ENC_UTF_8);
    }
    zip_close(archive);
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray docxOfBody(const QString& body) {
    PaperDocument paper;
    paper.page = PageSetup::form();
    QMap<QString, QByteArray> parts = partsOf(*docxBytes(paper, Instant{}));
    QByteArray& main = parts[QStringLiteral("word/document.xml")];
    const qsizetype from = main.indexOf("<w:body>") + 8;
    const qsizetype to = main.indexOf("<w:sectPr");
    main = main.left(from) + body.toUtf8() + main.mid(to);
    return docxOf(parts);
}

QString paragraphOf(const QStringList& runs) {
    QString xml = QStringLiteral("<w:p>");
    for (const QString& run : runs) {
        xml += QStringLiteral(
                   "<w:proofErr w:type=\"spellStart\"/><w:r><w:rPr><w:b/></w:rPr><w:t "
                   "xml:space=\"preserve\">%1</w:t></w:r>")
                   .arg(run);
    }
    return xml + QStringLiteral("</w:p>");
}

TemplateSchema sampleSchema() {
    using Kind = TemplateField::Kind;
    TemplateSchema schema;
    schema.fields = {{QStringLiteral("number"), {QStringLiteral("Case number")}, Kind::Text, true, {}},
                     {QStringLiteral("place"), {}, Kind::Text, false, {}},
                     {QStringLiteral("urgent"), {}, Kind::Flag, false, {}},
                     {QStringLiteral("clocks"),
                      {QStringLiteral("limits")},
                      Kind::List,
                      false,
                      {{QStringLiteral("name"), {}, Kind::Text, false, {}},
                       {QStringLiteral("due"), {}, Kind::Text, false, {}}}}};
    schema.eachWords = {QStringLiteral("each"), QStringLiteral("all")};
    return schema;
}

TemplateRecord sampleRecord() {
    TemplateRecord record;
    record.texts = {{QStringLiteral("number"), QStringLiteral("WG26-0417")},
                    {QStringLiteral("place"), QStringLiteral("North <gate> & yard\nsecond line")}};
    record.flags = {{QStringLiteral("urgent"), true}};
    for (const auto& [name, due] : {std::pair{"sign", "17:10"}, std::pair{"repair", "11:40"}}) {
        TemplateRecord clock;
        clock.texts = {{QStringLiteral("name"), QLatin1String(name)},
                       {QStringLiteral("due"), QLatin1String(due)}};
        record.lists[QStringLiteral("clocks")].append(clock);
    }
    return record;
}

}  // namespace qz::test
