// SPDX-License-Identifier: GPL-3.0-or-later
#include "area_rows.h"

#include "codec.h"
#include "tables.h"

namespace qz::core {
namespace {

Uuid areaId(const QString& code) { return Uuid::fromName(QStringLiteral("core.areas"), code); }

}  // namespace

const char* areaKindName(AreaKind kind) {
    switch (kind) {
        case AreaKind::StatisticalZone:
            return "STATISTICAL";
        case AreaKind::BasicGrid:
            return "BASIC";
        case AreaKind::DedicatedGrid:
            return "DEDICATED";
        case AreaKind::Division:
            break;
    }
    return "DIVISION";
}

AreaKind areaKindOf(const QString& name) {
    for (const AreaKind kind : {AreaKind::StatisticalZone, AreaKind::BasicGrid, AreaKind::DedicatedGrid}) {
        if (name == QLatin1String(areaKindName(kind))) {
            return kind;
        }
    }
    return AreaKind::Division;
}

Status AreaRows::load() {
    QZ_ASSIGN(Statement rows,
              m_tx.prepare("SELECT code, name, kind, provisional FROM core_areas WHERE deleted_at IS NULL"));
    while (true) {
        QZ_ASSIGN(const bool more, rows.step());
        if (!more) {
            return {};
        }
        m_known.insert(rows.text(0), {rows.text(1), areaKindOf(rows.text(2)), rows.integer(3) != 0});
    }
}

QStringList AreaRows::codesNamed(const QString& name) const {
    QStringList codes;
    for (auto it = m_known.cbegin(); it != m_known.cend(); ++it) {
        if (it->name == name) {
            codes.append(it.key());
        }
    }
    codes.sort();
    return codes;
}

Status AreaRows::insert(const Area& area) {
    const QString code = area.code.toString();
    m_changed = true;
    m_known.insert(code, {area.name, area.kind, area.provisional});
    if (m_dryRun) {
        return {};
    }
    static const QStringList columns = {QStringLiteral("code"),        QStringLiteral("name"),
                                        QStringLiteral("kind"),        QStringLiteral("parent"),
                                        QStringLiteral("provisional"), QStringLiteral("valid_from")};
    QZ_ASSIGN(Statement row, m_tx.prepareInsert(areasTable(), columns));
    row.bindAll(areaId(code), code, area.name, QString(QLatin1String(areaKindName(area.kind))),
                stored(area.code.parent().toString()), qint64{area.provisional ? 1 : 0},
                stored(dateText(area.validFrom)));
    return row.run();
}

Result<AreaRows::Change> AreaRows::put(const Area& area) {
    for (AreaCode up = area.code.parent(); !up.isNull() && !contains(up); up = up.parent()) {
        Area missing;
        missing.code = up;
        missing.name = up.toString();
        missing.kind = up.level() == AreaLevel::County && up.isStatisticalZone() ? AreaKind::StatisticalZone
                                                                                 : AreaKind::Division;
        missing.provisional = true;
        QZ_TRY(insert(missing));
        ++m_provisionalMade;
    }
    const auto known = m_known.find(area.code.toString());
    if (known == m_known.end()) {
        QZ_TRY(insert(area));
        return Change::Added;
    }
    const bool sameName = known->name == area.name && known->kind == area.kind;
    if (area.provisional || (sameName && !known->provisional)) {
        return Change::None;
    }
    m_changed = true;
    *known = {area.name, area.kind, false};
    if (!m_dryRun) {
        QZ_TRY(m_tx.update(areasTable(), areaId(area.code.toString()),
                           {{"name", area.name},
                            {"kind", QString(QLatin1String(areaKindName(area.kind)))},
                            {"provisional", qint64{0}}}));
    }
    return Change::Updated;
}

}  // namespace qz::core
