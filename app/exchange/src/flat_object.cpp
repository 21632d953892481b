// SPDX-License-Identifier: GPL-3.0-or-later
#include "flat_object.h"

namespace qz {

void FlatObject::give(const QString& text) { m_sink(m_name, text); }

void FlatObject::raw(std::string_view text) {
    if (!m_keysOnly) {
        m_text.append(text);
    }
}

void FlatObject::rawComma() {
    if (m_comma) {
        raw(",");
    }
    m_comma = true;
}

void FlatObject::rawString(std::string_view text) {
    raw("\"");
    for (const char c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            raw("\\");
            raw({&c, 1});
        } else if (c == '\n') {
            raw("\\n");
        } else if (code < 0x20) {
            static constexpr char kHex[] = "0123456789abcdef";
            const char escape[] = {'\\', 'u', '0', '0', kHex[code >> 4], kHex[code & 15]};
            raw({escape, sizeof escape});
        } else {
            raw({&c, 1});
        }
    }
    raw("\"");
}

void FlatObject::objectBegin() {
    if (m_raw > 0) {
        rawComma();
        raw("{");
        m_comma = false;
        ++m_raw;
        return;
    }
    ++m_depth;
    m_prefixes.push_back(m_name.empty() ? 0 : m_name.size() + 1);
    if (!m_name.empty()) {
        m_name += '.';
    }
}

void FlatObject::objectEnd() {
    if (m_raw > 0) {
        raw("}");
        m_comma = true;
        --m_raw;
        return;
    }
    --m_depth;
    m_prefixes.pop_back();
    m_name.resize(m_prefixes.empty() ? 0 : m_prefixes.back());
}

void FlatObject::arrayBegin() {
    if (m_raw > 0) {
        rawComma();
    } else {
        m_text.clear();
    }
    raw("[");
    m_comma = false;
    ++m_raw;
}

void FlatObject::arrayEnd() {
    raw("]");
    m_comma = true;
    if (--m_raw == 0) {
        give(QString::fromUtf8(m_text.data(), static_cast<qsizetype>(m_text.size())));
    }
}

void FlatObject::key(std::string_view name) {
    if (m_raw > 0) {
        rawComma();
        rawString(name);
        raw(":");
        m_comma = false;
        return;
    }
    m_name.resize(m_prefixes.back());
    m_name.append(name);
}

void FlatObject::string(std::string_view text) {
    if (m_raw > 0) {
        rawComma();
        rawString(text);
        return;
    }
    give(m_keysOnly ? QString() : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

void FlatObject::literal(std::string_view text) {
    if (m_raw > 0) {
        rawComma();
        raw(text);
        return;
    }
    give(m_keysOnly || text == "null" ? QString()
                                      : QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())));
}

}  // namespace qz
