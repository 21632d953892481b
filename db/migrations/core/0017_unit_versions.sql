-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a unit was before it was renamed or moved; core_units holds its newest version and what followed it.
ALTER TABLE core_units ADD COLUMN successor TEXT NOT NULL DEFAULT '';

CREATE TABLE core_unit_versions (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    unit TEXT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    parent TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    valid_from TEXT NOT NULL DEFAULT '',
    valid_to TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_unit_versions_unit ON core_unit_versions (unit, valid_from);
