// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <vector>

#include "qz/result.h"

namespace qz {

/// One node of a part of a word-processor file: an element, or a text where `name` is empty. Prefixes stay as
/// they were written, so that what is not understood goes back as it came.
struct XmlNode {
    QString name;  ///< "w:p"
    QList<std::pair<QString, QString>> attributes;
    std::vector<XmlNode> children;
    QString text;  ///< of a text node

    [[nodiscard]] bool is(const char* wanted) const { return name == QLatin1String(wanted); }
    [[nodiscard]] QString attribute(const char* wanted) const;  ///< empty where absent
    [[nodiscard]] bool has(const char* wanted) const;
    void set(const char* attribute, const QString& value);
    /// The first child element of that name; null: none.
    [[nodiscard]] const XmlNode* child(const char* wanted) const;
    [[nodiscard]] XmlNode* child(const char* wanted);
    /// All text below.
    [[nodiscard]] QString allText() const;
};

struct XmlLimits {
    static constexpr int kDepth = 200;
    static constexpr int kNodes = 2'000'000;
};

/// Reads one part. Invalid with the part's name where it is damaged, holds a document type (entities) or is
/// deeper or larger than the limits.
[[nodiscard]] Result<XmlNode> parseXml(const QByteArray& bytes, const QString& part);
[[nodiscard]] QByteArray xmlBytes(const XmlNode& root);

/// Text without what XML cannot hold.
[[nodiscard]] QString xmlSafe(const QString& text);

}  // namespace qz
