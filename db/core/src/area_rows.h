// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>

#include "qz/areas.h"
#include "qz/db/transaction.h"

namespace qz::core {

[[nodiscard]] const char* areaKindName(AreaKind kind);
[[nodiscard]] AreaKind areaKindOf(const QString& name);

/// The rows of core_areas while they are being written: what is there, what is new, which ancestors are
/// missing.
class AreaRows {
public:
    enum class Change { None, Added, Updated };

    AreaRows(WriteTx& tx, bool dryRun) : m_tx(tx), m_dryRun(dryRun) {}
    Status load();
    [[nodiscard]] bool contains(const AreaCode& code) const { return m_known.contains(code.toString()); }
    [[nodiscard]] QString nameOf(const AreaCode& code) const { return m_known.value(code.toString()).name; }
    /// Adds, or changes name and kind where they differ. Makes missing ancestors provisional.
    Result<Change> put(const Area& area);
    [[nodiscard]] qint64 provisionalMade() const { return m_provisionalMade; }
    [[nodiscard]] bool changed() const { return m_changed; }
    /// Codes that a name leads to.
    [[nodiscard]] QStringList codesNamed(const QString& name) const;

private:
    struct Known {
        QString name;
        AreaKind kind = AreaKind::Division;
        bool provisional = false;
    };
    Status insert(const Area& area);
    WriteTx& m_tx;
    bool m_dryRun;
    QHash<QString, Known> m_known;
    qint64 m_provisionalMade = 0;
    bool m_changed = false;
};

}  // namespace qz::core
