import fc from 'fast-check'

/** A long text: `head`, `pumped` repeated to fill it, `tail`. */
export interface Long {
  head: string
  pumped: string
  tail: string
}

/** Builds a text of about `length` characters. */
export function write({ head, pumped, tail }: Long, length: number): string {
  return head + pumped.repeat(Math.ceil(length / pumped.length)) + tail
}

/** The pieces of article lines. */
export const pieces = ['#', 'A & ', ' ', '-', '"', '^[a] ', '.', '1', '１', 'a', '漢', '\u3000']

/** One or two pieces. */
const units = pieces.flatMap((first) => [first, ...pieces.flatMap((second) => (second === first ? [] : first + second))])

/**
 * Lines that may be slow for a pattern: texts it matches with a part of each repeated, and the
 * pieces.
 */
export function linesFor(pattern: RegExp): Long[] {
  const pumped = matches(pattern).flatMap((text) => {
    const characters = Array.from(text).slice(0, longest)
    const part = (from: number, to: number): string => characters.slice(from, to).join('')
    return characters.flatMap((_, start) =>
      [1, 2, 3, 4]
        .filter((size) => start + size <= characters.length)
        .map((size) => ({ head: part(0, start), pumped: part(start, start + size), tail: part(start + size, longest) })),
    )
  })
  const repeated = units.map((unit) => ({ head: '', pumped: unit, tail: '' }))
  return [...pumped, ...repeated].flatMap((line) => ends.map((end) => ({ ...line, tail: line.tail + end })))
}

/**
 * Endings that few patterns match, to force backtracking. V8 skips some attempts for Latin-1 text.
 */
const ends = ['a漢', '\n\0漢']

/** The length to which matches are cut. */
const longest = 24

/** Texts that a pattern nearly matches, ignoring lookarounds, case and backreferences. */
export function matches({ source, flags }: RegExp): string[] {
  const plain = source
    // fast-check generates no surrogates either.
    .replace(/\(\?<?!(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|\\b|\\p\{Cs\}/g, '')
    .replace(/\(\?(?:<?=|<\w+>)/g, '(')
    .replace(/\\(?:[1-9]|k<\w+>)/g, '.')
  const matching = fc.stringMatching(new RegExp(plain, flags.includes('u') ? 'u' : ''), { size: 'xsmall' })
  return fc.sample(matching, { numRuns: 5, seed: 1 })
}
