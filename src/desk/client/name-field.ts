import { proposeNames } from '../../article/file-name.ts'
import { wallClock } from '../../article/time/zone.ts'
import { debounce } from './debounce.ts'
import { find } from './dom.ts'

/** The field of a new article's file name. */
export interface NameField {
  /** The file's name; `null` while the field has none that a file can have. */
  value: () => string | null
  set: (file: string) => void
  /** Proposes a name for a headline, unless the editor has written one. */
  propose: (headline: string) => Promise<void>
  /** Says that there is no name yet, and goes to the field. */
  complain: () => void
  focus: () => void
  show: (isShown: boolean) => void
}

/**
 * `isTaken` asks whether a file is there already, `changed` is called when the editor has written a
 * name.
 */
export function createNameField(options: {
  timeZone: string
  isTaken: (file: string) => Promise<boolean>
  changed: () => void
}): NameField {
  const input = createInput()
  const { field, extension } = input
  const opened = new Date()
  let isOwn = false
  let proposedFor = ''
  let proposal = ''
  const showProposal = (): void => {
    // An editor may be about to type here.
    if (isOwn || document.activeElement === field) return
    field.value = proposal
    input.check()
  }
  const naming = debounce(
    () => pause,
    () => {
      options.changed()
      void sayTaken(input, options.isTaken)
    },
  )
  field.addEventListener('input', () => {
    isOwn = field.value !== ''
    input.check()
    naming.touch()
  })
  field.addEventListener('blur', showProposal)
  extension.addEventListener('change', () => {
    input.check()
    naming.touch()
  })
  return {
    value: input.value,
    set: (file) => {
      const dot = file.lastIndexOf('.')
      if (dot !== -1) [field.value, extension.value] = [file.slice(0, dot), file.slice(dot)]
      isOwn = dot !== -1
      input.check()
      void sayTaken(input, options.isTaken)
    },
    propose: async (headline) => {
      if (isOwn || headline === proposedFor) return
      proposedFor = headline
      const name = await freeName(headline, wallClock(opened, options.timeZone), options.isTaken)
      if (headline !== proposedFor) return
      proposal = name
      showProposal()
    },
    complain: input.complain,
    focus: () => field.focus(),
    show: (isShown) => {
      find('name-field', HTMLDivElement).hidden = !isShown
    },
  }
}

/** How long a pause in typing is, in milliseconds. */
const pause = 400

/** Says that a name is taken, and what publishing would do. */
async function sayTaken({ field, value, hint }: Input, isTaken: (file: string) => Promise<boolean>): Promise<void> {
  const file = value()
  if (file === null) return
  const other = file.endsWith('.md') ? '.txt' : '.md'
  try {
    const [same, sibling] = await Promise.all([isTaken(file), isTaken(field.value + other)])
    if (value() !== file) return
    hint.classList.toggle('taken', same || sibling)
    if (same) hint.textContent = 'This name is taken. Publishing will first show both texts.'
    else if (sibling) hint.textContent = `This name is taken, by a text that ends in ${other}. Choose another.`
  } catch {
    // Publishing finds out.
  }
}

/** The field and its hint. */
type Input = ReturnType<typeof createInput>

function createInput() {
  const field = find('name', HTMLInputElement)
  const extension = find('extension', HTMLSelectElement)
  const hint = find('name-hint', HTMLParagraphElement)
  const value = (): string | null => (/^[a-z0-9-]+$/.test(field.value) ? field.value + extension.value : null)
  return {
    field,
    extension,
    hint,
    value,
    check: () => {
      const isWrong = field.value !== '' && value() === null
      field.setAttribute('aria-invalid', String(isWrong))
      hint.classList.remove('taken')
      hint.textContent = isWrong
        ? 'Only small letters a to z, digits and hyphens'
        : 'The address of the page. It cannot be changed later.'
    },
    complain: () => {
      hint.textContent = 'Give the file a name of small letters a to z, digits and hyphens'
      field.focus()
    },
  }
}

async function freeName(headline: string, clock: Date, isTaken: (file: string) => Promise<boolean>): Promise<string> {
  for (const name of proposeNames(headline, clock)) {
    const taken = await Promise.all([isTaken(`${name}.txt`), isTaken(`${name}.md`)])
    if (!taken.includes(true)) return name
  }
  throw new Error('expected another proposal, found none')
}
