// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include "grid/domain/event_class.h"
#include "qz/result.h"

namespace qz::grid {

/// Reads classes.json, limits.json and authority.json of a folder. Errors name file and entry.
[[nodiscard]] Result<ClassTable> loadClassTable(const QString& folder);

[[nodiscard]] Result<QList<EventClass>> parseClasses(const QByteArray& json);
[[nodiscard]] Result<QList<TimeLimit>> parseLimits(const QByteArray& json);
[[nodiscard]] Result<QList<AuthorityRow>> parseAuthority(const QByteArray& json);

/// Words that other systems use for a state (import_states.json): folded word → state id.
using StateWords = QHash<QString, QString>;
[[nodiscard]] Result<StateWords> loadStateWords(const QString& folder);

}  // namespace qz::grid
