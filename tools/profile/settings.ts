import type { Config } from '../../src/config.ts'
import type { NameSetting, RecurringName } from './names.ts'
import type { RecurringWords, Setting } from './words.ts'

type Current = Pick<Config, 'words' | 'agencies' | 'siteNames'>

/** The values of the settings that what was found would change: the current ones, extended. */
export function settingsWith(
  words: readonly RecurringWords[],
  names: readonly RecurringName[],
  { words: own, agencies, siteNames }: Current,
): [Setting | NameSetting, string[]][] {
  const current: [Setting | NameSetting, readonly string[]][] = [
    ['RELATED_HEADINGS', own.related],
    ['RANKING_HEADINGS', own.ranking],
    ['FURNITURE', own.furniture],
    ['AGENCIES', agencies],
    ['SITE_NAMES', siteNames],
  ]
  const isName = new Set(names.map(({ name }) => name))
  const found = [
    ...words.filter(({ text }) => !isName.has(text)).map(({ setting, text }) => ({ setting, value: escapeLine(text) })),
    ...names.map(({ setting, name }) => ({ setting, value: name })),
  ]
  return current.flatMap(([setting, values]): [Setting | NameSetting, string[]][] => {
    const added = found.filter((each) => each.setting === setting).map(({ value }) => value)
    return added.length === 0 ? [] : [[setting, [...new Set([...values, ...added])]]]
  })
}

/**
 * Escapes a line for a setting, where brackets with a bar mean alternatives and braces slots.
 * Full-width ones match both kinds.
 */
export function escapeLine(text: string): string {
  const braced = text.replace(/\{(?!(?:section|number)\})/g, '｛').replace(/(?<!\{(?:section|number))\}/g, '｝')
  const isPlain = /^[^()]*(?:\([^()|]*\)[^()]*)*$/.test(braced)
  return isPlain ? braced : braced.replaceAll('(', '（').replaceAll(')', '）')
}
