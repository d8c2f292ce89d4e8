import type { Phrasebook } from './phrases/phrasebook.ts'

const atStart = /^[[［【〔<＜(（]([^[\]［］【】〔〕<>＜＞()（）]{1,16})[\]］】〕>＞)）] ?(?=\S)/
const countAtEnd = / ?[[［(（]\d{1,4}[\])］）]$/

/**
 * Trims what stands in brackets at the same end of all headlines of a list: their sections
 * (`[社会] …`), or numbers of comments (`… (12)`). On a single headline these may belong to it.
 */
export function trimBrackets(headlines: readonly string[], phrases: Phrasebook): string[] {
  if (headlines.length < 2) return [...headlines]
  const isSection = (name: string): boolean => phrases.means('section', name) || phrases.means('area', name)
  const haveSections = headlines.every((headline) => isSection(atStart.exec(headline)?.[1] ?? ''))
  const bare = haveSections ? headlines.map((headline) => headline.replace(atStart, '')) : headlines
  return bare.every((headline) => countAtEnd.test(headline)) ? bare.map((each) => each.replace(countAtEnd, '')) : [...bare]
}
