-- SPDX-License-Identifier: GPL-3.0-or-later
-- Local to this desk: what was done to keep the store safe, impact assessments, deletions.
CREATE TABLE core_care_runs (
    rid INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('backup', 'drill', 'check')),
    at INTEGER NOT NULL,
    good INTEGER NOT NULL,
    file TEXT NOT NULL DEFAULT '',
    words TEXT NOT NULL DEFAULT '',
    user TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX core_care_runs_kind ON core_care_runs (kind, good, at);

-- One row a version; a signed one never changes.
CREATE TABLE core_assessments (
    rid INTEGER PRIMARY KEY,
    module TEXT NOT NULL,
    version INTEGER NOT NULL,
    content TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    signed_at INTEGER,
    signed_by TEXT NOT NULL DEFAULT '',
    UNIQUE (module, version)
) STRICT;
CREATE TRIGGER core_assessments_signed BEFORE UPDATE ON core_assessments WHEN OLD.signed_at IS NOT NULL BEGIN
    SELECT RAISE(ABORT, 'a signed assessment is not changed');
END;
CREATE TRIGGER core_assessments_no_delete BEFORE DELETE ON core_assessments BEGIN
    SELECT RAISE(ABORT, 'assessments are kept');
END;

-- What was proposed for deletion and what became of it; the record outlives the content.
CREATE TABLE core_deletions (
    rid INTEGER PRIMARY KEY,
    case_id BLOB NOT NULL,
    number TEXT NOT NULL,
    ground TEXT NOT NULL CHECK (ground IN ('retention', 'request')),
    rule TEXT NOT NULL,
    reason TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL CHECK (state IN ('PROPOSED', 'DONE', 'REFUSED')),
    proposed_at INTEGER NOT NULL,
    proposed_by TEXT NOT NULL,
    decided_at INTEGER,
    decided_by TEXT NOT NULL DEFAULT '',
    erased_values INTEGER NOT NULL DEFAULT 0,
    erased_files INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE UNIQUE INDEX core_deletions_open ON core_deletions (case_id) WHERE state = 'PROPOSED';
