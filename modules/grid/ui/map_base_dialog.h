// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include "qz/result.h"
#include "qz/ui/map_base.h"
#include "qz/ui/theme.h"

namespace qz::grid {

/// What a file holds, and what is wrong with it, before it becomes the base map. accepted(): it shall be
/// used.
class MapBaseDialog final : public QDialog {
    Q_OBJECT
public:
    /// `elsewhere`: nothing of it lies in what the map shows.
    MapBaseDialog(const Theme& theme, const QString& path, const Result<MapBase>& opened, bool elsewhere,
                  QWidget* parent);
};

}  // namespace qz::grid
