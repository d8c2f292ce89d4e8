import type { ParseOptions } from '../article.ts'
import { splitSite } from './headline.ts'
import { doubtHeadline } from './headline-doubts.ts'
import { meansKicker } from './masthead.ts'
import { eastAsian } from '../phrases/fold.ts'
import { readWindowTitle } from './window-title.ts'

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
  const window = readWindowTitle(line, options)
  const { title, site } = window === null ? splitSite(line, options.names) : { title: window.headline, site: window.site }
  const kicker = kickerOf(title, options)
  if (kicker === null) return { title, site, kicker, isSection: false }
  const rest = title.slice(kicker.length).replace(/^ ?[|｜] ?/, '')
  return { title: rest, site, kicker, isSection: !meansKicker(options.phrases.find(kicker)) }
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
