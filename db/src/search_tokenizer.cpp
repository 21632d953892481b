// SPDX-License-Identifier: GPL-3.0-or-later
#include "search_tokenizer.h"

#include <sqlite3.h>

#include "db_error.h"
#include "qz/search_text.h"

namespace qz {

namespace {

/// It keeps nothing; FTS5 wants an object all the same.
int makeTokenizer(void*, const char**, int, Fts5Tokenizer** made) {
    static char only = 0;
    *made = reinterpret_cast<Fts5Tokenizer*>(&only);
    return SQLITE_OK;
}

void dropTokenizer(Fts5Tokenizer*) {}

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size,
             int (*give)(void*, int, const char*, int, int, int)) {
    if ((flags & FTS5_TOKENIZE_QUERY) != 0) {
        return size > 0 ? give(context, 0, text, size, 0, size) : SQLITE_OK;
    }
    int code = SQLITE_OK;
    searchTokens({text, static_cast<size_t>(size)}, [&](std::string_view token, int begin, int end) {
        code = give(context, 0, token.data(), static_cast<int>(token.size()), begin, end);
        return code == SQLITE_OK;
    });
    return code;
}

Result<fts5_api*> apiOf(sqlite3* connection) {
    sqlite3_stmt* statement = nullptr;
    fts5_api* api = nullptr;
    int code = sqlite3_prepare_v2(connection, "SELECT fts5(?1)", -1, &statement, nullptr);
    if (code == SQLITE_OK) {
        sqlite3_bind_pointer(statement, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(statement);
        code = sqlite3_finalize(statement);
    }
    if (code != SQLITE_OK || api == nullptr) {
        return databaseError(connection, code, QStringLiteral("SQLite without FTS5"));
    }
    return api;
}

}  // namespace

Status addSearchTokenizer(sqlite3* connection) {
    QZ_ASSIGN(fts5_api * api, apiOf(connection));
    fts5_tokenizer tokenizer{makeTokenizer, dropTokenizer, tokenize};
    const int code = api->xCreateTokenizer(api, "qz", nullptr, &tokenizer, nullptr);
    return code == SQLITE_OK ? Status()
                             : Status(databaseError(connection, code, QStringLiteral("tokenizer qz")));
}

}  // namespace qz
