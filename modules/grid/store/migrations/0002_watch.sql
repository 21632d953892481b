-- SPDX-License-Identifier: GPL-3.0-or-later
-- Orders told by telephone; supervised matters over several units and cases.
ALTER TABLE grid_dispatches ADD COLUMN told_at INTEGER;

CREATE TABLE grid_supervisions (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    basis TEXT NOT NULL DEFAULT '',
    requirement TEXT NOT NULL DEFAULT '',
    due_day TEXT NOT NULL DEFAULT '',
    conclusion TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE grid_supervision_units (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    supervision_id BLOB NOT NULL,
    unit TEXT NOT NULL,
    reply TEXT NOT NULL DEFAULT '',
    replied_at INTEGER,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (supervision_id, unit)
) STRICT;

CREATE TABLE grid_supervision_cases (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    supervision_id BLOB NOT NULL,
    number TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (supervision_id, number)
) STRICT;
CREATE INDEX grid_supervision_cases_number ON grid_supervision_cases (number);
