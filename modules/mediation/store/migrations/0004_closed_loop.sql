-- SPDX-License-Identifier: GPL-3.0-or-later
-- The closed loop: screenings by area, matters over levels, agendas and decisions of review meetings. No person stands
-- here: what a matter is about is a sealed value of its case.
CREATE TABLE mediation_screenings (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    area TEXT NOT NULL DEFAULT '',
    looks_for TEXT NOT NULL DEFAULT '',
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    post TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE mediation_screened_areas (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    screening_id BLOB NOT NULL,
    area TEXT NOT NULL,
    done_on TEXT NOT NULL DEFAULT '',
    disputes INTEGER NOT NULL DEFAULT 0,
    hazards INTEGER NOT NULL DEFAULT 0,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (screening_id, area)
) STRICT;

CREATE TABLE mediation_matters (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    area TEXT NOT NULL DEFAULT '',
    subject TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT '',
    screening TEXT NOT NULL DEFAULT '',
    dispute TEXT NOT NULL DEFAULT '',
    route TEXT NOT NULL DEFAULT '',
    level TEXT NOT NULL DEFAULT '',
    co_owners TEXT NOT NULL DEFAULT '',
    escalations INTEGER NOT NULL DEFAULT 0,
    found_on TEXT NOT NULL,
    settled_on TEXT NOT NULL DEFAULT '',
    ended_on TEXT NOT NULL DEFAULT '',
    ending TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX mediation_matters_found ON mediation_matters (found_on);
CREATE INDEX mediation_matters_open ON mediation_matters (ended_on, area);
CREATE INDEX mediation_matters_screening ON mediation_matters (screening);

CREATE TABLE mediation_meetings (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    planned_at TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;

CREATE TABLE mediation_agenda (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    meeting_id BLOB NOT NULL,
    number TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX mediation_agenda_meeting ON mediation_agenda (meeting_id);

CREATE TABLE mediation_tasks (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    meeting TEXT NOT NULL,
    about TEXT NOT NULL,
    unit TEXT NOT NULL,
    due_on TEXT NOT NULL,
    done_on TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX mediation_tasks_meeting ON mediation_tasks (meeting);
