/** Longer than this, a line is no phrase of a page. */
const longest = 120

/**
 * A line as tables of phrases have it: in small letters of usual width, each number as `#`, without bullets, brackets around the whole, and
 * the colon or dots at its end. `▼ Comments (12):` is `comments (#)`. `null` for a line too long to be a phrase.
 */
export function phraseKey(line: string): string | null {
  if (line.length > longest) return null
  const plain = isAscii.test(line) ? line : line.normalize('NFKC').replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  const key = withoutBrackets(withoutMarks(plain.toLowerCase().replace(number, '#')))
  return key === '' ? null : key
}

const isAscii = /^[\x20-\x7E]*$/
/** `3:57`, `1,234`, `2.5` */
const number = /\d+(?:[.,:]\d+)*/g
const marksBefore = /^[\s•・●■◆◇□○▲△▼▽▶►→»›>*|-]+/
const marksAfter = new Set([' ', ':', '.', '…', '!', '»', '›', '>', '|', '*', '▼', '▶', '→', '-'])

function withoutMarks(line: string): string {
  const text = line.replace(marksBefore, '')
  let end = text.length
  while (end > 0 && marksAfter.has(text[end - 1] ?? '')) end -= 1
  return text.slice(0, end)
}

const brackets: Readonly<Record<string, string>> = {
  '[': ']',
  '(': ')',
  '【': '】',
  '〔': '〕',
  '<': '>',
  '〈': '〉',
  '《': '》',
  '「': '」',
}

/** A line without the brackets around the whole of it. */
function withoutBrackets(line: string): string {
  const closing = brackets[line[0] ?? '']
  if (closing === undefined || !line.endsWith(closing) || line.indexOf(closing) !== line.length - 1) return line
  return line.slice(1, -1).trim()
}

/**
 * Phrases by kind, for each language; a string holds one, or several with ` | ` between. `#` is any number. An asterisk at the end of a
 * phrase stands for anything, or nothing.
 */
export type PhraseTable<Kind extends string> = Readonly<Record<string, Readonly<Partial<Record<Kind, readonly string[]>>>>>

/** What kind of phrase a line is; `null` for one that is none. */
export type PhraseLookup<Kind extends string> = (key: string) => Kind | null

/** Builds the lookup of a table, once: a line takes the time of one look into a Map, and of the few openings that begin as it does. */
export function lookUpPhrases<Kind extends string>(table: PhraseTable<Kind>): PhraseLookup<Kind> {
  const whole = new Map<string, Kind>()
  const openings = new Map<string, [string, Kind][]>()
  for (const language of Object.values(table)) {
    for (const [kind, rows] of Object.entries(language) as [Kind, readonly string[]][]) {
      for (const phrase of rows.flatMap((row) => row.split(' | '))) {
        if (!phrase.endsWith('*')) whole.set(phrase, kind)
        else {
          const opening = phrase.slice(0, -1)
          const first = opening.slice(0, 2)
          openings.set(first, [...(openings.get(first) ?? []), [opening, kind]])
        }
      }
    }
  }
  return (key) => whole.get(key) ?? openings.get(key.slice(0, 2))?.find(([opening]) => key.startsWith(opening))?.[1] ?? null
}
