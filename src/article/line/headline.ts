import type { Names } from '../names/names.ts'

/** Longer than any headline. */
export const maxHeadlineLength = 300

/**
 * Splits a publisher's name off a headline, as in a browser's title bar: ` | The Japan News`,
 * ` - The Japan News`. Any other ending stays part of the headline, and `site` is `null`.
 */
export function splitSite(line: string, names: Names): { title: string; site: string | null } {
  const whole = { title: line, site: null }
  if (line.length > maxHeadlineLength || !/ [|:–—-] |｜/.test(line)) return whole
  const [, title, separator, site] = /^(.*\S)(?: ([|:–—-]) | ?｜ ?)((?:(?! [:-] )[^|｜–—])+)$/.exec(line) ?? []
  if (title === undefined || site === undefined) return whole
  // After a bar, a domain or the name with a motto also counts. An agency after a dash is the
  // headline's subject.
  const isBar = separator === '|' || separator === undefined
  const named = names.isName(site) && (isBar || !names.isAgency(site))
  return named || (isBar && (/^[\w-]+\.(?:com|jp|net|org)$/i.test(site) || names.isName(site.split(':', 1)[0] ?? '')))
    ? { title, site }
    : whole
}
