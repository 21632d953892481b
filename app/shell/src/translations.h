// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz {

/// "zh" or "en", as last set.
[[nodiscard]] QString currentLanguage();
/// Installs every <target>_zh_CN.qm of the folder and Qt's own texts, or takes them away for English; sets
/// the locale of dates and numbers. UI thread; windows made before keep their texts.
void useLanguage(const QString& language, const QString& folder);

}  // namespace qz
