// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <functional>
#include <memory>

#include "qz/core/import_store.h"
#include "qz/host/registry_list.h"
#include "qz/import.h"
#include "qz/registration.h"
#include "qz/suppression.h"
#include "qz/unit_of_work.h"

namespace qz {

/// One KIND of `import`. Rows or features, whichever the file is, arrive mapped and in CGCS2000.
struct ImportKind {
    QString name;        ///< "events"
    QString title;       ///< translated
    QString permission;  ///< "import.run"
    QList<FieldSpec> fields;
    /// Inside one transaction: all or nothing. Absent where the kind cannot come as a table.
    std::function<Result<ImportSummary>(UnitOfWork&, MappedRows&, const ImportOptions&, JobControl&)> rows;
    /// The same for geographic files.
    std::function<Result<ImportSummary>(UnitOfWork&, FeatureSource&, const ImportOptions&, JobControl&)>
        features;
    /// For a file with a form of its own (a year's holidays).
    std::function<Result<ImportSummary>(UnitOfWork&, const QByteArray&, const ImportOptions&, JobControl&)>
        document;
    /// For kinds whose rows become cases: which, and what the module does when an import is taken back or a
    /// difference is decided. Such imports are remembered.
    QString caseKind = {};
    ImportHooks hooks = {};
    /// After the commit: memory snapshots are renewed. Writer thread.
    std::function<void()> committed;
};

/// What a store can export: the rows of a list. Columns are field ids with titles.
struct ExportKind {
    QString name;  ///< "events"
    QString title;
    QList<FieldSpec> columns;
    /// Calls `row` for each row that passes the filter, in a stable order; stops on its error.
    std::function<Status(UnitOfRead&, const CaseQuery&, const Actor&,
                         const std::function<Status(const FieldMap&)>& row)>
        rows;
    /// The area that a row is about, for geographic files; null where the kind has none (a row with "lon" and
    /// "lat" is a point then).
    std::function<GeoMultiPolygon(const FieldMap&)> shape = {};
    /// The same rows for an audience (systems.md A.4 R3): what it may not see is hidden in them, and who asks
    /// for more than his rights give is Denied. Null: rows of cases, for those who handle them alone.
    std::function<Status(UnitOfRead&, const CaseQuery&, const Actor&, Audience,
                         const std::function<Status(const FieldMap&)>& row)>
        rowsFor = {};
    bool isOpen = false;  ///< tells of no case: the same for every audience
};

/// What modules can take in and give out. Main thread to add, any thread to find.
class ImportRegistry {
public:
    Registration add(ImportKind kind);
    Registration addExport(ExportKind kind);
    [[nodiscard]] const ImportKind* find(const QString& name) const;
    [[nodiscard]] const ExportKind* findExport(const QString& name) const;
    [[nodiscard]] QList<const ImportKind*> all() const;
    [[nodiscard]] QList<const ExportKind*> allExports() const;

private:
    RegistryList<ImportKind> m_kinds;
    RegistryList<ExportKind> m_exports;
};

}  // namespace qz
