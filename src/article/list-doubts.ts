import type { Diagnostic } from './article.ts'
import type { Search } from './list-search.ts'
import type { Look } from './looks.ts'
import { isRole, type Names, readByline } from './names.ts'
import type { Phrasebook } from './phrases/phrasebook.ts'

/** As many short lines in a row as may be headings of a text's parts. At the end of the text one may be a signature. */
const mostWithin = 2
const mostAtEnd = 1

/** `The ferry will stay, will it not?` is a sentence, and `Will Ferry Stay?` a headline. */
const asks = /[?!]["”’]?$/
const clause = /(?: \p{Ll}[^ ]*){3}/u

/**
 * Warns of short lines in a row that nothing explains: they may be a list whose heading is not known. A colon above them, bullets
 * within the text, or words such as `Results` explain them.
 */
export function warnOfShortLines({ looks, options, lists }: Search): void {
  const text = looks.filter(({ line }) => !lists.roles.has(line.number))
  let run: Look[] = []
  let above: Look | null = null
  for (const look of [...text, null]) {
    if (look !== null && isShort(look, options.names)) {
      run.push(look)
      continue
    }
    if (
      above !== null &&
      run.length > (look === null ? mostAtEnd : mostWithin) &&
      !isExplained(run, above, look, options.phrases)
    )
      warn(run, lists.problems)
    run = []
    above = look
  }
}

function isShort({ line, prose }: Look, names: Names): boolean {
  return (
    !prose &&
    !(asks.test(line.text) && clause.test(line.text)) &&
    !/^(?:[*＊] ?){3,}$|^[-—–]{2,}$/.test(line.text) &&
    !names.isCredit(line.text) &&
    !names.isName(line.text) &&
    readByline(line.text) === null &&
    !isRole(line.text)
  )
}

function isExplained(run: Look[], above: Look, below: Look | null, phrases: Phrasebook): boolean {
  const [first] = run
  const isLed = /[:：]$|(?:次の通り|次のとおり|以下の通り|以下のとおり)[.。]?$/.test(above.line.text)
  // Another error speaks of a dash alone.
  if (run.some(({ mark }) => mark?.rest === '' && mark.number === null)) return true
  const isWithin = below !== null && run.every(({ mark }) => mark !== null)
  return isLed || isWithin || (first !== undefined && phrases.namesOwnList(first.line.text))
}

/** One warning for the run: the lines of a result or an interview are many. */
function warn(run: readonly Look[], problems: Diagnostic[]): void {
  const [first] = run
  if (first === undefined) return
  const { number, column, text } = first.line
  const others = run.length === 1 ? '' : ` and ${run.length - 1} more short lines`
  const message = `expected a sentence or a list with a heading, found "${text}"${others}; read as text`
  problems.push({ severity: 'warning', line: number, column, message })
}
