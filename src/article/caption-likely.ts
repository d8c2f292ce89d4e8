/**
 * Says who stands where in a picture, or what it shows. Such a line is a caption where captions
 * stand, and a sentence elsewhere.
 */
export const likely: readonly { has: { test: (line: string) => boolean }; why: string }[] = [
  {
    has: /, (?:(?:second|third|fourth|fifth|far) )?(?:from (?:the )?)?(?:left|right|center|centre)(?:,|\.|$| (?:and|of|with)\b)/,
    why: 'says who stands where',
  },
  {
    has: /[(](?:left|right|center|centre|second from left|second from right|l|r|c|左|右|中央|手前|奥|左から\S{1,6}|右から\S{1,6}|왼쪽|오른쪽|가운데|links|rechts|à gauche|à droite|izq\.?|der\.?|左\d|右\d)[)]/i,
    why: 'says who stands where',
  },
  { has: /\b(?:is|are|was|were) (?:seen|pictured|photographed|shown)\b/, why: 'says what is seen' },
  { has: /\b(?:poses?|posing) for (?:a |the )?(?:photo|picture|camera|portrait)/, why: 'says what is seen' },
  { has: { test: endsInPlace }, why: 'a place behind "＝"' },
  { has: { test: endsInPlaceInBrackets }, why: 'a place in brackets' },
  // `…꺼내고 있다. /홍길동 기자`
  {
    has: /[.다] ?(?:\/|[가-힣]{2,6}=) ?[가-힣]{2,4} ?(?:(?:객원|인턴|선임|사진|전문)?기자|특파원|통신원)$/,
    why: 'ends in the name of a reporter',
  },
  // `항구에 서 있는 기중기. 홍길동 기자`
  { has: /^.{6,70}[^다요]\. [가-힣]{2,4} ?(?:선임|사진)?기자(?: \S{3,40}@\S{3,40})?$/, why: 'ends in the name of a reporter' },
  { has: /[(]\d{1,2}日[、,][^()]{1,20}[)]$/, why: 'a day and a place in brackets' },
  {
    has: /[(](?:file photo|archive photo|courtesy of [^()]{1,60}|자료사진|资料图|資料照|archivbild|archives|archivo)[)]$/i,
    why: 'a credit in brackets',
  },
]

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
