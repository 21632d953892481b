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

QDate DirectoryStore::today() const { return CivilTime::fromInstant(m_clock.now()).date; }

/// The newest that had begun; before the first day the unit is as it began.
const Unit& DirectoryStore::onDay(const QList<Version>& versions, QDate day) {
    const Version* found = &versions.constFirst();
    for (const Version& version : versions) {
        if (!version.from.isValid() || version.from <= day) {
            found = &version;
        }
    }
    return found->unit;
}

std::optional<Unit> DirectoryStore::unit(const QString& code) const { return unitOn(code, {}); }

std::optional<Unit> DirectoryStore::unitOn(const QString& code, QDate day) const {
    const QReadLocker lock(&m_lock);
    const auto it = m_units.constFind(code);
    return it == m_units.cend() ? std::nullopt
                                : std::optional<Unit>(onDay(*it, day.isValid() ? day : today()));
}

QList<Unit> DirectoryStore::units() const {
    const QReadLocker lock(&m_lock);
    QList<Unit> units;
    for (const QList<Version>& versions : m_units) {
        units.append(onDay(versions, today()));
    }
    return units;
}

Result<Unit> DirectoryStore::resolve(const QString& codeOrName) const {
    const QString wanted = codeOrName.trimmed();
    QList<Unit> named;
    QList<Unit> onceNamed;
    {
        const QReadLocker lock(&m_lock);
        for (const QList<Version>& versions : m_units) {
            const Unit& now = onDay(versions, today());
            if (now.code == wanted) {
                return now;
            }
            if (now.name == wanted) {
                named.append(now);
            } else if (std::any_of(versions.cbegin(), versions.cend(), [&wanted](const Version& version) {
                           return version.unit.name == wanted;
                       })) {
                onceNamed.append(now);
            }
        }
    }
    if (named.isEmpty()) {
        named = onceNamed;
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

Result<DirectoryStore::Versions> DirectoryStore::read(ReadTx& read) {
    // Of one unit the rows of its past come before its newest.
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT code, name, kind, area, phone, valid_from, 1 AS newest FROM core_units "
                           "WHERE deleted_at IS NULL UNION ALL "
                           "SELECT unit, name, kind, area, phone, valid_from, 0 FROM core_unit_versions "
                           "WHERE deleted_at IS NULL AND unit IN (SELECT code FROM core_units WHERE "
                           "deleted_at IS NULL) ORDER BY 1, newest, valid_from"));
    Versions units;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return units;
        }
        units[rows.text(0)].append(
            {dateOf(rows.text(5)),
             {rows.text(0), rows.text(1), rows.text(2), areaOf(rows.text(3)), rows.text(4)}});
    }
}

Status DirectoryStore::load(ReadTx& from) {
    QZ_ASSIGN(Versions units, read(from));
    const QWriteLocker lock(&m_lock);
    m_units = std::move(units);
    return {};
}

Status DirectoryStore::publishAfter(WriteTx& tx) {
    QZ_ASSIGN(Versions units, read(tx));
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
