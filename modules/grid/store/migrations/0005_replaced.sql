-- The borders that a redrawing replaced, as they were when it was published: days tell them no more where two
-- versions of a village began on the same one.
ALTER TABLE grid_redraws ADD COLUMN replaced TEXT NOT NULL DEFAULT '';
