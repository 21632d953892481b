// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QXmlStreamWriter>

#include "qz/print/docx_writer.h"

namespace qz {

/// Twentieths of a point, as word processors count.
[[nodiscard]] QString dxa(double pt);
[[nodiscard]] QString dxaOfMm(double mm);
/// The id of the style that carries a role's face, size and pitch.
[[nodiscard]] QString styleOf(PaperRole role);

/// Writes elements with the prefix w: shorter than QXmlStreamWriter does.
class WordXml {
public:
    using Attributes = QList<std::pair<const char*, QString>>;
    explicit WordXml(QByteArray& out);

    void open(const char* name, const Attributes& attributes = {});
    void close() { m_xml.writeEndElement(); }
    void leaf(const char* name, const Attributes& attributes = {});
    void text(const QString& text);  ///< a w:t with its blanks kept
    void attribute(const char* name, const QString& value);
    /// The root with the namespaces that parts of ours need.
    void begin(const char* root);
    void end() { m_xml.writeEndDocument(); }
    QXmlStreamWriter& raw() { return m_xml; }

private:
    QXmlStreamWriter m_xml;
};

[[nodiscard]] QByteArray stylesPart(const PaperDocument& document);
[[nodiscard]] QByteArray fontTablePart();
[[nodiscard]] QByteArray settingsPart(const PaperDocument& document);
[[nodiscard]] QByteArray corePart(const PaperDocument& document, Instant created);
/// The line below the type area; `even`: of pages with an even number.
[[nodiscard]] QByteArray footerPart(const PaperDocument& document, const QString& checkCode, bool even);

}  // namespace qz
