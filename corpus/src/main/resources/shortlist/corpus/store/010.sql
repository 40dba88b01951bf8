-- The editor's own words on a link, by the link's key. A highlight is for readers, a note is not.
CREATE TABLE note (
  key        TEXT    PRIMARY KEY,
  note       TEXT    NOT NULL,
  highlight  TEXT    NOT NULL,
  version    INTEGER NOT NULL,          -- counts up with each change
  changed_at INTEGER NOT NULL
) WITHOUT ROWID;

-- What belongs to a link, as the editor says: slides, a follow-up, the code.
CREATE TABLE relation (
  key   TEXT NOT NULL,
  url   TEXT NOT NULL,
  kind  TEXT NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (key, url)
) WITHOUT ROWID;
