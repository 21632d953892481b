-- SPDX-License-Identifier: GPL-3.0-or-later
-- The watch: duty roster, handovers, acknowledged alarms, requests that wait for approval.
CREATE TABLE core_duties (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    unit TEXT NOT NULL DEFAULT '',
    post TEXT NOT NULL DEFAULT '',
    function TEXT NOT NULL DEFAULT '',
    from_day TEXT NOT NULL,
    to_day TEXT NOT NULL,
    phone TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_duties_day ON core_duties (to_day, from_day) WHERE deleted_at IS NULL;

CREATE TABLE core_shifts (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    outgoing TEXT NOT NULL,
    incoming TEXT NOT NULL,
    sheet TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_shifts_at ON core_shifts (at);
CREATE TRIGGER core_shifts_no_update BEFORE UPDATE ON core_shifts BEGIN
    SELECT RAISE(ABORT, 'handovers are append-only');
END;
CREATE TRIGGER core_shifts_no_delete BEFORE DELETE ON core_shifts BEGIN
    SELECT RAISE(ABORT, 'handovers are append-only');
END;

-- One row a case that was acknowledged or escalated; what rings is read from the cases themselves.
CREATE TABLE core_alarms (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    case_id BLOB NOT NULL UNIQUE,
    level INTEGER NOT NULL DEFAULT 0,
    told TEXT NOT NULL DEFAULT '',
    acknowledged_at INTEGER,
    acknowledged_by TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_cases_urgent ON core_cases (opened_at) WHERE urgent = 1 AND closed_at IS NULL;

CREATE TABLE core_approvals (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    case_id BLOB NOT NULL,
    number TEXT NOT NULL,
    area TEXT NOT NULL DEFAULT '',
    action TEXT NOT NULL,
    fields TEXT NOT NULL DEFAULT '{}',
    note TEXT NOT NULL DEFAULT '',
    requester TEXT NOT NULL,
    recorder TEXT NOT NULL DEFAULT '',
    requested_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('WAITING', 'APPROVED', 'REFUSED', 'WITHDRAWN')),
    decided_by TEXT NOT NULL DEFAULT '',
    decided_at INTEGER,
    reason TEXT NOT NULL DEFAULT '',
    slip BLOB,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_approvals_waiting ON core_approvals (requested_at) WHERE state = 'WAITING';
CREATE INDEX core_approvals_case ON core_approvals (case_id, requested_at);
