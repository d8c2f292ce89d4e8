import type { ParseOptions } from '../article.ts'
import { doubtHeadline, maxHeadlineLength } from './headline-doubts.ts'
import { meansKicker } from './masthead.ts'
import type { Names } from '../names/names.ts'
import { eastAsian } from '../phrases/fold.ts'
import { readWindowTitle, type WindowTitle } from './window-title.ts'

/** The parts of a line that may be the headline. */
export interface TitleLine {
  title: string
  /** The site name after the headline. */
  site: string | null
  /**
   * The label before the headline and a bar: the section if `isSection`, otherwise the kind of
   * text.
   */
  kicker: string | null
  isSection: boolean
}

/** Separates the headline from a site name beside it and a kicker before it. */
export function readTitleLine(line: string, options: ParseOptions): TitleLine {
  const window = readWindowTitle(line, options) ?? splitSite(line, options.names)
  const { headline: title, site } = window ?? { headline: line, site: null }
  const kicker = kickerOf(title, options)
  if (kicker === null) return { title, site, kicker, isSection: false }
  const rest = title.slice(kicker.length).replace(/^ ?[|｜] ?/, '')
  return { title: rest, site, kicker, isSection: !meansKicker(options.phrases.find(kicker)) }
}

/** Splits a domain, or a newspaper's name with its motto, off a headline and a bar. */
function splitSite(line: string, names: Names): WindowTitle | null {
  if (line.length > maxHeadlineLength || !/ \| |｜/.test(line)) return null
  const [, headline, site] = /^(.*\S)(?: \| | ?｜ ?)((?:(?! [:-] )[^|｜–—])+)$/.exec(line) ?? []
  if (headline === undefined || site === undefined) return null
  return /^[\w-]+\.(?:com|jp|net|org)$/i.test(site) || names.isName(site.split(':', 1)[0] ?? '') ? { headline, site } : null
}

/**
 * Finds the kicker: `Opinion | Why the Bridge Matters`. Returns `null` if the text after the bar
 * may be another label.
 */
function kickerOf(title: string, { names, phrases }: ParseOptions): string | null {
  if (!/[|｜]/.test(title)) return null
  const [, kicker = '', rest = ''] = /^([^|｜]{1,30}?) ?[|｜] ?([^ |｜][^|｜]*)$/.exec(title) ?? []
  if (rest === '' || isShort(rest) || doubtHeadline(rest, names) !== null) return null
  return meansKicker(phrases.find(kicker)) || phrases.means('section', kicker) ? kicker : null
}

/** Whether a line is too short for a headline. */
export function isShort(title: string): boolean {
  return eastAsian.test(title) ? title.length < 7 : title.length < 14 || title.split(' ').length < 3
}
