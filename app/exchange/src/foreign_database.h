// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>
#include <memory>

#include "qz/result.h"

struct sqlite3;
struct sqlite3_stmt;

namespace qz {

/// Rows of a query on a file that others made. Ends before its database.
class ForeignRows final {
public:
    ForeignRows(ForeignRows&& other) noexcept;
    ForeignRows& operator=(ForeignRows&&) = delete;
    ~ForeignRows();

    void bind(int index, qint64 value);  ///< from 1
    void bind(int index, const QString& value);
    void reset();
    /// False at the end. Invalid where the file is damaged or asks for endless work.
    [[nodiscard]] Result<bool> step();

    [[nodiscard]] int columns() const;
    [[nodiscard]] QString columnName(int column) const;
    [[nodiscard]] QString columnType(int column) const;  ///< as declared; empty for an expression
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] bool isBlob(int column) const;
    [[nodiscard]] QString text(int column) const;
    [[nodiscard]] qint64 integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QByteArrayView blob(int column) const;  ///< until the next step

private:
    friend class ForeignDatabase;
    ForeignRows(class ForeignDatabase& database, sqlite3_stmt* statement)
        : m_database(database), m_statement(statement) {}
    class ForeignDatabase& m_database;
    sqlite3_stmt* m_statement;
    bool m_done = false;
};

/// An SQLite file that somebody else made, opened so that nothing in it can write, run away or reach outside:
/// read only, no trusted schema, no triggers, no recursion, no attached files, values of at most 64 MB, a
/// bounded amount of work a step. No file appears beside it. One thread.
class ForeignDatabase final {
public:
    ~ForeignDatabase();
    ForeignDatabase(const ForeignDatabase&) = delete;
    ForeignDatabase& operator=(const ForeignDatabase&) = delete;

    /// Invalid where it is no database.
    [[nodiscard]] static Result<std::unique_ptr<ForeignDatabase>> open(const QString& path);
    [[nodiscard]] Result<ForeignRows> query(const QString& sql);
    [[nodiscard]] Result<bool> hasTable(const QString& name);  ///< or view
    /// Whether the query must read a whole table: there is no index for it.
    [[nodiscard]] Result<bool> scans(const QString& sql);
    /// “name” with quotes doubled, for SQL.
    [[nodiscard]] static QString quoted(const QString& name);
    /// "“base.gpkg” is damaged: …"
    [[nodiscard]] Error damaged(const QString& detail) const;
    [[nodiscard]] const QString& fileName() const { return m_fileName; }

private:
    friend class ForeignRows;
    ForeignDatabase(sqlite3* handle, QString fileName);
    void guard();
    static int onProgress(void* self);

    sqlite3* m_handle;
    QString m_fileName;
    int m_rounds = 0;  ///< of the progress handler since the step began
};

}  // namespace qz
