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
  key    TEXT NOT NULL,
  target TEXT NOT NULL,                 -- the key of the url
  url    TEXT NOT NULL,
  kind   TEXT NOT NULL,
  title  TEXT NOT NULL,
  PRIMARY KEY (key, target)
) WITHOUT ROWID;
CREATE INDEX relation_target ON relation (target);

-- Where the response of each visit stands, so that older versions of a page can be read again.
ALTER TABLE visit ADD COLUMN segment TEXT;
ALTER TABLE visit ADD COLUMN position INTEGER;
UPDATE visit SET (segment, position) = (SELECT page.segment, page.position FROM page
  WHERE page.id = visit.page_id AND page.archived_at = visit.at)
WHERE outcome = 'FETCHED';

-- Who leads to an address.
CREATE INDEX page_target ON page (redirect_to) WHERE redirect_to IS NOT NULL;
