// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <memory>
#include <vector>

#include "zip_file.h"

namespace qz {

/// A sheet as the workbook lists it.
struct XlsxSheet {
    QString name;
    QString part;  ///< "xl/worksheets/sheet1.xml"
    bool hidden = false;
};

/// What all sheets of a workbook share.
struct XlsxBook {
    std::shared_ptr<ZipFile> zip;
    QList<XlsxSheet> sheets;
    bool from1904 = false;
    QString stringsPart;
    QString stylesPart;
    QStringList strings;           ///< after loadShared
    std::vector<bool> dateStyles;  ///< by the index of a cell's style, after loadShared

    [[nodiscard]] static Result<XlsxBook> open(const QString& path);
    [[nodiscard]] Status loadShared();
    [[nodiscard]] Result<XlsxSheet> choose(const QString& path, const QString& sheet) const;
};

/// "_x000D_" in a stored text is the character itself.
[[nodiscard]] QString unescapedXlsxText(const QString& stored);

}  // namespace qz
