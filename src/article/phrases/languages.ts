import { german } from './de.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { expandAlternatives, expandPhrase, expandRow } from './expand.ts'
import { eastAsian, foldSigns } from './fold.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import { korean } from './ko.ts'
import type { Phrases } from './phrases.ts'
import { chinese } from './zh.ts'

/** A language may lack a list. */
const languages: readonly Partial<Phrases>[] = [english, japanese, korean, chinese, french, german, spanish, italian]

/** The phrases of a list in all languages. */
export function phrasesOf(list: keyof Phrases): string[] {
  return languages.flatMap((language) => language[list]?.flatMap(expandPhrase) ?? [])
}

/** The phrases of a list in all languages, as `foldSigns` makes them, with `0` for `{number}`; perhaps with a space around one. */
export function foldedPhrasesOf(list: keyof Phrases): string[] {
  return languages.flatMap((language) => language[list]?.flatMap(foldRow) ?? [])
}

/** The phrases of a newsroom's own words. A star or a bar is one that the newsroom prints. */
export function foldOwn(words: readonly string[]): string[] {
  const plain = words.map((each) => each.replaceAll('{number}', '0').replaceAll('*', ''))
  return plain.flatMap(expandAlternatives).map(foldSigns)
}

/** The phrases of a row, folded together where that is the same and quicker: a row has up to twenty. */
function foldRow(row: string): string[] {
  const numbered = row.includes('{number}') ? row.replaceAll('{number}', '0') : row
  const isApart = numbered.includes('（') || (numbered.includes('(') && eastAsian.test(numbered))
  return isApart ? expandPhrase(numbered).map(foldSigns) : expandRow(foldSigns(numbered))
}
