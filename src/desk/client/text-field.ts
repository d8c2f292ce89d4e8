import { debounce } from './debounce.ts'
import { find } from './dom.ts'
import { createLines, type Mark } from './text-lines.ts'

/** The field of the text, with numbered lines behind it. */
export interface TextField {
  value: () => string
  set: (text: string) => void
  /** Marks the lines with problems. */
  mark: (marks: readonly Mark[]) => void
  /** Selects a line and shows it. */
  jump: (line: number) => void
  focus: () => void
}

/** How long a pause in typing is, in milliseconds. The page of a long text takes a moment to show. */
const pauseOf = (length: number): number => (length < 200_000 ? 400 : 1500)

/** `typed` is called at each change, `paused` after a pause, but never while a word is composed. */
export function createTextField({ typed, paused }: { typed: () => void; paused: () => void }): TextField {
  const field = find('text', HTMLTextAreaElement)
  const lines = createLines()
  const scroll = (): void => lines.scroll(field.scrollTop)
  const draw = (): void => {
    lines.draw(field.value)
    scroll()
  }
  const typing = debounce(() => pauseOf(field.value.length), paused)
  field.addEventListener('input', () => {
    draw()
    typed()
    typing.touch()
  })
  field.addEventListener('compositionstart', typing.startComposition)
  field.addEventListener('compositionend', typing.endComposition)
  field.addEventListener('scroll', scroll)
  return {
    value: () => field.value,
    set: (text) => {
      field.value = text
      draw()
    },
    mark: (marks) => {
      field.setAttribute('aria-invalid', String(marks.some(({ severity }) => severity === 'error')))
      lines.mark(marks)
    },
    jump: (line) => {
      selectLine(field, line)
      field.scrollTop = lines.topOf(line) - field.clientHeight / 3
      field.scrollIntoView({ block: 'nearest' })
    },
    focus: () => field.focus(),
  }
}

function selectLine(field: HTMLTextAreaElement, line: number): void {
  const above = field.value.split('\n').slice(0, line - 1)
  const start = above.reduce((length, each) => length + each.length + 1, 0)
  const end = field.value.indexOf('\n', start)
  // The browser would scroll to where the cursor was.
  field.focus({ preventScroll: true })
  field.setSelectionRange(start, end === -1 ? field.value.length : end)
}
