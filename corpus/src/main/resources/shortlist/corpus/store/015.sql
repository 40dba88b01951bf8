-- 015
-- Sites of which the editor wants nothing suggested any more, by host without www.
CREATE TABLE ruled_out (
  host   TEXT    PRIMARY KEY,
  at     INTEGER NOT NULL,
  paused TEXT    NOT NULL DEFAULT '[]'  -- the sources that were paused for it, by their ids
) WITHOUT ROWID;

-- Counts up with all that the editor or the readers said, whoever writes it: what was made of that
-- (a ranking, annotations) is kept until it changes, however much is crawled and looked at meanwhile.
CREATE TABLE revision (n INTEGER NOT NULL);
INSERT INTO revision (n) VALUES (0);
CREATE TRIGGER revision_verdict_insert AFTER INSERT ON verdict BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_verdict_update AFTER UPDATE ON verdict BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_verdict_delete AFTER DELETE ON verdict BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_slot_insert AFTER INSERT ON slot BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_slot_update AFTER UPDATE ON slot BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_slot_delete AFTER DELETE ON slot BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_resource_insert AFTER INSERT ON resource BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_resource_update AFTER UPDATE ON resource BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_resource_delete AFTER DELETE ON resource BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_mailing_insert AFTER INSERT ON mailing BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_mailing_update AFTER UPDATE ON mailing BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_mailing_delete AFTER DELETE ON mailing BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_click_insert AFTER INSERT ON click BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_click_update AFTER UPDATE ON click BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_click_delete AFTER DELETE ON click BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_category_insert AFTER INSERT ON category BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_category_update AFTER UPDATE ON category BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_category_delete AFTER DELETE ON category BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_category_label_insert AFTER INSERT ON category_label BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_category_label_update AFTER UPDATE ON category_label BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_category_label_delete AFTER DELETE ON category_label BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_assigned_category_insert AFTER INSERT ON assigned_category BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_assigned_category_update AFTER UPDATE ON assigned_category BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_assigned_category_delete AFTER DELETE ON assigned_category BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_ruled_out_insert AFTER INSERT ON ruled_out BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_ruled_out_update AFTER UPDATE ON ruled_out BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_ruled_out_delete AFTER DELETE ON ruled_out BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_source_insert AFTER INSERT ON source BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_source_delete AFTER DELETE ON source BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_edition_update AFTER UPDATE OF published_at ON edition BEGIN UPDATE revision SET n = n + 1; END;
CREATE TRIGGER revision_edition_delete AFTER DELETE ON edition BEGIN UPDATE revision SET n = n + 1; END;
