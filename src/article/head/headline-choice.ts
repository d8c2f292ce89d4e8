import type { Diagnostic } from '../article.ts'
import { findBroken } from './broken-headline.ts'
import type { HeadLine, HeadKind } from './head-line.ts'
import type { HeadContext } from './head-lines.ts'
import { type Candidate, findCandidates } from './headline-candidates.ts'
import { isTag } from '../line/list-details.ts'
import { diagnosticAt } from '../diagnostics.ts'
import type { Line } from '../lines.ts'
import { endOf } from '../line/prose.ts'
import { mayBeSiteName } from '../names/newspapers.ts'
import { isLong, readKickerPair } from './kicker-pair.ts'
import { eastAsian } from '../phrases/fold.ts'
import { isShort } from '../line/title-line.ts'

/** The line chosen as the headline, and the reason. */
export interface HeadlineChoice {
  line: HeadLine | null
  title: string | null
  /** The section before the headline on the same line. */
  section: string | null
  why: string
  diagnostics: Diagnostic[]
}

/** Evidence for or against a candidate. */
const evidence: readonly { weight: number; why: string; holds: (candidate: Candidate) => boolean }[] = [
  { weight: 6, why: 'stands there more than once', holds: ({ copies }) => copies > 1 },
  { weight: 3, why: 'the first line of text', holds: ({ isFirst }) => isFirst },
  { weight: 2, why: 'set as headlines are', holds: ({ isSet }) => isSet },
  { weight: 2, why: 'stands between blank lines', holds: ({ isApart }) => isApart },
  { weight: 2, why: 'the last line above the time', holds: ({ isLast }) => isLast },
  { weight: -3, why: 'a line of the menu', holds: ({ isInMenu }) => isInMenu },
  { weight: -3, why: 'may be the name of a newspaper', holds: ({ title }) => mayBeSiteName(title) },
  { weight: -3, why: 'shorter than headlines are', holds: ({ title }) => isShort(title) },
]

/**
 * Chooses the headline from the head's lines. A doubt is an error unless the front matter has the
 * headline.
 */
export function chooseHeadline(lines: readonly HeadLine[], context: HeadContext): HeadlineChoice {
  const candidates = findCandidates(lines, context)
  const { given } = context
  if (given.title !== undefined) return chooseGiven(candidates, given.title)
  // Furniture may be above the headline, and is passed over.
  const first = candidates.find(({ doubt }) => doubt?.kind !== 'furniture') ?? candidates[0]
  const sound = candidates.filter(({ doubt }) => doubt === null)
  const ranked = sound.map((candidate): Ranked => ({ candidate, score: scoreOf(candidate) })).sort((a, b) => b.score - a.score)
  const [best] = ranked
  const second = ranked.find(({ candidate }) => candidate.title !== best?.candidate.title)
  if (best === undefined || (first?.doubt != null && !isCertainBelow(first, best.candidate, lines)))
    return none(context.isExcused ? [] : [first === undefined ? missing(lines, context) : doubtful(first, best?.candidate)])
  // Without a time, nothing marks the end of the head, and a short first line may be part of the
  // page. `潮の目` names a column, `橋が開通` does not.
  const isUndated = context.time === null && given.published === undefined
  if (isShort(best.candidate.title) && (isUndated || (eastAsian.test(best.candidate.title) && isTag(best.candidate.title))))
    return none([doubtful({ ...best.candidate, doubt: { kind: 'furniture', reads: 'a label' } })])
  if (context.rival !== null && best.candidate.copies === 1)
    return none([undecided(best.candidate, { line: context.rival, title: context.rival.text })])
  const pair = readKickerPair(best.candidate, sound, lines)
  const broken = findBroken(best.candidate, lines) ?? (pair?.isKicker === true ? findBroken(pair.below, lines) : null)
  if (broken !== null) return none([broken])
  if (pair !== null) return pair.isKicker ? chosen(pair.below) : none([undecided(pair.first, pair.below)])
  const rival = second !== undefined && !isTold(best, second) ? second.candidate : rivalAbove(best.candidate, sound)
  if (rival !== undefined) return none([undecided(best.candidate, rival)])
  return chosen(withoutSite(best.candidate, sound))
}

/**
 * If the window title is above the page, returns the page's own headline. Lines between the two
 * belong to the page.
 */
function withoutSite(best: Candidate, sound: readonly Candidate[]): Candidate {
  const isWithoutSite = ({ title, site }: Candidate): boolean => site === null && title === best.title
  return best.site === null ? best : (sound.find(isWithoutSite) ?? best)
}

/**
 * Whether evidence separates the best of two candidates from the other. Being first counts for
 * little: pages have lines of their own above a headline, and they are shorter than what follows. A
 * headline has some length, and a standfirst below it is at least as long.
 */
function isTold(best: Ranked, second: Ranked): boolean {
  if (best.score - second.score >= firm) return true
  const [title, other] = [best.candidate.title, second.candidate.title]
  const isWhole = isLong(title)
  if (best.score === second.score) return false
  const { isFirst, below } = best.candidate
  if (isFirst && below !== null && isWhole && !second.candidate.isSet) {
    // A much shorter line below is a standfirst. Below a menu, the first line may be a motto.
    if (below === 'section' || other.length < title.length * 0.7) return true
  }
  return (isShort(other) && !isShort(title)) || (isFirst && isWhole && other.length >= title.length * 0.9)
}

