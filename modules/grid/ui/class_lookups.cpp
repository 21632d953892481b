// SPDX-License-Identifier: GPL-3.0-or-later
#include "grid/ui/class_lookups.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>
#include <QSet>

#include "grid/domain/grid_tables_json.h"

namespace qz::grid {

namespace {

bool english() { return QLocale().language() != QLocale::Chinese; }

Result<QList<LookupItem>> readReasons(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return makeError(ErrorCode::Io,
                         QCoreApplication::translate("qz::grid::Lookups", "%1 cannot be read: %2")
                             .arg(path, file.errorString()));
    }
    QList<LookupItem> items;
    const QJsonArray rows =
        QJsonDocument::fromJson(file.readAll()).object().value(QStringLiteral("reasons")).toArray();
    for (const QJsonValue& value : rows) {
        const QJsonObject row = value.toObject();
        items.append({row.value(QStringLiteral("code")).toString(),
                      row.value(english() ? QStringLiteral("en") : QStringLiteral("zh")).toString(),
                      {}});
    }
    return items;
}

}  // namespace

Result<ClassLookups> ClassLookups::load(const QString& folder) {
    ClassLookups lookups;
    QZ_ASSIGN(ClassTable table, loadClassTable(folder));
    lookups.m_table = std::make_shared<const ClassTable>(std::move(table));
    QZ_ASSIGN(lookups.m_reasons, readReasons(folder + QStringLiteral("/closing_reasons.json")));
    return lookups;
}

std::shared_ptr<const ClassTable> ClassLookups::table() const {
    const std::shared_ptr<const ClassTable> stored = m_source == nullptr ? nullptr : m_source->now();
    return stored ? stored : m_table;
}

QList<LookupItem> ClassLookups::classes() const {
    const std::shared_ptr<const ClassTable> now = table();
    QSet<QString> headings;
    for (const EventClass& row : now->classes()) {
        headings.insert(row.parent);
    }
    QList<LookupItem> items;
    for (const EventClass& row : now->classes()) {
        if (headings.contains(row.code) || !now->isInForce(row)) {
            continue;  // a class with sub-classes is a heading
        }
        const EventClass* parent = now->find(row.parent);
        items.append(
            {row.code, row.name(english()), parent == nullptr ? QString() : parent->name(english())});
    }
    return items;
}

QList<LookupItem> ClassLookups::anyClass() const {
    const std::shared_ptr<const ClassTable> now = table();
    QList<LookupItem> items{
        {QStringLiteral("*"), QCoreApplication::translate("qz::grid::Lookups", "All classes"), {}}};
    for (const EventClass& row : now->classes()) {
        items.append({row.code, row.name(english()), row.parent});
    }
    return items;
}

QString ClassLookups::className(const QString& code) const {
    const std::shared_ptr<const ClassTable> now = table();
    const EventClass* found = now->find(code);
    return found == nullptr ? code : found->name(english());
}

}  // namespace qz::grid
