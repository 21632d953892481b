-- SPDX-License-Identifier: GPL-3.0-or-later
-- Where a unit on duty last said it was: one row a unit, a new point overwrites the old one. Local to this desk
-- on purpose: a synchronised row leaves each of its values in the log of changes, and that would be a trail. Backups
-- leave out the rows of tables whose names end in _fleeting, for the same reason.
CREATE TABLE core_unit_points_fleeting (
    unit TEXT PRIMARY KEY,
    lon REAL NOT NULL,
    lat REAL NOT NULL,
    at INTEGER NOT NULL,
    source TEXT NOT NULL
) STRICT, WITHOUT ROWID;
