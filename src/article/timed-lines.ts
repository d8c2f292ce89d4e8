import type { Diagnostic, ParseOptions, Vocabulary } from './article.ts'
import { isEmployer } from './line/employer.ts'
import { type HeadNote, readWriter } from './line/head-note.ts'
import { readsAsPerson } from './names/people.ts'
import { type FoundTimes, findTimes } from './find-times.ts'
import { diagnosticAt } from './diagnostics.ts'
import type { ReadLine } from './line/read-line.ts'
import { cleanLine } from './text.ts'

/** The lines of an article with their times. */
export interface TimedLines {
  lines: ReadLine[]
  /** Writers named on the same line as a time. */
  writers: ReadLine[]
  /** Notes about text beside a time. */
  diagnostics: Diagnostic[]
}

/** Reads the times in lines; see {@link findTimes}. */
export function addTimes(lines: readonly ReadLine[], { timeZone, phrases, names }: ParseOptions): TimedLines {
  const found = findTimes(
    lines.map(({ raw }) => raw),
    timeZone,
    lines.map(({ said }) => said),
  )
  const timed = [...lines]
  const diagnostics: Diagnostic[] = []
  const writers: ReadLine[] = []
  for (const each of found) {
    if (isOther(lines, each)) continue
    for (let part = 0; part < each.count; part += 1) {
      const line = lines[each.index + part]
      if (line === undefined) continue
      if (each.count > 1) diagnostics.push(diagnosticAt('note', line, `read as one time with the line beside it: "${line.text}"`))
      timed[each.index + part] = { ...line, times: each.times.filter((time) => time.line === part) }
    }
    const line = lines[each.index]
    const writer = line === undefined ? null : writerBeside(each, line, { phrases, names })
    if (writer === null) diagnostics.push(...nameRest(each, line))
    else writers.push(writer)
  }
  return { lines: timed, writers, diagnostics }
}

/** The line above the time of an event or a deadline. */
const event =
  /^(?:when|where|what|meeting|event|date and time|deadline|expires?|expiry|starts?|ends?|doors|opens?|closes?|schedule|next .{1,20}|開催(?:日時?)?|開演|開場|締め?切り?|期限|公開終了|掲載終了|配信終了|会期|期間)[:：]?$/i

/** What is next to the length of a recording. */
const beside = ['furniture', 'above a headline', 'label', 'section'] as const

/**
 * Whether a time does not belong to the article: the time of an event, or the length of a recording
 * beside a date.
 */
function isOther(lines: readonly ReadLine[], { index, count }: FoundTimes): boolean {
  const [above, first, second, below] = [index - 1, index, index + 1, index + count].map((at) => lines[at])
  if (event.test(above?.text ?? '')) return true
  const isBareClock = count === 2 && [first, second].some((line) => /^\d{1,2}:\d{2}(?::\d{2})?$/.test(line?.text ?? ''))
  return isBareClock && [above, below].some((line) => beside.some((meaning) => line?.phrase.meanings.includes(meaning)))
}

/** The writer before or after a time, if nothing else is on the line. */
function writerBeside({ before, after }: FoundTimes, line: ReadLine, { phrases, names }: Vocabulary): ReadLine | null {
  const text = before === '' ? after : before
  if (names.isName(text)) return null
  const writer =
    text !== '' && (before === '' || after === '') ? (readRow(text, { phrases, names }) ?? readWriter(text, phrases)) : null
  return writer?.isCertain === true ? { ...line, kind: 'byline', text: cleanLine(text), value: writer.value } : null
}

/** Reads the writer in `Nao Minato · CBC News`, a name with what follows between points or bars. */
function readRow(text: string, vocabulary: Vocabulary): HeadNote | null {
  const [name = '', employer, ...rest] = text.split(/ [·•|] /)
  if (employer === undefined || rest.length > 0 || !readsAsPerson(name) || !isEmployer(employer, vocabulary)) return null
  return { kind: 'writer', value: name, isCertain: true, why: 'a name with the employer' }
}

function nameRest({ before, after }: FoundTimes, line: ReadLine | undefined): Diagnostic[] {
  const rest = [before, after].filter((text) => text !== '').join(', ')
  return rest === '' ? [] : [diagnosticAt('note', line ?? null, `left out, it stands beside the time: "${rest}"`)]
}
