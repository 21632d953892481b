// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/unit_office.h"

#include <QCoreApplication>
#include <algorithm>

#include "codec.h"
#include "tables.h"

namespace qz {

using namespace core;

namespace {

const auto kPermission = QStringLiteral("admin.directory");

Error invalid(const QString& message, const char* field) {
    return makeError(ErrorCode::Invalid, message, {}, QLatin1String(field));
}

FieldSpec field(const char* id, const char* title, FieldType type, bool required) {
    FieldSpec spec;
    spec.id = QLatin1String(id);
    spec.title = title;
    spec.type = type;
    spec.required = required;
    return spec;
}

const UnitEntry* find(const QList<UnitEntry>& known, const QString& code) {
    const auto it = std::find_if(known.begin(), known.end(),
                                 [&code](const UnitEntry& each) { return each.unit.code == code; });
    return it == known.end() ? nullptr : &*it;
}

/// The row as the directory identifies it.
Uuid unitId(const QString& code) { return Uuid::fromName(QStringLiteral("core.units"), code); }

Uuid versionId(const UnitVersion& version) {
    return Uuid::fromName(QStringLiteral("core.unit_versions"),
                          QStringLiteral("%1|%2").arg(version.unit.code, dateText(version.from)));
}

bool sameVersion(const UnitVersion& one, const UnitVersion& other) {
    return one.unit.name == other.unit.name && one.unit.kind == other.unit.kind &&
           one.unit.area == other.unit.area && one.unit.phone == other.unit.phone &&
           one.parent == other.parent;
}

/// The newest version becomes the last of the earlier ones, up to the day before.
void renewed(UnitEntry& entry, const UnitVersion& next) {
    UnitVersion before = entry;
    before.to = next.from.addDays(-1);
    const QDate end = entry.to;
    entry.earlier.append(before);
    static_cast<UnitVersion&>(entry) = next;
    entry.to = next.to.isValid() ? next.to : end;
}

Error unknownUnit(const QString& code) {
    return makeError(ErrorCode::NotFound,
                     QCoreApplication::translate("qz::UnitOffice", "There is no unit “%1”.").arg(code));
}

/// May a new version begin on this day?
Status checkFirstDay(const UnitEntry& known, QDate day) {
    if (!day.isValid()) {
        return invalid(QCoreApplication::translate("qz::UnitOffice", "Give its first day."), "valid_from");
    }
    if (known.from.isValid() && day <= known.from) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate(
                             "qz::UnitOffice", "“%1” begins on %2; a new version begins after that day.")
                             .arg(known.unit.name, known.from.toString(Qt::ISODate)),
                         {}, QStringLiteral("valid_from"));
    }
    if (known.to.isValid() && day > known.to) {
        return makeError(ErrorCode::Conflict,
                         QCoreApplication::translate("qz::UnitOffice", "“%1” ends on %2 already.")
                             .arg(known.unit.name, known.to.toString(Qt::ISODate)),
                         {}, QStringLiteral("valid_from"));
    }
    return {};
}

Status audit(CoreStore& core, WriteTx& tx, const char* action, const UnitEntry& entry, const Actor& actor) {
    AuditEntry row;
    row.user = actor.user;
    row.action = QLatin1String(action);
    row.subject = QStringLiteral("%1: %2 %3 %4 %5..%6")
                      .arg(entry.unit.code, entry.unit.name, entry.unit.kind, entry.unit.area.toString(),
                           dateText(entry.from), dateText(entry.to));
    row.purpose = entry.source;
    return core.audit().append(tx, row);
}

}  // namespace

const UnitVersion& UnitEntry::on(QDate day) const {
    const UnitVersion* found = earlier.isEmpty() ? this : &earlier.constFirst();
    for (const UnitVersion& version : earlier) {
        found = version.from.isValid() && day < version.from ? found : &version;
    }
    return !from.isValid() || from <= day ? *this : *found;
}

Result<QList<UnitEntry>> UnitOffice::entriesIn(ReadTx& read) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT code, name, kind, area, phone, parent, source, valid_from, "
                           "valid_to, successor FROM core_units WHERE deleted_at IS NULL ORDER BY code"));
    const auto version = [](const Statement& row) {
        return UnitVersion{{row.text(0), row.text(1), row.text(2), areaOf(row.text(3)), row.text(4)},
                           row.text(5),
                           row.text(6),
                           dateOf(row.text(7)),
                           dateOf(row.text(8))};
    };
    QList<UnitEntry> entries;
    QHash<QString, qsizetype> places;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        places.insert(rows.text(0), entries.size());
        entries.append(UnitEntry{version(rows), rows.text(9), {}});
    }
    QZ_ASSIGN(Statement past,
              read.prepare("SELECT unit, name, kind, area, phone, parent, source, valid_from, valid_to "
                           "FROM core_unit_versions WHERE deleted_at IS NULL ORDER BY unit, valid_from"));
    while (true) {
        QZ_ASSIGN(const bool more, past.step());
        if (!more) {
            return entries;
        }
        if (const auto place = places.constFind(past.text(0)); place != places.cend()) {
            entries[*place].earlier.append(version(past));
        }
    }
}

