/**
 * The words in lines of time, in one language. Entries are separated by `|` and have at most three
 * words. Case does not matter.
 */
export interface TimeWords {
  /**
   * The twelve months from January, separated by spaces. Spellings of a month are separated by `|`.
   */
  months: string
  /** The seven weekdays from Sunday, in the same format. */
  weekdays: string
  /** Labels of the time of publication, and of an update. */
  published: string
  updated: string
  /** Words without meaning between date and clock time. */
  fillers: string
  noon: string
  /**
   * Midnight is ambiguous, since it belongs to two days. A word for the first moment of a day is in
   * `startOfDay`.
   */
  midnight: string
  startOfDay: string
  /** Words for a time relative to when it was read. */
  relative: string
  /** Matches a phrase such as `2 hours ago`. */
  ago: RegExp
  /** Whether `5.6.2024` is June 5 everywhere this language is written. */
  isDayFirst: boolean
}
