-- SPDX-License-Identifier: GPL-3.0-or-later
-- The inbox of referrals: one row a case, same id. Facts and parties are sealed values of the case.
CREATE TABLE mediation_referrals (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    source TEXT NOT NULL DEFAULT '',
    sender TEXT NOT NULL DEFAULT '',
    psb_case_no TEXT NOT NULL DEFAULT '',
    area TEXT NOT NULL DEFAULT '',
    received_on TEXT NOT NULL,
    outcome TEXT NOT NULL DEFAULT '',
    dispute TEXT NOT NULL DEFAULT '',
    letter TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX mediation_referrals_received ON mediation_referrals (received_on);
