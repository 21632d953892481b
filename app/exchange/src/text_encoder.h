// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <memory>

namespace qz {

/// Text to GB18030, which has a code for every character.
class TextEncoder final {
public:
    TextEncoder();
    ~TextEncoder();
    [[nodiscard]] QByteArray toGb18030(const QString& text);

private:
    struct System;
    std::unique_ptr<System> m_system;
};

}  // namespace qz
