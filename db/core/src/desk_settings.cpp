// SPDX-License-Identifier: GPL-3.0-or-later
#include "desk_settings.h"

#include <QCoreApplication>

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

Result<Uuid> deviceId(ReadTx& read) {
    QZ_ASSIGN(const QString text, deskSetting(read, QStringLiteral("device")));
    if (text.isEmpty()) {
        return makeError(
            ErrorCode::Invalid,
            QCoreApplication::translate("qz::Core", "The store is empty; create it with init first."));
    }
    return Uuid::parse(text);
}

}  // namespace qz::core
