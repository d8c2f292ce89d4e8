import type { Caption } from '../article.ts'
import type { Unclean } from '../clean-article.ts'
import type { Line } from '../lines.ts'
import type { ReadLine } from '../line/read-line.ts'

/** Collects the captions of a part of an article, each with the credit above it. */
export interface Pictures {
  captions: readonly Unclean<Caption>[]
  /** Whether a credit is waiting for its caption. */
  isCredited: () => boolean
  /**
   * Adds a credit that follows its caption. Returns `false` if the last caption already has one.
   */
  creditLast: (credit: string) => boolean
  addCaption: (caption: Unclean<Caption>) => void
  /** Keeps a credit for the caption below it. `null` means that there is no credit. */
  addCredit: (credit: string | null) => void
}

/**
 * Pairs captions with credits. A credit without a caption stays alone, such as one beside a chart.
 */
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
      // Some pages repeat the caption below an enlarged picture.
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

/** Whether a line is a picture credit directly above `below`, with no blank line between. */
export function isPictureName(line: ReadLine | undefined, below: Line): boolean {
  return line !== undefined && (line.kind === 'name' || line.kind === 'credit') && line.number + 1 === below.number
}
