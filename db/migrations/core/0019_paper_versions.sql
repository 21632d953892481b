-- SPDX-License-Identifier: GPL-3.0-or-later
-- Versions of case papers (drafts edited by hand, prints frozen by hash), their pages that came back on a
-- scanner, and pages that nobody could place.
CREATE TABLE core_paper_versions (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    case_id BLOB NOT NULL,
    paper TEXT NOT NULL,
    version INTEGER NOT NULL,
    origin TEXT NOT NULL,
    edited INTEGER NOT NULL DEFAULT 0,
    large INTEGER NOT NULL DEFAULT 0,
    pages INTEGER NOT NULL DEFAULT 0,
    case_version INTEGER NOT NULL,
    content TEXT NOT NULL,
    docx TEXT NOT NULL DEFAULT '',
    docx_key BLOB,
    pdf TEXT NOT NULL DEFAULT '',
    pdf_key BLOB,
    pdf_hash TEXT NOT NULL DEFAULT '',
    made_at INTEGER NOT NULL,
    made_by TEXT NOT NULL,
    printed_at INTEGER,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_paper_versions_case ON core_paper_versions (case_id, paper, version);

CREATE TABLE core_scanned_pages (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    version_id BLOB NOT NULL,
    case_id BLOB NOT NULL,
    page INTEGER NOT NULL,
    attachment_id BLOB NOT NULL,
    filed_at INTEGER NOT NULL,
    filed_by TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX core_scanned_pages_case ON core_scanned_pages (case_id, version_id, page);

-- Local to this desk: who it is on the codes it prints, which files were read, what waits for somebody.
CREATE TABLE core_paper_origin (
    name TEXT NOT NULL
) STRICT;

CREATE TABLE core_scans (
    sha256 TEXT PRIMARY KEY,
    pages INTEGER NOT NULL,
    read_at INTEGER NOT NULL,
    read_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE core_scan_tray (
    id BLOB PRIMARY KEY,
    scan TEXT NOT NULL,
    page INTEGER NOT NULL,
    reason TEXT NOT NULL,
    code TEXT NOT NULL DEFAULT '',
    image TEXT NOT NULL,
    image_key BLOB NOT NULL,
    added_at INTEGER NOT NULL,
    added_by TEXT NOT NULL
) STRICT, WITHOUT ROWID;
