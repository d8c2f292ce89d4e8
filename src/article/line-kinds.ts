import { isCredit, isName, isRole, readByline } from './names.ts'
import { isDate } from './timestamp.ts'

/** What a line is, by its own look: where it stands decides the rest. */
export type Kind =
  | 'related heading'
  | 'ranking heading'
  | 'other heading'
  | 'furniture'
  | 'breadcrumb'
  | 'separator'
  | 'noise'
  | 'site notice'
  | 'dash'
  | 'dashed'
  | 'side caption'
  | 'date'
  | 'byline'
  | 'role'
  | 'name'
  | 'credit'
  | 'text'

/** What a line looks like. */
export interface LineKind {
  kind: Kind
  /** What it holds: the section of a heading, the headline after a dash, the people of a byline. */
  value: string
}

/** A kind and the pattern that recognises it. The first group, if any, is its value. */
type Row = [Kind, RegExp]

const dash: Row = ['dash', /^[-–—－−•・]$/]

/** The lines that head lists, always whole lines: a sentence that mentions a ranking is none. */
const headings: Row[] = [
  ['related heading', /^["“”„‘’'＂](.+?)["“”‘’'＂] ?POPULAR ARTICLES?:?$/i],
  // `MOST POPULAR ARTICLES` is the site's list.
  ['related heading', /^(?!MOST\b)(\S+(?: \S+){0,5}) POPULAR ARTICLES?:?$/],
  ['ranking heading', /^JN ACCESS RANKING:?$/i],
  // Lists of the site's, not of the article's; `Sumo Latest Articles` is one, `Latest Articles Damage Sales` is not.
  ['other heading', /^(?:\S+ ){0,3}Latest Articles$/i],
  ['other heading', /^Popular Articles(?: in the past (?:24 hours|week|month))?$/i],
  ['other heading', /^(?:Related|Recommended|Most Read|Most Popular) (?:Articles?|Stories)$/i],
]

/** Each heading of a list has one of these words, and hardly another line has. */
const headingWord = /articles?|stories|ranking/i

/** What a page has around an article, always whole lines. */
const page: Row[] = [
  ['furniture', /^Add \S+ to your Google News feed\.?$/i],
  ['furniture', /^Return to .{1,40} Page$/i],
  ['furniture', /^Hot words? ?:.*$/i],
  ['noise', /^#\S+(?: #\S+)* ?$/],
  ['noise', /^\d+ min(?:utes)? read$/i],
  ['noise', /^https?:\/\/\S+$/],
  ['noise', /^[>›»＞|/]$/],
  ['noise', /^Special to (?:The )?[A-Z].*$/],
  ['noise', /^We use cookies\b.*$/i],
  ['furniture', /^Read (?:more|also)(?: ?[:>»…].*[^.。])?$/i],
  ['furniture', /^(?:©|\(c\)|Copyright).{0,80}All rights reserved\.?$/i],
  // A label over the time: `会見日時等`.
  ['noise', /^(?:会見|発表|公開|更新|配信|掲載)?日時等?[:：]?$/],
  ['breadcrumb', /^(?:Home|Top|ホーム|トップ) ?[>›»＞/] ?(.+)$/i],
  // `News > Japan > Politics`
  ['breadcrumb', /^(?=[^>›»＞]*[>›»＞])([\p{L}&][\p{L}& ]{0,23}[\p{L}&](?: ?[>›»＞] ?[\p{L}&][\p{L}& ]{0,23}[\p{L}&])+)$/u],
  ['separator', /^(?:[*＊] ?){3,}$|^[-—–]{2,}$/],
]

/** Whole lines of a page, in small letters. */
const pageWords = new Set(
  'advertisement|listen to this article|menu|print|search|share|share this article|sign in|skip to content|skip to main content|sponsored|tweet'.split(
    '|',
  ),
)

/** The kinds that a line of any length has by how it begins. */
const openings: Row[] = [
  // `— D, Hyogo Prefecture` signs a letter: an entry of a list has a hyphen.
  ['dashed', /^- (.+)$/],
  [
    'side caption',
    /^(?:(?:Top|Bottom|Upper|Lower) )?(?:Left|Right|Above|Below|Top|Bottom|Center|Inset)(?: (?:photo|picture))?: ["“‘\p{Lu}]/u,
  ],
  // The notice a site shows in place of its page: `To use this site, …`. Its subject is the site.
  ['site notice', /^(?:\S+ ){0,2}this (?:web)?site\b/i],
]

/** Longer than this, a line is prose unless its opening says otherwise. */
const longest = 120
const entryRows = [dash]
const entryRowsWithHeadings = [...headings, dash]
const otherRows = [...openings, dash, ...page]
const otherRowsWithHeadings = [...openings, ...headings, dash, ...page]

/** The rows that may recognise a short line. */
function rowsFor(line: string, isEntry: boolean): readonly Row[] {
  if (headingWord.test(line)) return isEntry ? entryRowsWithHeadings : otherRowsWithHeadings
  return isEntry ? entryRows : otherRows
}

/**
 * What a clean line below one of kind `above` looks like. `publisher` is the newsroom's own name, which signs its articles and
 * credits its pictures.
 */
export function lineKind(line: string, publisher: string, above: Kind | undefined): LineKind {
  const long = line.length > longest
  // Below a dash stands a headline, whatever it looks like, unless the list ends there.
  const entry = above === 'dash'
  for (const [kind, pattern] of long ? openings : rowsFor(line, entry)) {
    const match = pattern.exec(line)
    if (match) return { kind, value: match[1] ?? line }
  }
  if (long || entry) return text(line)
  if (pageWords.has(line.toLowerCase())) return { kind: 'noise', value: line }
  if (isDate(line)) return { kind: 'date', value: line }
  const writers = readByline(line)
  if (writers !== null) return { kind: 'byline', value: writers }
  if (isCredit(line)) return { kind: 'credit', value: line }
  if (isName(line, publisher)) return { kind: 'name', value: line }
  // `Russia Expels Two BBC Correspondents` is a headline.
  const signed = above === 'byline' || above === 'name'
  return signed && isRole(line) ? { kind: 'role', value: line } : text(line)
}

function text(line: string): LineKind {
  return { kind: 'text', value: line }
}
