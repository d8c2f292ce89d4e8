import type { Look } from './looks.ts'

/** An entry of a list: the lines of its headline and the lines around them. */
export interface ListEntry {
  /** The first line of the headline and its continuation lines. */
  lines: { look: Look; text: string }[]
  /** Further lines below the headline: an area, a summary, or perhaps more of the headline. */
  extras: Look[]
  details: Look[]
}

/** The lines below a heading that make its list. */
export interface ListBlock {
  entries: ListEntry[]
  /** Tabs, labels and furniture above the first headline; bullets and numbers on their own line. */
  frame: Look[]
  /** Whether the headlines have bullets or numbers. */
  marked: boolean
  /**
   * A bullet or number on its own line, with its headline on the next line. At the end of a list,
   * it has no headline.
   */
  pending: Look | null
  /** Whether the page says where the list ends. The text may go on below. */
  isEnded: boolean
  /** Whether sentences below headlines, with no blank line between, were taken for summaries. */
  summed: boolean
  /** The index of the first line after the list. */
  end: number
}

/**
 * Headlines with lines around them, between blank lines; or headlines with a sentence below each.
 */
export type Groups = 'between blank lines' | 'with sentences'

/** A list while its lines are collected. */
export interface BlockState extends ListBlock {
  /** The line above the list. */
  heading: Look | undefined
  /** What shows where the next headline begins. `null` if each line may be one. */
  groups: Groups | null
  /** Whether a blank line, or another separator of headlines, follows the last one. */
  fresh: boolean
  sign: string | null
  lastNumber: number
  /** Whether tabs unknown to the phrasebook may precede the headlines, as in a ranking. */
  hasTabs: boolean
  /** Whether a line about the list may precede bullets or numbers. */
  hasNote: boolean
  /** Whether blank lines separate the headlines. `null` before the second headline. */
  spaced: boolean | null
}

/** The maximum number of lines in a headline, or of extra lines below it. */
export const maxLines = 6

/** Begins an entry with a headline. */
export function begin(state: BlockState, look: Look, text: string): boolean {
  state.pending = null
  state.fresh = false
  state.entries.push({ lines: [{ look, text }], extras: [], details: [] })
  return true
}

/** Adds a line to the headline above it. Returns `false` if the headline is full. */
export function addLine({ lines }: ListEntry, look: Look): boolean {
  return lines.length < maxLines && lines.push({ look, text: look.line.text }) > 0
}

/**
 * Whether a line continues the headline above it: it begins in lowercase, or the line above ends
 * mid-clause.
 */
export function goesOn(entry: ListEntry, look: Look): boolean {
  const above = entry.lines.at(-1)?.text ?? ''
  return /^\p{Ll}/u.test(look.line.text) || /[,;、，]$|(?:^|\P{L})(?:and|or|of|the|a|an|with|from)$/u.test(above)
}
