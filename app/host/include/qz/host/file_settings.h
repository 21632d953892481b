// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSettings>

#include "qz/settings.h"

namespace qz {

/// Settings in one ini file in the store's folder, so that several stores and users of a machine do not mix.
class FileSettings final : public Settings {
public:
    explicit FileSettings(const QString& file) : m_settings(file, QSettings::IniFormat) {}
    [[nodiscard]] QVariant value(const QString& key, const QVariant& fallback) const override {
        return m_settings.value(key, fallback);
    }
    void setValue(const QString& key, const QVariant& value) override { m_settings.setValue(key, value); }

private:
    QSettings m_settings;
};

}  // namespace qz
