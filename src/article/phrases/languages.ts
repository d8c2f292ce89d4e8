import { german } from './de.ts'
import { dutch } from './nl.ts'
import { english } from './en.ts'
import { spanish } from './es.ts'
import { expandAlternatives, expandPhrase, splitRows } from './expand.ts'
import { foldSigns } from './fold.ts'
import { french } from './fr.ts'
import { italian } from './it.ts'
import { japanese } from './ja.ts'
import { korean } from './ko.ts'
import type { Phrases } from './phrases.ts'
import { portuguese } from './pt.ts'
import { chinese } from './zh.ts'

/** Languages may lack lists. */
const languages: readonly Partial<Phrases>[] = [
  english,
  japanese,
  korean,
  chinese,
  french,
  german,
  spanish,
  italian,
  portuguese,
  dutch,
]

/** All phrases of a list, in all languages. */
export function phrasesOf(list: keyof Phrases): string[] {
  return languages.flatMap((language) => language[list]?.flatMap(expandPhrase) ?? [])
}

/** The phrases of a list, in all languages, before {@link foldAlternatives}. */
export function unexpandedPhrasesOf(list: keyof Phrases): string[] {
  return languages.flatMap((language) => splitRows(language[list] ?? []))
}

/** Expands a phrase and folds the results by `foldSigns`. `{number}` becomes `0`. */
export function foldAlternatives(phrase: string): string[] {
  return expandPhrase(phrase.replaceAll('{number}', '0')).map(foldSigns)
}

/**
 * Folds the publication's own phrases. A star, a bar, and brackets without a bar in them are literal.
 */
export function foldOwn(words: readonly string[]): string[] {
  const plain = words.map((each) =>
    each
      .replaceAll('{number}', '0')
      .replaceAll('*', '')
      .replace(/\(([^()|]*)\)/g, '（$1）'),
  )
  return plain.flatMap(expandAlternatives).map(foldSigns)
}
