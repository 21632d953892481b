// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>

#include "qz/result.h"

namespace qz {

/// What the command line of the desktop says.
struct DesktopOptions {
    QString store;        ///< folder; empty: the last one, or the user's data folder
    QString screenshots;  ///< folder; empty: no screenshot run
    QSize size{1920, 1080};
    QString theme;     ///< light, dark, empty: as last set
    QString language;  ///< zh, en, empty: as last set
    QString user;
    QString passwordFile;

    /// `arguments` as the program got them, the program's name first. Invalid explains and names the option.
    [[nodiscard]] static Result<DesktopOptions> parse(const QStringList& arguments);
};

}  // namespace qz
