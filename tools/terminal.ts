import { styleText } from 'node:util'

/** A part of a line, plain or with a style for `styleText`. */
type Part = string | readonly [style: Parameters<typeof styleText>[0], text: string]

/**
 * Escapes characters that a terminal interprets: control characters except the tab, line and
 * paragraph separators, and bidirectional overrides. The escapes, such as `\u001b`, are valid in
 * JSON.
 */
export function escapeControls(text: string): string {
  return text.replace(
    /(?!\t)[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/**
 * Prints one line, whatever is in its parts. Only the styles reach the terminal as escape
 * sequences.
 */
export function print(...parts: Part[]): void {
  process.stdout.write(`${lineOf(parts)}\n`)
}

/** Prints one line on standard error. */
export function printError(...parts: Part[]): void {
  process.stderr.write(`${lineOf(parts)}\n`)
}

function lineOf(parts: readonly Part[]): string {
  return parts
    .map((part) => (typeof part === 'string' ? escapeControls(part) : styleText(part[0], escapeControls(part[1]))))
    .join('')
}

/** Exits with 1 and a line on standard error, followed by the help if given. */
export function fail(message: string, help?: string): never {
  printError(message)
  if (help !== undefined) for (const line of ['', ...help.split('\n')]) printError(line)
  process.exit(1)
}

for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader has closed the pipe, as `| head -1` does. Exit as a shell reports a program that
    // SIGPIPE ended: 128 + 13.
    if (error.code === 'EPIPE') process.exit(141)
    if (stream === process.stdout) printError(`standard output: error: expected to write to it, found "${error.message}"`)
    process.exit(1)
  })
}
