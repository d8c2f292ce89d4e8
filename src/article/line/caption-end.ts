import { isCreditName } from './caption-credit.ts'
import { behindBar, creditInCapitals, owned } from './caption-frame.ts'
import type { CaptionLine } from './caption-line.ts'
import type { Names } from '../names/names.ts'
import { eastAsian } from '../phrases/fold.ts'

/**
 * Matches a day, perhaps with an hour, and a place: `5日午前、潮見町`. A headline continues after the day:
 * `18日に式典`.
 */
const when =
  /[=＝] ?(?:(?:\d{4}年|昨年|今年|去年|同年|(?:令和|平成|昭和)(?:\d{1,2}|元)年)?(?:\d{1,2}月|先月|今月|同月)?(?:\d{1,2}|同)日|(?:\d{4}年|昨年|今年)\d{1,2}月)(?:(?:午前|午後|正午|未明|早朝|朝|昼|夕方?|夜|深夜)(?:\d{1,2}時(?:\d{1,2}分|半)?(?:ごろ|頃|すぎ|過ぎ)?)?)?(?:[、,]|$|[(【[「])/
/** `（例野花子撮影）`, `（町提供）`, `＝本人提供`, `（資料照片）`, `（記者例小雨攝）` */
const creditInAsianBrackets =
  /[(【[=] ?[^()【】[\]=]{1,30}(?:撮影|提供|写す|資料写真|代表撮影|撮影者|檔案照片?|档案照片?|資料照片?|资料图片?|[攝摄]影?|翻[攝摄].{0,12})[)】\]]?$/

/** `… to read. (Nao Minato/CBC)`, `… . (Submitted by Nao Minato)`; `(dpa/lby)` signs a report. */
const creditWithPaper =
  /^(.{10,}[.!?”"]) ?[(]((?:\p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,3} ?[/] ?\p{Lu}[\p{L} .&’'-]{1,40})|(?:\p{Lu}[\p{L}&.]{1,12}(?: \p{Lu}[\p{L}&.]{1,12}){0,2}: \p{Lu}[\p{L}.’'-]{1,20}(?: \p{Lu}[\p{L}.’'-]{0,20}){1,2})|(?:(?:Submitted|Provided|Supplied|Contributed|Posted) by|Soumis par|Fourni par) \p{Lu}[\p{L} .&’'-]{1,40})[)]$/u

/**
 * Parses a line that ends the way captions do: a day and a place after `＝`, a credit in brackets,
 * or an agency.
 */
export function readEnd(line: string, plain: string, names: Names): CaptionLine | null {
  const caption = (text: string, credit: string | null, why: string): CaptionLine =>
    text === ''
      ? { kind: 'credit', text: null, credit, isCertain: true, why }
      : { kind: 'caption', text, credit, isCertain: true, why }
  if (/^photo/i.test(plain) && photographer.test(plain))
    return caption('', line.replace(/^photos? /i, ''), 'a name after "Photo"')
  const slashed = line.endsWith(')') ? creditWithPaper.exec(line) : null
  if (slashed?.[1] !== undefined && slashed[2] !== undefined)
    return caption(slashed[1], slashed[2], 'ends in a photographer and a newspaper')
  const byWire = line.includes('/') ? behindSentence.exec(line) : null
  if (byWire?.[1] !== undefined && byWire[2] !== undefined)
    return caption(byWire[1], byWire[2], 'ends in a wire and a photographer')
  const hasWide = eastAsian.test(plain)
  const reporter = hasWide ? /(?<=[。」！]) ?(?:記者|记者)\p{sc=Han}{2,4}[/](?:攝影?|摄影?|翻攝)$/u.exec(plain) : null
  if (reporter)
    return caption(line.slice(0, reporter.index), line.slice(reporter.index).trim(), 'ends in a reporter who took the picture')
  const twice = plain.includes('==') ? /(?:\(Kyodo\))? ?={2} ?Kyodo(?: ?={2})?$/.exec(plain) : null
  if (twice) return caption(line.slice(0, twice.index).trim(), 'Kyodo', 'ends in "==Kyodo"')
  const capitals = creditInCapitals(line)
  if (capitals !== null) return caption(line.slice(0, -capitals.length).trim(), capitals, 'ends in a name in capitals')
  const provided = (hasWide ? creditInAsianBrackets.exec(plain) : null) ?? names.patterns.inBrackets.exec(plain)
  if (provided)
    return caption(line.slice(0, provided.index).trim(), nameIn(line.slice(provided.index)), 'ends in a credit in brackets')
  if ((hasWide || plain.includes('/')) && owned.test(plain)) return caption('', nameIn(line), 'says whose picture it is')
  const bar = line.includes('|') ? behindBar.exec(line) : null
  if (bar?.[1] !== undefined && bar[2] !== undefined && isCreditName(bar[2], names))
    return caption(bar[1], bar[2], 'a name after a bar')
  if (hasWide && (when.test(plain) || /=[^=、。「」 ]{2,14}で$/.test(plain)))
    return caption(line, null, 'a day and a place after "＝"')
  const open = names.patterns.atEnd.exec(plain)
  if (open === null) return null
  const credit = nameIn(line.slice(open.index))
  // `radio.es/EFE` is two names.
  if (/^[\w.-]+$/.test(line.slice(0, open.index))) return caption('', line, 'names two wires')
  return {
    ...caption(line.slice(0, open.index + (plain[open.index] === '.' ? 1 : 0)).trim(), credit, 'ends in the name of a wire'),
    isCertain: plain[open.index] !== '|',
  }
}

/** `… en el puerto. EFE/Paco Ejemplo`, `… on Tuesday. Nao Minato/The Chronicle` */
const behindSentence =
  /^(.{10,}\.[”"»]?) (\p{Lu}[\p{L}&.’'-]{1,20}(?: \p{Lu}[\p{L}&.’'-]{0,20}){0,3} ?\/ ?\p{Lu}[\p{L}&.’'-]{1,20}(?: \p{Lu}[\p{L}&.’'-]{0,20}){0,3})$/u

function nameIn(end: string): string {
  return end
    .replace(/^[.(（[［【/／|｜=＝\s]+/, '')
    .replace(/[)）\]］】]$/, '')
    .trim()
}

/** `Photo Jeanne Exemple/AFP`, `PHOTO JEANNE EXEMPLE, LE PHARE` */
const photographer = /^photos? [\p{Lu}][\p{L} .'’-]{1,40}(?:[/,] ?[\p{L}][\p{L} .'’-]{1,40}){1,2}$/iu
