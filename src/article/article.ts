import type { Names } from './names.ts'
import { cleanLine, type CleanText } from './text.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'

/** What one file of `articles/` says, before anyone asks whether it can be published. What it does not say is `null`, `false` or an empty list. */
export interface ArticleText {
  /** The file's name without its extension, `[a-z0-9-]+`: the article's identity, whatever its text becomes. */
  slug: string
  title: CleanText | null
  /** The instant in the text's own timestamp. */
  published: Date | null
  /** The instant of an `Updated:` line; `null` when the text claims no update. */
  updated: Date | null
  section: CleanText | null
  /** Where the report was written. `text` is the dateline as printed, without its dash: `SEOUL, Dec 7 (Reuters)`. */
  dateline: { text: CleanText; place: CleanText } | null
  /** The wire the report came by, from its dateline or its byline. */
  agency: CleanText | null
  byline: CleanText | null
  captions: Caption[]
  paragraphs: CleanText[]
  /** Indices into `paragraphs`: a `***` line stands before each of these. */
  breaks: number[]
  /** The headlines under `"Section" POPULAR ARTICLE`, in order. */
  related: CleanText[]
  /** The headlines under `JN ACCESS RANKING`, in order. */
  ranking: CleanText[]
  /** The text of a `.md` file as Markdown, below its headline; `paragraphs` then hold the words of its paragraphs. */
  markdown: string | null
  image: Image | null
  tags: CleanText[]
  /** A BCP 47 tag, when the article is not in the publication's language. */
  language: string | null
  /** Addresses elsewhere of related headlines. */
  links: { headline: CleanText; url: string }[]
  /** What was wrong in the article and has been put right. */
  correction: CleanText | null
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
  alt: CleanText
  credit: CleanText | null
  width: number | null
  height: number | null
  length: number | null
}

/** The words under a picture or chart. A chart may be pasted with its credit alone, and then has no text. */
export interface Caption {
  text: CleanText | null
  credit: CleanText | null
}

/** The same with texts that are not clean yet. */
export type Unclean<Value> = Value extends CleanText
  ? string
  : Value extends Date
    ? Date
    : Value extends readonly (infer Element)[]
      ? readonly Unclean<Element>[]
      : Value extends object
        ? { [Key in keyof Value]: Unclean<Value[Key]> }
        : Value

/** An article with all its texts clean. */
export function cleanArticle({ dateline, image, ...raw }: Unclean<ArticleText>): ArticleText {
  const clean = (text: string | null): CleanText | null => (text === null ? null : cleanLine(text))
  return {
    ...raw,
    title: clean(raw.title),
    section: clean(raw.section),
    dateline: dateline && { text: cleanLine(dateline.text), place: cleanLine(dateline.place) },
    agency: clean(raw.agency),
    byline: clean(raw.byline),
    captions: raw.captions.map(({ text, credit }) => ({ text: clean(text), credit: clean(credit) })),
    paragraphs: raw.paragraphs.map(cleanLine),
    breaks: [...raw.breaks],
    related: raw.related.map(cleanLine),
    ranking: raw.ranking.map(cleanLine),
    image: image && { ...image, alt: cleanLine(image.alt), credit: clean(image.credit) },
    tags: raw.tags.map(cleanLine),
    links: raw.links.map(({ headline, url }) => ({ headline: cleanLine(headline), url })),
    correction: clean(raw.correction),
  }
}

/** An article that can be published: it has a headline and a time. */
export interface Article extends ArticleText {
  title: CleanText
  published: Date
}

/**
 * Something an editor should know about a file. An `error` keeps the article out of the feeds; a `warning` asks for a second
 * look; a `note` names a line that was recognised and left out. `line` and `column` count from 1, columns in UTF-16 units.
 */
export interface Diagnostic {
  severity: 'error' | 'warning' | 'note'
  line: number
  column: number
  message: string
}

/** A problem with the file that has it. */
export interface FileDiagnostic extends Diagnostic {
  file: string
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
export interface ParseResult {
  /** The file's name within the folder. */
  file: string
  article: ArticleText
  problems: Diagnostic[]
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
export function publishable({ article, problems }: ParseResult): Article | null {
  const { draft, withdrawn } = article
  return draft || withdrawn || isRefused({ problems }) || !isWhole(article) ? null : article
}

function isWhole(article: ArticleText): article is Article {
  return article.title !== null && article.published !== null
}

/** Whether an error keeps an article out of the feeds. */
export function isRefused({ problems }: Pick<ParseResult, 'problems'>): boolean {
  return problems.some((problem) => problem.severity === 'error')
}
