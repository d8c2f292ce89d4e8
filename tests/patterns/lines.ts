import fc from 'fast-check'

/** A long text: `head`, `pumped` as often as there is room for it, `tail`. */
export interface Long {
  head: string
  pumped: string
  tail: string
}

/** Writes a text of some `length`. */
export function write({ head, pumped, tail }: Long, length: number): string {
  return head + pumped.repeat(Math.ceil(length / pumped.length)) + tail
}

/** What lines of articles are made of. */
export const pieces = ['#', 'A & ', ' ', '-', '"', '^[a] ', '.', '1', '１', 'a', '漢', '\u3000']

/** The pieces, one and two at a time. */
const units = pieces.flatMap((first) => [first, ...pieces.flatMap((second) => (second === first ? [] : first + second))])

/** Lines that a pattern may take long for: texts that it matches with a part of each repeated, and the units. */
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

/** Ends that few patterns match, so that they try all ways. In a text of Latin-1 alone, V8 does not even try some. */
const ends = ['a漢', '\n\0漢']

/** A match is cut to as many characters. */
const longest = 24

/** Texts that a pattern matches, or nearly: lookarounds, other case and references to groups are left out of it. */
export function matches({ source, flags }: RegExp): string[] {
  const plain = source
    // fast-check makes no surrogates either.
    .replace(/\(\?<?!(?:[^()\\]|\\.|\((?:[^()\\]|\\.)*\))*\)|\\b|\\p\{Cs\}/g, '')
    .replace(/\(\?(?:<?=|<\w+>)/g, '(')
    .replace(/\\(?:[1-9]|k<\w+>)/g, '.')
  const matching = fc.stringMatching(new RegExp(plain, flags.includes('u') ? 'u' : ''), { size: 'xsmall' })
  return fc.sample(matching, { numRuns: 5, seed: 1 })
}
