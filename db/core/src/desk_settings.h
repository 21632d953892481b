// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/db/transaction.h"

namespace qz::core {

/// Settings of the desk in its store: "area".
[[nodiscard]] Result<QString> deskSetting(ReadTx& read, const QString& name);  ///< empty where it is not set
Status setDeskSetting(WriteTx& tx, const QString& name, const QString& value);

}  // namespace qz::core
