// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <memory>

namespace qz {

class TextEncoder;

/// Finds characters that GB18030 holds but GBK (code page 936) does not: programs that know GBK alone show
/// them wrongly. One thread.
class GbkCheck {
public:
    GbkCheck();
    ~GbkCheck();
    void look(const QString& text);
    [[nodiscard]] qint64 outside() const { return m_outside; }
    [[nodiscard]] QString examples() const { return m_examples; }  ///< the first different ones, with spaces

private:
    [[nodiscard]] bool isInside(char32_t character);
    std::unique_ptr<TextEncoder> m_encoder;
    QHash<char32_t, bool> m_known;
    qint64 m_outside = 0;
    QString m_examples;
    int m_shown = 0;
};

}  // namespace qz
