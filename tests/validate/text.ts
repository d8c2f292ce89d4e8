/** Checks a well-formed text. Returns the rest of a sentence. `now` is in milliseconds. */
export type Check = (text: string, now: number) => string | undefined

const minute = 60_000
const day = 24 * 60 * minute

/**
 * Characters that readers show as nothing or as a box: control characters (C0 except tab and line
 * ends, DEL, C1), noncharacters, lone surrogates, and U+FFFD, which marks a decoding error.
 */
const odd = /[^\P{Cc}\t\n\r]|\p{Cs}|\p{Noncharacter_Code_Point}|\uFFFD/gu

/** Finds odd characters: `holds U+0085`. Reports each once. */
export function characterProblems(text: string): string[] {
  const found = new Set((text.match(odd) ?? []).map((character) => character.codePointAt(0) ?? 0))
  return [...found].map((code) => `holds U+${code.toString(16).toUpperCase().padStart(4, '0')}`)
}

/** `Date.parse` turns November 31 into December 1, so dates must survive a round trip. */
export const rfc822: Check = (text, now) => {
  const [printed = ''] = /^.*? \d{4}/.exec(text) ?? []
  const real = new Date(`${printed} GMT`).toUTCString().slice(0, 'Mon, 18 Nov 2024'.length)
  if (real !== printed.replace(/ (?=\d )/, ' 0')) return `falls on ${real}`
  // The W3C's validator tolerates ten minutes.
  return Date.parse(text) > now + 10 * minute ? 'is in the future' : undefined
}

export const rfc3339: Check = (text, now) => {
  if (!isInCalendar(text.slice(0, 'yyyy-mm-dd'.length))) return 'is not in the calendar'
  return Date.parse(text) > now + day ? 'is in the future' : undefined
}

function isInCalendar(date: string): boolean {
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** RFC 5646: a well-formed tag of a known language. */
export const language: Check = (text) => {
  try {
    if (languageNames.of(new Intl.Locale(text).language) !== undefined) return undefined
  } catch {
    // Intl throws for malformed tags.
  }
  return 'is not a language tag'
}

/** RFC 4151, section 2.1: the date of a tag must not be in the future. */
export const tagDate: Check = (text, now) => {
  const date = /^tag:[^,]*,([\d-]+):/.exec(text)?.[1]
  if (date === undefined) return undefined
  if (!isInCalendar(date)) return 'is of a day that is not in the calendar'
  return Date.parse(date) > now ? 'is of a day in the future' : undefined
}

/**
 * RFC 4287, section 4.2.6.1: scheme and host in lower case, no default port, no dot segments, `/`
 * for an empty path, and percent-encoding only where needed, in upper case.
 */
export const canonicalId: Check = (text, now) => {
  if (!URL.canParse(text)) return 'is not a URL'
  const normal = text.startsWith('http') ? new URL(text).href : text.replace(/^[^:]*/, (scheme) => scheme.toLowerCase())
  const canonical = normal.replace(/%[0-9a-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
    return /[\w\-.~]/.test(character) ? character : encoded.toUpperCase()
  })
  return canonical === text ? tagDate(text, now) : `should be written ${canonical}`
}

/** Quotes a value for a finding: escapes odd characters and cuts long values. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value)
}

/** Values with the key of an earlier one. */
export function repeated<Value>(values: readonly Value[], keyOf: (value: Value) => string): Value[] {
  const keys = values.map(keyOf)
  return values.filter((value, index) => keys.indexOf(keyOf(value)) < index)
}
