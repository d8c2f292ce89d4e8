/**
 * The words that lines of time are made of, in one language. Words and phrases, of at most three words, are parted by `|`. Case does
 * not matter.
 */
export interface TimeWords {
  /** The twelve months, from January, parted by spaces; the spellings of each by `|`. */
  months: string
  /** The seven days of the week, from Sunday, in the same way. */
  weekdays: string
  /** What stands beside the time of publication, and beside that of an update. */
  published: string
  updated: string
  /** Words between date and clock that say nothing. */
  fillers: string
  noon: string
  /** Midnight belongs to two days. A word that means the first moment of a day is `startOfDay`. */
  midnight: string
  startOfDay: string
  /** Words for a time that depends on when it was read. */
  relative: string
  /** `2 hours ago`. */
  ago: RegExp
  /** Whether `5.6.2024` is the fifth of June to all who write this language. */
  isDayFirst: boolean
}
