// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connection.h"
#include "qz/db/store.h"

namespace qz {

class StorePrivate;

/// Runs the migrations of one module on the writer's connection; see Store::migrate.
Status runMigrations(StorePrivate& store, StoreConnection& connection, const QString& module,
                     const QList<Migration>& files);

}  // namespace qz
