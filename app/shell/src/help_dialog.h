// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace qz {

class Theme;

/// Name, version, licence and what the program is built with.
void openAbout(const Theme& theme, QWidget* parent);

}  // namespace qz
