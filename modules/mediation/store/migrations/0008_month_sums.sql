-- SPDX-License-Identifier: GPL-3.0-or-later
-- What reports count of whole months, kept by triggers whoever writes a dispute: by county, street and village of its
-- place, and by kind, source, kind of committee, committee. Local to this store: each makes its own of the rows it has.
CREATE TABLE mediation_month_sums (
    area TEXT NOT NULL,
    dimension TEXT NOT NULL,
    month TEXT NOT NULL,
    value TEXT NOT NULL,
    accepted INTEGER NOT NULL,
    written INTEGER NOT NULL,
    oral INTEGER NOT NULL,
    failed INTEGER NOT NULL,
    withdrawn INTEGER NOT NULL,
    applied INTEGER NOT NULL,
    confirmed INTEGER NOT NULL,
    performed INTEGER NOT NULL,
    cents INTEGER NOT NULL,
    PRIMARY KEY (area, dimension, month, value)
) STRICT, WITHOUT ROWID;

-- A dispute as the sums it is part of.
CREATE VIEW mediation_counted AS
SELECT d.rid AS rid, substr(d.area, 1, l.digits) AS area, s.dimension AS dimension, substr(d.accepted_on, 1, 7) AS month,
       CASE s.dimension WHEN 'kind' THEN d.kind WHEN 'source' THEN d.source
                        WHEN 'committee_kind' THEN d.committee_kind ELSE d.committee END AS value,
       1 AS accepted,
       d.ending = 'agreed_written' AS written,
       d.ending = 'agreed_oral' AS oral,
       d.ending = 'failed' AS failed,
       d.ending IN ('withdrawn', 'party_refused') AS withdrawn,
       d.applied_on <> '' AS applied,
       d.confirmed_on <> '' AS confirmed,
       d.performed_on <> '' AS performed,
       CASE WHEN d.ending LIKE 'agreed_%' THEN CAST(round(CAST(d.amount AS REAL) * 100) AS INTEGER) ELSE 0 END AS cents
FROM mediation_disputes d
CROSS JOIN (SELECT 6 AS digits UNION ALL SELECT 9 UNION ALL SELECT 12) l
CROSS JOIN (SELECT 'kind' AS dimension UNION ALL SELECT 'source' UNION ALL SELECT 'committee_kind'
            UNION ALL SELECT 'committee') s
WHERE d.deleted_at IS NULL AND d.accepted_on <> '' AND (l.digits = 6 OR length(d.area) >= l.digits);

CREATE TRIGGER mediation_disputes_sum_new AFTER INSERT ON mediation_disputes BEGIN
    INSERT INTO mediation_month_sums
    SELECT area, dimension, month, value, accepted, written, oral, failed, withdrawn, applied, confirmed, performed, cents
    FROM mediation_counted WHERE rid = NEW.rid
    ON CONFLICT (area, dimension, month, value) DO UPDATE SET
        accepted = accepted + excluded.accepted, written = written + excluded.written, oral = oral + excluded.oral,
        failed = failed + excluded.failed, withdrawn = withdrawn + excluded.withdrawn,
        applied = applied + excluded.applied, confirmed = confirmed + excluded.confirmed,
        performed = performed + excluded.performed, cents = cents + excluded.cents;
END;
CREATE TRIGGER mediation_disputes_sum_before
BEFORE UPDATE OF kind, source, committee, committee_kind, accepted_on, ending, applied_on, confirmed_on, performed_on,
                 amount, area, deleted_at ON mediation_disputes BEGIN
    INSERT INTO mediation_month_sums
    SELECT area, dimension, month, value, accepted, written, oral, failed, withdrawn, applied, confirmed, performed, cents
    FROM mediation_counted WHERE rid = OLD.rid
    ON CONFLICT (area, dimension, month, value) DO UPDATE SET
        accepted = accepted - excluded.accepted, written = written - excluded.written, oral = oral - excluded.oral,
        failed = failed - excluded.failed, withdrawn = withdrawn - excluded.withdrawn,
        applied = applied - excluded.applied, confirmed = confirmed - excluded.confirmed,
        performed = performed - excluded.performed, cents = cents - excluded.cents;
END;
CREATE TRIGGER mediation_disputes_sum_after
AFTER UPDATE OF kind, source, committee, committee_kind, accepted_on, ending, applied_on, confirmed_on, performed_on,
                amount, area, deleted_at ON mediation_disputes BEGIN
    INSERT INTO mediation_month_sums
    SELECT area, dimension, month, value, accepted, written, oral, failed, withdrawn, applied, confirmed, performed, cents
    FROM mediation_counted WHERE rid = NEW.rid
    ON CONFLICT (area, dimension, month, value) DO UPDATE SET
        accepted = accepted + excluded.accepted, written = written + excluded.written, oral = oral + excluded.oral,
        failed = failed + excluded.failed, withdrawn = withdrawn + excluded.withdrawn,
        applied = applied + excluded.applied, confirmed = confirmed + excluded.confirmed,
        performed = performed + excluded.performed, cents = cents + excluded.cents;
END;
CREATE TRIGGER mediation_disputes_sum_gone BEFORE DELETE ON mediation_disputes BEGIN
    INSERT INTO mediation_month_sums
    SELECT area, dimension, month, value, accepted, written, oral, failed, withdrawn, applied, confirmed, performed, cents
    FROM mediation_counted WHERE rid = OLD.rid
    ON CONFLICT (area, dimension, month, value) DO UPDATE SET
        accepted = accepted - excluded.accepted, written = written - excluded.written, oral = oral - excluded.oral,
        failed = failed - excluded.failed, withdrawn = withdrawn - excluded.withdrawn,
        applied = applied - excluded.applied, confirmed = confirmed - excluded.confirmed,
        performed = performed - excluded.performed, cents = cents - excluded.cents;
END;

INSERT INTO mediation_month_sums
SELECT area, dimension, month, value, sum(accepted), sum(written), sum(oral), sum(failed), sum(withdrawn), sum(applied),
       sum(confirmed), sum(performed), sum(cents)
FROM mediation_counted GROUP BY area, dimension, month, value;
