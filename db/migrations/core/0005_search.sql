-- SPDX-License-Identifier: GPL-3.0-or-later
-- The search index: what stands open of cases, journal and places (P0/P1 only, never a sealed value).
-- Rows above `upto` are not in the index yet: they are added before a commit, after a large one by a job, and found
-- by a scan meanwhile. `version` 0: never built; another one than the program's: built by other rules.
CREATE TABLE core_search_state (
    name TEXT PRIMARY KEY,
    upto INTEGER NOT NULL,
    version INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO core_search_state (name, upto, version) VALUES ('cases', 0, 0), ('journal', 0, 0), ('places', 0, 0);

-- The last column holds what narrows: kind, open or closed, the area and those above it. A deleted case has none.
CREATE VIEW core_cases_searchable AS
SELECT rid, number, summary, place, external_id,
    CASE WHEN deleted_at IS NOT NULL THEN '' ELSE
        char(31) || 'k' || kind || char(31) || CASE WHEN closed_at IS NULL THEN 'o' ELSE 'c' END || char(31) ||
        'a' || substr(area, 1, 2) || char(31) || 'a' || substr(area, 1, 4) || char(31) ||
        'a' || substr(area, 1, 6) || char(31) || 'a' || substr(area, 1, 9) || char(31) ||
        'a' || substr(area, 1, 12) || char(31) || 'a' || area END AS facets
FROM core_cases;
CREATE VIEW core_cases_searched AS
SELECT * FROM core_cases_searchable WHERE rid <= (SELECT upto FROM core_search_state WHERE name = 'cases');
CREATE VIRTUAL TABLE core_cases_search USING fts5(
    number, summary, place, external_id, facets,
    content = 'core_cases_searched', content_rowid = 'rid', tokenize = 'qz', detail = none, columnsize = 0);

CREATE TRIGGER core_cases_search_before
BEFORE UPDATE OF number, summary, place, external_id, kind, area, closed_at, deleted_at ON core_cases
WHEN OLD.rid <= (SELECT upto FROM core_search_state WHERE name = 'cases') BEGIN
    INSERT INTO core_cases_search (core_cases_search, rowid, number, summary, place, external_id, facets)
    SELECT 'delete', rid, number, summary, place, external_id, facets FROM core_cases_searchable WHERE rid = OLD.rid;
END;
CREATE TRIGGER core_cases_search_after
AFTER UPDATE OF number, summary, place, external_id, kind, area, closed_at, deleted_at ON core_cases
WHEN NEW.rid <= (SELECT upto FROM core_search_state WHERE name = 'cases') BEGIN
    INSERT INTO core_cases_search (rowid, number, summary, place, external_id, facets)
    SELECT rid, number, summary, place, external_id, facets FROM core_cases_searchable WHERE rid = NEW.rid;
END;

CREATE TRIGGER core_cases_search_gone BEFORE DELETE ON core_cases
WHEN OLD.rid <= (SELECT upto FROM core_search_state WHERE name = 'cases') BEGIN
    INSERT INTO core_cases_search (core_cases_search, rowid, number, summary, place, external_id, facets)
    SELECT 'delete', rid, number, summary, place, external_id, facets FROM core_cases_searchable WHERE rid = OLD.rid;
END;

-- The journal is only ever added to.
CREATE VIEW core_journal_searchable AS SELECT rid, note FROM core_journal WHERE note <> '';
CREATE VIEW core_journal_searched AS
SELECT * FROM core_journal_searchable WHERE rid <= (SELECT upto FROM core_search_state WHERE name = 'journal');
CREATE VIRTUAL TABLE core_journal_search USING fts5(
    note, content = 'core_journal_searched', content_rowid = 'rid', tokenize = 'qz', detail = none, columnsize = 0);

CREATE VIEW core_places_searchable AS
SELECT rid, name, aliases,
    CASE WHEN deleted_at IS NOT NULL THEN '' ELSE
        char(31) || 'a' || substr(area, 1, 2) || char(31) || 'a' || substr(area, 1, 4) || char(31) ||
        'a' || substr(area, 1, 6) || char(31) || 'a' || substr(area, 1, 9) || char(31) ||
        'a' || substr(area, 1, 12) || char(31) || 'a' || area || char(31) || 'p' END AS facets
FROM core_places;
CREATE VIEW core_places_searched AS
SELECT * FROM core_places_searchable WHERE rid <= (SELECT upto FROM core_search_state WHERE name = 'places');
CREATE VIRTUAL TABLE core_places_search USING fts5(
    name, aliases, facets,
    content = 'core_places_searched', content_rowid = 'rid', tokenize = 'qz', detail = none, columnsize = 0);

CREATE TRIGGER core_places_search_before
BEFORE UPDATE OF name, aliases, area, deleted_at ON core_places
WHEN OLD.rid <= (SELECT upto FROM core_search_state WHERE name = 'places') BEGIN
    INSERT INTO core_places_search (core_places_search, rowid, name, aliases, facets)
    SELECT 'delete', rid, name, aliases, facets FROM core_places_searchable WHERE rid = OLD.rid;
END;
CREATE TRIGGER core_places_search_after
AFTER UPDATE OF name, aliases, area, deleted_at ON core_places
WHEN NEW.rid <= (SELECT upto FROM core_search_state WHERE name = 'places') BEGIN
    INSERT INTO core_places_search (rowid, name, aliases, facets)
    SELECT rid, name, aliases, facets FROM core_places_searchable WHERE rid = NEW.rid;
END;
CREATE TRIGGER core_places_search_gone BEFORE DELETE ON core_places
WHEN OLD.rid <= (SELECT upto FROM core_search_state WHERE name = 'places') BEGIN
    INSERT INTO core_places_search (core_places_search, rowid, name, aliases, facets)
    SELECT 'delete', rid, name, aliases, facets FROM core_places_searchable WHERE rid = OLD.rid;
END;

-- The words of the indexes with their number of rows: what typed pinyin is matched against.
CREATE VIRTUAL TABLE core_cases_words USING fts5vocab(core_cases_search, row);
CREATE VIRTUAL TABLE core_places_words USING fts5vocab(core_places_search, row);
