-- The PDF that a page presents, as the id of the document that the PDF would give alone. Made again
-- from the archive by a rebuild.
CREATE TABLE paper (
  page_id INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  pdf     TEXT    NOT NULL
);
CREATE INDEX paper_pdf ON paper (pdf);
CREATE INDEX document_page ON document (page_id) WHERE page_id IS NOT NULL;
