import { isSiteName } from './masthead.ts'
import type { ParseOptions } from './article.ts'

/** A headline is shorter, and its window's title not much longer. */
const longest = 400

/** A headline with the name of its site, as the title of a browser's window has it. */
export interface WindowTitle {
  headline: string
  site: string
}

/**
 * Reads a window's title: `Headline | Paper`, `Headline - Section - Paper`, `Headline：Paper`, `Paper｜Headline`. `null` where no name of a
 * site stands at an end; a wire behind a dash may be what the headline speaks of.
 */
export function readWindowTitle(line: string, { names, phrases }: Pick<ParseOptions, 'names' | 'phrases'>): WindowTitle | null {
  if (line.length > longest) return null
  const parts = line.split(separators)
  const last = parts.at(-1) ?? ''
  if (parts.length < 2) return null
  const isBar = /[|｜：] ?$/.test(line.slice(0, line.length - last.length))
  if (isSiteName(last, names) && (isBar || !names.isAgency(last))) {
    let kept = parts.length - 1
    while (kept > 1 && phrases.means('section', parts[kept - 1] ?? '')) kept -= 1
    return { headline: line.slice(0, endOf(line, parts, kept)), site: last }
  }
  const [first = ''] = parts
  const bar = /^ ?[|｜:：] ?/.exec(line.slice(first.length))?.[0]
  return bar !== undefined && isSiteName(first, names) ? { headline: line.slice(first.length + bar.length), site: first } : null
}

const separators = / [|:–—-] | ?[｜：] ?|[|]/

/** Where the first parts of a line end. */
function endOf(line: string, parts: readonly string[], count: number): number {
  let end = 0
  for (const part of parts.slice(0, count)) end = line.indexOf(part, end) + part.length
  return end
}

/** As long a name may stand beside a headline in a window's title. */
const longestSite = 60
/** Fewer letters of a headline that a window's title cuts off are those of others as well. */
const shortest = 15

/**
 * Why a line repeats a headline: it is the same, or has a site's name beside it, or is cut off. `null` for another line. That a line is
 * repeated is the best sign that it is the headline, whatever site it is.
 */
export function repeatsHeadline(line: string, headline: string): string | null {
  return repeatsPlain(plainTitle(line), plainTitle(headline))
}

/** Says the same as {@link repeatsHeadline} of what {@link plainTitle} makes of both. */
export function repeatsPlain(whole: string | null, words: string | null): string | null {
  if (whole === null || words === null || words === '') return null
  if (whole === words) return 'the headline again'
  if (whole.startsWith(words) && whole.length - words.length <= longestSite && mark.test(whole.slice(words.length)))
    return 'the headline with the name of a site, as in a window’s title'
  if (whole.endsWith(words) && whole.length - words.length <= longestSite && markBefore.test(whole.slice(0, -words.length)))
    return 'the headline with the name of a site, as in a window’s title'
  const end = whole.search(/\.{3}|…/)
  const cut = end === -1 ? '' : whole.slice(0, end).trimEnd()
  const isEnd = /^(?:\.{3}|…)(?:$| ?[|｜:：–—-])/.test(whole.slice(end))
  return isEnd && cut.length >= shortest && words.startsWith(cut) ? 'the headline, cut off' : null
}

const mark = /^ ?(?:[|｜:：–—-]|[(（【[<])/
const markBefore = /[|｜:：–—\]】-] ?$/

/** A line in which quotes, dashes, spaces and case do not matter; `null` for one that is longer than any title. */
export function plainTitle(line: string): string | null {
  if (line.length > longest) return null
  return line
    .replace(/[‘’]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[\s\u3000]+/g, ' ')
    .toLowerCase()
    .trim()
}
