// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/docx_text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QXmlStreamReader>

#include "zip_file.h"

namespace qz {

Result<QString> readDocxText(const QString& path) {
    constexpr qint64 mostBytes = 64LL * 1024 * 1024;
    constexpr qsizetype mostText = 1'000'000;
    QZ_ASSIGN(const std::shared_ptr<ZipFile> zip, ZipFile::open(path));
    QZ_ASSIGN(const QByteArray bytes, zip->readAll(QStringLiteral("word/document.xml"), mostBytes));
    QXmlStreamReader xml(bytes);
    QString text;
    bool inText = false;
    while (!xml.atEnd() && text.size() < mostText) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD) {
            break;
        }
        if (token == QXmlStreamReader::StartElement) {
            inText = xml.name() == QLatin1String("t");
            if (xml.name() == QLatin1String("tab")) {
                text += QLatin1Char('\t');
            } else if (xml.name() == QLatin1String("br")) {
                text += QLatin1Char('\n');
            }
        } else if (token == QXmlStreamReader::Characters && inText) {
            text += xml.text();
        } else if (token == QXmlStreamReader::EndElement) {
            inText = false;
            if (xml.name() == QLatin1String("p")) {
                text += QLatin1Char('\n');
            } else if (xml.name() == QLatin1String("tc")) {
                text.chop(text.endsWith(QLatin1Char('\n')) ? 1 : 0);
                text += QLatin1Char('\t');
            } else if (xml.name() == QLatin1String("tr")) {
                text.chop(text.endsWith(QLatin1Char('\t')) ? 1 : 0);
                text += QLatin1Char('\n');
            }
        }
    }
    if (xml.hasError() || xml.tokenType() == QXmlStreamReader::DTD) {
        return makeError(ErrorCode::Invalid,
                         QCoreApplication::translate(
                             "qz::Exchange", "“%1” is damaged; open it in its program and save it again.")
                             .arg(QFileInfo(path).fileName()),
                         xml.errorString());
    }
    return text.trimmed();
}

}  // namespace qz
