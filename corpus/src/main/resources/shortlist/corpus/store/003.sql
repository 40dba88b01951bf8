-- When a document was last changed, and how many seconds a talk or an episode takes. Documents that
-- were made before have neither until they are made again.
ALTER TABLE document ADD COLUMN modified TEXT;
ALTER TABLE document ADD COLUMN duration INTEGER;
