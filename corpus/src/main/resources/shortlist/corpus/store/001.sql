-- Times are milliseconds since 1970 UTC, dates are ISO texts, lists are JSON arrays.

CREATE TABLE source (
  id         INTEGER PRIMARY KEY,
  url        TEXT    NOT NULL,
  key        TEXT    NOT NULL UNIQUE,
  title      TEXT    NOT NULL,
  added_at   INTEGER NOT NULL
);

-- The frontier and the history of fetches: one row for each address ever met.
CREATE TABLE page (
  id            INTEGER PRIMARY KEY,
  url           TEXT    NOT NULL,
  address       TEXT    NOT NULL UNIQUE,  -- the url without its scheme
  host          TEXT    NOT NULL,
  source_id     INTEGER REFERENCES source (id) ON DELETE SET NULL,
  role          TEXT    NOT NULL,
  depth         INTEGER NOT NULL,
  hops          INTEGER NOT NULL,         -- redirects that led here
  priority      REAL    NOT NULL,         -- 0 to 1, best first
  due_at        INTEGER,                  -- null: not to be fetched again
  outcome       TEXT,                     -- null: never fetched
  status        INTEGER,
  content_type  TEXT,
  fetched_at    INTEGER,                  -- the last visit, whatever came of it
  etag          TEXT,
  last_modified TEXT,
  digest        TEXT,
  redirect_to   TEXT,
  error         TEXT,
  segment       TEXT,
  position      INTEGER,
  archived_at   INTEGER,                  -- when that response was received
  extracted     TEXT,                     -- the digest that the document was last made from
  document_id   TEXT
);
CREATE INDEX page_due ON page (host, priority DESC, id) WHERE due_at IS NOT NULL;
CREATE INDEX page_unextracted ON page (id) WHERE segment IS NOT NULL AND extracted IS NOT digest;
CREATE INDEX page_document ON page (document_id) WHERE document_id IS NOT NULL;
CREATE INDEX page_source ON page (source_id);

-- What extraction found; made again from the archive by a rebuild.
CREATE TABLE document (
  id          TEXT    PRIMARY KEY,
  url         TEXT,
  page_id     INTEGER REFERENCES page (id) ON DELETE SET NULL,
  title       TEXT    NOT NULL,
  authors     TEXT    NOT NULL,
  published   TEXT,
  language    TEXT,
  kind        TEXT    NOT NULL,
  site_name   TEXT    NOT NULL,
  summary     TEXT    NOT NULL,
  words       INTEGER NOT NULL,
  fingerprint INTEGER NOT NULL
);

-- Documents that came from a file instead of the network, with their text.
CREATE TABLE imported (
  id        TEXT    PRIMARY KEY,
  url       TEXT,
  title     TEXT    NOT NULL,
  text      TEXT    NOT NULL,
  published TEXT,
  language  TEXT,
  indexed   INTEGER NOT NULL DEFAULT 0
);
CREATE INDEX imported_new ON imported (id) WHERE indexed = 0;

CREATE TABLE resource (
  id           INTEGER PRIMARY KEY,
  key          TEXT NOT NULL UNIQUE,      -- of the address, or of the title where there is none
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
  published    TEXT
);

-- Appended to, never changed: the newest verdict on a document counts.
CREATE TABLE verdict (
  id          INTEGER PRIMARY KEY,
  document_id TEXT    NOT NULL,
  decision    TEXT    NOT NULL,
  reason      TEXT,
  at          INTEGER NOT NULL
);
CREATE INDEX verdict_document ON verdict (document_id, id);

CREATE TABLE impression (
  document_id TEXT    NOT NULL,
  position    INTEGER NOT NULL,
  at          INTEGER NOT NULL,
  PRIMARY KEY (document_id, at)
) WITHOUT ROWID;

CREATE TABLE edition (
  number       INTEGER PRIMARY KEY,
  title        TEXT    NOT NULL,
  intro        TEXT    NOT NULL,
  created_at   INTEGER NOT NULL,
  published_at INTEGER
);

CREATE TABLE slot (
  edition     INTEGER NOT NULL REFERENCES edition (number) ON DELETE CASCADE,
  position    INTEGER NOT NULL,
  document_id TEXT,
  url         TEXT    NOT NULL,
  title       TEXT    NOT NULL,
  blurb       TEXT    NOT NULL,
  PRIMARY KEY (edition, position)
) WITHOUT ROWID;
