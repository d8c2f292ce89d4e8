import { isSiteName } from './masthead.ts'
import type { Vocabulary } from '../article.ts'

/** The maximum length of a window title. Headlines are shorter. */
const maxTitleLength = 400

/** A headline with its site name, as in the title of a browser window. */
export interface WindowTitle {
  headline: string
  site: string
}

/**
 * Parses a window title: `Headline | Paper`, `Headline - Section - Paper`, `Headline：Paper`,
 * `Paper｜Headline`. Returns `null` if neither end is a site name. An agency after a dash does not
 * count, since the headline may be about it.
 */
export function readWindowTitle(line: string, { names, phrases }: Vocabulary): WindowTitle | null {
  if (line.length > maxTitleLength) return null
  const parts = line.split(separators)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return null
  const isBar = /[|｜：] ?$/.test(line.slice(0, line.length - last.length))
  if (isSiteName(last, names) && (isBar || !names.isAgency(last))) {
    let kept = parts.length - 1
    while (kept > 1 && phrases.means('section', parts[kept - 1] ?? '')) kept -= 1
    return { headline: line.slice(0, offsetAfter(line, parts, kept)), site: last }
  }
  const [first = ''] = parts
  const bar = /^ ?[|｜:：] ?/.exec(line.slice(first.length))?.[0]
  return bar !== undefined && isSiteName(first, names) ? { headline: line.slice(first.length + bar.length), site: first } : null
}

const separators = / [|:–—-] | ?[｜：] ?|[|]/

/** The offset at which the first `count` parts of a line end. */
function offsetAfter(line: string, parts: readonly string[], count: number): number {
  let end = 0
  for (const part of parts.slice(0, count)) end = line.indexOf(part, end) + part.length
  return end
}

/** The maximum length of a site name beside a headline. */
const longestSite = 60
/** The minimum length of a truncated headline. A shorter one could match other headlines. */
const shortest = 15

/**
 * Explains why a line repeats a headline: it is the same, has a site name beside it, or is cut off.
 * Returns `null` for any other line. Repetition is the best evidence for a headline on any site.
 */
export function repeatsHeadline(line: string, headline: string): string | null {
  return repeatsPlain(plainTitle(line), plainTitle(headline))
}

/** Like {@link repeatsHeadline}, for two texts from {@link plainTitle}. */
export function repeatsPlain(whole: string | null, words: string | null): string | null {
  if (whole === null || words === null || words === '') return null
  if (whole === words) return 'the headline again'
  if (whole.startsWith(words) && whole.length - words.length <= longestSite && separatorAfter.test(whole.slice(words.length)))
    return 'the headline with the name of a site, as in a window’s title'
  if (whole.endsWith(words) && whole.length - words.length <= longestSite && separatorBefore.test(whole.slice(0, -words.length)))
    return 'the headline with the name of a site, as in a window’s title'
  const end = whole.search(/\.{3}|…/)
  const cut = end === -1 ? '' : whole.slice(0, end).trimEnd()
  const isEnd = /^(?:\.{3}|…)(?:$| ?[|｜:：–—-])/.test(whole.slice(end))
  return isEnd && cut.length >= shortest && words.startsWith(cut) ? 'the headline, cut off' : null
}

const separatorAfter = /^ ?(?:[|｜:：–—-]|[(（【[<])/
const separatorBefore = /[|｜:：–—\]】-] ?$/

/** A curly quote, or a space other than a single plain one. */
const curly = /[‘’“”]|\s{2}|[\t-\r\xA0\u1680\u2000-\u200A\u2028\u2029\u202F\u205F\u3000\uFEFF]/

/**
 * Normalizes quotes, spaces and case for comparison. Returns `null` for a line longer than any
 * title.
 */
export function plainTitle(line: string): string | null {
  if (line.length > maxTitleLength) return null
  const straight = curly.test(line) ? line.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ') : line
  return straight.toLowerCase().trim()
}
