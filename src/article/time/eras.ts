/** The first and last day of each era. Reiwa 6 is 2018 + 6. */
const eras: Readonly<Record<string, { from: string; to: string }>> = {
  明治: { from: '1868-01-25', to: '1912-07-30' },
  大正: { from: '1912-07-30', to: '1926-12-25' },
  昭和: { from: '1926-12-25', to: '1989-01-07' },
  平成: { from: '1989-01-08', to: '2019-04-30' },
  令和: { from: '2019-05-01', to: '2117-12-31' },
}

/**
 * The spellings of each era: its name, its letter or its one-character mark, as in `R6.11.18` and
 * `㋿6年`.
 */
const written = new Map(
  Object.entries(eras).flatMap(([name, days], index) =>
    [name, 'mtshr'[index] ?? '', '㍾㍽㍼㍻㋿'[index] ?? ''].map((text) => [text, { name, ...days }]),
  ),
)

/** Matches any spelling of an era. */
export const eraPattern = '(?:明治|大正|昭和|平成|令和|[mtshr㍾㍽㍼㍻㋿])'

/** The era that a text names, with its first and last day. */
export function readEra(text: string): { name: string; from: string; to: string } | null {
  return written.get(text.toLowerCase()) ?? null
}

/** Converts a year of an era to a Gregorian year. Returns `null` for a year outside the era. */
export function yearInEra(era: { from: string; to: string }, year: number): number | null {
  const [first, last] = [era.from, era.to].map((day) => Number(day.slice(0, 4)))
  const counted = Number(first) - 1 + year
  return year >= 1 && counted <= Number(last) ? counted : null
}
