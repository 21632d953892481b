// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <memory>
#include <string_view>

#include "qz/exchange/text_decoder.h"

namespace qz {

/// What a JSON text says, piece by piece, as UTF-8. Numbers come as they are written.
class JsonEvents {
public:
    virtual ~JsonEvents() = default;
    virtual void documentBegin() {}
    virtual void documentEnd() {}
    virtual void objectBegin() = 0;
    virtual void objectEnd() = 0;
    virtual void arrayBegin() = 0;
    virtual void arrayEnd() = 0;
    virtual void key(std::string_view name) = 0;
    virtual void string(std::string_view text) = 0;
    /// A number, "true", "false" or "null".
    virtual void literal(std::string_view text) = 0;
};

/// Reads a JSON file block by block: one value, or one object a line (JSON Lines). Depth is at most
/// kMaxDepth.
class JsonStream final {
public:
    static constexpr int kMaxDepth = 64;

    JsonStream(const QString& path, TextEncoding encoding, JsonEvents& events);
    ~JsonStream();

    [[nodiscard]] Status open();
    /// Reads one block; false at the end. Errors name the file and the offset of the damage.
    [[nodiscard]] Result<bool> step();
    [[nodiscard]] qint64 bytesDone() const { return m_done; }
    [[nodiscard]] qint64 bytesTotal() const { return m_total; }
    [[nodiscard]] TextEncoding encoding() const { return m_encoding; }

private:
    Status parse(std::string_view text, bool last);
    Result<std::size_t> betweenDocuments(std::string_view text);
    Error damaged(qint64 offset, const QString& detail) const;

    struct Parser;
    QFile m_file;
    TextEncoding m_encoding;
    std::unique_ptr<TextDecoder> m_decoder;
    std::unique_ptr<Parser> m_parser;
    qint64 m_done = 0;
    qint64 m_total = 0;
    qint64 m_textDone = 0;  ///< bytes of UTF-8 parsed; the offset that errors name
    bool m_last = false;
    bool m_between = true;  ///< no value has begun
    bool m_lineEnd = true;  ///< a line end stands before the next value
    qint64 m_documents = 0;
};

}  // namespace qz
