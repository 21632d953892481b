-- SPDX-License-Identifier: GPL-3.0-or-later
-- Local to this desk: what each import did, so that it can be answered, compared with what comes next and taken back.
CREATE TABLE core_imports (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    file_name TEXT NOT NULL,
    file_hash TEXT NOT NULL,
    choice TEXT NOT NULL,
    imported_at INTEGER NOT NULL,
    imported_by TEXT NOT NULL,
    row_count INTEGER NOT NULL DEFAULT 0,
    imported INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    skipped INTEGER NOT NULL DEFAULT 0,
    differences INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    rejected_key BLOB,
    rejected_rows BLOB,
    taken_back INTEGER NOT NULL DEFAULT 0,
    undone_at INTEGER,
    undone_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX core_imports_at ON core_imports (imported_at);
CREATE INDEX core_imports_file ON core_imports (file_hash);

-- One row of a file that became or changed a case. `said`: what the file held, `before`: what it replaced; both without
-- personal data, which is in `bytes` and `held_bytes`.
CREATE TABLE core_import_cases (
    rid INTEGER PRIMARY KEY,
    import INTEGER NOT NULL,
    case_id BLOB NOT NULL,
    file_row INTEGER NOT NULL,
    created INTEGER NOT NULL,
    seq_before INTEGER NOT NULL,
    seq_after INTEGER NOT NULL,
    said TEXT NOT NULL,
    before TEXT NOT NULL,
    key_id BLOB,
    bytes BLOB,
    held_key BLOB,
    held_bytes BLOB,
    undone INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX core_import_cases_case ON core_import_cases (case_id, rid);
CREATE INDEX core_import_cases_import ON core_import_cases (import, file_row);

-- A row of a file that says otherwise than somebody here did; waits for a decision.
CREATE TABLE core_import_differences (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    import INTEGER NOT NULL,
    case_id BLOB NOT NULL,
    file_row INTEGER NOT NULL,
    theirs TEXT NOT NULL,
    key_id BLOB,
    bytes BLOB,
    found_at INTEGER NOT NULL,
    decided_at INTEGER,
    decided_by TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX core_import_differences_open ON core_import_differences (case_id) WHERE decided_at IS NULL;
CREATE INDEX core_import_differences_import ON core_import_differences (import);
