-- The newsroom's WebSub hub. Times are milliseconds since the epoch. `topic_url`
-- is the whole URL of a feed, which is what WebSub calls a topic.

-- The topics with subscriptions. A topic may have changed if there is a later revision, or if it has
-- expired. So `change` itself records what is to be delivered, in the transaction of each publication.
CREATE TABLE hub_topic (
  topic_url TEXT PRIMARY KEY,
  -- The document that subscribers were last sent, or that was there when they subscribed: the
  -- revision it was made from, the time when it may change by itself, and its digest.
  revision INTEGER NOT NULL,
  expires INTEGER NOT NULL,
  digest TEXT NOT NULL
) WITHOUT ROWID;
CREATE INDEX hub_topic_revision ON hub_topic (revision);
CREATE INDEX hub_topic_expires ON hub_topic (expires);

-- Verified subscriptions, and what is to be delivered to each: only the newest document.
CREATE TABLE hub_subscription (
  number INTEGER PRIMARY KEY,
  topic_url TEXT NOT NULL,
  callback TEXT NOT NULL,
  host TEXT NOT NULL,
  secret TEXT,
  lease_end INTEGER NOT NULL,
  -- How long the last answer took, in milliseconds: who answers soon is sent to first.
  pace INTEGER NOT NULL,
  -- The digest of the document to be delivered, and when; NULL if none is.
  digest TEXT,
  due INTEGER,
  waiting_since INTEGER,
  tries INTEGER NOT NULL DEFAULT 0,
  failure TEXT,
  -- Until then, the run that claimed the delivery may be sending it.
  claimed_until INTEGER NOT NULL DEFAULT 0,
  UNIQUE (topic_url, callback)
);
CREATE INDEX hub_subscription_due ON hub_subscription (pace, due) WHERE due IS NOT NULL;
CREATE INDEX hub_subscription_lease ON hub_subscription (lease_end);

-- A topic without subscriptions is not looked at any more.
CREATE TRIGGER hub_topic_unused AFTER DELETE ON hub_subscription
WHEN NOT EXISTS (SELECT 1 FROM hub_subscription WHERE topic_url = OLD.topic_url)
BEGIN
  DELETE FROM hub_topic WHERE topic_url = OLD.topic_url;
END;

-- Requests that wait for their verification, and denials that wait to be sent.
CREATE TABLE hub_request (
  number INTEGER PRIMARY KEY,
  topic_url TEXT NOT NULL,
  callback TEXT NOT NULL,
  host TEXT NOT NULL,
  -- Who asked.
  address TEXT NOT NULL,
  mode TEXT NOT NULL CHECK (mode IN ('subscribe', 'unsubscribe', 'denied')),
  lease_seconds INTEGER NOT NULL,
  secret TEXT,
  -- Whether the rate limits let it pass.
  is_admitted INTEGER NOT NULL,
  due INTEGER NOT NULL,
  claimed_until INTEGER NOT NULL DEFAULT 0,
  -- Counts the requests that were replaced by a later one.
  version INTEGER NOT NULL DEFAULT 0,
  UNIQUE (topic_url, callback)
);
CREATE INDEX hub_request_due ON hub_request (due);

-- How far changes are announced elsewhere: to other hubs and to search engines. A single row.
CREATE TABLE announced (
  number INTEGER PRIMARY KEY CHECK (number = 1),
  revision INTEGER NOT NULL,
  at INTEGER NOT NULL,
  claimed_until INTEGER NOT NULL
);
INSERT INTO announced SELECT 1, coalesce(max(revision), 0), unixepoch() * 1000, 0 FROM change;

-- The topics that articles had before changes that are not announced yet, with the last revision. Empty
-- names stand for the whole publication. Triggers cannot use OR REPLACE: the statement that fires them
-- decides on conflicts.
CREATE TABLE left_topic (
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (kind, topic)
) WITHOUT ROWID;
CREATE INDEX left_topic_revision ON left_topic (revision);

CREATE TRIGGER left_topic_of_text AFTER DELETE ON article_topic
WHEN EXISTS (
  SELECT 1 FROM change WHERE revision = (SELECT max(revision) FROM change)
  AND verb IN ('put', 'withdraw', 'refuse') AND OLD.published <= at
)
BEGIN
  INSERT INTO left_topic SELECT OLD.kind, OLD.topic, max(revision) FROM change WHERE true
  ON CONFLICT (kind, topic) DO UPDATE SET revision = excluded.revision;
END;

CREATE TRIGGER left_publication AFTER UPDATE OF state ON article
WHEN OLD.state = 'out' AND NEW.state <> 'out' AND OLD.published <= unixepoch('subsec') * 1000
BEGIN
  INSERT INTO left_topic SELECT '', '', max(revision) FROM change WHERE true
  ON CONFLICT (kind, topic) DO UPDATE SET revision = excluded.revision;
END;
