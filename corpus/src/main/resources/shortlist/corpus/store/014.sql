-- The first of the ranking on each day that it was made, to see how it drifts.
CREATE TABLE ranked (
  day         TEXT    NOT NULL,
  place       INTEGER NOT NULL,
  document_id TEXT    NOT NULL,
  score       REAL    NOT NULL,
  PRIMARY KEY (day, place)
) WITHOUT ROWID;
