-- SPDX-License-Identifier: GPL-3.0-or-later
-- One casework for all modules: cases, clocks, journal, sealed values, attachments, numbers, audit, drafts.
CREATE TABLE core_cases (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    area TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL,
    owner_unit TEXT NOT NULL DEFAULT '',
    subkind TEXT NOT NULL DEFAULT '',
    summary TEXT NOT NULL DEFAULT '',
    place TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    urgent INTEGER NOT NULL DEFAULT 0,
    lon REAL,
    lat REAL,
    opened_at INTEGER NOT NULL,
    closed_at INTEGER,
    due_at INTEGER,
    due_clock TEXT NOT NULL DEFAULT '',
    rework_count INTEGER NOT NULL DEFAULT 0,
    version INTEGER NOT NULL DEFAULT 1,
    created_by TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
-- Paging walks these by key; a case without a running limit sorts after all others.
CREATE INDEX core_cases_opened ON core_cases (kind, opened_at, id);
CREATE INDEX core_cases_all_opened ON core_cases (opened_at, id);
CREATE INDEX core_cases_due ON core_cases (kind, IFNULL(due_at, 9223372036854775807), id);
CREATE INDEX core_cases_state_due ON core_cases (kind, state, IFNULL(due_at, 9223372036854775807), id);
CREATE INDEX core_cases_area ON core_cases (area, kind, opened_at, id);
CREATE INDEX core_cases_closed ON core_cases (kind, closed_at, id) WHERE closed_at IS NOT NULL;
CREATE INDEX core_cases_owner ON core_cases (owner_unit, kind, opened_at) WHERE closed_at IS NULL;
CREATE INDEX core_cases_open_class ON core_cases (kind, subkind, opened_at) WHERE closed_at IS NULL;
CREATE UNIQUE INDEX core_cases_external ON core_cases (kind, source, external_id) WHERE external_id <> '';

-- SQLite builds a table for an IN list at every insert: the columns that imports write spell their choices out.
CREATE TABLE core_clocks (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    case_id BLOB NOT NULL,
    clock TEXT NOT NULL,
    round INTEGER NOT NULL DEFAULT 1,
    state TEXT NOT NULL CHECK (state = 'RUNNING' OR state = 'SUSPENDED' OR state = 'MET' OR state = 'LATE'
        OR state = 'CANCELLED'),
    due_at INTEGER NOT NULL,
    stopped_at INTEGER,
    external INTEGER NOT NULL DEFAULT 0,
    spec TEXT NOT NULL,
    result TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_clocks_case ON core_clocks (case_id, clock, round);
CREATE INDEX core_clocks_running ON core_clocks (due_at) WHERE state IN ('RUNNING', 'SUSPENDED');

CREATE TABLE core_journal (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    case_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    occurred_at INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    performer TEXT NOT NULL,
    channel TEXT NOT NULL,
    recorder TEXT NOT NULL,
    action TEXT NOT NULL,
    from_state TEXT NOT NULL,
    to_state TEXT NOT NULL,
    note TEXT NOT NULL,
    fields TEXT NOT NULL,
    sealed TEXT NOT NULL,
    entered_late INTEGER NOT NULL,
    device BLOB NOT NULL,
    chain_seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_journal_case ON core_journal (case_id, seq);
CREATE UNIQUE INDEX core_journal_chain ON core_journal (device, chain_seq);
CREATE TRIGGER core_journal_no_update BEFORE UPDATE ON core_journal BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;
CREATE TRIGGER core_journal_no_delete BEFORE DELETE ON core_journal BEGIN
    SELECT RAISE(ABORT, 'the journal is append-only');
END;

CREATE TABLE core_sealed_values (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    case_id BLOB NOT NULL,
    field TEXT NOT NULL,
    class TEXT NOT NULL CHECK (class IN ('P2', 'P3')),
    module TEXT NOT NULL,
    key_id BLOB NOT NULL,
    bytes BLOB NOT NULL,
    lookup BLOB,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (case_id, field)
) STRICT;
CREATE INDEX core_sealed_values_lookup ON core_sealed_values (module, lookup) WHERE lookup IS NOT NULL;

CREATE TABLE core_attachments (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    case_id BLOB NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    purpose TEXT NOT NULL DEFAULT '',
    added_at INTEGER NOT NULL,
    added_by TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_attachments_case ON core_attachments (case_id);

-- Local to this desk: blocks of 1,000 numbers, heads of the hash chains, audit, drafts.
CREATE TABLE core_number_blocks (
    prefix TEXT NOT NULL,
    year INTEGER NOT NULL,
    first INTEGER NOT NULL,
    next INTEGER NOT NULL,
    last INTEGER NOT NULL,
    PRIMARY KEY (prefix, year, first)
) STRICT, WITHOUT ROWID;

-- One head of each chain is this desk's; a restored store goes on with heads of its own.
CREATE TABLE core_chain_heads (
    chain TEXT NOT NULL,
    device BLOB NOT NULL,
    mine INTEGER NOT NULL,
    seq INTEGER NOT NULL,
    hash BLOB NOT NULL,
    PRIMARY KEY (chain, device)
) STRICT, WITHOUT ROWID;

CREATE TABLE core_audit (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    at INTEGER NOT NULL,
    user TEXT NOT NULL,
    action TEXT NOT NULL,
    record_type TEXT NOT NULL,
    record_id BLOB NOT NULL,
    subject TEXT NOT NULL,
    purpose TEXT NOT NULL,
    device BLOB NOT NULL,
    chain_seq INTEGER NOT NULL,
    hash BLOB NOT NULL
) STRICT;
CREATE INDEX core_audit_at ON core_audit (at);
CREATE INDEX core_audit_record ON core_audit (record_id, at);
CREATE UNIQUE INDEX core_audit_chain ON core_audit (device, chain_seq);
CREATE TRIGGER core_audit_no_update BEFORE UPDATE ON core_audit BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;
CREATE TRIGGER core_audit_no_delete BEFORE DELETE ON core_audit BEGIN
    SELECT RAISE(ABORT, 'the audit is append-only');
END;

CREATE TABLE core_drafts (
    user TEXT NOT NULL,
    form TEXT NOT NULL,
    key_id BLOB NOT NULL,
    bytes BLOB NOT NULL,
    saved_at INTEGER NOT NULL,
    PRIMARY KEY (user, form)
) STRICT, WITHOUT ROWID;
