-- The imported documents that the index has not taken. A mark in the row of the document itself
-- would have its text written again whenever it changes.
CREATE TABLE unindexed_import (
  id TEXT PRIMARY KEY
) WITHOUT ROWID;
INSERT INTO unindexed_import SELECT id FROM imported WHERE indexed = 0;
DROP INDEX imported_new;
ALTER TABLE imported DROP COLUMN indexed;
