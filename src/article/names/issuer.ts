import { eastAsian } from '../phrases/fold.ts'

/** Legal forms before or after the name of a company or an association. */
const opening =
  /^(?:(?:株式|有限|合同|合資)会社|(?:一般|公益)(?:社団|財団)法人|(?:特定非営利活動|NPO|社会福祉|学校|医療|宗教|(?:国立|公立)大学|(?:地方)?独立行政)法人|㈱|[（(]株[）)]|주식회사|(?:재단|사단)법인|[(]주[)]) ?\S{1,20}$/
const ending = /^\S{1,24} ?(?:(?:株式|有限|合同)会社|㈱|[（(]株[）)]|주식회사|[(]주[)]|有限公司)$/
/** Marks of a clause: the name is the subject of a headline. */
const clause =
  /[がをへ、。…「」]|(?<=[\p{Script=Han}\p{Script=Katakana}])[はにでも](?=[\p{Script=Han}\p{Script=Katakana}])|[은는이가을를] /u
/** Most lines have no such form. It is slow to compile the pattern for what is before it. */
const latinForm =
  / (?:Inc|Ltd|Limited|LLC|LLP|PLC|Corp|Corporation|GmbH|AG|KG|SE|e\. ?V|SAS|S\.A|S\.L|S\.p\.A|S\.r\.l|Pty Ltd|Co\., Ltd)\.?$/
/** `Brightwater Lanterns Ltd.`; `Court Fines Widgets Inc.` has a verb. */
const latin = new RegExp(
  `^(?:(?!\\p{L}+s )\\p{Lu}[\\p{L}\\d.&'’-]* (?:(?:&|and|und|et|y|e) )?){0,3}\\p{Lu}[\\p{L}\\d.&'’-]*,?${latinForm.source}`,
  'u',
)

const office =
  /^\S{1,16}(?:[都道府県市区町村]|[課部局室係庁省署]|委員会|事務局|協会|役所|役場|大学|[시군구청과실]|교육청|위원회)$/
const latinOffice =
  /^(?:(?:Town|City|County|Village|University|Ministry|Department|Office) of |(?:Ville|Mairie|Commune|Université) (?:de |d['’])|(?:Ayuntamiento|Ministerio|Universidad) de |Stadt(?:verwaltung)? |Gemeinde(?:verwaltung)? |Landkreis |Comune di )\p{Lu}[\p{L} ,.–-]{1,50}$/u

/** Whether a line can only name a company, or an office of several words: `汐見市 企画部 広報課`. */
export function isCertainIssuer(line: string): boolean {
  if (line.length > 60) return false
  if (latinForm.test(line) && latin.test(line)) return true
  if (!eastAsian.test(line) || clause.test(line)) return false
  return opening.test(line) || ending.test(line) || (/[ \u3000]/.test(line) && isOffice(line))
}

function isOffice(line: string): boolean {
  return line.split(/[ \u3000]/).every((part) => office.test(part))
}

/** Whether a line names who published a release, or to whom it is addressed. */
export function isIssuer(line: string): boolean {
  if (line.length > 60) return false
  if (isCertainIssuer(line) || latinOffice.test(line)) return true
  return eastAsian.test(line) && ((!clause.test(line) && isOffice(line)) || /(?:各位|御中|귀중)$/.test(line))
}
