/**
 * What the pages of newspapers say in one language. A phrase stands once, in any case and with or without accents: lookups ignore
 * case, quotes, brackets, bullets, arrows and a colon at the end. `{number}` stands for digits, `{section}` for the name of a
 * section (`More in {section}`), `{topic}` for any other name. A phrase has one `{section}` or `{topic}` at most.
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
  /** Words that are no part of a headline when they have a line of their own. Beside one they belong to it: `Analysis: …`. */
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
  /** Words of sentences that a page has below an article: newsletter, subscribe. Only a sentence below a list is looked at. */
  footerWords: readonly string[]
  /** Lines that stand only below an article: copyright, back to top. No text follows them. */
  endings: readonly string[]
}
