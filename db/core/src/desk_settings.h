// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "qz/db/transaction.h"

namespace qz::core {

/// Settings of the desk in its store: "area", "device".
[[nodiscard]] Result<QString> deskSetting(ReadTx& read, const QString& name);  ///< empty where it is not set
Status setDeskSetting(WriteTx& tx, const QString& name, const QString& value);
/// Names this desk in the chains. Bug before the store is created.
[[nodiscard]] Result<Uuid> deviceId(ReadTx& read);

}  // namespace qz::core
