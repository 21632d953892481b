// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

#include "qz/exchange/table_writer.h"

namespace qz {

[[nodiscard]] QJsonValue jsonValue(const TableCell& cell, const TableColumn& column);
/// Compact, as UTF-8.
[[nodiscard]] QByteArray jsonText(const QJsonValue& value);

}  // namespace qz
