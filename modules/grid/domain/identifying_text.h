// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>
#include <QStringList>
#include <bitset>

#include "qz/result.h"

namespace qz::grid {

/// Tells whether a text may identify a person: a telephone or identity number, or what looks like a name.
/// Wrong on the careful side: a summary that may identify somebody is replaced by class and place (systems.md
/// A.4). Any thread.
class IdentifyingText {
public:
    IdentifyingText() = default;
    /// identifying.json: surnames, titles, markers, verbs, keywords.
    [[nodiscard]] static Result<IdentifyingText> parse(const QByteArray& json);
    [[nodiscard]] bool mayIdentify(const QString& text) const;

private:
    [[nodiscard]] bool hasNumber(const QString& text) const;
    [[nodiscard]] bool hasTitledName(const QString& text) const;
    [[nodiscard]] bool hasMarkedName(const QString& text) const;
    [[nodiscard]] bool hasSpeakingName(const QString& text) const;
    QSet<QChar> m_surnames;
    QStringList m_titles;
    QStringList m_markers;
    QStringList m_verbs;
    QStringList m_keywords;
    std::bitset<0x10000> m_beginnings;  ///< first characters of all these words
};

}  // namespace qz::grid
