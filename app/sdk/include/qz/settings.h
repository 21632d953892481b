// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QVariant>

namespace qz {

/// Settings of this desk (theme, language, widths); not synced, no personal data. UI thread.
class Settings {
public:
    virtual ~Settings() = default;
    [[nodiscard]] virtual QVariant value(const QString& key, const QVariant& fallback = {}) const = 0;
    virtual void setValue(const QString& key, const QVariant& value) = 0;
};

}  // namespace qz
