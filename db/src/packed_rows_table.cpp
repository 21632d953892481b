// SPDX-License-Identifier: GPL-3.0-or-later
#include "packed_rows_table.h"

#include <sqlite3.h>

#include <new>

#include "db_error.h"

namespace qz {
namespace {

struct Table : sqlite3_vtab {
    const PackedRowsShown* shown = nullptr;
};

struct Cursor : sqlite3_vtab_cursor {
    const PackedRowsShown* shown = nullptr;
    size_t at = 0;
    size_t row = 0;  ///< in the rows, of the place `at` in the choice
};

Cursor* cursorOf(sqlite3_vtab_cursor* base) { return static_cast<Cursor*>(base); }

int connectTable(sqlite3* db, void* context, int, const char* const*, sqlite3_vtab** made, char**) {
    QByteArray declaration = "CREATE TABLE rows(";
    for (int i = 0; i < kMostPackedColumns; ++i) {
        declaration += (i == 0 ? "c" : ",c") + QByteArray::number(i);
    }
    const int code = sqlite3_declare_vtab(db, (declaration + ')').constData());
    if (code != SQLITE_OK) {
        return code;
    }
    auto* table = new (std::nothrow) Table();
    if (table == nullptr) {
        return SQLITE_NOMEM;
    }
    table->shown = static_cast<const PackedRowsShown*>(context);
    *made = table;
    return SQLITE_OK;
}

int disconnectTable(sqlite3_vtab* table) {
    delete static_cast<Table*>(table);
    return SQLITE_OK;
}

int bestIndex(sqlite3_vtab*, sqlite3_index_info* info) {
    info->estimatedCost = 1000;
    info->estimatedRows = 1000;
    return SQLITE_OK;
}

int openCursor(sqlite3_vtab* table, sqlite3_vtab_cursor** made) {
    auto* cursor = new (std::nothrow) Cursor();
    if (cursor == nullptr) {
        return SQLITE_NOMEM;
    }
    cursor->shown = static_cast<Table*>(table)->shown;
    *made = cursor;
    return SQLITE_OK;
}

int closeCursor(sqlite3_vtab_cursor* cursor) {
    delete cursorOf(cursor);
    return SQLITE_OK;
}

int goTo(Cursor& cursor, size_t at) {
    const PackedChoice* choice = cursor.shown->choice;
    cursor.at = at;
    cursor.row = choice != nullptr && choice->which && at < choice->which->size() ? (*choice->which)[at] : at;
    return SQLITE_OK;
}

int filter(sqlite3_vtab_cursor* cursor, int, const char*, int, sqlite3_value**) {
    return goTo(*cursorOf(cursor), 0);
}

int next(sqlite3_vtab_cursor* cursor) { return goTo(*cursorOf(cursor), cursorOf(cursor)->at + 1); }

int isAtEnd(sqlite3_vtab_cursor* base) {
    const Cursor* cursor = cursorOf(base);
    const PackedChoice* choice = cursor->shown->choice;
    return choice == nullptr || cursor->at >= choice->size() ? 1 : 0;
}

int giveColumn(sqlite3_vtab_cursor* base, sqlite3_context* context, int column) {
    const Cursor* cursor = cursorOf(base);
    const PackedChoice& choice = *cursor->shown->choice;
    const auto index = static_cast<size_t>(column);
    const size_t width = choice.rows.width();
    if (index < width) {
        choice.rows.giveTo(context, cursor->row, index);
    } else if (choice.late != nullptr && index - width < choice.late->width()) {
        choice.late->giveTo(context, cursor->at, index - width);
    }
    return SQLITE_OK;
}

int giveRowid(sqlite3_vtab_cursor* cursor, sqlite3_int64* rowid) {
    *rowid = static_cast<sqlite3_int64>(cursorOf(cursor)->at);
    return SQLITE_OK;
}

/// Without xCreate: there without being made, and it can be written by nobody.
sqlite3_module rowsModule() {
    sqlite3_module module{};
    module.xConnect = connectTable;
    module.xBestIndex = bestIndex;
    module.xDisconnect = disconnectTable;
    module.xOpen = openCursor;
    module.xClose = closeCursor;
    module.xFilter = filter;
    module.xNext = next;
    module.xEof = isAtEnd;
    module.xColumn = giveColumn;
    module.xRowid = giveRowid;
    return module;
}

}  // namespace

Status addPackedRowsTable(sqlite3* db, const PackedRowsShown* shown) {
    static const sqlite3_module kModule = rowsModule();
    const int code = sqlite3_create_module_v2(db, "qz_packed_rows", &kModule,
                                              const_cast<PackedRowsShown*>(shown), nullptr);
    return code == SQLITE_OK ? Status() : Status(databaseError(db, code, QStringLiteral("qz_packed_rows")));
}

}  // namespace qz
