-- What readers clicked, as far as reports say; nothing says who they are.
CREATE TABLE mailing (
  id        INTEGER PRIMARY KEY,
  key       TEXT    NOT NULL UNIQUE,  -- of the edition's name
  edition   TEXT    NOT NULL,
  date      TEXT,
  delivered INTEGER NOT NULL
);

CREATE TABLE click (
  mailing  INTEGER NOT NULL REFERENCES mailing (id) ON DELETE CASCADE,
  place    INTEGER NOT NULL,          -- in the report; the position in the mailing may be unknown
  url      TEXT    NOT NULL,
  position INTEGER,
  readers  INTEGER,                   -- unique clicks
  clicks   INTEGER,
  PRIMARY KEY (mailing, place)
) WITHOUT ROWID;
