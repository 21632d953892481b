-- Redrawings of the grids of a village: the drawing until it is published as their new version.
CREATE TABLE grid_redraws (
    rid INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE,
    number TEXT NOT NULL,
    village TEXT NOT NULL,
    basis TEXT NOT NULL DEFAULT '',
    shapes TEXT NOT NULL,
    published_at INTEGER,
    deleted_at INTEGER,
    _ver INTEGER NOT NULL DEFAULT 0,
    _cv BLOB
) STRICT;
