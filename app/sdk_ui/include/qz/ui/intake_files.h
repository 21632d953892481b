// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QImage>
#include <QString>
#include <optional>

#include "qz/geo.h"
#include "qz/result.h"
#include "qz/time.h"

namespace qz {

/// A photo on its way into a case: upright, no larger than the desk keeps them, without what the camera wrote
/// beside it; that stands here, to be proposed.
struct IntakePhoto {
    QString name;
    QByteArray bytes;
    QImage preview;                    ///< small
    std::optional<CivilTime> takenAt;  ///< civil time at +08:00
    std::optional<GeoPoint> position;  ///< WGS-84
};

/// Files that become part of a case that is being written; the shell implements it. UI thread.
class IntakeFiles {
public:
    virtual ~IntakeFiles() = default;
    [[nodiscard]] virtual bool isPhoto(const QString& path) const = 0;
    /// Reads on another thread. Invalid says in words why a picture is not taken.
    [[nodiscard]] virtual QFuture<Result<IntakePhoto>> photoOf(const QString& path) = 0;
    [[nodiscard]] virtual QFuture<Result<IntakePhoto>> photoOf(const QImage& image) = 0;
    /// The text of a .txt or .docx file. Unsupported for others.
    [[nodiscard]] virtual QFuture<Result<QString>> textOf(const QString& path) = 0;
    /// Adds photos to a case that was saved; failures are notified.
    virtual void attach(const QString& number, const QList<IntakePhoto>& photos) = 0;
    /// Keeps the photos of a draft that is not saved yet, sealed, so that they stand after a crash; an empty
    /// list drops them. Failures are notified.
    virtual void keep(const QString& draft, const QList<IntakePhoto>& photos) = 0;
    /// What keep() was given last by this user at this desk.
    [[nodiscard]] virtual QFuture<Result<QList<IntakePhoto>>> kept(const QString& draft) = 0;
};

}  // namespace qz
