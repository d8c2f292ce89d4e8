import { eastAsian } from '../phrases/fold.ts'

const side =
  /, (?:(?:second|third|fourth|fifth|far) )?(?:from (?:the )?)?(?:left|right|center|centre)(?:,|\.|$| (?:and|of|with)\b)/
const sideInBrackets =
  /[(](?:left|right|center|centre|second from left|second from right|l|r|c|左|右|中央|手前|奥|左から\S{1,6}|右から\S{1,6}|왼쪽|오른쪽|가운데|links|rechts|à gauche|à droite|izq\.?|der\.?|左\d|右\d)[)]/i

interface Evidence {
  has: { test: (line: string) => boolean }
  why: string
}

const evidence: readonly Evidence[] = [
  { has: { test: (line) => line.includes(', ') && side.test(line) }, why: 'says who stands where' },
  { has: { test: (line) => line.includes('(') && sideInBrackets.test(line) }, why: 'says who stands where' },
  { has: /\b(?:is|are|was|were) (?:seen|pictured|photographed|shown)\b/, why: 'says what is seen' },
  { has: /\b(?:poses?|posing) for (?:a |the )?(?:photo|picture|camera|portrait)/, why: 'says what is seen' },
  {
    has: /[(](?:file photo|archive photo|courtesy of [^()]{1,60}|자료사진|资料图|資料照|archivbild|archives|archivo)[)]$/i,
    why: 'a credit in brackets',
  },
]

const eastAsianEvidence: readonly Evidence[] = [
  { has: { test: endsInPlace }, why: 'a place after "＝"' },
  { has: { test: endsInPlaceInBrackets }, why: 'a place in brackets' },
  // `…꺼내고 있다. /홍길동 기자`
  {
    has: /[.다] ?(?:\/|[가-힣]{2,6}=) ?[가-힣]{2,4} ?(?:(?:객원|인턴|선임|사진|전문)?기자|특파원|통신원)$/,
    why: 'ends in the name of a reporter',
  },
  // `항구에 서 있는 기중기. 홍길동 기자`
  { has: /^.{6,70}[^다요]\. [가-힣]{2,4} ?(?:선임|사진)?기자(?: \S{3,40}@\S{3,40})?$/, why: 'ends in the name of a reporter' },
  { has: /[(]\d{1,2}日[、,][^()]{1,20}[)]$/, why: 'a day and a place in brackets' },
]

/**
 * Finds words that say who is where in a picture, or what it shows. Such a line is a caption
 * where captions are, and a sentence elsewhere.
 */
export function findEvidence(line: string): Evidence | undefined {
  const isIn = ({ has }: Evidence): boolean => has.test(line)
  return evidence.find(isIn) ?? (eastAsian.test(line) ? eastAsianEvidence.find(isIn) : undefined)
}

/** `滑り台で遊ぶ子ども＝潮見町港北`. Nothing is seen in `優勝＝潮見町`. */
function endsInPlace(line: string): boolean {
  const at = line.lastIndexOf('=')
  return at > 5 && at <= longestText && describes(line.slice(0, at)) && isPlace(line.slice(at + 1).trim())
}

/** `缶切りをつくる工場（潮見町）`, `…（長野県、潮見町で）` */
function endsInPlaceInBrackets(line: string): boolean {
  const at = line.endsWith(')') ? line.lastIndexOf('(') : -1
  if (at < 6 || at > longestText || !describes(line.slice(0, at))) return false
  const place = line.slice(at + 1, -1).replace(/で$/, '')
  return isPlace(place.slice(Math.max(place.lastIndexOf('、'), place.lastIndexOf('・')) + 1))
}

const longestText = 100

/** Whether a text has a verb or a particle, and is neither a sentence nor a quotation. */
function describes(text: string): boolean {
  return /\p{Script=Hiragana}/u.test(text) && !/[=。「」]/.test(text)
}

function isPlace(text: string): boolean {
  return (
    text.length > 1 &&
    text.length <= 24 &&
    /.[都道府県市区町村郡島港駅]/.test(text) &&
    !/[\p{Script=Hiragana}=。、「」()\d ]/u.test(text)
  )
}

/** People or a view at the end of a line, after what they do, without anything of a headline. */
const eastAsianPeople = [
  /^[^「」『』、。…！？\d０-９]*[をにでと][^「」『』、。…！？]{1,12}[るたうくすむぶぐ][^「」『』、。…！？をはが]{0,6}(?:人たち|人々|人ら|様子|姿|(?:住民|市民|町民|村民|関係者|児童|園児|生徒|学生|選手|参加者|乗客|観光客)(?:ら|たち)?)$/u,
  /^[^"'“‘…,·\d]*[가-힣](?:는|은|ㄴ) (?:[가-힣]+ )?(?:주민들|시민들|관광객들|어린이들|학생들|관계자들|모습)$/u,
  /[.다] ?\/ ?[가-힣]{2,4} ?(?:사진)?(?:기자|특파원|통신원)$/u,
]
const photo = /^(?:Photos?|Fotos?|Bild) \p{Lu}[\p{L}-]*(?<!s) \p{Lu}[\p{L}-]+$/u

/**
 * Whether a line says whom or what a picture shows, or who took it, and hardly ever is a headline.
 */
export function showsPeople(line: string): boolean {
  return (eastAsian.test(line) && eastAsianPeople.some((form) => form.test(line))) || photo.test(line)
}

const article =
  /^An? (?!l['’]|(?:ce|cette|chaque|la|le|les|los|las|menos|moins|partir|peine|pesar|propos|quand|qui|quoi|travers|veces) )\p{Ll}/u
const asks = /(?<!reads|reading|says|saying): \p{Lu}|\?(?: |$)/u

/** Whether an English line begins `A woman …`. `A net for every roof: How …` is a headline. */
export function opensAsCaption(line: string): boolean {
  return article.test(line) && !asks.test(line)
}
