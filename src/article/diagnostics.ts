import type { Diagnostic } from './article.ts'
import type { Line } from './lines.ts'

/** Creates a diagnostic at the start of a line, or of the file. */
export function diagnosticAt(
  severity: Diagnostic['severity'],
  line: Pick<Line, 'number' | 'column'> | null,
  message: string,
): Diagnostic {
  return { severity, line: line?.number ?? 1, column: line?.column ?? 1, message }
}
