import type { Names } from './names.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'

/** What one file of `articles/` says, before anyone asks whether it can be published. What it does not say is `null`, `false` or an empty list. */
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
  /** The text of a `.md` file as Markdown, below its headline; `paragraphs` then hold the words of its paragraphs. */
  markdown: string | null
  image: Image | null
  tags: string[]
  /** A BCP 47 tag, when the article is not in the publication's language. */
  language: string | null
  /** Addresses elsewhere of related headlines. */
  links: { headline: string; url: string }[]
  /** What was wrong in the article and has been put right. */
  correction: string | null
  withdrawn: boolean
  draft: boolean
  /** The id by which the readers of another publisher know the article, kept so that it does not turn unread. */
  id: string | null
}

/** An article of which nothing has been read yet. */
export function emptyArticle(slug: string): ArticleText {
  return {
    slug,
    title: null,
    published: null,
    updated: null,
    section: null,
    dateline: null,
    agency: null,
    byline: null,
    captions: [],
    paragraphs: [],
    breaks: [],
    related: [],
    ranking: [],
    markdown: null,
    image: null,
    tags: [],
    language: null,
    links: [],
    correction: null,
    withdrawn: false,
    draft: false,
    id: null,
  }
}

/** A picture that goes with an article, at an absolute address; width and height in pixels, its length in bytes. */
export interface Image {
  url: string
  /** What it shows, for who cannot see it. */
  alt: string
  credit: string | null
  width: number | null
  height: number | null
  length: number | null
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

/** What reading an article needs to know of the newsroom. */
export interface ParseOptions {
  /** The zone of a time that names none, as an IANA name. */
  timeZone: string
  /** The names in its texts: its own, those of agencies and of other newspapers. */
  names: Names
  /** What the lines of its pages mean. */
  phrases: Phrasebook
}

/** One file, read: everything that could be understood, and everything that could not. */
export interface Reading {
  /** The file's name within the folder. */
  file: string
  article: ArticleText
  problems: Problem[]
  lines: Lines
}

/** The lines of a file, counted from 1, that say what other articles may contradict; 1 for what it does not say. */
export interface Lines {
  title: number
  published: number
  updated: number
  id: number
}

/** The article of a reading, or `null` when it is not to be published: refused by an error, a draft, or withdrawn. */
export function publishable({ article, problems }: Reading): Article | null {
  const { draft, withdrawn } = article
  return draft || withdrawn || isRefused({ problems }) || !isWhole(article) ? null : article
}

function isWhole(article: ArticleText): article is Article {
  return article.title !== null && article.published !== null
}

/** Whether an error keeps an article out of the feeds. */
export function isRefused({ problems }: Pick<Reading, 'problems'>): boolean {
  return problems.some((problem) => problem.severity === 'error')
}
