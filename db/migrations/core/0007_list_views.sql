-- SPDX-License-Identifier: GPL-3.0-or-later
-- Saved views of lists. Shared views go to every desk; own ones stay at this one.
CREATE TABLE core_list_views (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    page TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    owner TEXT NOT NULL DEFAULT '',
    changed_at INTEGER NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_list_views_page ON core_list_views (page, name);

CREATE TABLE core_own_list_views (
    id BLOB PRIMARY KEY,
    user TEXT NOT NULL,
    page TEXT NOT NULL,
    name TEXT NOT NULL,
    body TEXT NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX core_own_list_views_name ON core_own_list_views (user, page, name);
