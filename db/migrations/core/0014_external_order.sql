-- SPDX-License-Identifier: GPL-3.0-or-later
-- Numbers that other systems counted up (B-9, B-10) come in their order: an import then adds at the end of the index and
-- writes no page of it twice. The length stands in a column because an index on length() costs an import a seventh more.
DROP INDEX core_cases_external;
ALTER TABLE core_cases ADD COLUMN external_length INTEGER NOT NULL DEFAULT 0;
UPDATE core_cases SET external_length = length(external_id) WHERE external_id <> '';
CREATE UNIQUE INDEX core_cases_external ON core_cases (kind, source, external_length, external_id)
    WHERE external_id <> '';