/**
 * A line above the best candidate that reads as well, since it is as long as headlines are. A label
 * or a section may be above the headline, and the best candidate be its deck.
 */
function rivalAbove({ line, title, copies, isSet }: Candidate, sound: readonly Candidate[]): Candidate | undefined {
  if (copies > 1 || isSet) return undefined
  return sound.find((other) => other.line.number < line.number && other.title !== title && isLong(other.title))
}

type Titled = Pick<Candidate, 'title'> & { line: Line }

/** A candidate with its evidence. */
interface Ranked {
  candidate: Candidate
  score: number
}

/** The lead in evidence that decides between two lines. */
const firm = 3

/**
 * Finds the headline given in the front matter. The line with the same text is the headline. Any
 * other line that looks like one is left out with a warning.
 */
function chooseGiven(candidates: readonly Candidate[], given: string): HeadlineChoice {
  const same = candidates.find(({ line, title }) => title === given || line.text === given)
  if (same !== undefined) return chosen(same)
  const [first] = candidates
  if (first === undefined || first.doubt !== null) return none([])
  const message = `left out, the front matter has another headline: "${first.title}"`
  return { ...chosen(first), diagnostics: [diagnosticAt('warning', first.line, message)] }
}

function chosen(candidate: Candidate): HeadlineChoice {
  const { line, title, site, kicker, isSection } = candidate
  const [strongest] = evidence.filter(({ holds, weight }) => weight > 0 && holds(candidate))
  const diagnostics: Diagnostic[] = []
  if (site !== null) diagnostics.push(diagnosticAt('note', line, `left out, it is the name of a site: "${site}"`))
  if (kicker !== null && !isSection)
    diagnostics.push(diagnosticAt('note', line, `left out, it says what kind of text it is: "${kicker}"`))
  return { line, title, section: isSection ? kicker : null, why: strongest?.why ?? 'the only line that may be', diagnostics }
}

function none(diagnostics: Diagnostic[]): HeadlineChoice {
  return { line: null, title: null, section: null, why: '', diagnostics }
}

function scoreOf(candidate: Candidate): number {
  return evidence.reduce((sum, { weight, holds }) => (holds(candidate) ? sum + weight : sum), 0)
}

/**
 * Whether a candidate is the headline even though the first line of text is not. Below a possible
 * caption, it is only if its case rules out a caption, it is apart, or furniture is above it.
 */
function isCertainBelow(first: Candidate, candidate: Candidate, lines: readonly HeadLine[]): boolean {
  const { isSet, copies, isApart, isLast, line, title } = candidate
  if (first.doubt?.kind === 'other') return false
  if (first.doubt?.kind === 'name' && isAboveSigned(first, candidate, lines)) return true
  const between = lines.filter(({ number }) => number > first.line.number && number < line.number)
  const isBelowFurniture = between.some(
    ({ headKind }) => headKind === 'furniture' || headKind === 'section' || headKind === 'kicker',
  )
  if (copies > 1 || isSet || isBelowFurniture) return true
  // Without a full stop, a line may be a headline that begins as captions do, and the shorter one its deck.
  const isDeck = first.doubt?.kind === 'caption' && !/[.。．）)]$/.test(first.title) && title.length < first.title.length
  return isApart && isLast && !isDeck
}

/** Whether a name, such as the section `Market Day`, is right above a long line with a byline below it. */
function isAboveSigned(first: Candidate, { line, title }: Candidate, lines: readonly HeadLine[]): boolean {
  const below = lines[lines.indexOf(line) + 1]
  return line.number === first.line.number + 1 && isLong(title) && below?.headKind === 'byline'
}

const way = 'write the headline on a line above, or add "title:" on top'

/** `below` is a line that may be the headline if the doubtful one is taken out. */
function doubtful({ doubt, line, title }: Candidate, below?: Candidate): Diagnostic {
  const wayOut = below === undefined ? way : `take it out if "${below.title}" is the headline, or add "title:" on top`
  return diagnosticAt('error', line, `expected a headline, found what reads as ${doubt?.reads} ("${endOf(title)}"); ${wayOut}`)
}

function undecided(best: Titled, second: Titled): Diagnostic {
  const [first, other] = [best, second].sort((a, b) => a.line.number - b.line.number)
  const message = `expected one headline, found two lines that may be it, "${first?.title}" and, on line ${other?.line.number}, "${other?.title}"; add "title:" on top`
  return diagnosticAt('error', first?.line ?? null, message)
}

/** Descriptions of lines that cannot be the headline. */
const readings: Partial<Record<HeadKind, string>> = {
  caption: 'a photo caption',
  credit: "a picture's credit",
  section: 'a section',
  kicker: 'a label',
  furniture: 'a line of the page',
}

function missing(lines: readonly HeadLine[], { time }: HeadContext): Diagnostic {
  const [first] = lines
  const reads = first && readings[first.headKind]
  if (first && reads)
    return diagnosticAt('error', first, `expected a headline, found what reads as ${reads} ("${endOf(first.text)}"); ${way}`)
  const found = first ? `"${first.text}"` : time !== null ? 'the time' : 'a paragraph'
  return diagnosticAt('error', first ?? null, `expected a headline on the first line, found ${found}; ${way}`)
}
