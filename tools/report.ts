import type { Problem } from '../src/article/article.ts'
import { inert, print } from './terminal.ts'

/** How problems are printed: for people, as compilers do, on a terminal with the line itself; or for programs. */
export type Style = 'plain' | 'terminal' | 'json' | 'github'

/** The style for where the output goes. GitHub shows its annotations beside the lines of a change. */
export function chooseStyle(json: boolean): Style {
  if (json) return 'json'
  if (process.env['GITHUB_ACTIONS'] === 'true') return 'github'
  return process.stdout.isTTY ? 'terminal' : 'plain'
}

/** An error about a file as a whole. */
export function fileError(message: string): Problem {
  return { severity: 'error', line: 1, column: 1, message }
}

/** Prints a problem of a file in a style. `lines` are those of the file: on a terminal, the line of the problem is printed below it. */
export function printProblem(style: Style, file: string, problem: Problem, lines: readonly string[] = []): void {
  const { severity, line, column, message } = problem
  if (style === 'json') return print(JSON.stringify({ file, severity, line, column, message }))
  if (style === 'github') {
    const level = severity === 'note' ? 'notice' : severity
    const escape = (text: string): string => text.replace(/[%\r\n]/g, (sign) => encodeURIComponent(sign))
    const name = escape(file).replaceAll(':', '%3A').replaceAll(',', '%2C')
    return print(`::${level} file=${name},line=${line},col=${column}::${escape(message)}`)
  }
  const where = `${file}:${line}:${column}`
  if (style === 'plain') return print(`${where}: ${severity}: ${message}`)
  print(['bold', where], ': ', [severity === 'error' ? 'red' : 'yellow', severity], `: ${message}`)
  printLine(lines, problem)
}

/** As much of a line as is shown on each side of the place. */
const around = 60

/** Prints the line of a problem with a caret below the place; nothing for a place beyond the text. */
function printLine(lines: readonly string[], { line, column }: Problem): void {
  const whole = lines[line - 1]
  if (whole === undefined || whole.trim() === '') return
  const before = inert(whole.slice(Math.max(0, column - 1 - around), column - 1))
  // A wide character is two columns wide, and so must be the space below it.
  const below = before
    .replace(/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60]/g, '\u3000')
    .replace(/[^\t\u3000]/g, ' ')
  print(`  ${before}${whole.slice(column - 1, column - 1 + around)}`)
  print(`  ${below}`, ['green', '^'])
}
