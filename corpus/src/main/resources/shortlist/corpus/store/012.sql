-- Reading paths: links in the order in which they are best read, in sections.
CREATE TABLE guide (
  number     INTEGER PRIMARY KEY AUTOINCREMENT,
  title      TEXT    NOT NULL,
  intro      TEXT    NOT NULL,
  version    INTEGER NOT NULL,          -- counts up with each change
  changed_at INTEGER NOT NULL
);
CREATE TABLE guide_step (
  guide        INTEGER NOT NULL REFERENCES guide (number) ON DELETE CASCADE,
  place        INTEGER NOT NULL,
  section      TEXT    NOT NULL,        -- its heading; may be empty
  url          TEXT    NOT NULL,
  title        TEXT    NOT NULL,
  level        TEXT,
  note         TEXT    NOT NULL,
  summary      TEXT    NOT NULL,
  organisation TEXT    NOT NULL,
  authors      TEXT    NOT NULL,        -- a JSON array
  year         INTEGER,
  PRIMARY KEY (guide, place)
) WITHOUT ROWID;
