import type { Problem } from './article.ts'
import { type FoundTimes, findTimes } from './find-times.ts'
import { problemAt } from './problems.ts'
import type { ReadLine } from './read-line.ts'

/** The lines of an article with the times that they say. */
export interface TimedLines {
  lines: ReadLine[]
  /** Notes on what stands beside a time. */
  problems: Problem[]
}

/** Reads the times in lines; see {@link findTimes}. */
export function addTimes(lines: readonly ReadLine[], timeZone: string): TimedLines {
  const found = findTimes(
    lines.map(({ raw }) => raw),
    timeZone,
  )
  const timed = [...lines]
  const problems: Problem[] = []
  for (const each of found) {
    for (let part = 0; part < each.count; part += 1) {
      const line = lines[each.index + part]
      if (line === undefined) continue
      if (each.count > 1) problems.push(problemAt('note', line, `read as one time with the line beside it: "${line.text}"`))
      timed[each.index + part] = { ...line, times: each.times.filter((time) => time.line === part) }
    }
    problems.push(...nameRest(each, lines[each.index]))
  }
  return { lines: timed, problems }
}

function nameRest({ before, after }: FoundTimes, line: ReadLine | undefined): Problem[] {
  const rest = [before, after].filter((text) => text !== '').join(', ')
  return rest === '' ? [] : [problemAt('note', line ?? null, `left out, it stands beside the time: "${rest}"`)]
}
