import type { Diagnostic } from './article.ts'
import type { HeadContext, HeadLine, HeadMark } from './head-lines.ts'
import { type Candidate, findCandidates } from './headline-candidates.ts'
import { diagnosticAt } from './diagnostics.ts'
import { endOf } from './prose.ts'
import { isShort, wide } from './title-line.ts'

/** The line that is an article's headline, and why. */
export interface HeadlineChoice {
  line: HeadLine | null
  title: string | null
  /** The section that stands before the headline on its line. */
  section: string | null
  why: string
  problems: Diagnostic[]
}

/** What speaks for a candidate, or against it. */
const evidence: readonly { weight: number; why: string; holds: (candidate: Candidate) => boolean }[] = [
  { weight: 6, why: 'stands there more than once', holds: ({ copies }) => copies > 1 },
  { weight: 3, why: 'the first line of text', holds: ({ isFirst }) => isFirst },
  { weight: 2, why: 'set as headlines are', holds: ({ isSet }) => isSet },
  { weight: 2, why: 'stands between blank lines', holds: ({ isApart }) => isApart },
  { weight: 2, why: 'the last line above the time', holds: ({ isLast }) => isLast },
  { weight: -3, why: 'shorter than headlines are', holds: ({ title }) => isShort(title) },
]

/** Chooses the line of the head that is the headline. A doubt is an error, unless the front matter has the headline. */
export function chooseHeadline(lines: readonly HeadLine[], context: HeadContext): HeadlineChoice {
  const candidates = findCandidates(lines, context)
  const { given } = context
  if (given.title !== undefined) return chooseGiven(candidates, given.title)
  const [first] = candidates
  const sound = candidates.filter(({ doubt }) => doubt === null)
  const ranked = sound.map((candidate): Ranked => ({ candidate, score: scoreOf(candidate) })).sort((a, b) => b.score - a.score)
  const [best] = ranked
  const second = ranked.find(({ candidate }) => candidate.title !== best?.candidate.title)
  if (best === undefined || (first?.doubt != null && !isCertainBelow(first, best.candidate, lines)))
    return none(context.isExcused ? [] : [first === undefined ? missing(lines, context) : doubtful(first)])
  // Without a time, nothing tells where a head ends, and a short first line may well be the page's.
  if (context.time === null && given.published === undefined && isShort(best.candidate.title))
    return none([doubtful({ ...best.candidate, doubt: { kind: 'page', reads: 'a label' } })])
  if (second !== undefined && !isTold(best, second)) return none([undecided(best.candidate, second.candidate)])
  return chosen(withoutSite(best.candidate, sound))
}

/** Where the title of the window stands above the page, the headline of the page: lines between them are the page's. */
function withoutSite(best: Candidate, sound: readonly Candidate[]): Candidate {
  const isOfPage = ({ title, site }: Candidate): boolean => site === null && title === best.title
  return best.site === null ? best : (sound.find(isOfPage) ?? best)
}

/**
 * Whether something tells the best of two candidates from the other. That it is the first line tells little: a page has lines of its
 * own above a headline, and they are shorter than what follows. A headline is of some length, and a standfirst below it no shorter.
 */
function isTold(best: Ranked, second: Ranked): boolean {
  if (best.score - second.score >= firm) return true
  const [title, other] = [best.candidate.title, second.candidate.title]
  const isLong = wide.test(title) ? title.length >= 15 : title.length >= 38 && title.split(' ').length > 5
  if (best.score === second.score) return false
  return (isShort(other) && !isShort(title)) || (best.candidate.isFirst && isLong && other.length >= title.length * 0.9)
}

/** A candidate with what speaks for it. */
interface Ranked {
  candidate: Candidate
  score: number
}

/** By as much more evidence a line is told from another. */
const firm = 3

/** With a headline in the front matter, the line that says the same is the headline; another that reads as one is left out with a warning. */
function chooseGiven(candidates: readonly Candidate[], given: string): HeadlineChoice {
  const same = candidates.find(({ line, title }) => title === given || line.text === given)
  if (same !== undefined) return chosen(same)
  const [first] = candidates
  if (first === undefined || first.doubt !== null) return none([])
  const message = `left out, the front matter has another headline: "${first.title}"`
  return { ...chosen(first), problems: [diagnosticAt('warning', first.line, message)] }
}

function chosen(candidate: Candidate): HeadlineChoice {
  const { line, title, site, kicker, isSection } = candidate
  const [strongest] = evidence.filter(({ holds, weight }) => weight > 0 && holds(candidate))
  const problems: Diagnostic[] = []
  if (site !== null) problems.push(diagnosticAt('note', line, `left out, it is the name of a site: "${site}"`))
  if (kicker !== null && !isSection)
    problems.push(diagnosticAt('note', line, `left out, it says what kind of text it is: "${kicker}"`))
  return { line, title, section: isSection ? kicker : null, why: strongest?.why ?? 'the only line that may be', problems }
}

function none(problems: Diagnostic[]): HeadlineChoice {
  return { line: null, title: null, section: null, why: '', problems }
}

function scoreOf(candidate: Candidate): number {
  return evidence.filter(({ holds }) => holds(candidate)).reduce((sum, { weight }) => sum + weight, 0)
}

/**
 * Whether a candidate is the headline though the first line of text is none. Below a line of the page it is; below one that may be a
 * caption only if it is set as no caption is, stands apart, or has a line of the page above it.
 */
function isCertainBelow(first: Candidate, candidate: Candidate, lines: readonly HeadLine[]): boolean {
  const { isSet, copies, isApart, isLast, line } = candidate
  if (first.doubt?.kind === 'page') return true
  if (first.doubt?.kind === 'other') return false
  const between = lines.filter(({ number }) => number > first.line.number && number < line.number)
  const isBelowPage = between.some(({ mark }) => mark === 'page' || mark === 'section' || mark === 'kicker')
  return copies > 1 || isSet || (isApart && isLast) || isBelowPage
}

const way = 'write the headline on a line above, or add "title:" on top'

function doubtful({ doubt, line, title }: Candidate): Diagnostic {
  return diagnosticAt('error', line, `expected a headline, found what reads as ${doubt?.reads} ("${endOf(title)}"); ${way}`)
}

function undecided(best: Candidate, second: Candidate): Diagnostic {
  const [first, other] = [best, second].sort((a, b) => a.line.number - b.line.number)
  const message = `expected one headline, found two lines that may be it, "${first?.title}" and, on line ${other?.line.number}, "${other?.title}"; add "title:" on top`
  return diagnosticAt('error', first?.line ?? null, message)
}

/** What lines that cannot be the headline read as. */
const readings: Partial<Record<HeadMark, string>> = {
  caption: 'a photo caption',
  credit: "a picture's credit",
  section: 'a section',
  kicker: 'a label',
  page: 'a line of the page',
}

function missing(lines: readonly HeadLine[], { time }: HeadContext): Diagnostic {
  const [first] = lines
  const reads = first && readings[first.mark]
  if (first && reads)
    return diagnosticAt('error', first, `expected a headline, found what reads as ${reads} ("${endOf(first.text)}"); ${way}`)
  const found = first ? `"${first.text}"` : time !== null ? 'the time' : 'a paragraph'
  return diagnosticAt('error', first ?? null, `expected a headline on the first line, found ${found}; ${way}`)
}
