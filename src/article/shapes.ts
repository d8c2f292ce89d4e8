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

export interface Shape {
  kind: Kind
  /** What the shape holds: the section of a heading, the headline after a dash, the people of a byline. */
  value: string
}

/**
 * The shapes a pattern recognises, always a whole line: a sentence that mentions a ranking is not one. The first group, if any,
 * is the shape's value.
 */
const patterns: [Kind, RegExp][] = [
  ['related heading', /^["“”„‘’'＂](.+?)["“”‘’'＂] ?POPULAR ARTICLES?:?$/i],
  ['related heading', /^(.{2,40}) POPULAR ARTICLES?:?$/],
  ['ranking heading', /^JN ACCESS RANKING:?$/i],
  // Lists of the site's, not of the article's; `Sumo Latest Articles` is one, `Latest Articles Damage Sales` is not.
  [
    'other heading',
    /^(?:\S+ ){0,3}Latest Articles$|^Popular Articles(?: in the past (?:24 hours|week|month))?$|^(?:Related|Recommended|Most Read) (?:Articles|Stories)$/i,
  ],
  [
    'furniture',
    /^Add \S+ to your Google News feed\.?$|^Return to .{1,40} Page$|^Hot words? ?:$|^Read (?:more|also)(?: ?[:>»…].*)?$|^(?:©|\(c\)|Copyright).{0,80}All rights reserved\.?$/i,
  ],
  // What a page puts between the lines of an article, and a label over the time: `会見日時等`.
  ['noise', /^(?:Share|Tweet|Print|Advertisement|Sponsored)$|^(?:会見|発表|公開|更新|配信|掲載)?日時等?[:：]?$/i],
  ['breadcrumb', /^(?:Home|Top|ホーム|トップ) ?[>›»＞] ?(.+)$/i],
  ['separator', /^(?:[*＊] ?){3,}$/],
  ['dash', /^[-–—－−•・]$/],
]

/** The shapes that a line of any length has by how it begins. */
const openings: typeof patterns = [
  // `— D, Hyogo Prefecture` signs a letter: an entry of a list has a hyphen.
  ['dashed', /^- (.+)$/],
  [
    'side caption',
    /^(?:(?:Top|Bottom|Upper|Lower) )?(?:Left|Right|Above|Below|Top|Bottom|Center|Inset)(?: (?:photo|picture))?: ./,
  ],
  // The notice a site shows in place of its page: `To use this site, …`. Its subject is the site.
  ['site notice', /^(?:\S+ ){0,2}this (?:web)?site\b/i],
]

/** Longer than this, a line is prose unless its opening says otherwise. */
const longest = 120
const all = [...openings, ...patterns]

/**
 * The shape of a clean line below one of kind `above`. `publisher` is the newsroom's own name, which signs its articles and
 * credits its pictures.
 */
export function shapeOf(line: string, publisher: string, above: Kind | undefined): Shape {
  const long = line.length > longest
  for (const [kind, pattern] of long ? openings : all) {
    const match = pattern.exec(line)
    if (match) return { kind, value: match[1] ?? line }
  }
  if (long) return text(line)
  if (isDate(line)) return { kind: 'date', value: line }
  const writers = readByline(line)
  if (writers !== null) return { kind: 'byline', value: writers }
  if (isCredit(line)) return { kind: 'credit', value: line }
  if (isName(line, publisher)) return { kind: 'name', value: line }
  // `Russia Expels Two BBC Correspondents` is a headline.
  const signed = above === 'byline' || above === 'name'
  return signed && isRole(line) ? { kind: 'role', value: line } : text(line)
}

function text(line: string): Shape {
  return { kind: 'text', value: line }
}
