import { notePart, type Part } from '../part.ts'
import type { ReadLine } from '../line/read-line.ts'

/** The heading above the contacts of a press release: `Media contacts:`, `お問い合わせ先`. */
const heading =
  /^(?:(?:media|press|news|investor|public|company|for (?:the )?(?:media|press))? ?(?:contacts?(?: information| details| person)?|relations|inquiries|enquiries)|for (?:more|further|additional) information,? (?:please )?contact|(?:presse)?kontakt(?:e|daten)?|(?:ihr )?ansprechpartner(?:in)?|pressestelle|rückfragen(?: an)?|contacts? (?:de )?(?:presse|médias?)|relations (?:presse|médias?)|contactos?(?: de)?(?: prensa| medios)?|contacto para (?:prensa|medios)|(?:本件(?:に関する|についての)|報道関係者?(?:の(?:方|皆様))?(?:の|から|からの)?|取材に?(?:関する)?)?お?問い?合わ?せ先?|連絡先|(?:언론 ?)?(?:문의처?|담당자?|연락처)|(?:媒体|媒體|新闻|新聞)?(?:联系|聯絡|聯繫|查詢)(?:人|方式|我們|我们)?)$/iu
/** Words that only the contacts of a release have. */
const ofRelease = /media|press|presse|prensa|medios|médias|contact|本件|報道|取材|언론|媒体|媒體/i
const longestHeading = 40
const mostLines = 12
const longestLine = 90
const shortestSentence = 12
/** An email address or a phone number, perhaps among words. */
const address = /\S@\S|\d[\d() ./-]{6,24}\d/

/**
 * Finds the contacts of a press release at the end of a text: a heading above names, email
 * addresses and phone numbers, with no sentence below it and at least one address or number.
 */
export function findContacts(lines: readonly ReadLine[]): Part {
  const notes = notePart()
  const lastProse = lines.findLastIndex(({ endsSentence, text }) => endsSentence && text.length > shortestSentence)
  // Most texts end here. Asking each line whether it is a heading is slow.
  if (!lines.some(({ text }, index) => index > lastProse && address.test(text))) return notes
  const start = lines.findIndex((line, index) => index > lastProse && index > 0 && isHeading(line))
  const below = start === -1 ? [] : lines.slice(start)
  const end = below.findIndex((line) => line.phrase.heading !== null || line.times !== null || line.text.length > longestLine)
  const block = end === -1 ? below : below.slice(0, end)
  if (block.length > mostLines || !block.some(({ text }) => address.test(text))) return notes
  for (const line of block) notes.leaveOut(line, 'says whom to ask about a release')
  return notes
}

/** Whether a line is such a heading, perhaps with the names after a colon. */
function isHeading({ text }: ReadLine): boolean {
  const [name = '', ...people] = text.split(/[:：]/)
  // `問い合わせ：町役場` may be about an event.
  if (people.join('').trim() !== '' && !ofRelease.test(name)) return false
  return name.length <= longestHeading && heading.test(name.replace(/^[【■●◆<＜[]{1,2}|[】>＞\]]{1,2}$/g, '').trim())
}
