import { diagnosticAt } from '../diagnostics.ts'
import type { PartNotes } from '../part.ts'
import type { Search } from './list-search.ts'
import type { Look } from './looks.ts'
import { isSiteName } from '../line/masthead.ts'
import type { Names } from '../names/names.ts'
import { isRole, readByline } from '../names/people.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/**
 * The maximum number of short lines in a row without a warning. Within the text, they may be
 * subheadings. At the end, one may be a signature.
 */
const maxWithin = 2
const maxAtEnd = 1

/** `The ferry will stay, will it not?` is a sentence. `Will Ferry Stay?` is a headline. */
const asks = /[?!]["”’]?$/
const clause = /(?: \p{Ll}[^ ]*){3}/u

/**
 * Warns about unexplained short lines in a row: they may be a list with an unknown heading. A colon
 * above them, bullets within the text, or words such as `Results` explain them.
 */
export function warnOfShortLines({ looks, options, notes }: Search): void {
  const text = looks.filter(({ line }) => !notes.roles.has(line.number) && !isDivider(line.text))
  let run: Look[] = []
  let above: Look | null = null
  for (const look of [...text, null]) {
    if (look !== null && isShort(look, options.names)) {
      run.push(look)
      continue
    }
    const isLong = run.length > (look === null ? maxAtEnd : maxWithin)
    if (above !== null && isLong && !isExplained(run, above, look, options.phrases)) warn(run, notes)
    if (run.length > 0) run = []
    above = look
  }
}

/** Whether a line is asterisks or dashes, as above a signature. */
function isDivider(text: string): boolean {
  return /^(?:[*＊] ?){3,}$|^[-—–]{2,}$/.test(text)
}

function isShort({ line, prose }: Look, names: Names): boolean {
  return (
    !prose &&
    !(asks.test(line.text) && clause.test(line.text)) &&
    !names.isCredit(line.text) &&
    !names.isName(line.text) &&
    readByline(line.text) === null &&
    !isRole(line.text) &&
    !isSiteName(line.text, names)
  )
}

function isExplained(run: Look[], above: Look, below: Look | null, phrases: Phrasebook): boolean {
  const [first] = run
  const isLed = /[:：]$|(?:次の通り|次のとおり|以下の通り|以下のとおり)[.。]?$/.test(above.line.text)
  // A dash on its own line has its own diagnostic.
  if (run.some(({ mark }) => mark?.rest === '' && mark.number === null)) return true
  const isWithin = below !== null && run.every(({ mark }) => mark !== null)
  return isLed || isWithin || (first !== undefined && phrases.namesOwnList(first.line.text))
}

/** Adds one warning for the whole run: results and interviews have many short lines. */
function warn(run: readonly Look[], notes: PartNotes): void {
  const [first] = run
  if (first === undefined) return
  const others = run.length === 1 ? '' : ` and ${run.length - 1} more short lines`
  const message = `expected a sentence or a list with a heading, found "${first.line.text}"${others}; read as text`
  notes.report(diagnosticAt('warning', first.line, message))
}
