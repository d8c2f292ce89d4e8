/**
 * What the pages of newspapers say in one language. A row holds one phrase, or several as `expandPhrase` reads them. A phrase stands once,
 * in any case and with or without accents: lookups ignore case, quotes, brackets, bullets, arrows and a colon at the end. `{number}`
 * stands for digits, `{section}` for the name of a section (`More in {section}`), `{topic}` for any other name, `*` at the end for
 * anything or nothing. A phrase has one of the last three at most. What says how a line begins (`…Openings`, `captionWords`) is compared as it is
 * written, but for case and wide signs.
 */
export interface Phrases {
  /** Headings of lists of headlines that belong with the article. They may stand in the middle of the text. */
  related: readonly string[]
  /** Headings of one word that begin a list on their own line: `Related: Ferry Sails`. Headings of several words all may. */
  openings: readonly string[]
  /** Headings of what is popular in the article's section. Such a list is read as related headlines; no text follows it. */
  popular: readonly string[]
  /** Headings of what is popular across the site. No text follows such a list. */
  ranking: readonly string[]
  /** Headings of the site's own lists, which are left out: the latest news, topics, advertisements. No text follows them. */
  site: readonly string[]
  /** Words in the headings of lists that belong to the text: ingredients, results, candidates. */
  ownLists: readonly string[]
  /** The tabs and notes between a ranking's heading and its headlines: `24 hours`, `This week`. */
  tabs: readonly string[]
  /** Words before, behind, above or below a headline that are no part of it: `NEW`, `Subscribers only`. */
  labels: readonly string[]
  /** Words that are no part of a headline when they have a line of their own. Beside one they belong to it: `Analysis: …`. They stand above an article as well. */
  kickers: readonly string[]
  /** Labels of what was paid for, headline and all. */
  adverts: readonly string[]
  /** Lines and ends of lines that invite the reader to go on: `Read more`. */
  more: readonly string[]
  /** How long ago a headline was new: `{number} hours ago`. */
  ages: readonly string[]
  /** The words that dates and times are made of, beside digits. */
  dateWords: readonly string[]
  /** Lines that a page has anywhere around an article: share, font size, listen, comments. */
  furniture: readonly string[]
  /** Verbs that open a line in which a page invites the reader, or end it in Japanese, Chinese and Korean: `Join`, `こちら`. */
  acts: readonly string[]
  /** What such a line speaks of: `newsletter`, `WhatsApp`, `この記事`. */
  pageThings: readonly string[]
  /** Words of sentences that a page has below an article: newsletter, subscribe. Only a sentence below a list is looked at. */
  footerWords: readonly string[]
  /** Lines that stand only below an article: copyright, back to top. No text follows them. */
  endings: readonly string[]
  /** Lines that a page has only above a headline: buttons, counters, addressees, menus. Furniture may stand there as well. */
  aboveHeadline: readonly string[]
  /** Labels above an article that offer another one, whose headline is on the next line. */
  promos: readonly string[]
  /** Kickers that stand above or before the headline of an article. In a list the same words may head one, or be a headline. */
  headlineKickers: readonly string[]
  /** The sections of a newspaper, as its menus have them. */
  sections: readonly string[]
  /** Sections and areas beside the headlines of a list. Above a text, such a word may be a place. */
  areas: readonly string[]
  /** How a note of the editors begins that says what was wrong. */
  corrections: readonly string[]
  /** Lines that say that a picture's caption stands below. */
  captionMarks: readonly string[]
  /** Lines that are a picture's credit alone. */
  creditLines: readonly string[]
  /** What stands before a picture's credit: at the start of a line, where a caption may follow as well, or behind a caption. */
  creditOpenings: readonly string[]
  /** How a line begins that can only be a caption. */
  captionOpenings: readonly string[]
  /** How a line begins that may be a caption where one stands, and a sentence elsewhere. */
  captionWords: readonly string[]
  /** What stands before the name of a writer. */
  writerOpenings: readonly string[]
  /** What writers are: `staff writer`. */
  writerTitles: readonly string[]
  /** The departments of a newspaper, which sign as well. */
  departments: readonly string[]
  /** Lines of a page that says that there is none. */
  errorPages: readonly string[]
  /** Lines of a page that checks the browser or the reader. */
  browserChecks: readonly string[]
  /** Lines of a page that asks readers to sign in. */
  loginPages: readonly string[]
  /** Lines of a page that asks readers to accept cookies. */
  cookieNotices: readonly string[]
  /** Names of headers that only a mail has. */
  mailHeaders: readonly string[]
  /** Names of headers that a mail and other texts have: `From:` may say who publishes a release. */
  otherMailHeaders: readonly string[]
  /** Lines above a mail that was sent on. */
  forwardMarks: readonly string[]
}
