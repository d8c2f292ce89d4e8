import type { Names } from './names/names.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'
import type { CleanText } from './text.ts'

/**
 * What one file of `articles/` says, whether or not it can be published. Missing values are `null`,
 * `false` or an empty list.
 */
export interface ArticleText {
  /**
   * The file name without its extension, `[a-z0-9-]+`. It identifies the article even if the text
   * changes.
   */
  slug: string
  title: CleanText | null
  /** The instant of the text's own timestamp. */
  published: Date | null
  /** The instant of an `Updated:` line, or `null` if there is none. */
  updated: Date | null
  section: CleanText | null
  /**
   * Where the report was written. `text` is the dateline as printed, without its dash:
   * `SEOUL, Dec 7 (Reuters)`.
   */
  dateline: { text: CleanText; place: CleanText } | null
  /** The agency named in the dateline or byline. */
  agency: CleanText | null
  byline: CleanText | null
  captions: Caption[]
  paragraphs: CleanText[]
  /** Indices into `paragraphs`. A `***` line precedes each of these. */
  breaks: number[]
  /** Headlines related to the article, in order, whatever their heading. */
  related: CleanText[]
  /** Headlines most read on the site, in order, whatever their heading. */
  ranking: CleanText[]
  /**
   * The Markdown of a `.md` file below its headline. `paragraphs` then holds the words of its
   * paragraphs.
   */
  markdown: string | null
  image: Image | null
  tags: CleanText[]
  /** A BCP 47 tag, set when the article is not in the publication's language. */
  language: string | null
  /** External URLs of related headlines. */
  links: { headline: CleanText; url: string }[]
  /** Says what was wrong in the article and has been corrected. */
  correction: CleanText | null
  withdrawn: boolean
  draft: boolean
  /**
   * The id the article had at another publisher. Keeping it stops readers' apps from marking it
   * unread.
   */
  id: string | null
}

/** Creates an article with no fields read yet. */
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

/**
 * A picture for an article, with an absolute URL, width and height in pixels, and length in bytes.
 */
export interface Image {
  url: string
  /** Describes the picture for people who cannot see it. */
  alt: CleanText
  credit: CleanText | null
  width: number | null
  height: number | null
  length: number | null
}

/**
 * The words under a picture or chart. A chart may have only a credit, and then `text` is `null`.
 */
export interface Caption {
  text: CleanText | null
  credit: CleanText | null
}

/** An article that can be published. It has a headline and a time. */
export interface Article extends ArticleText {
  title: CleanText
  published: Date
}

/**
 * Something an editor should know about a file. An `error` keeps the article out of the feeds. A
 * `warning` asks for a second look. A `note` names a line that was recognized and left out. `line`
 * and `column` count from 1, columns in UTF-16 units.
 */
export interface Diagnostic {
  severity: 'error' | 'warning' | 'note'
  line: number
  column: number
  message: string
}

/** A diagnostic with the file it belongs to. */
export interface FileDiagnostic extends Diagnostic {
  file: string
}

/** The settings needed to parse an article. */
export interface ParseOptions {
  /** The IANA name of the zone for times that do not state one. */
  timeZone: string
  /** Names used in the texts: the publication's own, agencies and other newspapers. */
  names: Names
  /** The phrases on pages, with their meanings. */
  phrases: Phrasebook
}

/** The names and phrases that lines are read with. */
export type Vocabulary = Pick<ParseOptions, 'names' | 'phrases'>

/** The result of parsing one file: the article and its diagnostics. */
export interface ParseResult {
  /** The file's name within the folder. */
  file: string
  article: ArticleText
  diagnostics: Diagnostic[]
  lines: Lines
}

/** Line numbers, from 1, of values that no two articles may share. A missing value has 1. */
export interface Lines {
  title: number
  published: number
  updated: number
  id: number
}

/** Returns the article, or `null` if it has an error, is a draft or is withdrawn. */
export function publishable({ article, diagnostics }: ParseResult): Article | null {
  const { draft, withdrawn } = article
  return draft || withdrawn || isRefused({ diagnostics }) || !isWhole(article) ? null : article
}

function isWhole(article: ArticleText): article is Article {
  return article.title !== null && article.published !== null
}

/** Whether an error keeps the article out of the feeds. */
export function isRefused({ diagnostics }: Pick<ParseResult, 'diagnostics'>): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}

/** Adds an error found outside the parser. It keeps the article out of the feeds. */
export function addError(result: ParseResult, line: number, message: string): ParseResult {
  return { ...result, diagnostics: [{ severity: 'error', line, column: 1, message }, ...result.diagnostics] }
}
