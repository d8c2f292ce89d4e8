import type { Diagnostic } from '../article.ts'
import type { Names } from '../names/names.ts'
import { diagnosticAt } from '../diagnostics.ts'
import type { ReadLine } from '../line/read-line.ts'

/** The signature of an article. */
export interface Byline {
  byline: string | null
  /** The agency among the names. */
  agency: string | null
  diagnostics: Diagnostic[]
}

/** Parses the lines that sign an article, in order. A second signature is joined to the first. */
export function readBylines(lines: readonly ReadLine[], names: Names): Byline {
  // Next to a writer, a newspaper or agency name is the employer.
  const isPerson = ({ kind, value }: ReadLine): boolean => kind !== 'name' || value.includes('/')
  const people = lines.filter(isPerson)
  const signed = [...new Set((people.length > 0 ? people : lines).map(({ value }) => value))]
  const agency = lines.findLast(({ value }) => names.isAgency(value))?.value ?? null
  const diagnostics = lines.flatMap((line) => {
    if (people.length > 0 && !isPerson(line))
      return [diagnosticAt('note', line, `left out, it says for whom the writer writes: "${line.text}"`)]
    // Names of several writers may be apart on the line.
    const at = line.text.indexOf(line.value)
    const rest = at === -1 ? '' : line.text.slice(at + line.value.length).trim()
    return !/\p{L}/u.test(rest) ? [] : [diagnosticAt('note', line, `left out, it is beside the writers' names: "${rest}"`)]
  })
  return { byline: signed.length === 0 ? null : signed.join(', '), agency, diagnostics }
}
