import type { HeadLine } from './head-line.ts'
import { isJobTitle } from '../line/head-note.ts'
import { biography } from '../body/biographies.ts'
import { readsAsPerson } from '../names/people.ts'
import { isShort } from '../line/title-line.ts'
import { mayBeSiteName } from '../names/newspapers.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/**
 * Finds a writer's name right above a job title or a newspaper: `Nao Minato`,
 * `Harbor Correspondent`.
 */
export function settleJobTitles(lines: readonly HeadLine[], phrases: Phrasebook): HeadLine[] {
  // The first line that may be the headline is no name.
  const first = lines.findIndex(({ headKind }) => headKind === 'open')
  const isJobTitleBelow = (index: number): boolean => {
    const [writer, title] = [lines[index - 1], lines[index]]
    if (index - 1 <= first || writer?.headKind !== 'open' || title === undefined || writer.number !== title.number - 1)
      return false
    const mayBeJobTitle = (title.headKind === 'byline' || readsAsPerson(title.text)) && !/^by /i.test(title.text)
    const isJobTitleOrPaper = isJobTitle(title.text.toLowerCase(), phrases) || mayBeSiteName(title.text)
    return mayBeJobTitle && readsAsPerson(writer.text) && isJobTitleOrPaper
  }
  return lines.map((line, index) => {
    if (isJobTitleBelow(index)) return { ...line, headKind: 'furniture', why: "the writer's job title or newspaper" }
    return isJobTitleBelow(index + 1) ? { ...line, headKind: 'byline', why: 'a name above a job title or a newspaper' } : line
  })
}

/**
 * Finds a writer with a place and a newspaper on the lines directly below: `Nao Minato`,
 * `Grey Cove, N.S.`, `The Globe and Mail`.
 */
export function settlePlaces(lines: readonly HeadLine[]): HeadLine[] {
  const isPlace = (index: number): boolean => {
    const [writer, place, paper] = [lines[index - 1], lines[index], lines[index + 1]]
    if (writer?.headKind !== 'open' || place?.headKind !== 'open' || paper === undefined) return false
    const isPaper = paper.headKind === 'name' || paper.why === 'the name of a newspaper'
    const isBlock = writer.number === place.number - 1 && paper.number === place.number + 1
    return isPaper && isBlock && readsAsPerson(writer.text) && /^\p{Lu}[^.!?]{1,24}(?:, \p{Lu}[\p{L}.]{1,20})?$/u.test(place.text)
  }
  return lines.map((line, index) => {
    if (isPlace(index)) return { ...line, headKind: 'furniture', why: 'says where the writer was' }
    return isPlace(index + 1) ? { ...line, headKind: 'byline', why: 'a name above a place and a newspaper' } : line
  })
}

/**
 * Leaves out a station directly beside the writer: `ABC Western Cove`. Not if no line above may be
 * the headline.
 */
export function settleStations(lines: readonly HeadLine[]): readonly HeadLine[] {
  if (!lines.some(({ headKind, text }) => headKind === 'open' && station.test(text))) return lines
  const isStation = ({ headKind, number, text }: HeadLine, index: number): boolean => {
    if (headKind !== 'open' || !station.test(text)) return false
    const isBeside = [lines[index - 1], lines[index + 1]].some(
      (each) => each?.headKind === 'byline' && Math.abs(each.number - number) === 1,
    )
    return isBeside && lines.slice(0, index).some((each) => each.headKind === 'open' && !isShort(each.text))
  }
  return lines.map((line, index) =>
    isStation(line, index) ? { ...line, headKind: 'furniture', why: 'the station of the writer' } : line,
  )
}

/** Names of broadcasters with a place. `BBC Apologizes` is a headline. */
const station =
  /^(?:ABC|BBC|CBC|CTV|ITV|NBC|CBS|NPR|PBS|RNZ|SBS|STV|[KW][A-Z]{3})(?: (?!\p{L}*(?:s|ed)$)\p{Lu}[\p{L}.’'-]*){1,3}$/u

/** Whether a line says who a writer is: `Nao Minato covers the harbor`. */
export function saysWho({ text }: HeadLine, name: string): boolean {
  return text.startsWith(`${name} `) && biography.test(text.slice(name.length))
}
