import { isSiteName } from '../line/masthead.ts'
import type { ReadLine } from '../line/read-line.ts'
import type { Names } from '../names/names.ts'
import { notePart, type Part } from '../part.ts'
import type { Roles } from '../roles.ts'
import { isButton, isShortAsButton } from './button-rows.ts'

/** The most lines in a row between furniture. */
const maxLines = 4

/**
 * Finds short lines below the text that are furniture by the lines around them, such as the names
 * of topics. Text may continue below an advertisement.
 */
export function findFurnitureBelow(lines: readonly ReadLine[], roles: Roles, names: Names): Part {
  const notes = notePart()
  const isFurniture = (line: ReadLine | undefined): boolean =>
    line !== undefined &&
    (line.kind === 'furniture' || roles.get(line.number)?.role === 'furniture' || notes.roles.has(line.number))
  const isText = (line: ReadLine): boolean => !roles.has(line.number) && line.kind === 'text' && line.times === null
  let lastProse = lines.findLastIndex((line) => isText(line) && line.endsSentence)
  if (offersNewsletter(lines, lastProse)) {
    const offer = lines[lastProse]
    if (offer !== undefined) notes.leaveOut(offer, 'offers a newsletter')
    lastProse = lines.findLastIndex((line, index) => index < lastProse && isText(line) && line.endsSentence)
  }
  let run: ReadLine[] = []
  for (const [index, line] of lines.entries()) {
    if (index <= lastProse) continue
    if (isText(line)) {
      if (isButton(line) || isSiteName(line.text, names)) notes.leaveOut(line, 'a line of the page below the text')
      else run.push(line)
      continue
    }
    const above = lines[index - run.length - 1]
    const isBetween = isFurniture(above) && above?.phrase.meanings.includes('advert') !== true
    if (isFurniture(line) && (isBetween || isTagRow(run, above, line)) && run.length <= maxLines && run.every(isShortAsButton))
      for (const each of run) notes.leaveOut(each, 'stands between lines of the page')
    run = []
  }
  return notes
}

/**
 * Whether short lines in a row, set off from the text, touch a button below: the topics of the
 * article.
 */
function isTagRow(run: readonly ReadLine[], above: ReadLine | undefined, button: ReadLine): boolean {
  const [first] = run
  if (first === undefined || run.length < 2 || above === undefined || first.number === above.number + 1) return false
  return run.every(({ number }, index) => number === first.number + index) && button.number === first.number + run.length
}

const newsletter = /newsletter|infolettre|bolet[ií]n|メルマガ|ニュースレター|뉴스레터|電子報|电子报/i

/** Whether the last sentence is right below the name of a newsletter, set off from the text. */
function offersNewsletter(lines: readonly ReadLine[], last: number): boolean {
  const [before, name, offer] = [lines[last - 2], lines[last - 1], lines[last]]
  if (before === undefined || name === undefined || offer === undefined) return false
  const isBlock = name.number === offer.number - 1 && before.number < name.number - 1
  return isBlock && name.text.length <= 40 && !name.endsSentence && newsletter.test(name.text)
}
