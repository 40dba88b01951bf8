-- Counts up with each change of an edition, so that nobody overwrites what they did not see.
ALTER TABLE edition ADD COLUMN version INTEGER NOT NULL DEFAULT 1;

-- Past resources as they were before an edition ran their links again, so that its publication can
-- be taken back.
CREATE TABLE replaced_resource (
  by_edition   INTEGER NOT NULL REFERENCES edition (number) ON DELETE CASCADE,
  key          TEXT NOT NULL,
  url          TEXT,
  title        TEXT NOT NULL,
  organisation TEXT,
  authors      TEXT NOT NULL,
  year         INTEGER,
  category     TEXT,
  kind         TEXT NOT NULL,
  summary      TEXT NOT NULL,
  highlight    TEXT,
  edition      TEXT,
  slot         INTEGER,
  published    TEXT,
  PRIMARY KEY (by_edition, key)
) WITHOUT ROWID;
