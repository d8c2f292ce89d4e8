import type { Diagnostic } from './article.ts'

/** Creates a diagnostic at the start of a line, or of the file. */
export function diagnosticAt(
  severity: Diagnostic['severity'],
  line: { number: number; column: number } | null,
  message: string,
): Diagnostic {
  return { severity, line: line?.number ?? 1, column: line?.column ?? 1, message }
}
