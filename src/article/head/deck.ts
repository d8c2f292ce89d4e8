import { readCaptionLine } from '../line/caption.ts'
import type { HeadLine } from './head-line.ts'
import type { HeadContext } from './head-lines.ts'

/**
 * Words found only in languages whose newspapers print a deck below the headline, and captions with
 * a credit.
 */
const others =
  /\b(?:le|la|les|des|une|du|est|dans|pour|der|die|das|und|ist|nicht|für|el|los|las|del|una|para|che|della|il|gli|per|ein|eine|einen|seit|noch|sich|mit|von|wird|sind|qui|que|sur|pas|avec|aux|con|por|nel|sono)\b/giu

/**
 * Whether a sentence directly below the headline is a deck and not a caption. It is if captions in
 * its language have credits, or if a caption with its credit or buttons follow. `captioned` is the
 * number of the last line of a caption with its credit.
 */
export function isDeck(
  line: HeadLine,
  next: HeadLine | undefined,
  { chosen, context, captioned }: { chosen: HeadLine; context: HeadContext; captioned: number },
): boolean {
  const isNear = line.number <= chosen.number + 2
  const known = isNear || next?.headKind === 'byline' ? (line.text.match(others) ?? []).length : 0
  const mayBeDeck =
    known >= 2 ||
    (known > 0 && /[à-öø-ÿß]/i.test(line.text)) ||
    (isNear && captioned > line.number) ||
    // A blank line may be between the two. With one, English prints captions too.
    (line.number === chosen.number + 1 &&
      (next?.headKind === 'caption' || (next?.headKind === 'furniture' && next.kind === 'furniture')))
  return mayBeDeck && next?.headKind !== 'credit' && readCaptionLine(line.text, context.options, line.phrase) === null
}
