-- SPDX-License-Identifier: GPL-3.0-or-later
-- A class may have several versions, each from a day on: the code alone no longer names a row.
CREATE TABLE grid_classes_versions (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    code TEXT NOT NULL,
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
    _cv BLOB,
    UNIQUE (code, valid_from)
) STRICT;
INSERT INTO grid_classes_versions SELECT * FROM grid_classes;
DROP TABLE grid_classes;
ALTER TABLE grid_classes_versions RENAME TO grid_classes;
-- Matters that still wait for a unit's reply: My work asks for them at each change.
CREATE INDEX grid_supervision_units_waiting ON grid_supervision_units (unit) WHERE replied_at IS NULL;
