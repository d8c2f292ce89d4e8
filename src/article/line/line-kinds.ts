import type { ParseOptions } from '../article.ts'
import type { DatedLine } from './dated-line.ts'
import { isRole, readByline } from '../names/people.ts'
import type { WholeLine } from '../phrases/phrasebook.ts'
import { isDate } from '../time/timestamp.ts'

/** What a line looks like on its own. Its position decides the rest. */
export type LineKind =
  | 'breadcrumb'
  | 'separator'
  | 'furniture'
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

/** The kind of a line, with its value. */
export interface ClassifiedLine {
  kind: LineKind
  /** The sections of a breadcrumb, the headline after a dash, the people of a byline. */
  value: string
}

/** A kind and the pattern that matches it. The first group, if any, is its value. */
type KindPattern = [LineKind, RegExp]

/** Parts of a list or a page. Each pattern matches a whole line. */
const patterns: KindPattern[] = [
  ['dash', /^[-–—－−•・]$/],
  ['furniture', /^#\S+(?: #\S+)* ?$/],
  ['furniture', /^https?:\/\/\S+$/],
  ['furniture', /^(?:[\w-]+\.)+[a-z]{2,}\/\S+$/],
  // The start of a recording.
  ['furniture', /^0?0:00$/],
  ['furniture', /^[>›»＞|/]$/],
  ['breadcrumb', /^(?:Home|Top|ホーム|トップ|首页|首頁|홈|Accueil|Startseite|Inicio) ?[>›»＞/] ?(.+)$/i],
  // `News > Japan > Politics`
  ['breadcrumb', /^([\p{L}&][\p{L}& ]{0,23}[\p{L}&](?: ?[>›»＞] ?[\p{L}&][\p{L}& ]{0,23}[\p{L}&])+)$/u],
  ['separator', /^(?:[*＊#] ?){3,}$|^[-—–―─━═_]{2,}$/],
]

/** Kinds told by the start of a line of any length. */
const openings: KindPattern[] = [
  // A list entry begins with a hyphen. `— D, Hyogo Prefecture` patterns a letter.
  ['dashed', /^- (.+)$/],
  [
    'side caption',
    /^(?:(?:Top|Bottom|Upper|Lower) )?(?:Left|Right|Above|Below|Top|Bottom|Center|Inset)(?: (?:photo|picture))?: ["“‘\p{Lu}]/u,
  ],
  // A notice shown instead of the page: `To use this site, …`.
  ['site notice', /^(?:\S+ ){0,2}this (?:web)?site\b/i],
]

/** A longer line is prose unless its opening says otherwise. */
const maxLineLength = 120
/** Every line that matches one of the `patterns` also matches this. */
const mayMatch = /^[-–—－−•・#|*＊_―─━═]|[>›»＞/]|^0?0:00$/
const dashes = patterns.filter(([kind]) => kind === 'dash')

/**
 * Classifies a clean line. `above` is the kind of the line above it. `phrase` is its entry in the
 * phrasebook.
 */
export function lineKind(
  { raw, text: line, said }: DatedLine,
  phrase: WholeLine,
  { names }: ParseOptions,
  above: LineKind | undefined,
): ClassifiedLine {
  const long = line.length > maxLineLength
  // Any line below a dash is a headline, unless the list ends there.
  const entry = above === 'dash'
  const found =
    (entry && !long ? null : findRow(openings, line)) ??
    (long || !mayMatch.test(line) ? null : findRow(entry ? dashes : patterns, line))
  if (found !== null) return found
  if (long || entry) return text(line)
  const isTime = raw === line && said.length > 0
  // A line with only a number may be a result.
  if (phrase.meanings.includes('button') && /\p{L}/u.test(line)) return { kind: 'furniture', value: line }
  if (!isTime && isDate(line)) return { kind: 'date', value: line }
  const writers = readByline(line)
  if (writers !== null) return { kind: 'byline', value: writers }
  if (names.isCredit(line)) return { kind: 'credit', value: line }
  if (names.isName(line)) return { kind: 'name', value: line }
  // `Russia Expels Two BBC Correspondents` is a headline.
  const signed = above === 'byline' || above === 'name'
  return signed && isRole(line) ? { kind: 'role', value: line } : text(line)
}

function findRow(rows: readonly KindPattern[], line: string): ClassifiedLine | null {
  for (const [kind, pattern] of rows) {
    const match = pattern.exec(line)
    if (match) return { kind, value: match[1] ?? line }
  }
  return null
}

function text(line: string): ClassifiedLine {
  return { kind: 'text', value: line }
}
