/** A setting. `read` returns `undefined` for a value that is not what `expected` describes. */
export interface Setting<Value> {
  name: string
  expected: string
  read: (value: unknown) => Value | undefined
  /** Says more closely what was expected and found, or `null`. */
  explain?: (value: unknown) => string | null
}

/** A table of settings. */
export type SettingsOf<Values> = { [Key in keyof Values]: Setting<Values[Key]> }

/**
 * Reads a table of settings; `null` if one is missing or invalid. Adds a line to `errors` for each
 * of those.
 */
export function readSettings<Values extends object>(
  table: SettingsOf<Values>,
  vars: Readonly<Record<string, unknown>>,
  errors: string[],
): Values | null {
  const values: Partial<Values> = {}
  for (const key in table) {
    const { name, expected, read, explain } = table[key]
    const value = read(vars[name])
    const fault = explain?.(vars[name]) ?? `expected ${expected}, found ${describe(vars[name])}`
    if (value === undefined) errors.push(`wrangler.toml: ${name}: ${fault}`)
    else values[key] = value
  }
  return isWhole(values, table) ? values : null
}

function isWhole<Values extends object>(values: Partial<Values>, table: SettingsOf<Values>): values is Values {
  return Object.keys(table).every((key) => Object.hasOwn(values, key))
}

function describe(value: unknown): string {
  if (value === undefined) return 'nothing'
  return value instanceof Date ? `${value.toISOString().slice(0, 10)} without quotes` : JSON.stringify(value)
}

/** Reads a string or number, trimmed. */
export function scalar<Value>(read: (value: string) => Value | undefined): Setting<Value>['read'] {
  return (value) => (typeof value === 'string' || typeof value === 'number' ? read(String(value).trim()) : undefined)
}

export function readEither(yes: string, no: string): (value: string) => boolean | undefined {
  return (value) => (value === yes ? true : value === no ? false : undefined)
}

/** Reads a whole number of a range. */
export function readWhole(min: number, max: number): (value: string) => number | undefined {
  return (value) => {
    const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN
    return number >= min && number <= max ? number : undefined
  }
}

/** Reads an HTTP or HTTPS origin in lower case. */
export function readOrigin(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : null
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === value.replace(/\/$/, '') ? url.origin : undefined
}
