-- SPDX-License-Identifier: GPL-3.0-or-later
-- Sessions of disputes: time, room, who mediates. One row a plan; what was moved or cancelled stays.
CREATE TABLE mediation_sessions (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    dispute_id BLOB NOT NULL,
    number TEXT NOT NULL,
    planned_at TEXT NOT NULL,
    minutes INTEGER NOT NULL DEFAULT 60,
    room TEXT NOT NULL DEFAULT '',
    mediators TEXT NOT NULL DEFAULT '',
    committee TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'planned',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX mediation_sessions_time ON mediation_sessions (planned_at);
CREATE INDEX mediation_sessions_dispute ON mediation_sessions (dispute_id, state);
