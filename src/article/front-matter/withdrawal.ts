import { isMap, isScalar, LineCounter, parseDocument, type YAMLMap } from 'yaml'
import { splitFrontMatter } from './split-front-matter.ts'
import { isoInZone } from '../time/zone.ts'

/**
 * Adds `withdrawn: true` and the time as `updated:` to the front matter of a text, and keeps every
 * other byte. Ends a draft. Adds front matter to a text without it. Returns `null` for invalid
 * front matter. `published` is the time of publication in the text: one that is missing or later
 * than the withdrawal becomes the time of the withdrawal, since no update may be earlier.
 */
export function withdrawText(text: string, published: Date | null, at: Date, timeZone: string): string | null {
  const split = splitFrontMatter(text)
  if ('message' in split) return null
  const time = isoInZone(at, timeZone)
  const values = { withdrawn: 'true', updated: time, ...((published === null || published > at) && { published: time }) }
  const newline = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n'
  if (split.yaml === null) {
    // A byte order mark stays the first character.
    const [mark = ''] = /^\uFEFF?/.exec(text) ?? []
    return `${mark}${['---', ...linesOf(values), '---', ''].join(newline)}${text.slice(mark.length)}`
  }
  const starts = lineStarts(text)
  const counter = new LineCounter()
  const { contents } = parseDocument(split.yaml, { lineCounter: counter, prettyErrors: false })
  if (contents !== null && !isMap(contents)) return null
  const place = (offset: number): number => {
    const { line, col } = counter.linePos(offset)
    return (starts[split.aboveYaml + line - 1] ?? text.length) + col - 1
  }
  const edits = contents === null ? [] : editsOf(contents, values, text, place)
  const first = contents?.items[0]?.key
  const indent = isScalar(first) && first.range ? counter.linePos(first.range[0]).col - 1 : 0
  const added = linesOf(values).filter((line) => !edits.some(({ replacement }) => replacement === line))
  const above = starts[split.aboveYaml] ?? text.length
  return applyEdits(text, [
    { from: above, to: above, replacement: added.map((line) => `${' '.repeat(indent)}${line}${newline}`).join('') },
    ...edits,
  ])
}

function linesOf(values: Readonly<Record<string, string>>): string[] {
  return Object.entries(values).map(([key, value]) => `${key}: ${value}`)
}

/** The offset of each line of a text. */
function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), ({ index, 0: end }) => index + end.length)]
}

/** A replacement of a part of a text. */
interface Edit {
  from: number
  to: number
  replacement: string
}

/**
 * The edits that replace existing values and end a draft. `place` maps an offset in the YAML to the
 * text.
 */
function editsOf(
  { items }: YAMLMap.Parsed,
  values: Readonly<Record<string, string>>,
  text: string,
  place: (offset: number) => number,
): Edit[] {
  return items.flatMap(({ key, value }): Edit[] => {
    if (!isScalar(key) || !key.range) return []
    const name = String(key.value)
    const isDraft = name === 'draft' && isScalar(value) && /^true$/i.test(String(value.value))
    const given = isDraft ? 'false' : Object.hasOwn(values, name) ? values[name] : undefined
    if (given === undefined) return []
    const from = place(key.range[0])
    // A missing value has no length and may be anywhere.
    const isEmpty = !value?.range || value.range[0] === value.range[1]
    const to = isEmpty ? text.indexOf(':', place(key.range[1])) + 1 : place(value.range[1])
    return [{ from, to, replacement: `${name}: ${given}` }]
  })
}

function applyEdits(text: string, edits: readonly Edit[]): string {
  let end = 0
  const parts = edits
    .toSorted((a, b) => a.from - b.from)
    .flatMap(({ from, to, replacement }) => {
      const kept = text.slice(end, from)
      end = to
      return [kept, replacement]
    })
  return [...parts, text.slice(end)].join('')
}
