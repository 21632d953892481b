// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>
#include <QStringView>
#include <optional>

namespace qz {

/// Readings of a character without tones, the usual one first; ü is v. Empty for what is no Chinese
/// character. From Unihan (Debian: unicode-data), made at build. Any thread.
[[nodiscard]] QStringList pinyinReadings(char32_t character);
/// Are these letters that could be pinyin: two or more of a–z, case and width aside?
[[nodiscard]] bool isPinyinQuery(const QString& text);
/// How many of the letters the character may stand for: its initial ("l", "zh"), a whole reading, or the
/// beginning of one where no letters are left. Longest first; empty: none.
[[nodiscard]] QList<qsizetype> pinyinLengths(char32_t character, QStringView letters);

struct PinyinHit {
    qsizetype begin = 0;  ///< in UTF-16 units of the text
    qsizetype length = 0;
};
/// The first place of the text that the letters stand for: initials, whole readings and mixtures ("lty",
/// "liutang", "ltangy"). Letters and digits of the text stand for themselves; marks and blanks between are
/// passed over.
[[nodiscard]] std::optional<PinyinHit> pinyinFind(const QString& letters, const QString& text);

/// What a field that finds by parts can look into: initials and whole readings of the text, with the other
/// readings of a few characters ("cql zql chongqinglu zhongqinglu").
[[nodiscard]] QString pinyinKeys(const QString& text);

}  // namespace qz
