// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/ui/panes.h"

namespace qz {

/// A button of the common look without a shortcut of its own.
[[nodiscard]] inline KeyButton* plainButton(const Theme& theme, const QString& text, QWidget* parent,
                                            const QString& icon = {}) {
    auto* button = new KeyButton(theme, text, {}, {}, parent);
    if (!icon.isEmpty()) {
        button->setIcon(theme.icon(icon));
    }
    return button;
}

}  // namespace qz
