import { debounce } from './debounce.ts'
import { create, find } from './dom.ts'

/** A line of the text that has a problem. */
export interface Mark {
  line: number
  severity: string
}

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

/** How long a pause in typing is, in milliseconds. */
const pause = 400

/** `typed` is called at each change, `paused` after a pause, but never while a word is composed. */
export function createTextField({ typed, paused }: { typed: () => void; paused: () => void }): TextField {
  const field = find('text', HTMLTextAreaElement)
  const lines = find('lines', HTMLDivElement)
  let marked: readonly Mark[] = []
  const scroll = (): void => {
    lines.scrollTop = field.scrollTop
  }
  const draw = (): void => {
    lines.replaceChildren(...createLines(field.value, marked))
    scroll()
  }
  const typing = debounce(pause, paused)
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
      marked = marks
      field.setAttribute('aria-invalid', String(marks.some(({ severity }) => severity === 'error')))
      draw()
    },
    jump: (line) => {
      selectLine(field, line)
      const element = lines.children[line - 1]
      if (element instanceof HTMLElement) field.scrollTop = element.offsetTop - field.clientHeight / 3
    },
    focus: () => field.focus(),
  }
}

/** The lines behind the text, which wrap as it does. An error counts for more than a warning. */
function createLines(text: string, marks: readonly Mark[]): HTMLDivElement[] {
  const severities = new Map(marks.map(({ line, severity }) => [line, severity]))
  for (const { line, severity } of marks) if (severity === 'error') severities.set(line, severity)
  return text.split('\n').map((line, index) => {
    return create('div', { class: severities.get(index + 1) ?? '' }, create('span', {}, line))
  })
}

function selectLine(field: HTMLTextAreaElement, line: number): void {
  const above = field.value.split('\n').slice(0, line - 1)
  const start = above.reduce((length, each) => length + each.length + 1, 0)
  const end = field.value.indexOf('\n', start)
  field.focus()
  field.setSelectionRange(start, end === -1 ? field.value.length : end)
}
