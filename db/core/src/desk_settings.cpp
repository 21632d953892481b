// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_settings.h"

#include "codec.h"

namespace qz::core {

Result<QString> deskSetting(ReadTx& read, const QString& name) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT value FROM core_settings WHERE name = ?"));
    rows.bindAll(name);
    QZ_ASSIGN(const bool found, rows.step());
    return found ? rows.text(0) : QString();
}

Status setDeskSetting(WriteTx& tx, const QString& name, const QString& value) {
    QZ_ASSIGN(Statement row, tx.sql("INSERT INTO core_settings (name, value) VALUES (?, ?) "
                                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"));
    row.bindAll(name, stored(value));
    return row.run();
}

}  // namespace qz::core
