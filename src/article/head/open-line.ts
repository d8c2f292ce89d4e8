import { readCaptionLine } from '../line/caption.ts'
import { doubtHeadline } from '../line/headline-doubts.ts'
import { repeatsHeadline } from '../line/window-title.ts'
import { readsAsPerson } from '../names/people.ts'
import { addByline, addStandfirst, type HeadDraft } from './head-draft.ts'
import type { HeadLine } from './head-line.ts'
import type { HeadContext } from './head-lines.ts'
import { saysWho } from './head-writers.ts'
import type { HeadlineChoice } from './headline-choice.ts'

/**
 * Parses an open line that is not the headline: a repeat of it, furniture above it, or a caption, a
 * standfirst or a writer's name below it.
 */
export function readOpenLine(
  draft: HeadDraft,
  line: HeadLine,
  next: HeadLine | undefined,
  { context, choice: { line: chosen, title } }: { context: HeadContext; choice: HeadlineChoice },
): void {
  const { notes, pictures } = draft
  const repeats = title === null ? null : repeatsHeadline(line.text, title)
  if (repeats !== null) return notes.leaveOut(line, repeats)
  const isBelow = chosen !== null && line.number >= chosen.number
  // A name further up may also be a caption.
  if (isBelow && isCredit(draft, line) && pictures.creditLast(line.text))
    return notes.take(line, 'credit', 'a name in capitals right below a caption')
  const signs = isBelow ? whySigned(draft, line, next, { chosen, context }) : null
  if (signs !== null) return addByline(draft, line, signs)
  const aboutWriter = whyAboutWriter(draft, line)
  if (aboutWriter !== null) return notes.leaveOut(line, aboutWriter)
  if (isBelow && line.endsSentence && isDeck(line, next, { chosen, context, captioned: draft.captioned }))
    return addStandfirst(draft, line, 'a sentence that goes on below the headline')
  const kind = doubtHeadline(line.text, context.options.names)?.kind
  if (chosen !== null && !isBelow && kind !== 'caption') return notes.leaveOut(line, 'stands above the headline')
  if (!isBelow || line.endsSentence || kind === 'caption' || kind === 'name') {
    pictures.addCaption({ text: line.text, credit: null })
    return notes.take(line, 'caption', 'stands between the headline and the time')
  }
  if (/^\p{sc=Han}{2,5}$/u.test(line.text)) return notes.leaveOut(line, 'a name, or a word of the page')
  // A name of two words may also be a caption.
  if (readsAsPerson(line.text)) return addByline(draft, line, 'a name below the headline')
  addStandfirst(draft, line, 'goes on below the headline')
}

/** Whether a line is a person's name in capitals, directly below a caption. */
function isCredit({ notes }: HeadDraft, { number, text }: HeadLine): boolean {
  return notes.roles.get(number - 1)?.role === 'caption' && text === text.toUpperCase() && readsAsPerson(text)
}

/** Says why a line below the headline is the name of the writer, or `null` if it may not be. */
function whySigned(
  draft: HeadDraft,
  line: HeadLine,
  next: HeadLine | undefined,
  { chosen, context }: { chosen: HeadLine; context: HeadContext },
): string | null {
  if (!readsAsPerson(line.text)) return null
  if (next === undefined && !draft.pictures.isCredited()) return 'a name right above the time'
  if (next !== undefined && saysWho(next, line.text)) return 'a name above a sentence about the writer'
  return line.number === chosen.number + 1 && isNameAlone(line, draft, context) ? 'a name right below the headline' : null
}

/** Whether a name is in a head where no line says "By". */
function isNameAlone({ phrase }: HeadLine, { bylines, pictures }: HeadDraft, { isSigned }: HeadContext): boolean {
  return !isSigned && bylines.length === 0 && !pictures.isCredited() && phrase.meanings.length === 0
}

/** Says why a line is about the writer who was named last, or `null` if it is not. */
function whyAboutWriter({ bylines }: HeadDraft, line: HeadLine): string | null {
  const writer = bylines.at(-1)
  if (writer === undefined) return null
  if (saysWho(line, writer.value)) return 'says who the writer is'
  const isPlace = writer.number === line.number - 1 && /^\p{Lu}\p{L}{2,15}(?: \p{Lu}\p{L}{2,15})?$/u.test(line.text)
  return isPlace ? 'says where the writer is' : null
}

/**
 * Words found only in languages whose newspapers print a deck below the headline, and captions with
 * a credit.
 */
const otherLanguages =
  /\b(?:le|la|les|des|une|du|est|dans|pour|der|die|das|und|ist|nicht|für|el|los|las|del|una|para|che|della|il|gli|per|ein|eine|einen|seit|noch|sich|mit|von|wird|sind|qui|que|sur|pas|avec|aux|con|por|nel|sono)\b/giu

/**
 * Whether a sentence directly below the headline is a deck and not a caption. It is if captions in
 * its language have credits, or if a caption with its credit or buttons follow. `captioned` is the
 * number of the last line of a caption with its credit.
 */
function isDeck(
  line: HeadLine,
  next: HeadLine | undefined,
  { chosen, context, captioned }: { chosen: HeadLine; context: HeadContext; captioned: number },
): boolean {
  const isNear = line.number <= chosen.number + 2
  const known = isNear || next?.headKind === 'byline' ? (line.text.match(otherLanguages) ?? []).length : 0
  const mayBeDeck =
    known >= 2 ||
    (known > 0 && /[à-öø-ÿß]/i.test(line.text)) ||
    (isNear && captioned > line.number) ||
    // A blank line may be between the two. With one, English prints captions too.
    (line.number === chosen.number + 1 &&
      (next?.headKind === 'caption' || (next?.headKind === 'furniture' && next.kind === 'furniture')))
  return mayBeDeck && next?.headKind !== 'credit' && readCaptionLine(line.text, context.options, line.phrase) === null
}
