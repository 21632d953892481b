-- SPDX-License-Identifier: GPL-3.0-or-later
-- Templates of papers and kept reports: drafted, checked by the units, frozen, issued, corrected by notes.
CREATE TABLE core_templates (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    paper TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    valid_from TEXT NOT NULL,
    valid_to TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    added_at INTEGER NOT NULL,
    added_by TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_templates_paper ON core_templates (paper, valid_from);

-- content: the blob with the figures as they stood; pdf, docx, xlsx, json: the files as they were written.
CREATE TABLE core_reports (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    title TEXT NOT NULL,
    area TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    audience TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('DRAFT', 'CHECK', 'FROZEN', 'ISSUED')),
    number TEXT NOT NULL DEFAULT '',
    recipients TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL,
    pdf TEXT NOT NULL DEFAULT '',
    docx TEXT NOT NULL DEFAULT '',
    xlsx TEXT NOT NULL DEFAULT '',
    json TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    steps TEXT NOT NULL DEFAULT '[]',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_reports_made ON core_reports (made_at);

CREATE TABLE core_report_objections (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    report_id BLOB NOT NULL,
    unit TEXT NOT NULL,
    subject TEXT NOT NULL,
    text TEXT NOT NULL,
    raised_at INTEGER NOT NULL,
    raised_by TEXT NOT NULL,
    decision TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', 'ACCEPTED', 'REJECTED')),
    reason TEXT NOT NULL DEFAULT '',
    decided_at INTEGER,
    decided_by TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_report_objections_report ON core_report_objections (report_id);

CREATE TABLE core_report_corrections (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    report_id BLOB NOT NULL,
    seq INTEGER NOT NULL,
    reason TEXT NOT NULL,
    changes TEXT NOT NULL,
    pdf TEXT NOT NULL,
    docx TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (report_id, seq)
) STRICT;

-- Local to this desk: which scheduled report was made for which period, so that none is made twice.
CREATE TABLE core_report_runs (
    schedule TEXT NOT NULL,
    period_from TEXT NOT NULL,
    period_to TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'FAILED')),
    at INTEGER NOT NULL,
    detail TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (schedule, period_from, period_to)
) STRICT, WITHOUT ROWID;
