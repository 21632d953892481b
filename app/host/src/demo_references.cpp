// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo_references.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "qz/core/reference_office.h"

namespace qz {

namespace {

constexpr int kAfterThePlaces = 110;  // and before the cases, which use them

Result<QJsonObject> demoFile(const QString& path) {
    QFile file(path);
    const QJsonDocument json =
        file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()) : QJsonDocument();
    if (!json.isObject()) {
        return makeError(ErrorCode::Io, QCoreApplication::translate(
                                            "qz::Reference", "The data of the demo, %1, cannot be read.")
                                            .arg(path));
    }
    return json.object();
}

FieldMap filled(const QJsonObject& row, QDate day) {
    FieldMap values;
    for (auto each = row.begin(); each != row.end(); ++each) {
        const QString text = each->toVariant().toString();
        values.insert(each.key(),
                      text.startsWith(u'@') ? day.addDays(text.mid(1).toInt()).toString(Qt::ISODate) : text);
    }
    return values;
}

bool namesOurUnits(const ReferenceTable& table, const FieldMap& values, const Directory& directory) {
    for (const FieldSpec& spec : table.fields) {
        const QString value = values.value(spec.id);
        if (spec.lookup == QLatin1String("unit") && !value.isEmpty() && !directory.unit(value)) {
            return false;
        }
    }
    return true;
}

}  // namespace

DemoSource demoReferences(CoreStore& core, const ReferenceRegistry& registry, const QString& resources) {
    DemoSource source;
    source.module = QStringLiteral("core");
    source.order = kAfterThePlaces;
    const QString path = resources + QStringLiteral("/data/demo/references.json");
    source.fill = [&core, &registry, path](UnitOfWork& work, const DemoRequest& request,
                                           JobControl& job) -> Status {
        QZ_ASSIGN(const QJsonObject lists, demoFile(path));
        const ReferenceOffice office(core);
        for (const ReferenceTable* table : registry.all()) {
            QZ_TRY(job.progress(0, 0));
            for (const QJsonValue& row : lists.value(table->id).toArray()) {
                const FieldMap values = filled(row.toObject(), request.at.date);
                if (namesOurUnits(*table, values, core.directory())) {
                    QZ_TRY(office.addIn(writeTx(work), *table, values));
                }
            }
        }
        return {};
    };
    return source;
}

}  // namespace qz
