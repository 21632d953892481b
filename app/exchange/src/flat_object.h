// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <functional>
#include <string>
#include <vector>

#include "json_stream.h"

namespace qz {

/// Flattens one JSON value: members of nested objects get dotted names ("location.lat"), arrays become
/// compact JSON text, null becomes empty text, numbers stay as written. A value that is no object has the
/// name "".
class FlatObject final : public JsonEvents {
public:
    /// With `keysOnly` the texts are empty and arrays take no memory.
    using Sink = std::function<void(const std::string& name, const QString& text)>;
    explicit FlatObject(Sink sink, bool keysOnly = false) : m_sink(std::move(sink)), m_keysOnly(keysOnly) {}

    /// True from the first event of a value to its last.
    [[nodiscard]] bool active() const { return m_depth > 0 || m_raw > 0; }

    void objectBegin() override;
    void objectEnd() override;
    void arrayBegin() override;
    void arrayEnd() override;
    void key(std::string_view name) override;
    void string(std::string_view text) override;
    void literal(std::string_view text) override;

private:
    void rawComma();
    void raw(std::string_view text);
    void rawString(std::string_view text);
    void give(const QString& text);

    Sink m_sink;
    bool m_keysOnly;
    int m_depth = 0;  ///< of objects
    int m_raw = 0;    ///< of anything inside an array
    std::string m_name;
    std::vector<std::size_t> m_prefixes;
    std::string m_text;
    bool m_comma = false;
};

}  // namespace qz
