import type { ParseOptions } from './article.ts'
import { doubtHeadline, splitSite } from './headline.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'
import { readWindowTitle } from './window-title.ts'

/** A line that may be the headline, in its parts. */
export interface TitleLine {
  title: string
  /** The name of a site that stands behind the headline. */
  site: string | null
  /** What stands before it and a bar: what kind of text it is, or, if that is `isSection`, where in the paper. */
  kicker: string | null
  isSection: boolean
}

/** The headline in a line, without the name of a site beside it and the kicker before it. */
export function readTitleLine(line: string, options: ParseOptions): TitleLine {
  const window = readWindowTitle(line, options)
  const { title, site } = window === null ? splitSite(line, options.names) : { title: window.headline, site: window.site }
  const kicker = kickerOf(title, options)
  if (kicker === null) return { title, site, kicker, isSection: false }
  const rest = title.slice(kicker.length).replace(/^ ?[|｜] ?/, '')
  return { title: rest, site, kicker, isSection: !isKicker(kicker, options.phrases) }
}

/** `Opinion | Why the Bridge Matters`; `null` where what stands behind the bar may be another label. */
function kickerOf(title: string, { names, phrases }: ParseOptions): string | null {
  if (!/[|｜]/.test(title)) return null
  const [, kicker = '', rest = ''] = /^([^|｜]{1,30}?) ?[|｜] ?([^ |｜][^|｜]*)$/.exec(title) ?? []
  if (rest === '' || isShort(rest) || doubtHeadline(rest, names) !== null) return null
  return isKicker(kicker, phrases) || phrases.means('section', kicker) ? kicker : null
}

function isKicker(text: string, phrases: Phrasebook): boolean {
  return phrases.means('kicker', text) || phrases.means('kicker of an article', text)
}

/** Writing that has no spaces between words, or few. */
export const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u

/** Whether a line is shorter than headlines are. */
export function isShort(title: string): boolean {
  return wide.test(title) ? title.length < 7 : title.length < 14 || title.split(' ').length < 3
}
