-- What lets programs in: a digest of each token, never the token.
CREATE TABLE token (
  name       TEXT    PRIMARY KEY,
  digest     TEXT    NOT NULL UNIQUE,
  created_at INTEGER NOT NULL
) WITHOUT ROWID;
