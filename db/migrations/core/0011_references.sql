-- SPDX-License-Identifier: GPL-3.0-or-later
-- Versions of entries of reference tables that have no table of their own: posts, their staff, rules of the watch.
CREATE TABLE core_references (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    list TEXT NOT NULL,
    entry TEXT NOT NULL,
    fields TEXT NOT NULL DEFAULT '{}',
    source TEXT NOT NULL DEFAULT '',
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (list, entry, valid_from)
) STRICT;
