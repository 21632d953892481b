// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/exchange/gbk_check.h"

#include "text_encoder.h"

namespace qz {
namespace {

constexpr int kMostShown = 10;
constexpr char32_t kAscii = 0x80;

}  // namespace

GbkCheck::GbkCheck() : m_encoder(std::make_unique<TextEncoder>()) {}
GbkCheck::~GbkCheck() = default;

bool GbkCheck::isInside(char32_t character) {
    const auto known = m_known.constFind(character);
    if (known != m_known.cend()) {
        return *known;
    }
    // GBK is the one- and two-byte part of GB18030.
    const bool inside = m_encoder->toGb18030(QString::fromUcs4(&character, 1)).size() <= 2;
    m_known.insert(character, inside);
    if (!inside && m_shown < kMostShown) {
        m_examples += (m_shown > 0 ? QStringLiteral(" ") : QString()) + QString::fromUcs4(&character, 1);
        ++m_shown;
    }
    return inside;
}

void GbkCheck::look(const QString& text) {
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = text.at(i).unicode();
        if (character < kAscii) {
            continue;
        }
        if (text.at(i).isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
            character = QChar::surrogateToUcs4(text.at(i), text.at(i + 1));
            ++i;
        }
        m_outside += isInside(character) ? 0 : 1;
    }
}

}  // namespace qz
