/** What one file of `articles/` says, before anyone asks whether it can be published. What the text does not have is `null` or an empty list. */
export interface ArticleText {
  /** The file's name without its extension, `[a-z0-9-]+`: the article's identity, whatever its text becomes. */
  slug: string
  title: string | null
  /** The instant in the text's own timestamp. */
  published: Date | null
  /** The instant of an `Updated:` line; `null` when the text claims no update. */
  updated: Date | null
  section: string | null
  /** Where the report was written. `text` is the dateline as printed, without its dash: `SEOUL, Dec 7 (Reuters)`. */
  dateline: { text: string; place: string } | null
  /** The wire the report came by, from its dateline or its byline. */
  agency: string | null
  byline: string | null
  captions: Caption[]
  paragraphs: string[]
  /** Indices into `paragraphs`: a `***` line stands before each of these. */
  breaks: number[]
  /** The headlines under `"Section" POPULAR ARTICLE`, in order. */
  related: string[]
  /** The headlines under `JN ACCESS RANKING`, in order. */
  ranking: string[]
}

/** The words under a picture or chart. A chart may be pasted with its credit alone, and then has no text. */
export interface Caption {
  text: string | null
  credit: string | null
}

/** An article that can be published: it has a headline and a time. */
export interface Article extends ArticleText {
  title: string
  published: Date
}

/**
 * Something an editor should know about a file. An `error` keeps the article out of the feeds; a `warning` asks for a second
 * look; a `note` names a line that was recognised and left out. `line` and `column` count from 1, columns in UTF-16 units.
 */
export interface Problem {
  severity: 'error' | 'warning' | 'note'
  line: number
  column: number
  message: string
}

/** One file, read: everything that could be understood, and everything that could not. */
export interface Reading {
  /** The file's name within the folder. */
  file: string
  article: ArticleText
  problems: Problem[]
}

/** The article of a reading, or `null` when a problem keeps it from being published. */
export function publishable({ article, problems }: Reading): Article | null {
  const { title, published } = article
  const refused = problems.some((problem) => problem.severity === 'error')
  return refused || title === null || published === null ? null : { ...article, title, published }
}
