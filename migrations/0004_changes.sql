-- Whether readers can see a change, or it moves the next time at which something changes by itself.
-- Only such changes outdate snapshots. `next` is that time before the change.
ALTER TABLE change ADD COLUMN visible INTEGER NOT NULL DEFAULT 1;
ALTER TABLE change ADD COLUMN next INTEGER;
CREATE INDEX change_visible ON change (revision) WHERE visible = 1;

-- The changes of a file.
CREATE INDEX change_of_file ON change (file, revision) WHERE verb IN ('put', 'withdraw', 'remove');

-- An article keeps its id when it is withdrawn. If this fails, two articles have one id: give the
-- one that is not withdrawn another.
DROP INDEX article_id;
DROP INDEX article_uri;
CREATE UNIQUE INDEX article_id ON article (id) WHERE id IS NOT NULL;
CREATE UNIQUE INDEX article_uri ON article (uri);

-- The words of the title in `title_words`, which cannot be read back.
ALTER TABLE article ADD COLUMN words TEXT;
