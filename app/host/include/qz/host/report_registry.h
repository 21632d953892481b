// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <functional>
#include <memory>

#include "qz/cases.h"
#include "qz/host/registry_list.h"
#include "qz/registration.h"

namespace qz {

struct PaperDocument;

struct ReportRequest {
    AreaCode area;
    QDate from;
    QDate to;                                       ///< inclusive
    QString audience = QStringLiteral("handling");  ///< handling, return, public (systems.md R3)
    Actor actor;
    CivilTime printedAt;
};

/// A table of a report, for xlsx and JSON: the same numbers as on paper.
struct ReportTable {
    QString name;
    QStringList columns;
    QList<QStringList> rows;
    int keyColumns = 1;  ///< the first columns that together name a row
};

/// The rows behind a report that one unit answers for: what it is asked to check.
struct ReportUnitRows {
    QString unit;  ///< unit code
    QString name;
    ReportTable table;
};

struct ReportOutput {
    std::shared_ptr<PaperDocument> paper;
    QList<ReportTable> tables;
    QJsonObject json;
    QList<ReportUnitRows> units;
};

/// A report over an area and a period. `make` runs inside a read of the store.
struct ReportKind {
    QString name;  ///< "grid_daily"
    QString title;
    QString permission;
    std::function<Result<ReportOutput>(UnitOfRead&, const ReportRequest&)> make;
};

class ReportRegistry {
public:
    Registration add(ReportKind kind);
    [[nodiscard]] const ReportKind* find(const QString& name) const;
    [[nodiscard]] QList<const ReportKind*> all() const;

private:
    RegistryList<ReportKind> m_kinds;
};

}  // namespace qz
