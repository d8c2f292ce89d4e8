import type { Check, Context } from './checks.ts'

/** RFC 3986, section 2: what may stand in a URI, with every % followed by two hexadecimal digits. */
const uriCharacters = /^(?:[\w\-.~:/?#[\]@!$&'()*+,;=]|%[0-9a-f]{2})+$/i
const scheme = /^[a-z][a-z0-9+.-]*:/i

/** An absolute http or https URL, in the characters of RFC 3986: non-ASCII text has to be percent-encoded. */
export const httpUrl: Check = (value) => (isHttp(value) ? undefined : 'is not an absolute http(s) URL')

/** An absolute URI of any scheme; one that starts with `tag:` follows RFC 4151. */
export const absoluteUri: Check = (value, context) => {
  if (/^https?:/i.test(value)) return httpUrl(value, context)
  if (!scheme.test(value) || !uriCharacters.test(value)) return 'is not an absolute URI'
  return /^tag:/i.test(value) ? tagProblem(value, context) : undefined
}

/** RSS Advisory Board, Best Practices Profile, "image": a GIF, JPEG or PNG. */
export const imageUrl: Check = (value, context) =>
  httpUrl(value, context) ?? (/\.(?:gif|jpe?g|png)$/i.test(new URL(value).pathname) ? undefined : 'is not a png, jpg or gif')

/** RFC 4287, section 4.2.6: an absolute IRI, written in the one form that section 4.2.6.1 asks for. */
export const canonicalId: Check = (value, context) => {
  const problem = absoluteUri(value, context)
  if (problem !== undefined) return problem
  const canonical = canonicalForm(value)
  return canonical === value ? undefined : `should be written ${canonical}`
}

function isHttp(value: string): boolean {
  return /^https?:\/\/[^/?#]/i.test(value) && uriCharacters.test(value) && URL.canParse(value)
}

/** RFC 4151, section 2.1: a lower-case domain or mail address, a day on which it was its owner's, and a name of their choice. */
const tag =
  /^tag:(?:[a-z0-9._-]+@)?[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?,(\d{4}(?:-\d\d(?:-\d\d)?)?):[\w\-.~!$&'()*+,;=:@/?%]*(?:#.*)?$/

function tagProblem(value: string, { now }: Context): string | undefined {
  const date = tag.exec(value)?.[1]
  if (date === undefined || !isCalendarDate(date)) return 'is not a tag URI'
  return Date.parse(date) > now ? 'has a date in the future' : undefined
}

/** `Date.parse` takes 2025-02-30 for the second of March in some engines, so the text has to come back as it went in. */
function isCalendarDate(date: string): boolean {
  const time = Date.parse(date)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date)
}

/** Lower-case scheme and host, no default port, no dot segments, `/` for an empty path; percent-encoding only where it is needed. */
function canonicalForm(value: string): string {
  const normal = isHttp(value) ? new URL(value).href : value.replace(scheme, (name) => name.toLowerCase())
  return normal.replace(/%[0-9a-f]{2}/gi, (encoded) => {
    const character = String.fromCharCode(Number.parseInt(encoded.slice(1), 16))
    return /[\w\-.~]/.test(character) ? character : encoded.toUpperCase()
  })
}
