-- SPDX-License-Identifier: GPL-3.0-or-later
-- Counts of psychological services, and that a crisis was handed over: no identity, what was said is a sealed value of
-- the case until it is removed.
CREATE TABLE mediation_service_counts (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    sheet_id BLOB NOT NULL,
    area TEXT NOT NULL,
    month TEXT NOT NULL,
    form TEXT NOT NULL,
    topic TEXT NOT NULL,
    age_band TEXT NOT NULL,
    count INTEGER NOT NULL DEFAULT 0,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX mediation_service_counts_month ON mediation_service_counts (month, area);

CREATE TABLE mediation_crises (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    area TEXT NOT NULL,
    called_on TEXT NOT NULL,
    happened_at TEXT NOT NULL DEFAULT '',
    purpose TEXT NOT NULL DEFAULT '',
    receiving_body TEXT NOT NULL DEFAULT '',
    received_on TEXT NOT NULL DEFAULT '',
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
CREATE INDEX mediation_crises_called ON mediation_crises (called_on, area);
