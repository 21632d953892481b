// SPDX-License-Identifier: GPL-3.0-or-later
#include "text_encoder.h"

#include <QStringEncoder>

#ifdef Q_OS_WIN
#include <windows.h>
#endif

namespace qz {

#ifdef Q_OS_WIN
struct TextEncoder::System {
    QByteArray encode(const QString& text) {
        constexpr UINT kCodePage = 54936;
        const auto* wide = reinterpret_cast<const wchar_t*>(text.utf16());
        const int size = static_cast<int>(text.size());
        const int length = WideCharToMultiByte(kCodePage, 0, wide, size, nullptr, 0, nullptr, nullptr);
        QByteArray bytes(length, Qt::Uninitialized);
        WideCharToMultiByte(kCodePage, 0, wide, size, bytes.data(), length, nullptr, nullptr);
        return bytes;
    }
};
#else
struct TextEncoder::System {
    QStringEncoder encoder{"GB18030"};
    QByteArray encode(const QString& text) { return encoder.encode(text); }
};
#endif

TextEncoder::TextEncoder() : m_system(std::make_unique<System>()) {}

TextEncoder::~TextEncoder() = default;

QByteArray TextEncoder::toGb18030(const QString& text) { return m_system->encode(text); }

}  // namespace qz
