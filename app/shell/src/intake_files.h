// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/ui/intake_files.h"

namespace qz {

class Desk;

/// The setting of the desk: longest side of kept photos in pixels; 0: as large as they come.
inline constexpr const char* photoSideKey = "intake/photo_side";
inline constexpr int usualPhotoSide = 2048;

class ShellIntakeFiles final : public IntakeFiles {
public:
    explicit ShellIntakeFiles(Desk& desk) : m_desk(desk) {}
    [[nodiscard]] bool isPhoto(const QString& path) const override;
    [[nodiscard]] QFuture<Result<IntakePhoto>> photoOf(const QString& path) override;
    [[nodiscard]] QFuture<Result<IntakePhoto>> photoOf(const QImage& image) override;
    [[nodiscard]] QFuture<Result<QString>> textOf(const QString& path) override;
    void attach(const QString& number, const QList<IntakePhoto>& photos) override;
    void keep(const QString& draft, const QList<IntakePhoto>& photos) override;
    [[nodiscard]] QFuture<Result<QList<IntakePhoto>>> kept(const QString& draft) override;

private:
    [[nodiscard]] int side() const;
    Desk& m_desk;
};

/// Reads a photo file for keeping; any thread.
[[nodiscard]] Result<IntakePhoto> readIntakePhoto(const QString& path, int longestSide);

}  // namespace qz
