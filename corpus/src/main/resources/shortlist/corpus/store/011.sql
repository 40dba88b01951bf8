-- Counts up with each change of an edition, so that nobody overwrites what they did not see.
ALTER TABLE edition ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
