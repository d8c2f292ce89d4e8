import { addCaption, type BodyContext, type BodyDraft, type Neighbors } from './body-draft.ts'
import { readsAsCaption } from '../line/caption.ts'
import { readDateline } from '../line/dateline.ts'
import { month, monthNames } from '../time/months.ts'
import { readsAsPerson } from '../names/people.ts'
import type { ReadLine } from '../line/read-line.ts'

/**
 * Matches `Photo: …` and the like, or brackets. These credits may be above or below a caption.
 * Names of newspapers and agencies are only above.
 */
export const mayBeBelow = /^[[(（【]|[:：=]|^[^\p{Ll}/]+\/[^\p{Ll}/]+$/u
/** Matches the end of a caption that is a sentence: `… with his books on May 13.` */
const dated = new RegExp(
  `\\b(?:on|in) (?:${month}\\.? \\d{1,2}(?:, \\d{4})?|\\d{1,2} (?:${monthNames})(?: \\d{4})?|\\d{4}|[A-Z][a-z]+ \\d{4})\\.$`,
)

/**
 * Attaches a credit to the caption directly above it, even if that was parsed as a paragraph.
 * Returns `false` if there is no such caption.
 */
export function creditAbove(
  draft: BodyDraft,
  line: ReadLine,
  { above, below }: Neighbors,
  { credit, names, credits }: { credit: string } & Pick<BodyContext, 'names' | 'credits'>,
): boolean {
  const { notes, pictures, paragraphs } = draft
  const isCertain = credits.has(line.number)
  if (above === undefined || !(isCertain || mayBeBelow.test(line.text))) return false
  const role = notes.roles.get(above.number)?.role
  const isOthers = below !== undefined && readsAsCaption(below.text) && !readsAsPerson(below.text)
  if (isOthers && !isCertain) return false
  // The text begins below, so the line above is not part of it.
  const isAboveText = paragraphs.length === 1 && below !== undefined && readDateline(below.text, names) !== null
  if (role === 'caption') return pictures.creditLast(credit)
  const isCaption =
    above.text.length <= maxCaptionLength && (isCertain || isAboveText || dated.test(above.text) || readsAsCaption(above.text))
  if (!isCaption || paragraphs.at(-1) !== above.text || pictures.isCredited()) return false
  paragraphs.pop()
  addCaption(draft, above, { text: above.text, credit }, 'above its credit')
  return true
}

/** Longer than any one-sentence caption. */
const maxCaptionLength = 200
