-- The precondition of a change: the file has the expected etag, or does not exist if none is
-- expected.
CREATE TRIGGER change_precondition BEFORE INSERT ON change
WHEN NEW.verb <> 'refuse' AND (
  NEW.base IS NOT (SELECT etag FROM article WHERE file = NEW.file) OR (NEW.base IS NULL AND NEW.verb = 'remove')
)
BEGIN
  SELECT RAISE(ABORT, 'precondition');
END;

-- What readers may have seen is withdrawn, never removed.
CREATE TRIGGER change_removal BEFORE INSERT ON change
WHEN NEW.verb = 'remove' AND EXISTS (
  SELECT 1 FROM article
  WHERE file = NEW.file AND etag = NEW.base AND (was_published OR (state = 'out' AND published <= NEW.at))
)
BEGIN
  SELECT RAISE(ABORT, 'was published');
END;

CREATE TRIGGER tally_insert AFTER INSERT ON article WHEN NEW.state IN ('out', 'refused')
BEGIN
  INSERT INTO tally (state, month, articles) VALUES (NEW.state, NEW.month, 1)
  ON CONFLICT (state, month) DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER tally_delete AFTER DELETE ON article WHEN OLD.state IN ('out', 'refused')
BEGIN
  UPDATE tally SET articles = articles - 1 WHERE state = OLD.state AND month = OLD.month;
END;

CREATE TRIGGER tally_update AFTER UPDATE OF state, month ON article WHEN OLD.state <> NEW.state OR OLD.month <> NEW.month
BEGIN
  UPDATE tally SET articles = articles - 1 WHERE state = OLD.state AND month = OLD.month;
  INSERT INTO tally (state, month, articles) SELECT NEW.state, NEW.month, 1 WHERE NEW.state IN ('out', 'refused')
  ON CONFLICT (state, month) DO UPDATE SET articles = articles + 1;
END;

CREATE TRIGGER topic_insert AFTER INSERT ON article_topic WHEN NEW.state = 'out'
BEGIN
  INSERT INTO topic (kind, slug, published, article, place, title)
  VALUES (NEW.kind, NEW.topic, NEW.published, NEW.slug, NEW.place, NEW.title)
  ON CONFLICT (kind, slug) DO UPDATE SET
    published = excluded.published, article = excluded.article, place = excluded.place, title = excluded.title
  WHERE excluded.published > published OR (excluded.published = published AND excluded.article < article);
END;

CREATE TRIGGER topic_delete AFTER DELETE ON article_topic WHEN OLD.state = 'out'
BEGIN
  DELETE FROM topic WHERE kind = OLD.kind AND slug = OLD.topic AND article = OLD.slug;
  INSERT OR IGNORE INTO topic (kind, slug, published, article, place, title)
  SELECT kind, topic, published, slug, place, title FROM article_topic
  WHERE kind = OLD.kind AND topic = OLD.topic AND state = 'out' ORDER BY published DESC, slug LIMIT 1;
END;
