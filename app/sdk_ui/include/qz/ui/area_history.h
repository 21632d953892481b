// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QFuture>
#include <memory>

#include "qz/areas.h"

namespace qz {

/// Borders of areas as they were; the shell offers it (ModuleServices). UI thread.
class AreaHistory {
public:
    static constexpr auto serviceName = "ui.area_history";
    virtual ~AreaHistory() = default;
    struct Time {
        std::shared_ptr<const AreaTree> tree;  ///< null: the borders of now
        QDate from;  ///< the first day on which no border changed until `to`; null: always before
        QDate to;    ///< the day of the next change; null: none
    };
    [[nodiscard]] virtual QFuture<Result<Time>> on(QDate day) = 0;
};

}  // namespace qz
