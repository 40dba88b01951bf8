-- Categories that the editor made beside those of the past resources.
CREATE TABLE category (
  name TEXT PRIMARY KEY COLLATE NOCASE
) WITHOUT ROWID;

-- What the editor put into a category: documents, and past resources by the document at their address.
CREATE TABLE category_label (
  document_id TEXT PRIMARY KEY,
  category    TEXT NOT NULL
) WITHOUT ROWID;

-- What all documents were taken for by what the labels teach; made again from them and the index.
CREATE TABLE assigned_category (
  document_id TEXT PRIMARY KEY,
  category    TEXT NOT NULL
) WITHOUT ROWID;
