// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>
#include <QString>
#include <memory>

#include "qz/result.h"

namespace qz {

enum class TextEncoding { Auto, Utf8, Utf16Le, Utf16Be, Gb18030 };

/// "auto", "utf-8", "utf-16", "utf-16be", "gb18030" (also "gbk", "gb2312"), any case. Invalid names the
/// choices.
[[nodiscard]] Result<TextEncoding> parseTextEncoding(const QString& name);
[[nodiscard]] QString textEncodingName(TextEncoding encoding);

/// By byte order mark, then by validity as UTF-8, then by validity as GB18030 and the share of common hanzi.
/// `whole` says that `head` is the whole file, so that a cut character at its end counts as damage.
[[nodiscard]] TextEncoding guessTextEncoding(QByteArrayView head, bool whole);

/// Guesses from the first 64 KB, or, where these are plain ASCII, from the 64 KB around the first other byte.
/// Leaves `device` at its beginning.
[[nodiscard]] TextEncoding guessTextEncoding(QIODevice& device);

/// Turns the bytes of a file, given block by block, into checked UTF-8. A byte order mark at the beginning is
/// dropped. One thread.
class TextDecoder final {
public:
    static constexpr qint64 kBlock = 64 * 1024;

    /// `encoding` must not be Auto.
    explicit TextDecoder(TextEncoding encoding);
    ~TextDecoder();

    /// Appends what can be decoded to `utf8`; a character cut at the end waits for the next block unless
    /// `last`. On undecodable bytes the text before them is appended and the error names their offset in the
    /// file.
    [[nodiscard]] Status decode(QByteArrayView bytes, bool last, QByteArray& utf8);

private:
    Status decodeUtf8(QByteArrayView bytes, bool last, QByteArray& utf8);
    Status decodeUtf16(QByteArrayView bytes, bool last, QByteArray& utf8);
    Status decodeGb18030(QByteArrayView bytes, bool last, QByteArray& utf8);
    Status damaged(qint64 inBlock) const;

    struct System;
    std::unique_ptr<System> m_system;
    TextEncoding m_encoding;
    QByteArray m_carry;
    qint64 m_offset = 0;  ///< of the first byte of m_carry plus the current block
    bool m_started = false;
};

}  // namespace qz
