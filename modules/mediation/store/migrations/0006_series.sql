-- SPDX-License-Identifier: GPL-3.0-or-later
-- Agreements in series: one row a party that holds one, with the amount that its draft says (agreement_seq 0: drafted,
-- not agreed yet), and the signatures on each. Numbers and days only; who the parties are stays sealed.
CREATE TABLE mediation_series (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    dispute_id BLOB NOT NULL,
    party INTEGER NOT NULL,
    amount TEXT NOT NULL DEFAULT '',
    committee TEXT NOT NULL DEFAULT '',
    agreement_year INTEGER NOT NULL DEFAULT 0,
    agreement_seq INTEGER NOT NULL DEFAULT 0,
    effective_on TEXT NOT NULL DEFAULT '',
    performed_on TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (dispute_id, party)
) STRICT;
CREATE UNIQUE INDEX mediation_series_number ON mediation_series (committee, agreement_year, agreement_seq)
    WHERE agreement_seq > 0;

CREATE TABLE mediation_series_signatures (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    dispute_id BLOB NOT NULL,
    agreement INTEGER NOT NULL,
    signer TEXT NOT NULL,
    party INTEGER NOT NULL DEFAULT 0,
    manner TEXT NOT NULL DEFAULT '',
    signed_on TEXT NOT NULL,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB,
    UNIQUE (dispute_id, agreement, signer, party)
) STRICT;

-- The report of a month reads this index alone, so that it does not grow with all the years before.
DROP INDEX mediation_disputes_accepted;
CREATE INDEX mediation_disputes_month ON mediation_disputes (accepted_on, area, kind, source, committee_kind, ending,
    applied_on, confirmed_on, performed_on, amount, committee, deleted_at);
