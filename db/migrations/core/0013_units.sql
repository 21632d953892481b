-- SPDX-License-Identifier: GPL-3.0-or-later
-- Units stand below others, and from a day to a day, by a document.
ALTER TABLE core_units ADD COLUMN parent TEXT NOT NULL DEFAULT '';
ALTER TABLE core_units ADD COLUMN source TEXT NOT NULL DEFAULT '';
ALTER TABLE core_units ADD COLUMN valid_from TEXT NOT NULL DEFAULT '';
ALTER TABLE core_units ADD COLUMN valid_to TEXT NOT NULL DEFAULT '';
