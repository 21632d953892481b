// SPDX-License-Identifier: GPL-3.0-or-later
#include "json_stream.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <boost/json/basic_parser_impl.hpp>
#include <boost/json/src.hpp>
#include <string>

namespace qz {
namespace {

namespace json = boost::json;

/// Joins the parts that the parser hands out at block ends and passes whole pieces on.
struct Handler {
    static constexpr std::size_t max_object_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_array_size = static_cast<std::size_t>(-1);
    static constexpr std::size_t max_key_size = 64 * 1024;
    static constexpr std::size_t max_string_size = 256 * 1024 * 1024;

    explicit Handler(JsonEvents& target) : events(target) {}

    bool on_document_begin(json::error_code&) {
        events.documentBegin();
        return true;
    }
    bool on_document_end(json::error_code&) {
        events.documentEnd();
        return true;
    }
    bool on_object_begin(json::error_code&) {
        isObject = depth++ == 0 ? true : isObject;
        events.objectBegin();
        return true;
    }
    bool on_object_end(std::size_t, json::error_code&) {
        --depth;
        events.objectEnd();
        return true;
    }
    bool on_array_begin(json::error_code&) {
        isObject = depth++ == 0 ? false : isObject;
        events.arrayBegin();
        return true;
    }
    bool on_array_end(std::size_t, json::error_code&) {
        --depth;
        events.arrayEnd();
        return true;
    }
    bool on_key_part(json::string_view s, std::size_t, json::error_code&) { return keep(s); }
    bool on_key(json::string_view s, std::size_t, json::error_code&) {
        events.key(whole(s));
        part.clear();
        return true;
    }
    bool on_string_part(json::string_view s, std::size_t, json::error_code&) { return keep(s); }
    bool on_string(json::string_view s, std::size_t, json::error_code&) {
        scalarAtTop();
        events.string(whole(s));
        part.clear();
        return true;
    }
    bool on_number_part(json::string_view s, json::error_code&) { return keep(s); }
    bool on_int64(std::int64_t, json::string_view s, json::error_code&) { return number(s); }
    bool on_uint64(std::uint64_t, json::string_view s, json::error_code&) { return number(s); }
    bool on_double(double, json::string_view s, json::error_code&) { return number(s); }
    bool on_bool(bool value, json::error_code&) {
        scalarAtTop();
        events.literal(value ? "true" : "false");
        return true;
    }
    bool on_null(json::error_code&) {
        scalarAtTop();
        events.literal("null");
        return true;
    }
    bool on_comment_part(json::string_view, json::error_code&) { return true; }
    bool on_comment(json::string_view, json::error_code&) { return true; }

    bool number(json::string_view s) {
        scalarAtTop();
        events.literal(whole(s));
        part.clear();
        return true;
    }
    bool keep(json::string_view s) {
        part.append(s.data(), s.size());
        return true;
    }
    std::string_view whole(json::string_view s) {
        if (part.empty()) {
            return {s.data(), s.size()};
        }
        part.append(s.data(), s.size());
        return part;
    }
    void scalarAtTop() { isObject = depth == 0 ? false : isObject; }

