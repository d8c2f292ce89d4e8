import { scan } from './elements.ts'
import { narrowWithHyphens } from './numerals.ts'

/** Whether a line is only a label, with its time on the line below: `入力`, `Published:`. */
export function isTimeLabel(text: string): boolean {
  if (text.length > 24) return false
  const line = narrowWithHyphens(text)
  const { elements, end } = scan(line)
  const isOnly = elements.every(({ kind }) => kind === 'published' || kind === 'updated' || kind === 'sign' || kind === 'filler')
  return end === line.length && isOnly && elements.some(({ kind }) => kind === 'published' || kind === 'updated')
}
