// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/directory_store.h"

#include <QCoreApplication>
#include <algorithm>

#include "codec.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

Uuid unitId(const QString& code) { return Uuid::fromName(QStringLiteral("core.units"), code); }

}  // namespace

std::optional<Unit> DirectoryStore::unit(const QString& code) const {
    const QReadLocker lock(&m_lock);
    const auto it =
        std::find_if(m_units.cbegin(), m_units.cend(), [&](const Unit& u) { return u.code == code; });
    return it == m_units.cend() ? std::nullopt : std::optional<Unit>(*it);
}

QList<Unit> DirectoryStore::units() const {
    const QReadLocker lock(&m_lock);
    return m_units;
}

Result<Unit> DirectoryStore::resolve(const QString& codeOrName) const {
    const QString wanted = codeOrName.trimmed();
    QList<Unit> named;
    for (const Unit& candidate : units()) {
        if (candidate.code == wanted) {
            return candidate;
        }
        if (candidate.name == wanted) {
            named.append(candidate);
        }
    }
    if (named.size() == 1) {
        return named.first();
    }
    return makeError(
        ErrorCode::NotFound,
        named.isEmpty()
            ? QCoreApplication::translate("qz::Directory", "There is no unit “%1”.").arg(wanted)
            : QCoreApplication::translate("qz::Directory", "Several units are called “%1”; give the code.")
                  .arg(wanted));
}

Result<QList<Unit>> DirectoryStore::read(ReadTx& read) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT code, name, kind, area, phone FROM core_units "
                                           "WHERE deleted_at IS NULL ORDER BY code"));
    QList<Unit> units;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return units;
        }
        units.append({rows.text(0), rows.text(1), rows.text(2), areaOf(rows.text(3)), rows.text(4)});
    }
}

Status DirectoryStore::load(ReadTx& from) {
    QZ_ASSIGN(QList<Unit> units, read(from));
    const QWriteLocker lock(&m_lock);
    m_units = std::move(units);
    return {};
}

Status DirectoryStore::publishAfter(WriteTx& tx) {
    QZ_ASSIGN(QList<Unit> units, read(tx));
    tx.afterCommit([this, units = std::move(units)] {
        const QWriteLocker lock(&m_lock);
        m_units = units;
    });
    return {};
}

Status DirectoryStore::put(WriteTx& tx, const QList<Unit>& units) {
    for (const Unit& unit : units) {
        if (unit.code.isEmpty() || unit.name.isEmpty()) {
            return makeError(ErrorCode::Invalid,
                             QCoreApplication::translate("qz::Directory", "A unit needs a code and a name."));
        }
        const ColumnValues values = {{"code", unit.code},           {"name", unit.name},
                                     {"kind", stored(unit.kind)},   {"area", stored(unit.area.toString())},
                                     {"phone", stored(unit.phone)}, {"deleted_at", std::monostate()}};
        if (tx.ref(unitsTable(), unitId(unit.code)).ok()) {
            QZ_TRY(tx.update(unitsTable(), unitId(unit.code), values));
        } else {
            QZ_TRY(tx.insert(unitsTable(), unitId(unit.code), values));
        }
    }
    return publishAfter(tx);
}

Status DirectoryStore::remove(WriteTx& tx, const QString& code) {
    QZ_ASSIGN(const RowRef ref, tx.ref(unitsTable(), unitId(code)));
    QZ_TRY(tx.remove(unitsTable(), unitId(code), ref));
    return publishAfter(tx);
}

}  // namespace qz
