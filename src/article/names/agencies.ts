import { narrow } from '../phrases/openings.ts'

/** Agency names recognized on a line of their own or in a dateline's brackets. Case is ignored. */
const agencies = [
  'AAP | AFP | AFP-Jiji | AFP時事 | AP | ANI | ANSA | Agence France-Presse | Antara | Associated Press | Bernama',
  'Bloomberg | CNA | dpa | EFE | IANS | Jiji | Jiji Press | Kyodo | Kyodo News | PA Media | PTI | Reuters | TASS',
  'The Associated Press | UPI | Xinhua | Yonhap | Yonhap News Agency | 共同 | 共同通信 | 共同通信社 | 時事 | 時事通信 | 時事通信社 | ロイター | 新華社',
  '新华社 | 共同社 | 时事社 | 時事社 | 法新社 | 路透社 | 美联社 | 美聯社 | 韩联社 | 韓聯社 | 中新社 | 德新社 | 中央社 | 연합뉴스 | 뉴시스 | 뉴스1 | ATS | CNW | Belga',
  'Business Wire | Europa Press | Globe Newswire | GlobeNewswire | Keystone-SDA | La Presse Canadienne | Lusa | ots',
  'PR Newswire | PRNewswire | Radio-Canada | The Canadian Press',
].flatMap((row) => row.split(' | '))

/** Looks up agency names, and matches them beside other text. */
export interface Agencies {
  /** Whether a text is an agency's name. */
  has: (name: string) => boolean
  /** All names as regex alternatives, longest first. */
  pattern: string
  /** The publication's own names as regex alternatives. Never matches when there are none. */
  ownPattern: string
  /** Whether any name ends the way a sentence may, such as `Minato Co.` */
  endsSentence: boolean
}

/** Matches the end of a sentence. */
export const sentenceEnd = /[.。”"']$/

/** Combines the built-in agencies with the publication's own. */
export function createAgencies(own: readonly string[]): Agencies {
  // Captions are compared with full-width letters narrowed.
  const added = own.flatMap((name) => [name, narrow(name)])
  const names = [...new Set([...agencies, ...added])]
  const known = new Set(names.map((name) => name.toLowerCase()))
  const maxNameLength = Math.max(...names.map(({ length }) => length))
  return {
    has: (name) => name.length <= maxNameLength && known.has(name.toLowerCase()),
    pattern: alternatives(names),
    ownPattern: added.length === 0 ? '(?!)' : alternatives(added),
    endsSentence: names.some((name) => sentenceEnd.test(name)),
  }
}

function alternatives(names: readonly string[]): string {
  const escaped = names.map((name) => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
  return escaped.sort((a, b) => b.length - a.length).join('|')
}
