-- SPDX-License-Identifier: GPL-3.0-or-later
-- What a file said is compared, never shown: keyed marks serve, and no words of people are kept twice. Imports from
-- before are no longer compared by them.
ALTER TABLE core_import_cases ADD COLUMN marks BLOB NOT NULL DEFAULT x'';
ALTER TABLE core_import_cases DROP COLUMN said;
ALTER TABLE core_import_cases DROP COLUMN key_id;
ALTER TABLE core_import_cases DROP COLUMN bytes;

-- Rows of one import lie one after the other: their first and last find them, and no index has to be filled.
ALTER TABLE core_imports ADD COLUMN first_row INTEGER NOT NULL DEFAULT 0;
ALTER TABLE core_imports ADD COLUMN last_row INTEGER NOT NULL DEFAULT 0;
UPDATE core_imports SET
    first_row = IFNULL((SELECT MIN(rid) FROM core_import_cases WHERE import = core_imports.rid), 0),
    last_row = IFNULL((SELECT MAX(rid) FROM core_import_cases WHERE import = core_imports.rid), 0);
DROP INDEX core_import_cases_import;
