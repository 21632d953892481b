// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/store/facility_rows.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace qz::grid {
namespace {

constexpr auto kList = "grid.facilities";

FieldSpec field(const char* id, const char* title, FieldType type) {
    FieldSpec spec;
    spec.id = QLatin1String(id);
    spec.title = title;
    spec.type = type;
    spec.required = true;
    return spec;
}

}  // namespace

ReferenceTable facilitiesTable() {
    ReferenceTable table;
    table.id = QLatin1String(kList);
    table.title = QCoreApplication::translate("qz::grid::Reference", "Facilities");
    table.about = QCoreApplication::translate(
        "qz::grid::Reference", "Service points, shelters, hydrants, schools and the like for the map.");
    table.fields = {field("code", QT_TRANSLATE_NOOP("qz::Fields", "Code"), FieldType::Text),
                    field("name", QT_TRANSLATE_NOOP("qz::Fields", "Name"), FieldType::Text),
                    field("kind", QT_TRANSLATE_NOOP("qz::Fields", "Kind"), FieldType::Text),
                    field("lon", QT_TRANSLATE_NOOP("qz::Fields", "Longitude"), FieldType::Lon),
                    field("lat", QT_TRANSLATE_NOOP("qz::Fields", "Latitude"), FieldType::Lat)};
    table.keys = {QStringLiteral("code")};
    return table;
}

Result<QList<Facility>> facilityRows(ReadTx& read, QDate day) {
    QZ_ASSIGN(Statement rows, read.prepare("SELECT entry, fields, source, valid_to FROM core_references "
                                           "WHERE list = ?1 AND valid_from <= ?2 AND deleted_at IS NULL "
                                           "ORDER BY entry, valid_from"));
    const QString today = day.toString(Qt::ISODate);
    rows.bindAll(QString::fromLatin1(kList), today);
    QList<Facility> found;
    QString last;
    for (;;) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            break;
        }
        // The version that began last counts, if it has not ended.
        if (rows.text(0) == last && !found.isEmpty() && found.constLast().code == last) {
            found.removeLast();
        }
        last = rows.text(0);
        if (const QString to = rows.text(3); !to.isEmpty() && to < today) {
            continue;
        }
        const QJsonObject values = QJsonDocument::fromJson(rows.text(1).toUtf8()).object();
        const auto text = [&values](const char* key) { return values.value(QLatin1String(key)).toString(); };
        found.append({last, text("name"), text("kind"), rows.text(2),
                      GeoPoint{text("lon").toDouble(), text("lat").toDouble()}});
    }
    std::stable_sort(found.begin(), found.end(),
                     [](const Facility& a, const Facility& b) { return a.kind < b.kind; });
    return found;
}

}  // namespace qz::grid
