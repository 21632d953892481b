// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

namespace qz {

/// One node of the text of a coordinate system: KEYWORD["name", 1.5, CHILD[…]].
struct WktNode {
    QString keyword;  ///< in capitals
    QString name;     ///< the first quoted text
    QStringList texts;
    QList<double> numbers;
    std::vector<WktNode> children;

    /// Nothing where the text is not well-formed, deeper than 16 or longer than 64 KB.
    [[nodiscard]] static std::optional<WktNode> parse(const QString& wkt);
    [[nodiscard]] const WktNode* child(const char* wanted) const;
    /// The number of PARAMETER["name", number], any case.
    [[nodiscard]] std::optional<double> parameter(const char* wanted) const;
    [[nodiscard]] QString text(qsizetype index) const { return texts.value(index); }
};

}  // namespace qz