QFuture<Result<QList<UnitEntry>>> UnitOffice::entries() const {
    return m_core.store().read([](ReadTx& read) { return entriesIn(read); });
}

Status UnitOffice::check(const QList<UnitEntry>& known, const UnitEntry& entry) const {
    QZ_TRY(checkFields(fields(), valuesOf(entry)));
    if (m_core.areas().tree()->find(entry.unit.area) == nullptr) {
        return invalid(QCoreApplication::translate("qz::UnitOffice", "There is no area %1 in this store.")
                           .arg(entry.unit.area.toString()),
                       "area");
    }
    if (entry.to.isValid() && entry.from.isValid() && entry.to < entry.from) {
        return invalid(QCoreApplication::translate("qz::UnitOffice", "The last day lies before the first."),
                       "valid_to");
    }
    // Upwards from the new place: it must not come back to the unit itself.
    QString above = entry.parent;
    for (qsizetype steps = 0; !above.isEmpty() && steps <= known.size(); ++steps) {
        const UnitEntry* parent = find(known, above);
        if (parent == nullptr) {
            return invalid(QCoreApplication::translate("qz::UnitOffice", "There is no unit “%1”.").arg(above),
                           "parent");
        }
        if (above == entry.unit.code) {
            return invalid(QCoreApplication::translate("qz::UnitOffice", "A unit cannot stand below itself."),
                           "parent");
        }
        above = parent->parent;
    }
    return {};
}

QFuture<Status> UnitOffice::put(const UnitEntry& entry, const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("units.put"), [self = *this, entry, actor](WriteTx& tx) -> Status {
            CoreStore& core = self.m_core;
            QZ_TRY(core.access().check(actor.user, kPermission, core.rootArea()));
            QZ_ASSIGN(const QList<UnitEntry> known, entriesIn(tx));
            QZ_TRY(self.check(known, entry));
            const UnitEntry* before = find(known, entry.unit.code);
            UnitEntry corrected = entry;
            corrected.earlier = before == nullptr ? QList<UnitVersion>() : before->earlier;
            corrected.successor = before == nullptr ? QString() : before->successor;
            if (!corrected.earlier.isEmpty() && entry.from != before->from) {
                return invalid(QCoreApplication::translate("qz::UnitOffice",
                                                           "Its former name holds until the day before: "
                                                           "the first day stays."),
                               "valid_from");
            }
            QZ_TRY(self.store(tx, corrected));
            return audit(core, tx, before == nullptr ? "unit_added" : "unit_changed", entry, actor);
        });
}

Status UnitOffice::store(WriteTx& tx, const UnitEntry& entry) const {
    for (const UnitVersion& version : entry.earlier) {
        const ColumnValues values{{"unit", version.unit.code},
                                  {"name", version.unit.name},
                                  {"kind", stored(version.unit.kind)},
                                  {"area", stored(version.unit.area.toString())},
                                  {"parent", stored(version.parent)},
                                  {"phone", stored(version.unit.phone)},
                                  {"source", stored(version.source)},
                                  {"valid_from", stored(dateText(version.from))},
                                  {"valid_to", stored(dateText(version.to))}};
        if (!tx.ref(unitVersionsTable(), versionId(version)).ok()) {  // what was stays as it is
            QZ_TRY(tx.insert(unitVersionsTable(), versionId(version), values));
        }
    }
    QZ_TRY(m_core.directory().put(tx, {entry.unit}));
    QZ_TRY(tx.update(unitsTable(), unitId(entry.unit.code),
                     {{"parent", stored(entry.parent)},
                      {"source", stored(entry.source)},
                      {"valid_from", stored(dateText(entry.from))},
                      {"valid_to", stored(dateText(entry.to))},
                      {"successor", stored(entry.successor)}}));
    return m_core.directory().publishAfter(tx);  // with the days that put() did not know yet
}

QFuture<Status> UnitOffice::renew(const UnitEntry& next, const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("units.renew"), [self = *this, next, actor](WriteTx& tx) -> Status {
            CoreStore& core = self.m_core;
            QZ_TRY(core.access().check(actor.user, kPermission, core.rootArea()));
            QZ_ASSIGN(const QList<UnitEntry> known, entriesIn(tx));
            const UnitEntry* before = find(known, next.unit.code);
            if (before == nullptr) {
                return unknownUnit(next.unit.code);
            }
            QZ_TRY(self.check(known, next));
            QZ_TRY(checkFirstDay(*before, next.from));
            if (next.source.trimmed().isEmpty()) {
                return invalid(
                    QCoreApplication::translate("qz::UnitOffice", "Say by which document it changes."),
                    "source");
            }
            UnitEntry entry = *before;
            renewed(entry, next);
            QZ_TRY(self.store(tx, entry));
            return audit(core, tx, "unit_renewed", entry, actor);
        });
}

