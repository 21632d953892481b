-- SPDX-License-Identifier: GPL-3.0-or-later
-- Disputes (one row a case, same id), signatures of agreements, papers of the volume, instalments. No party stands
-- here: names and texts are sealed values of the case.
CREATE TABLE mediation_disputes (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    parties INTEGER NOT NULL DEFAULT 2,
    amount TEXT NOT NULL DEFAULT '',
    psb_case_no TEXT NOT NULL DEFAULT '',
    committee TEXT NOT NULL DEFAULT '',
    committee_kind TEXT NOT NULL DEFAULT '',
    mediators TEXT NOT NULL DEFAULT '',
    difficulty TEXT NOT NULL DEFAULT '',
    accepted_on TEXT NOT NULL DEFAULT '',
    ended_on TEXT NOT NULL DEFAULT '',
    ending TEXT NOT NULL DEFAULT '',
    exclusion TEXT NOT NULL DEFAULT '',
    copies INTEGER NOT NULL DEFAULT 0,
    effective_on TEXT NOT NULL DEFAULT '',
    agreement_year INTEGER NOT NULL DEFAULT 0,
    agreement_seq INTEGER NOT NULL DEFAULT 0,
    volume_year INTEGER NOT NULL DEFAULT 0,
    volume_seq INTEGER NOT NULL DEFAULT 0,
    confirmation TEXT NOT NULL DEFAULT '',
    applied_on TEXT NOT NULL DEFAULT '',
    confirmed_on TEXT NOT NULL DEFAULT '',
    court TEXT NOT NULL DEFAULT '',
    performance_due TEXT NOT NULL DEFAULT '',
    performed_on TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    import_hash BLOB,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX mediation_disputes_accepted ON mediation_disputes (accepted_on);
CREATE INDEX mediation_disputes_ended ON mediation_disputes (ended_on);
CREATE UNIQUE INDEX mediation_disputes_agreement ON mediation_disputes (committee, agreement_year, agreement_seq)
    WHERE agreement_seq > 0;
CREATE UNIQUE INDEX mediation_disputes_volume ON mediation_disputes (committee, volume_year, volume_seq)
    WHERE volume_seq > 0;

CREATE TABLE mediation_signatures (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    dispute_id BLOB NOT NULL,
    signer TEXT NOT NULL,
    party INTEGER NOT NULL DEFAULT 0,
    manner TEXT NOT NULL DEFAULT '',
    signed_on TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (dispute_id, signer, party)
) STRICT;

CREATE TABLE mediation_papers (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    dispute_id BLOB NOT NULL,
    slot TEXT NOT NULL,
    pages INTEGER NOT NULL DEFAULT 1,
    filed_on TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (dispute_id, slot)
) STRICT;

CREATE TABLE mediation_instalments (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    dispute_id BLOB NOT NULL,
    position INTEGER NOT NULL,
    due_on TEXT NOT NULL,
    amount TEXT NOT NULL DEFAULT '',
    paid_on TEXT NOT NULL DEFAULT '',
    proof TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (dispute_id, position)
) STRICT;
