import { narrow } from './phrases/openings.ts'

/** The agencies whose name on a line of its own, or in a dateline's brackets, says how a report came. Capitals do not matter. */
const agencies = [
  'AAP',
  'AFP',
  'AFP-Jiji',
  'AFP時事',
  'AP',
  'ANI',
  'ANSA',
  'Agence France-Presse',
  'Antara',
  'Associated Press',
  'Bernama',
  'Bloomberg',
  'CNA',
  'dpa',
  'EFE',
  'IANS',
  'Jiji',
  'Jiji Press',
  'Kyodo',
  'Kyodo News',
  'PA Media',
  'PTI',
  'Reuters',
  'TASS',
  'The Associated Press',
  'UPI',
  'Xinhua',
  'Yonhap',
  'Yonhap News Agency',
  '共同',
  '共同通信',
  '共同通信社',
  '時事',
  '時事通信',
  '時事通信社',
  'ロイター',
  '新華社',
  '新华社',
  '中央社',
  '연합뉴스',
  '뉴시스',
  '뉴스1',
]

/** The names of agencies, alone and as they stand beside others. */
export interface Agencies {
  /** Whether a text is the name of one. */
  has: (name: string) => boolean
  /** All names as the alternatives of a pattern, the longer ones first. */
  pattern: string
  /** The newsroom's own names as alternatives; a pattern that never matches where it has none. */
  ownPattern: string
  /** Whether a name ends as a sentence may, such as `Minato Co.` */
  endsSentence: boolean
}

/** How sentences end. */
export const sentenceEnd = /[.。”"']$/

/** The agencies of the table and those of the newsroom. */
export function createAgencies(own: readonly string[]): Agencies {
  // Captions are compared in letters of usual width.
  const added = own.flatMap((name) => [name, narrow(name)])
  const names = [...new Set([...agencies, ...added])]
  const known = new Set(names.map((name) => name.toLowerCase()))
  const longest = Math.max(...names.map(({ length }) => length))
  return {
    has: (name) => name.length <= longest && known.has(name.toLowerCase()),
    pattern: alternatives(names),
    ownPattern: added.length === 0 ? '(?!)' : alternatives(added),
    endsSentence: names.some((name) => sentenceEnd.test(name)),
  }
}

function alternatives(names: readonly string[]): string {
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return escaped.sort((a, b) => b.length - a.length).join('|')
}
