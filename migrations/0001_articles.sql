-- A newsroom's articles. `text` is the source: everything else is derived from it, except `change`
-- and the file's own columns in `article`. Times are milliseconds since the epoch.

-- Every change, in order. The last number is the revision of all articles. The store's own changes,
-- which leave the texts as they are, have the verbs `refuse` and `reindex`.
CREATE TABLE change (
  revision INTEGER PRIMARY KEY,
  at INTEGER NOT NULL,
  file TEXT NOT NULL,
  verb TEXT NOT NULL,
  base TEXT,
  etag TEXT,
  by TEXT NOT NULL
);
CREATE INDEX change_of_text ON change (revision) WHERE verb IN ('put', 'withdraw', 'remove');

CREATE TABLE article (
  number INTEGER PRIMARY KEY,
  slug TEXT NOT NULL UNIQUE,
  file TEXT NOT NULL UNIQUE,
  etag TEXT NOT NULL,
  modified INTEGER NOT NULL,
  -- The last change of its text or of what is derived from it.
  revision INTEGER NOT NULL,
  was_published INTEGER NOT NULL,
  -- out: published or scheduled; withdrawn; draft; refused because of an error.
  state TEXT NOT NULL CHECK (state IN ('out', 'withdrawn', 'draft', 'refused')),
  published INTEGER,
  updated INTEGER,
  -- The month of publication in the newsroom's time zone, such as 2024-11; empty if unknown.
  month TEXT NOT NULL,
  -- Its time in a list of all files, newest first: of publication, else of the last change.
  listed INTEGER NOT NULL,
  title TEXT,
  -- The normalised title, for comparing headlines.
  headline TEXT,
  section TEXT,
  language TEXT,
  -- The id in the text, and the id as a URI.
  id TEXT,
  uri TEXT NOT NULL
);
CREATE INDEX article_newest ON article (state, published DESC, slug);
CREATE INDEX article_updated ON article (state, updated) WHERE updated IS NOT NULL;
CREATE INDEX article_headline ON article (headline, state, published DESC, slug);
CREATE INDEX article_listed ON article (listed DESC, slug);
-- Another article may take the id of a withdrawn one, which is how an article is renamed.
CREATE UNIQUE INDEX article_id ON article (id) WHERE id IS NOT NULL AND state <> 'withdrawn';
CREATE UNIQUE INDEX article_uri ON article (uri) WHERE state <> 'withdrawn';

-- A table of its own keeps `article` small. TEXT keeps every byte of UTF-8; D1 sends a BLOB as a
-- list of numbers.
CREATE TABLE text (number INTEGER PRIMARY KEY, text TEXT NOT NULL);

-- The topics of articles that are out, or withdrawn with a time. `place` counts the topics of an
-- article.
CREATE TABLE article_topic (
  kind TEXT NOT NULL,
  topic TEXT NOT NULL,
  state TEXT NOT NULL,
  published INTEGER NOT NULL,
  slug TEXT NOT NULL,
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (kind, topic, state, published DESC, slug)
) WITHOUT ROWID;
CREATE INDEX article_topic_slug ON article_topic (slug);

-- The newest article of each topic that is out, maintained by triggers.
CREATE TABLE topic (
  kind TEXT NOT NULL,
  slug TEXT NOT NULL,
  published INTEGER NOT NULL,
  article TEXT NOT NULL,
  place INTEGER NOT NULL,
  title TEXT NOT NULL,
  PRIMARY KEY (kind, slug)
) WITHOUT ROWID;
CREATE INDEX topic_newest ON topic (published DESC, article, place);
CREATE INDEX topic_newest_of_kind ON topic (kind, published DESC, article, place);

-- The related headlines of articles that are out, without duplicates: `headline` is normalised,
-- `line` is as listed.
CREATE TABLE listing (
  headline TEXT NOT NULL,
  published INTEGER NOT NULL,
  slug TEXT NOT NULL,
  place INTEGER NOT NULL,
  line TEXT NOT NULL,
  url TEXT
);
CREATE INDEX listing_first ON listing (headline, published, slug DESC);
CREATE INDEX listing_slug ON listing (slug);

-- The errors and warnings of articles that are out or refused.
CREATE TABLE diagnostic (
  file TEXT NOT NULL,
  place INTEGER NOT NULL,
  severity TEXT NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (file, place)
) WITHOUT ROWID;

-- The number of articles that are out or refused in each month, maintained by triggers.
CREATE TABLE tally (
  state TEXT NOT NULL,
  month TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (state, month)
) WITHOUT ROWID;

-- The words of titles, by the number of the article.
CREATE VIRTUAL TABLE title_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61');
