-- The first of the ranking on each day that it was made, to see how it drifts.
CREATE TABLE ranked (
  day         TEXT    NOT NULL,
  place       INTEGER NOT NULL,
  document_id TEXT    NOT NULL,
  score       REAL    NOT NULL,
  PRIMARY KEY (day, place)
) WITHOUT ROWID;
-- The newest result of work that takes long, such as a replay of the past, as JSON.
CREATE TABLE report (
  name TEXT    PRIMARY KEY,
  at   INTEGER NOT NULL,
  body TEXT    NOT NULL
) WITHOUT ROWID;
