-- Times are milliseconds since 1970 UTC, dates are ISO texts, lists are JSON arrays.

CREATE TABLE source (
  id         INTEGER PRIMARY KEY,
  url        TEXT    NOT NULL,
  key        TEXT    NOT NULL UNIQUE,
  title      TEXT    NOT NULL,
  added_at   INTEGER NOT NULL,
  paused     INTEGER NOT NULL DEFAULT 0,
  include    TEXT    NOT NULL DEFAULT '[]',  -- patterns, matched against path and query
  exclude    TEXT    NOT NULL DEFAULT '[]',
  prefix     TEXT,                           -- null: the folder of the url
  hosts      TEXT    NOT NULL DEFAULT '[]',  -- beyond the url's own
  max_depth  INTEGER,                        -- null in this and what follows: no limit
  max_pages  INTEGER,
  max_bytes  INTEGER,
  since      TEXT
);

-- What is known about how a host wants to be treated.
CREATE TABLE host (
  id           INTEGER PRIMARY KEY,
  name         TEXT    NOT NULL UNIQUE,       -- with its port if it has one
  ready_at     INTEGER NOT NULL DEFAULT 0,    -- not to be asked before
  crawl_delay  INTEGER NOT NULL DEFAULT 0,    -- milliseconds
  usual        INTEGER NOT NULL DEFAULT 0,    -- its response time in milliseconds
  overloads    INTEGER NOT NULL DEFAULT 0,    -- in a row, by now
  silences     INTEGER NOT NULL DEFAULT 0,
  robots       BLOB,                          -- robots.txt as read last; null: none
  robots_until INTEGER NOT NULL DEFAULT 0     -- to be read again then
);

-- One row for each address ever met: first its place in the frontier, then its history.
CREATE TABLE page (
  id            INTEGER PRIMARY KEY,
  key           INTEGER NOT NULL,         -- a hash of the url without its scheme
  url           TEXT    NOT NULL,
  host_id       INTEGER NOT NULL REFERENCES host (id),
  source_id     INTEGER REFERENCES source (id) ON DELETE SET NULL,
  found_on      INTEGER,                  -- the page that led here; null: the source itself
  role          TEXT    NOT NULL,
  depth         INTEGER NOT NULL,
  hops          INTEGER NOT NULL,         -- redirects that led here
  priority      REAL    NOT NULL,         -- 0 to 1, best first
  due_at        INTEGER,                  -- 0: as soon as may be; null: not to be fetched again
  interval      INTEGER NOT NULL DEFAULT 0, -- milliseconds between visits, as it seems fit now
  failures      INTEGER NOT NULL DEFAULT 0, -- in a row, by now
  late          INTEGER NOT NULL DEFAULT 0, -- times in a row that another entry told its news sooner
  outcome       TEXT,                     -- null: never fetched
  status        INTEGER,
  content_type  TEXT,
  bytes         INTEGER,                  -- of the last answer's body, on the wire
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
CREATE INDEX page_key ON page (key);
CREATE INDEX page_ready ON page (host_id, source_id, priority DESC, id) WHERE due_at = 0;
CREATE INDEX page_later ON page (host_id, due_at) WHERE due_at > 0;
CREATE INDEX page_entry ON page (source_id) WHERE role <> 'PAGE';
CREATE INDEX page_unextracted ON page (id) WHERE segment IS NOT NULL AND extracted IS NOT digest;
CREATE INDEX page_document ON page (document_id) WHERE document_id IS NOT NULL;

-- Each visit to a page, so that one can see what happened to it.
CREATE TABLE visit (
  page_id INTEGER NOT NULL,
  at      INTEGER NOT NULL,
  outcome TEXT    NOT NULL,
  status  INTEGER NOT NULL,
  bytes   INTEGER NOT NULL,               -- of the answer's body, on the wire
  note    TEXT,
  PRIMARY KEY (page_id, at)
) WITHOUT ROWID;

-- Areas of hosts that turned out to be endless, and are not followed further.
CREATE TABLE cut (
  host_id INTEGER NOT NULL REFERENCES host (id),
  shape   TEXT    NOT NULL,
  reason  TEXT    NOT NULL,
  example TEXT    NOT NULL,
  count   INTEGER NOT NULL,               -- of the addresses that were passed over
  at      INTEGER NOT NULL,
  PRIMARY KEY (host_id, shape, reason)
) WITHOUT ROWID;

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
