-- When each document first came into the index. A document that is made again keeps its time, also
-- over a rebuild; the time of a batch is later than that of every batch before it.
CREATE TABLE arrival (
  document_id TEXT    PRIMARY KEY,
  at          INTEGER NOT NULL
) WITHOUT ROWID;
-- What was there before this was counted came when its page was first visited.
INSERT INTO arrival (document_id, at)
SELECT id, coalesce((SELECT min(visit.at) FROM visit WHERE visit.page_id = document.page_id), 0)
FROM document;

CREATE TABLE search (
  id         INTEGER PRIMARY KEY,
  name       TEXT    NOT NULL,
  key        TEXT    NOT NULL UNIQUE,  -- of the name, as it stands in addresses
  query      TEXT    NOT NULL,
  sort       TEXT    NOT NULL,
  feed       TEXT    NOT NULL UNIQUE,  -- a UUID that its feed keeps under every name
  created_at INTEGER NOT NULL,
  seen       INTEGER NOT NULL          -- the newest arrival when its news were last looked at
);
