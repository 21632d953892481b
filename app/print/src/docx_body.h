// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docx_parts.h"

namespace qz {

/// The blocks of a paper as the body of a docx.
class DocxBody {
public:
    DocxBody(WordXml& xml, const PaperDocument& document);

    void opening();
    void blocks(const std::vector<Block>& blocks);
    void section();
    [[nodiscard]] const QList<QByteArray>& pictures() const { return m_pictures; }  ///< PNG, in order

    void operator()(const Paragraph& block);
    void operator()(const Heading& block);
    void operator()(const ListBlock& block);
    void operator()(const Note& block);
    void operator()(const FormTable& block);
    void operator()(const DataTable& block);
    void operator()(const FigureBlock& block);
    void operator()(const SignatureBlock& block);
    void operator()(const PageBreak& block);
    void operator()(const KeepTogether& block);

private:
    /// What a paragraph says besides its style.
    struct Look {
        TextAlign align = TextAlign::Left;
        double firstChars = 0;  ///< of a character
        double hangingPt = 0;
        double beforePt = 0;
        double afterPt = 0;
        double leftPt = 0;
        double sizePt = 0;  ///< 0: the style's
        bool keepWithNext = false;
        bool ruleBelow = false;  ///< the red one
    };
    void paragraph(PaperRole role, const Runs& runs, const Look& look);
    void runs(PaperRole role, const Runs& runs, double sizePt);
    void openTable(const QList<double>& widthsPt, bool lined, TextAlign align = TextAlign::Left);
    void cell(double widthPt, int span, bool middle, const char* merge = nullptr,
              const char* pattern = nullptr, bool lineBelow = false);
    void gap();  ///< word processors join tables that touch
    void labels(const QStringList& labels);
    void dataCell(const DataColumn& column, const DataCell& cell, double widthPt, bool bold);
    void seal(const Seal& seal);
    void picture(const QByteArray& png, const QSizeF& sizeMm, const QString& words);

    WordXml& m_xml;
    const PaperDocument& m_document;
    double m_width;
    bool m_keep = false;
    QList<QByteArray> m_pictures;
};

}  // namespace qz
