/** What every check may need to know. `url` is the address the document was asked for at, `now` is in milliseconds. */
export interface Context {
  url: string
  now: number
}

/** What is wrong with a value, as the end of a sentence (`is not a media type`); `undefined` when it is right. */
export type Check = (value: string, context: Context) => string | undefined

export const anyText: Check = () => undefined
export const nonEmpty: Check = (value) => (value.trim() === '' ? 'is empty' : undefined)

export const wholeNumber: Check = (value) => matches(value, /^\d+$/, 'is not a whole number')
export const positiveNumber: Check = (value) => matches(value, /^0*[1-9]\d*$/, 'is not a positive whole number')

export function numberUpTo(most: number): Check {
  return (value, context) => positiveNumber(value, context) ?? (Number(value) > most ? `is more than ${most}` : undefined)
}

export function oneOf(...values: readonly string[]): Check {
  return (value) => (values.includes(value) ? undefined : `is none of: ${values.join(', ')}`)
}

/** RFC 6838, section 4.2, with parameters as in RFC 9110, section 8.3.1. No such type as image/jpg is registered. */
export const mediaType: Check = (value) =>
  value === 'image/jpg'
    ? 'should be image/jpeg'
    : matches(
        value,
        /^[a-z0-9][\w!#$&^.+-]*\/[a-z0-9][\w!#$&^.+-]*(?:\s*;\s*[\w-]+=(?:[\w.+-]+|"[^"]*"))*$/i,
        'is not a media type',
      )

const languageNames = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' })

/** RFC 5646: a tag that is well-formed and whose language exists. */
export const languageTag: Check = (value) => {
  try {
    if (languageNames.of(new Intl.Locale(value).language) !== undefined) return undefined
  } catch {
    // Intl throws for a tag that is not well-formed.
  }
  return 'is not a language tag'
}

/** RSS Advisory Board, Best Practices Profile, "author": `mail@example.com (Name)`. */
export const mailWithName: Check = (value) =>
  matches(value, /^[^\s@()<>]+@[^\s@()<>]+\.[^\s@()<>.]+ \([^()]+\)$/, 'is not written as mail@example.com (Name)')

export const mail: Check = (value) => matches(value, /^[^\s@]+@[^\s@]+$/, 'is not a mail address')

function matches(value: string, pattern: RegExp, problem: string): string | undefined {
  return pattern.test(value) ? undefined : problem
}

/** A value in a finding: quoted, with odd characters escaped, and cut when it is long. */
export function quoted(value: string): string {
  return JSON.stringify(value.length > 80 ? `${value.slice(0, 79)}…` : value)
}

/** The places of the values that stood before, with the place of the first: `[2, 0]` says that the third repeats the first. */
export function repetitions(values: readonly (string | undefined)[]): [number, number][] {
  return values.flatMap((value, index): [number, number][] => {
    const first = values.indexOf(value)
    return value !== undefined && first < index ? [[index, first]] : []
  })
}
