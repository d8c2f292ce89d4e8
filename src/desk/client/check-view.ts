import type { Inspection } from '../../article/inspection.ts'
import { create, createButton, find } from './dom.ts'
import type { Article } from './editor.ts'
import { showPreview } from './preview.ts'
import { formatTime, ownTimeZone } from './times.ts'

/** Shows problems, each with a way to its line. `state` says what becomes of a text without errors. */
export function showProblems(
  problems: readonly { severity: string; line: number; message: string }[],
  jump: (line: number) => void,
  state = '',
): void {
  const shown = problems.filter(({ severity }) => severity !== 'note')
  find('problem-list', HTMLOListElement).replaceChildren(
    ...shown.map(({ severity, line, message }) => {
      const button = createButton('', () => jump(line))
      const word = severity === 'error' ? 'fix this' : 'check this'
      button.append(create('strong', {}, `Line ${line}, ${word}: `), create('span', { dir: 'auto' }, message))
      return create('li', { class: severity }, button)
    }),
  )
  find('problem-count', HTMLParagraphElement).textContent = summarise(shown, state)
}

/** How many problems there are, in a sentence, and what becomes of a text without errors. */
function summarise(problems: readonly { severity: string }[], state: string): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  const warnings = problems.length - errors
  const count = (number: number, thing: string): string => `${number} ${thing}${number === 1 ? '' : 's'}`
  if (errors === 0) return `${warnings === 0 ? 'No problems.' : `${count(warnings, 'line')} to check.`} ${state}`
  return `${count(errors, 'line')} to fix first${warnings === 0 ? '' : `, ${count(warnings, 'line')} to check`}.`
}

/** Shows what was understood of a text, and its page. `setTime` puts the present time into a text without one. */
export function showUnderstood(
  { article }: Inspection,
  { page, timeZone, setTime }: { page: string; timeZone: string; setTime: () => void },
): void {
  const related = showPreview(page)
  const missing = (text: string): Node => create('span', { class: 'missing' }, text)
  const rows: [string, (Node | string)[]][] = [
    ['Headline', [article.title ?? missing('missing')]],
    [
      'Published',
      article.published === null
        ? [missing('missing '), createButton('Use the time now', setTime)]
        : [describeTime(article.published, timeZone)],
    ],
    ['Updated', article.updated === null ? [] : [describeTime(article.updated, timeZone)]],
    ['Section', list(article.section)],
    ['Place', list(article.place)],
    ['By', list(article.byline ?? article.agency)],
    ['Captions', listOf(article.captions.map((text) => create('li', { dir: 'auto' }, text)))],
    ['Related', listOf(related)],
    ['Text', [`${article.paragraphs.length} ${article.paragraphs.length === 1 ? 'paragraph' : 'paragraphs'}`]],
  ]
  const shown = rows.filter(([, values]) => values.length > 0)
  find('understood', HTMLDListElement).replaceChildren(
    ...shown.flatMap(([name, values]) => [create('dt', {}, name), create('dd', { dir: 'auto' }, ...values)]),
  )
}

/** A time on the newsroom's clocks, and on those of this computer if they differ. */
export function describeTime(time: string, timeZone: string): string {
  const [there, here] = [timeZone, ownTimeZone()].map((zone) => `${formatTime(time, zone)} (${zone})`)
  const isSame = formatTime(time, timeZone) === formatTime(time, ownTimeZone())
  return `${there}${isSame ? '' : `, here ${here}`}`
}

/** What can be done with a text that is not saved. */
export function describeReady(published: string | null, timeZone: string): string {
  const isLater = published !== null && Date.parse(published) > Date.now()
  return `The text can be ${isLater ? `scheduled for ${formatTime(published, timeZone)} (${timeZone})` : 'published'}.`
}

/** What the newsroom has, if the text is the saved one; `null` for a text that it refuses. */
export function describeSaved(state: Article['state'], published: string | null, timeZone: string): string | null {
  if (state === 'draft') return 'Saved as a draft.'
  if (state === 'withdrawn') return 'Withdrawn.'
  if (published === null || state === 'new' || state === 'refused') return null
  const isDue = Date.parse(published) <= Date.now()
  return `${isDue ? 'Published:' : 'Scheduled for'} ${formatTime(published, timeZone)} (${timeZone}).`
}

function list(value: string | null): string[] {
  return value === null ? [] : [value]
}

function listOf(items: readonly Node[]): Node[] {
  return items.length === 0 ? [] : [create('ul', {}, ...items)]
}
