-- A newsroom's articles. `text` is the truth: but for what `article` says of the file itself and for `change`, all else is made
-- from it. Instants are milliseconds since 1970.

-- Every change, in order. The last number is the revision of all articles. Changes of the store's own, by which no text became
-- another, have the verbs `refuse` and `reindex`.
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
  -- The last that changed its text, or what was made from it.
  revision INTEGER NOT NULL,
  was_published INTEGER NOT NULL,
  -- out: published, or will be when its time comes; withdrawn; draft; refused: kept out by an error.
  state TEXT NOT NULL CHECK (state IN ('out', 'withdrawn', 'draft', 'refused')),
  published INTEGER,
  updated INTEGER,
  -- When it was published in the newsroom's zone, as 2024-11; empty when the text does not say.
  month TEXT NOT NULL,
  -- Where it stands in a list of all files, newest first: when it is published, else when it was changed.
  listed INTEGER NOT NULL,
  title TEXT,
  -- The title as headlines are compared.
  headline TEXT,
  section TEXT,
  language TEXT,
  -- The id that the text gives, and the id where it must be a URI.
  id TEXT,
  uri TEXT NOT NULL
);
CREATE INDEX article_newest ON article (state, published DESC, slug);
CREATE INDEX article_updated ON article (state, updated) WHERE updated IS NOT NULL;
CREATE INDEX article_headline ON article (headline, state, published DESC, slug);
CREATE INDEX article_listed ON article (listed DESC, slug);
-- The id of a withdrawn article may be taken by another: so an article is renamed.
CREATE UNIQUE INDEX article_id ON article (id) WHERE id IS NOT NULL AND state <> 'withdrawn';
CREATE UNIQUE INDEX article_uri ON article (uri) WHERE state <> 'withdrawn';

-- Apart, so that `article` stays dense. TEXT keeps every byte of UTF-8; a BLOB would travel as a list of numbers.
CREATE TABLE text (number INTEGER PRIMARY KEY, text TEXT NOT NULL);

-- The topics of what is out, and of what is withdrawn and dated. `place` counts the topics of an article.
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

-- The newest article of each topic, of those that are out: kept by the triggers below.
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

-- The related headlines of what is out, each once for an article: `headline` as it is compared, `line` as it is listed.
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

-- The errors and warnings of what is out or refused.
CREATE TABLE diagnostic (
  file TEXT NOT NULL,
  place INTEGER NOT NULL,
  severity TEXT NOT NULL,
  line INTEGER NOT NULL,
  column INTEGER NOT NULL,
  message TEXT NOT NULL,
  PRIMARY KEY (file, place)
) WITHOUT ROWID;

-- How many articles are out, and how many are refused, in each month: kept by the triggers below.
CREATE TABLE tally (
  state TEXT NOT NULL,
  month TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (state, month)
) WITHOUT ROWID;

-- The words of titles, by the numbers of articles.
CREATE VIRTUAL TABLE title_words USING fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61');
