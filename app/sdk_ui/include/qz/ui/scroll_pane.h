// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QScrollArea>

#include "qz/ui/theme.h"

namespace qz {

/// Something to read that is taller than its place: scrolled with the arrow and page keys, with the focus
/// ring around it.
class ScrollPane final : public QScrollArea {
    Q_OBJECT
public:
    ScrollPane(const Theme& theme, const QString& name, QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;

private:
    const Theme& m_theme;
};

}  // namespace qz
