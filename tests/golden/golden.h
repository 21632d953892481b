// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QImage>
#include <QTest>
#include <QWidget>

/// Compares a widget with its picture in tests/golden/pictures. QIZONG_UPDATE_GOLDEN=1 writes the pictures
/// anew; look at them before they are kept.
namespace qz::test {

inline const QSize kGoldenSize(960, 600);
inline constexpr int kLevels = 8;           ///< a pixel is off when a channel differs by more
inline constexpr double kShareOff = 0.001;  ///< of all pixels

inline bool isOff(QRgb a, QRgb b) {
    return std::abs(qRed(a) - qRed(b)) > kLevels || std::abs(qGreen(a) - qGreen(b)) > kLevels ||
           std::abs(qBlue(a) - qBlue(b)) > kLevels;
}

/// Empty: as it was. Otherwise what differs; the new picture then stands beside the build.
inline QString differenceFromGolden(QWidget& widget, const QString& name) {
    widget.resize(kGoldenSize);
    const QImage now = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    const QString path = QStringLiteral(QZ_SOURCE_DIR "/tests/golden/pictures/%1.png").arg(name);
    if (qEnvironmentVariableIsSet("QIZONG_UPDATE_GOLDEN")) {
        return now.save(path) ? QString() : path + QStringLiteral(" cannot be written");
    }
    const QImage kept = QImage(path).convertToFormat(QImage::Format_RGB32);
    if (kept.size() != now.size()) {
        return QStringLiteral("%1: no picture of this size").arg(path);
    }
    int off = 0;
    for (int y = 0; y < now.height(); ++y) {
        for (int x = 0; x < now.width(); ++x) {
            off += isOff(now.pixel(x, y), kept.pixel(x, y)) ? 1 : 0;
        }
    }
    if (off <= kShareOff * now.width() * now.height()) {
        return {};
    }
    const QDir folder(QStringLiteral(QZ_BINARY_DIR "/golden_differs"));
    folder.mkpath(QStringLiteral("."));
    now.save(folder.filePath(name + QStringLiteral(".png")));
    return QStringLiteral("%1: %2 pixels differ; see %3").arg(name).arg(off).arg(folder.path());
}

}  // namespace qz::test
