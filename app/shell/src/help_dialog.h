// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace qz {

class Theme;

/// The help text of a topic, resources/help/<language>/<topic>.html, in a window of its own; the index where
/// there is none.
void showHelp(const QString& resources, const QString& topic, const Theme& theme, QWidget* parent);

/// Name, version, licence and what the program is built with.
void openAbout(const Theme& theme, QWidget* parent);

}  // namespace qz