QFuture<Status> UnitOffice::merge(const QString& code, const QString& into, QDate firstDay,
                                  const QString& source, const Actor& actor) {
    return m_core.store().write(QStringLiteral("units.merge"),
                                [self = *this, code, into, firstDay, source, actor](WriteTx& tx) {
                                    return self.mergeNow(tx, code, {into, firstDay, source.trimmed()}, actor);
                                });
}

Status UnitOffice::mergeNow(WriteTx& tx, const QString& code, const Merger& merger,
                            const Actor& actor) const {
    QZ_TRY(m_core.access().check(actor.user, kPermission, m_core.rootArea()));
    QZ_ASSIGN(const QList<UnitEntry> known, entriesIn(tx));
    const UnitEntry* found = find(known, code);
    const UnitEntry* taker = find(known, merger.into);
    if (found == nullptr) {
        return unknownUnit(code);
    }
    QZ_TRY(checkFirstDay(*found, merger.firstDay));
    bool below = false;  // the one that takes over must not go with it
    for (const UnitEntry* up = taker; up != nullptr && !below; up = find(known, up->parent)) {
        below = up->unit.code == code;
    }
    if (taker == nullptr || below || !taker->isInForce(merger.firstDay)) {
        return invalid(
            QCoreApplication::translate("qz::UnitOffice",
                                        "It goes over to another unit, which works on that day and "
                                        "does not stand below it."),
            "into");
    }
    if (merger.source.isEmpty()) {
        return invalid(QCoreApplication::translate("qz::UnitOffice", "Say by which document it changes."),
                       "source");
    }
    for (const UnitEntry& each : known) {
        if (each.parent != code || !each.isInForce(merger.firstDay)) {
            continue;
        }
        UnitEntry moved = each;
        UnitVersion next = each;
        next.parent = merger.into;
        if (!each.from.isValid() || each.from < merger.firstDay) {
            next.from = merger.firstDay;
            next.source = merger.source;
            renewed(moved, next);
        } else {
            moved.parent = merger.into;
        }
        QZ_TRY(store(tx, moved));
        QZ_TRY(audit(m_core, tx, "unit_renewed", moved, actor));
    }
    UnitEntry ended = *found;
    ended.to = merger.firstDay.addDays(-1);
    ended.successor = merger.into;
    QZ_TRY(store(tx, ended));
    AuditEntry row;
    row.user = actor.user;
    row.action = QStringLiteral("unit_merged");
    row.subject = QStringLiteral("%1: %2 -> %3 %4")
                      .arg(code, found->unit.name, merger.into, merger.firstDay.toString(Qt::ISODate));
    row.purpose = merger.source;
    return m_core.audit().append(tx, row);
}

Result<UnitOffice::Taken> UnitOffice::take(QList<UnitEntry>& known, const UnitEntry& row) {
    const auto found = std::find_if(known.begin(), known.end(), [&row](const UnitEntry& each) {
        return each.unit.code == row.unit.code;
    });
    if (found == known.end()) {
        known.append(row);
        return Taken::Added;
    }
    if (!row.from.isValid() || row.from == found->from) {
        UnitVersion corrected = row;
        corrected.from = found->from;
        corrected.to = row.to.isValid() ? row.to : found->to;
        corrected.source = row.source.isEmpty() ? found->source : row.source;
        if (sameVersion(corrected, *found) && corrected.to == found->to &&
            corrected.source == found->source) {
            return Taken::Same;
        }
        static_cast<UnitVersion&>(*found) = corrected;
        return Taken::Changed;
    }
    if (!found->from.isValid() || row.from > found->from) {
        if (sameVersion(row, *found)) {
            return Taken::Same;
        }
        if (found->to.isValid() && row.from > found->to) {
            found->to = {};  // a file of all versions gives each its own last day
        }
        renewed(*found, row);
        return Taken::Renewed;
    }
    for (const UnitVersion& version : std::as_const(found->earlier)) {
        if (version.from == row.from && sameVersion(version, row)) {
            return Taken::Same;
        }
    }
    return makeError(ErrorCode::Conflict,
                     QCoreApplication::translate("qz::UnitOffice",
                                                 "“%1” begins on %2; a new version begins after that day.")
                         .arg(found->unit.name, found->from.toString(Qt::ISODate)),
                     {}, QStringLiteral("valid_from"));
}

