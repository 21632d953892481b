-- SPDX-License-Identifier: GPL-3.0-or-later
-- Roles hold from a day to a day: a user's own, and those given besides it (a deputy's).
ALTER TABLE core_users ADD COLUMN valid_from TEXT NOT NULL DEFAULT '';
ALTER TABLE core_users ADD COLUMN valid_to TEXT NOT NULL DEFAULT '';

CREATE TABLE core_grants (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    user TEXT NOT NULL,
    role TEXT NOT NULL,
    area TEXT NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    granted_by TEXT NOT NULL DEFAULT '',
    granted_at INTEGER NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
