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

/** Languages may lack lists. */
const languages: readonly Partial<Phrases>[] = [english, japanese, korean, chinese, french, german, spanish, italian]

/** All phrases of a list, in all languages. */
export function phrasesOf(list: keyof Phrases): string[] {
  return languages.flatMap((language) => language[list]?.flatMap(expandPhrase) ?? [])
}

/**
 * All phrases of a list, in all languages, folded by `foldSigns`. `{number}` becomes `0`. A phrase
 * may keep a space at either end.
 */
export function foldedPhrasesOf(list: keyof Phrases): string[] {
  return languages.flatMap((language) => language[list]?.flatMap(foldRow) ?? [])
}

/** Folds the publication's own phrases. A star or a bar in them is literal. */
export function foldOwn(words: readonly string[]): string[] {
  const plain = words.map((each) => each.replaceAll('{number}', '0').replaceAll('*', ''))
  return plain.flatMap(expandAlternatives).map(foldSigns)
}

/**
 * Folds the phrases of a row. Folds the row as a whole if the result is the same, since that is
 * faster: a row has up to twenty phrases.
 */
function foldRow(row: string): string[] {
  const numbered = row.includes('{number}') ? row.replaceAll('{number}', '0') : row
  const isApart = numbered.includes('（') || (numbered.includes('(') && eastAsian.test(numbered))
  return isApart ? expandPhrase(numbered).map(foldSigns) : expandRow(foldSigns(numbered))
}
