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

Result<QList<UnitEntry>> UnitOffice::entriesIn(ReadTx& read) {
    QZ_ASSIGN(Statement rows,
              read.prepare("SELECT code, name, kind, area, phone, parent, source, valid_from, "
                           "valid_to FROM core_units WHERE deleted_at IS NULL ORDER BY code"));
    QList<UnitEntry> entries;
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return entries;
        }
        entries.append({{rows.text(0), rows.text(1), rows.text(2), areaOf(rows.text(3)), rows.text(4)},
                        rows.text(5),
                        rows.text(6),
                        dateOf(rows.text(7)),
                        dateOf(rows.text(8))});
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
            QZ_TRY(core.directory().put(tx, {entry.unit}));
            QZ_TRY(tx.update(unitsTable(), unitId(entry.unit.code),
                             {{"parent", stored(entry.parent)},
                              {"source", stored(entry.source)},
                              {"valid_from", stored(dateText(entry.from))},
                              {"valid_to", stored(dateText(entry.to))}}));
            const bool isNew = find(known, entry.unit.code) == nullptr;
            return audit(core, tx, isNew ? "unit_added" : "unit_changed", entry, actor);
        });
}

QFuture<Status> UnitOffice::end(const QString& code, QDate lastDay, const Actor& actor) {
    return m_core.store().write(
        QStringLiteral("units.end"), [self = *this, code, lastDay, actor](WriteTx& tx) -> Status {
            CoreStore& core = self.m_core;
            QZ_TRY(core.access().check(actor.user, kPermission, core.rootArea()));
            QZ_ASSIGN(const QList<UnitEntry> known, entriesIn(tx));
            const UnitEntry* found = find(known, code);
            if (found == nullptr) {
                return makeError(
                    ErrorCode::NotFound,
                    QCoreApplication::translate("qz::UnitOffice", "There is no unit “%1”.").arg(code));
            }
            UnitEntry ended = *found;
            ended.to = lastDay;
            if (!lastDay.isValid() || (ended.from.isValid() && lastDay < ended.from)) {
                return invalid(
                    QCoreApplication::translate("qz::UnitOffice", "The last day lies before the first."),
                    "valid_to");
            }
            for (const UnitEntry& each : known) {
                if (each.parent == code && each.isInForce(lastDay.addDays(1))) {
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
