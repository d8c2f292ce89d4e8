import { readsAsPerson } from '../names/people.ts'
import type { Phrasebook } from '../phrases/phrasebook.ts'

/** `[社会] …`, `生活｜…`, `Culture - …` */
const inBrackets = /^[[［【〔<＜(（]([^[\]［］【】〔〕<>＜＞()（）]{1,16})[\]］】〕>＞)）] ?(\S.*)$/
const beforeSign = /^(.{1,16}?)(?: ?[|｜/／·] ?| [-–—] )(\S.*)$/
/** `Nebel hüllt die Brücke ein Von Pia Holm` */
const beforeWriter = [' Von ', ' By ', ' Par ', ' Por ', ' Di ']
const countAtEnd = / ?[[［(（]\d{1,4}[\])］）]$/

/**
 * Trims what is at the same end of all headlines of a list: their sections (`[社会] …`),
 * writers, or numbers of comments (`… (12)`). On a single headline these may belong to it.
 */
export function trimShared(headlines: readonly string[], phrases: Phrasebook): string[] {
  if (headlines.length < 2) return [...headlines]
  const isSection = (name = ''): boolean => name !== '' && (phrases.means('section', name) || phrases.means('area', name))
  const start = [inBrackets, beforeSign].find((form) => headlines.every((each) => isSection(form.exec(each)?.[1])))
  const bare = start === undefined ? headlines : headlines.map((headline) => start.exec(headline)?.[2] ?? headline)
  if (bare.every((headline) => writerOf(headline) !== '')) return bare.map((each) => each.slice(0, -writerOf(each).length))
  return bare.every((headline) => countAtEnd.test(headline)) ? bare.map((each) => each.replace(countAtEnd, '')) : [...bare]
}

/** Returns the writer at the end of a headline with the word before, or `''` if there is none. */
function writerOf(headline: string): string {
  const opening = beforeWriter.find((each) => headline.includes(each))
  if (opening === undefined) return ''
  const at = headline.lastIndexOf(opening)
  return readsAsPerson(headline.slice(at + opening.length)) ? headline.slice(at) : ''
}
