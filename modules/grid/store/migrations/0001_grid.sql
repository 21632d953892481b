-- SPDX-License-Identifier: GPL-3.0-or-later
-- Grid events, city tables (classes, limits, authority list), workers and orders. Cases themselves are in core_cases.
-- SQLite builds a table for an IN list at every insert: the columns that imports write spell their choices out.
CREATE TABLE grid_events (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    class TEXT NOT NULL,
    family TEXT NOT NULL CHECK (family = 'part' OR family = 'event' OR family = 'social'),
    class_text TEXT NOT NULL DEFAULT '',
    needs_check INTEGER NOT NULL DEFAULT 1,
    hazard INTEGER NOT NULL DEFAULT 0,
    source TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    lon REAL,
    lat REAL,
    lon_given REAL,
    lat_given REAL,
    crs TEXT NOT NULL DEFAULT 'cgcs2000',
    place_precision TEXT NOT NULL CHECK (place_precision = 'point' OR place_precision = 'grid'
        OR place_precision = 'village' OR place_precision = 'area' OR place_precision = 'none'),
    area TEXT NOT NULL DEFAULT '',
    round INTEGER NOT NULL DEFAULT 1,
    lead_unit TEXT NOT NULL DEFAULT '',
    merged_into TEXT NOT NULL DEFAULT '',
    passed_check INTEGER NOT NULL DEFAULT 0,
    import_hash BLOB,
    is_open INTEGER NOT NULL DEFAULT 1,
    opened_at INTEGER NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
-- Duplicate hint (same class, 50 m, open) and the tray of events without a place.
CREATE INDEX grid_events_near ON grid_events (class, lat, lon) WHERE is_open = 1 AND lat IS NOT NULL;
CREATE INDEX grid_events_unplaced ON grid_events (opened_at)
    WHERE is_open = 1 AND place_precision IN ('village', 'area', 'none');

CREATE TABLE grid_dispatches (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    event_id BLOB NOT NULL,
    unit TEXT NOT NULL,
    part TEXT NOT NULL CHECK (part IN ('lead', 'assist')),
    round INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL CHECK (state IN ('sent', 'signed', 'returned', 'recalled', 'done', 'replaced')),
    reason TEXT NOT NULL DEFAULT '',
    sent_at INTEGER NOT NULL,
    signed_at INTEGER,
    done_at INTEGER,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX grid_dispatches_event ON grid_dispatches (event_id, round);
CREATE INDEX grid_dispatches_unit ON grid_dispatches (unit, state);

CREATE TABLE grid_classes (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    parent TEXT NOT NULL DEFAULT '',
    family TEXT NOT NULL CHECK (family IN ('part', 'event', 'social')),
    name_zh TEXT NOT NULL,
    name_en TEXT NOT NULL DEFAULT '',
    synonyms TEXT NOT NULL DEFAULT '',
    needs_check INTEGER NOT NULL DEFAULT 1,
    community_may INTEGER NOT NULL DEFAULT 0,
    filing TEXT NOT NULL DEFAULT '',
    closing TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE grid_limits (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    class TEXT NOT NULL,
    stage TEXT NOT NULL,
    urgency TEXT NOT NULL DEFAULT 'normal' CHECK (urgency IN ('normal', 'urgent', 'hazard')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    unit TEXT NOT NULL,
    article TEXT NOT NULL DEFAULT '',
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE grid_authority (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    class TEXT NOT NULL,
    unit TEXT NOT NULL DEFAULT '',
    unit_kind TEXT NOT NULL DEFAULT '',
    item TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE grid_workers (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    code TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL,
    unit TEXT NOT NULL DEFAULT '',
    leader INTEGER NOT NULL DEFAULT 0,
    phone TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX grid_workers_area ON grid_workers (area);

-- Local: counts changes of the city tables, so that their copy in memory is renewed.
CREATE TABLE grid_settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO grid_settings (name, value) VALUES ('tables_version', '0');
