-- Sites of which the editor wants nothing suggested any more, by host.
CREATE TABLE ruled_out (
  host TEXT    PRIMARY KEY,
  at   INTEGER NOT NULL
) WITHOUT ROWID;
