import type { Caption, Unclean } from './article.ts'
import type { Line } from './lines.ts'
import type { ReadLine } from './read-line.ts'

/** The captions of a part of an article while its lines are read, each with the credit that stands above it. */
export interface Pictures {
  captions: readonly Unclean<Caption>[]
  /** Whether a credit waits for its caption. */
  isCredited: () => boolean
  /** Adds a credit that stands below its caption; `false` where the last caption has one. */
  creditLast: (credit: string) => boolean
  addCaption: (caption: Unclean<Caption>) => void
  /** Keeps a credit for the caption below it; `null` says that none comes. */
  addCredit: (credit: string | null) => void
}

/** Pairs captions with credits. A credit that finds no caption stands alone, as beside a chart. */
export function collectPictures(): Pictures {
  const captions: Unclean<Caption>[] = []
  let pending: string | null = null
  return {
    captions,
    isCredited: () => pending !== null,
    creditLast: (credit) => {
      const last = captions.at(-1)
      if (pending !== null || last === undefined || last.credit !== null) return false
      captions[captions.length - 1] = { ...last, credit }
      return true
    },
    addCaption: ({ text, credit }) => {
      // A page may have the caption again below its picture in large.
      if (pending === null && text !== null && captions.some((each) => each.text === text)) return
      captions.push({ text, credit: credit ?? pending })
      pending = null
    },
    addCredit: (credit) => {
      if (pending !== null) captions.push({ text: null, credit: pending })
      pending = credit
    },
  }
}

/** Whether a line is a picture's credit directly above `below`, with no blank line between. */
export function isPictureName(line: ReadLine | undefined, below: Line): boolean {
  return line !== undefined && (line.kind === 'name' || line.kind === 'credit') && line.number + 1 === below.number
}
