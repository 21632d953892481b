-- SPDX-License-Identifier: GPL-3.0-or-later
-- Areas, boundaries, gazetteer, work calendars, units, posts, roles, users, settings of the desk.
CREATE TABLE core_areas (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('DIVISION', 'STATISTICAL', 'BASIC', 'DEDICATED')),
    parent TEXT NOT NULL DEFAULT '',
    provisional INTEGER NOT NULL DEFAULT 0,
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT '',
    lon REAL,
    lat REAL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE core_area_boundaries (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    area TEXT NOT NULL,
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT '',
    shape BLOB NOT NULL,
    west REAL NOT NULL,
    south REAL NOT NULL,
    east REAL NOT NULL,
    north REAL NOT NULL,
    lon REAL NOT NULL,
    lat REAL NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_area_boundaries_area ON core_area_boundaries (area, valid_to);

CREATE TABLE core_area_successors (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    old_code TEXT NOT NULL,
    new_code TEXT NOT NULL,
    from_date TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (old_code, new_code)
) STRICT;

CREATE TABLE core_places (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL,
    aliases TEXT NOT NULL DEFAULT '',
    lon REAL NOT NULL,
    lat REAL NOT NULL,
    area TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_places_name ON core_places (name);
CREATE INDEX core_places_area ON core_places (area, name);

CREATE TABLE core_calendars (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    version TEXT NOT NULL UNIQUE,
    source TEXT NOT NULL DEFAULT '',
    days TEXT NOT NULL,
    hours TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    active INTEGER NOT NULL DEFAULT 0,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE core_units (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'department',
    area TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE core_posts (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    unit TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE core_roles (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    role TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    permissions TEXT NOT NULL,
    position INTEGER NOT NULL DEFAULT 0,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE core_users (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    name TEXT NOT NULL UNIQUE,
    display_name TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL,
    area TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    enabled INTEGER NOT NULL DEFAULT 1,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

-- Local to this desk, never synced.
CREATE TABLE core_settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
