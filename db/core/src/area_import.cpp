// SPDX-License-Identifier: GPL-3.0-or-later
#include "qz/core/area_import.h"

#include <QCoreApplication>

#include "area_rows.h"
#include "import_rows.h"

namespace qz {

using namespace core;

namespace {

const QString kCode = QStringLiteral("code");
const QString kName = QStringLiteral("name");
const QString kParent = QStringLiteral("parent");

/// What is wrong with a parsed row: column field and reason; empty reason: nothing.
struct Flaw {
    QString field;
    QString reason;
};

Flaw readArea(const MappedRows::Row& row, Area& area) {
    const Result<AreaCode> code = AreaCode::parse(row.values.value(kCode));
    if (!code.ok()) {
        return {kCode, code.error().message};
    }
    if (code->level() == AreaLevel::Grid) {
        return {kCode, QCoreApplication::translate("qz::AreaImport", "%1 is a grid; import it as grids.")
                           .arg(code->toString())};
    }
    area.code = *code;
    area.name = row.values.value(kName).trimmed();
    if (area.name.isEmpty()) {
        return {kName, QCoreApplication::translate("qz::AreaImport", "The name is missing.")};
    }
    const QString parentText = row.values.value(kParent).trimmed();
    if (!parentText.isEmpty()) {
        const Result<AreaCode> parent = AreaCode::parse(parentText);
        if (!parent.ok()) {
            return {kParent, parent.error().message};
        }
        if (*parent == area.code || !parent->contains(area.code)) {
            return {kParent, QCoreApplication::translate("qz::AreaImport", "%1 does not lie in %2.")
                                 .arg(area.code.toString(), parent->toString())};
        }
    }
    // 7x codes are statistical zones, not divisions (facts.md B.1.2).
    area.kind = area.code.level() == AreaLevel::County && area.code.isStatisticalZone()
                    ? AreaKind::StatisticalZone
                    : AreaKind::Division;
    return {};
}

void count(ImportSummary& summary, AreaRows::Change change) {
    switch (change) {
        case AreaRows::Change::Added:
            ++summary.imported;
            break;
        case AreaRows::Change::Updated:
            ++summary.updated;
            break;
        case AreaRows::Change::None:
            ++summary.skipped;
            break;
    }
}

void noteProvisional(ImportSummary& summary, const AreaRows& rows) {
    if (rows.provisionalMade() > 0) {
        summary.notes.append(QCoreApplication::translate(
            "qz::AreaImport",
            "%n areas that others lie in were missing and were made provisional; import their "
            "names later.",
            nullptr, int(rows.provisionalMade())));
    }
}

}  // namespace

Result<ImportSummary> AreaImport::areas(WriteTx& tx, MappedRows& rows, const ImportOptions& options,
                                        JobControl& job) {
    AreaRows known(tx, options.dryRun);
    QZ_TRY(known.load());
    ImportSummary summary;
    QHash<QString, qint64> seen;
    QZ_TRY(forEachRow(rows, summary, job, [&](const MappedRows::Row& row) -> Status {
        Area area;
        const Flaw flaw = readArea(row, area);
        if (!flaw.reason.isEmpty()) {
            reject(summary, row.number, columnOf(row, flaw.field), flaw.reason);
            return {};
        }
        const qint64 first = seen.value(area.code.toString(), 0);
        if (first > 0 && known.nameOf(area.code) != area.name) {
            reject(summary, row.number, columnOf(row, kCode),
                   QCoreApplication::translate("qz::AreaImport",
                                               "%1 stands in row %2 already, with another name.")
                       .arg(area.code.toString())
                       .arg(first));
            return {};
        }
        seen.insert(area.code.toString(), first > 0 ? first : row.number);
        QZ_ASSIGN(const AreaRows::Change change, known.put(area));
        count(summary, change);
        return {};
    }));
    noteProvisional(summary, known);
    if (known.changed() && !options.dryRun) {
        QZ_TRY(m_areas.publishAfter(tx));
    }
    return summary;
}

}  // namespace qz
