// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace qz {

enum class VolumeState {
    Encrypted,
    Plain,   ///< this system sees no encryption; a disk or a host below may still have one
    Unknown  ///< this system does not tell
};

/// Whether the volume under a folder is encrypted by the system (LUKS, BitLocker). Read from what the system
/// shows to everyone; nothing is run and nothing needs rights. Any thread, at most some milliseconds.
struct Volume {
    VolumeState state = VolumeState::Unknown;
    QString how;     ///< "LUKS2", "BitLocker", "ecryptfs"; empty unless encrypted
    QString device;  ///< "/dev/mapper/home"
};

/// `root`: where /proc and /sys stand; for tests.
[[nodiscard]] Volume volumeOf(const QString& folder, const QString& root = QStringLiteral("/"));

}  // namespace qz