    JsonEvents& events;
    std::string part;
    int depth = 0;
    bool isObject = false;  ///< the last value at the top
};

json::parse_options options() {
    json::parse_options chosen;
    chosen.max_depth = JsonStream::kMaxDepth;
    return chosen;
}

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

}  // namespace

struct JsonStream::Parser {
    explicit Parser(JsonEvents& events) : basic(options(), events) {}
    json::basic_parser<Handler> basic;
};

JsonStream::JsonStream(const QString& path, TextEncoding encoding, JsonEvents& events)
    : m_file(path), m_encoding(encoding), m_parser(std::make_unique<Parser>(events)) {}

JsonStream::~JsonStream() = default;

Error JsonStream::damaged(qint64 offset, const QString& detail) const {
    const QString name = QFileInfo(m_file.fileName()).fileName();
    return makeError(ErrorCode::Invalid,
                     QCoreApplication::translate("qz::Exchange",
                                                 "“%1” is not valid JSON at offset %2: %3. Export it again.")
                         .arg(name)
                         .arg(offset)
                         .arg(detail),
                     detail,
                     QCoreApplication::translate("qz::Exchange", "%1, offset %2").arg(name).arg(offset));
}

Status JsonStream::open() {
    const QString name = QFileInfo(m_file.fileName()).fileName();
    if (!m_file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::Exchange", "“%1” cannot be opened: %2")
                             .arg(name, m_file.errorString()),
                         {}, name);
    }
    m_total = m_file.size();
    if (m_encoding == TextEncoding::Auto) {
        // RFC 8259 allows only UTF-8; a byte order mark of UTF-16 cannot be anything else.
        const QByteArray head = m_file.peek(2);
        m_encoding = head == "\xFF\xFE"   ? TextEncoding::Utf16Le
                     : head == "\xFE\xFF" ? TextEncoding::Utf16Be
                                          : TextEncoding::Utf8;
    }
    m_decoder = std::make_unique<TextDecoder>(m_encoding);
    return {};
}

Result<std::size_t> JsonStream::betweenDocuments(std::string_view text) {
    std::size_t i = 0;
    while (i < text.size() && isBlank(text[i])) {
        m_lineEnd = m_lineEnd || text[i] == '\n';
        ++i;
    }
    if (i < text.size() && m_documents > 0) {
        const bool lines = m_parser->basic.handler().isObject && text[i] == '{' && m_lineEnd;
        if (!lines) {
            return damaged(m_textDone + static_cast<qint64>(i), QStringLiteral("text after the end"));
        }
        m_parser->basic.reset();
    }
    return i;
}

Status JsonStream::parse(std::string_view text, bool last) {
    json::error_code code;
    while (!text.empty()) {
        std::size_t used = 0;
        if (m_between) {
            QZ_ASSIGN(used, betweenDocuments(text));
            m_between = used == text.size();
        } else {
            // write_some stops behind a complete value. A number at the top has no end of its own: those are
            // not rows.
            used = m_parser->basic.write_some(true, text.data(), text.size(), code);
            if (code) {
                return damaged(m_textDone + static_cast<qint64>(used),
                               QString::fromStdString(code.message()));
            }
            if (m_parser->basic.done()) {
                ++m_documents;
                m_between = true;
                m_lineEnd = false;  // unless it is among the blanks that the parser took with the value
                for (std::size_t k = used; k > 0 && isBlank(text[k - 1]); --k) {
                    m_lineEnd = m_lineEnd || text[k - 1] == '\n';
                }
            }
        }
        text.remove_prefix(used);
        m_textDone += static_cast<qint64>(used);
    }
    if (last && !m_between) {
        m_parser->basic.write_some(false, "", 0, code);
        if (code || !m_parser->basic.done()) {
            return damaged(m_textDone,
                           code ? QString::fromStdString(code.message()) : QStringLiteral("incomplete"));
        }
        ++m_documents;
        m_between = true;
    }
    if (last && m_documents == 0) {
        return damaged(m_textDone, QStringLiteral("no value"));
    }
    return {};
}

Result<bool> JsonStream::step() {
    if (m_last) {
        return false;
    }
    const QByteArray block = m_file.read(TextDecoder::kBlock);
    m_done += block.size();
    m_last = block.isEmpty() || m_done >= m_total;
    QByteArray utf8;
    if (const Status status = m_decoder->decode(block, m_last, utf8); !status) {
        Error error = status.error();
        error.where = QFileInfo(m_file.fileName()).fileName();
        return error;
    }
    QZ_TRY(parse({utf8.constData(), static_cast<std::size_t>(utf8.size())}, m_last));
    return true;
}

}  // namespace qz
