import type { Diagnostic } from '../src/article/article.ts'
import { escapeControls, print } from './terminal.ts'

/**
 * How diagnostics are printed: as compilers do, on a terminal with the line itself, or for programs.
 */
type Style = 'plain' | 'terminal' | 'json' | 'github'

/** Chooses the style by where the output goes. GitHub shows annotations beside changed lines. */
export function chooseStyle(json: boolean): Style {
  if (json) return 'json'
  if (process.env['GITHUB_ACTIONS'] === 'true') return 'github'
  return process.stdout.isTTY ? 'terminal' : 'plain'
}

/** An error about a file as a whole. */
export function fileError(message: string): Diagnostic {
  return { severity: 'error', line: 1, column: 1, message }
}

/** A count with its noun: `1 error`, `2 errors`. */
export function countOf(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`
}

/**
 * Prints a diagnostic. On a terminal, prints its line below it, from `lines`, the lines of the file.
 */
export function printDiagnostic(style: Style, file: string, diagnostic: Diagnostic, lines: readonly string[] = []): void {
  const { severity, line, column, message } = diagnostic
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
  printLine(lines, diagnostic)
}

/** The characters shown on each side of a diagnostic. */
const contextLength = 60

/**
 * Prints the line of a diagnostic with a caret below the column. Prints nothing beyond the end of the
 * text.
 */
function printLine(lines: readonly string[], { line, column }: Diagnostic): void {
  const text = lines[line - 1]
  if (text === undefined || text.trim() === '') return
  const before = escapeControls(text.slice(Math.max(0, column - 1 - contextLength), column - 1))
  // Align the caret: wide characters need wide spaces.
  const indent = before
    .replace(/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE4F\uFF01-\uFF60]/g, '\u3000')
    .replace(/[^\t\u3000]/g, ' ')
  print(`  ${before}${text.slice(column - 1, column - 1 + contextLength)}`)
  print(`  ${indent}`, ['green', '^'])
}