QFuture<Status> UnitOffice::end(const QString& code, QDate lastDay, const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("units.end"), [self = *this, code, lastDay, actor](WriteTx& tx) -> Status {
            CoreStore& core = self.m_core;
            QZ_TRY(core.access().check(actor.user, kPermission, core.rootArea()));
            QZ_ASSIGN(const QList<UnitEntry> known, entriesIn(tx));
            const UnitEntry* found = find(known, code);
            if (found == nullptr) {
                return unknownUnit(code);
            }
            UnitEntry ended = *found;
            ended.to = lastDay;
            if (!lastDay.isValid() || (ended.from.isValid() && lastDay < ended.from)) {
                return invalid(
                    QCoreApplication::translate("qz::UnitOffice", "The last day lies before the first."),
                    "valid_to");
            }
            for (const UnitEntry& each : known) {
                if (each.on(lastDay.addDays(1)).parent == code && each.isInForce(lastDay.addDays(1))) {
                    return makeError(ErrorCode::Conflict,
                                     QCoreApplication::translate("qz::UnitOffice",
                                                                 "%1 stands below it and goes on; give it "
                                                                 "another place or end it first.")
                                         .arg(each.unit.name),
                                     {}, QStringLiteral("valid_to"));
                }
            }
            QZ_TRY(tx.update(unitsTable(), unitId(code), {{"valid_to", dateText(lastDay)}}));
            return audit(core, tx, "unit_ended", ended, actor);
        });
}

QList<FieldSpec> UnitOffice::fields() {
    FieldSpec kind = field("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind"), FieldType::Choice, true);
    kind.choices = {QStringLiteral("department"), QStringLiteral("street"), QStringLiteral("village"),
                    QStringLiteral("centre"), QStringLiteral("enterprise")};
    FieldSpec above =
        field("parent", QT_TRANSLATE_NOOP("qz::Fields", "Stands below"), FieldType::Lookup, false);
    above.lookup = QStringLiteral("unit");
    return {field("code", QT_TRANSLATE_NOOP("qz::Fields", "Code"), FieldType::Text, true),
            field("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), FieldType::Text, true),
            kind,
            field("area", QT_TRANSLATE_NOOP("qz::Fields", "Area"), FieldType::Area, true),
            above,
            field("phone", QT_TRANSLATE_NOOP("qz::Fields", "Telephone"), FieldType::Text, false),
            field("source", QT_TRANSLATE_NOOP("qz::Fields", "Set up by"), FieldType::Text, false),
            field("valid_from", QT_TRANSLATE_NOOP("qz::Fields", "Valid from"), FieldType::Date, false),
            field("valid_to", QT_TRANSLATE_NOOP("qz::Fields", "Valid to"), FieldType::Date, false)};
}

QList<FieldSpec> UnitOffice::mergerFields() {
    FieldSpec into = field("into", QT_TRANSLATE_NOOP("qz::Fields", "Goes over to"), FieldType::Lookup, true);
    into.lookup = QStringLiteral("unit");
    return {into, field("valid_from", QT_TRANSLATE_NOOP("qz::Fields", "First day"), FieldType::Date, true),
            field("source", QT_TRANSLATE_NOOP("qz::Fields", "Source"), FieldType::Text, true)};
}

FieldMap UnitOffice::valuesOf(const UnitEntry& entry) {
    FieldMap values{{QStringLiteral("code"), entry.unit.code},
                    {QStringLiteral("name"), entry.unit.name},
                    {QStringLiteral("kind"), entry.unit.kind},
                    {QStringLiteral("area"), entry.unit.area.toString()},
                    {QStringLiteral("parent"), entry.parent},
                    {QStringLiteral("phone"), entry.unit.phone},
                    {QStringLiteral("source"), entry.source},
                    {QStringLiteral("valid_from"), entry.from.toString(Qt::ISODate)},
                    {QStringLiteral("valid_to"), entry.to.toString(Qt::ISODate)}};
    values.removeIf([](const auto& value) { return value.value().isEmpty(); });
    return values;
}

Result<UnitEntry> UnitOffice::entryOf(const FieldMap& values) {
    QZ_TRY(checkFields(fields(), values));
    const auto text = [&values](const char* id) { return values.value(QLatin1String(id)).trimmed(); };
    UnitEntry entry;
    entry.unit.code = text("code");
    entry.unit.name = text("name");
    entry.unit.kind = text("kind");
    QZ_ASSIGN(entry.unit.area, AreaCode::parse(text("area")));
    entry.unit.phone = text("phone");
    entry.parent = text("parent");
    entry.source = text("source");
    entry.from = QDate::fromString(text("valid_from").left(10), Qt::ISODate);
    entry.to = QDate::fromString(text("valid_to").left(10), Qt::ISODate);
    return entry;
}

}  // namespace qz
