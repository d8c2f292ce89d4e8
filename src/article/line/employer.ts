import type { Vocabulary } from '../article.ts'
import { isJobTitle } from './head-note.ts'

/**
 * Whether a line below a writer's name says for whom or as what, perhaps with a place:
 * `BBC News, Shiomi`, `Health correspondent`.
 */
export function isEmployer(line: string, { names, phrases }: Vocabulary): boolean {
  if (line.length > 60 || line.split(' ').length > 7 || /[.。!?](?: |$)/.test(line)) return false
  const employer = line.replace(/(?:,| in| at) \p{Lu}[\p{L} .'’-]{1,40}$/u, '')
  return names.isName(employer) || isJobTitle(employer.toLowerCase(), phrases)
}
