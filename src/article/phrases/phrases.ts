/**
 * Phrases on newspaper pages, in one language. A row holds one phrase, or several in the syntax of
 * `expandPhrase`. List each phrase once: lookups ignore case, accents, quotes, brackets, bullets,
 * arrows and a colon at the end. `{number}` matches digits, `{section}` the name of a section
 * (`More in {section}`), `{topic}` any other name, and `*` at the end anything or nothing. A phrase
 * has at most one of the last three. Use `{topic}` and `*` only beside words that begin or end no
 * headline and no sentence: `{topic}ログイン` also matches `会員サイトに不正ログイン`. Lists of openings
 * (`…Openings`, `captionWords`) are compared as written, except for case and full-width characters.
 */
export interface Phrases {
  /** Headings of lists of related headlines. They may occur in the middle of the text. */
  related: readonly string[]
  /**
   * One-word headings that may have a headline on their own line: `Related: Ferry Sails`. Headings
   * of several words always may.
   */
  openings: readonly string[]
  /** Words that are a heading only with a headline on their line: `READ: …` */
  lineOpenings: readonly string[]
  /**
   * Headings of popular articles in the same section. The list counts as related headlines. No text
   * follows it.
   */
  popular: readonly string[]
  /** Headings of popular articles across the site. No text follows the list. */
  ranking: readonly string[]
  /**
   * Headings of the site's own lists, which are left out: the latest news, topics, advertisements.
   * No text follows them.
   */
  site: readonly string[]
  /** Words in the headings of lists that are part of the text: ingredients, results, candidates. */
  ownLists: readonly string[]
  /** Words in the title of a digest of briefs: `News in Brief`. */
  digests: readonly string[]
  /** Tabs and notes between the heading and the headlines of a ranking: `24 hours`, `This week`. */
  tabs: readonly string[]
  /**
   * Words before, after, above or below a headline that are not part of it: `NEW`,
   * `Subscribers only`.
   */
  labels: readonly string[]
  /**
   * Words that are not part of a headline when on their own line. Beside one, they are part of it:
   * `Analysis: …`. They also occur above an article.
   */
  kickers: readonly string[]
  /** Labels of paid content. The headline is paid content too. */
  adverts: readonly string[]
  /**
   * Labels of places for advertisements, also in `adverts`. On their own line between headlines,
   * they say nothing about either.
   */
  advertPlaces: readonly string[]
  /** Lines and line endings that invite the reader to continue: `Read more`. */
  more: readonly string[]
  /** The age of a headline: `{number} hours ago`. */
  ages: readonly string[]
  /** Words in dates and times, besides digits. */
  dateWords: readonly string[]
  /** Lines that may occur anywhere around an article: share, font size, listen, comments. */
  furniture: readonly string[]
  /**
   * Verbs that begin an invitation to the reader, or end it in Japanese, Chinese and Korean:
   * `Join`, `こちら`.
   */
  acts: readonly string[]
  /**
   * Words of an invitation that speak to the reader: `our`, `this`. Languages without spaces
   * between words need none.
   */
  readerWords: readonly string[]
  /** The page features named in an invitation: `newsletter`, `WhatsApp`, `この記事`. */
  pageThings: readonly string[]
  /**
   * Words in sentences below an article: newsletter, subscribe. Only sentences below a list are
   * checked.
   */
  footerWords: readonly string[]
  /**
   * Lines that end a list, as pages say to screen readers. With `{topic}`, the line counts only if
   * it repeats the heading of the list.
   */
  listEnds: readonly string[]
  /** Lines that occur only below an article: copyright, back to top. No text follows them. */
  endings: readonly string[]
  /**
   * Lines that occur only above a headline: buttons, counters, addressees, menus. Furniture may
   * occur there too.
   */
  aboveHeadline: readonly string[]
  /** Labels above an article that promote another one, whose headline is on the next line. */
  promos: readonly string[]
  /**
   * Kickers above or before the headline of an article. In a list, the same words may be a heading
   * or a headline.
   */
  headlineKickers: readonly string[]
  /** The sections of a newspaper, as in its menus. */
  sections: readonly string[]
  /**
   * Sections and areas beside the headlines of a list. Above a text, such a word may be a place.
   */
  areas: readonly string[]
  /** Openings of a correction by the editors. */
  corrections: readonly string[]
  /** Lines that announce a picture caption below. */
  captionHeadings: readonly string[]
  /** Lines that consist of a picture credit. */
  creditLines: readonly string[]
  /**
   * Openings of a picture credit, at the start of a line or after a caption. At the start, a
   * caption may follow as well.
   */
  creditOpenings: readonly string[]
  /** Openings that only a caption has. */
  captionOpenings: readonly string[]
  /** Openings of a caption where one is expected, and of a sentence elsewhere. */
  captionWords: readonly string[]
  /** Openings before the name of a writer. */
  writerOpenings: readonly string[]
  /** Job titles of writers: `staff writer`. */
  jobTitles: readonly string[]
  /** The departments of a newspaper, which may also sign an article. */
  departments: readonly string[]
  /** Lines of a page-not-found page. */
  errorPages: readonly string[]
  /** Lines of a page that checks the browser or the reader. */
  browserChecks: readonly string[]
  /** Lines of a page that asks readers to sign in. */
  loginPages: readonly string[]
  /** Lines of a page that asks readers to accept cookies. */
  cookieNotices: readonly string[]
  /** Lines of a page that answers a search. */
  searchPages: readonly string[]
  /** Header names that occur only in emails. */
  mailHeaders: readonly string[]
  /**
   * Header names that occur in emails and in other texts: `From:` may name the publisher of a
   * release.
   */
  otherMailHeaders: readonly string[]
  /** Lines above a forwarded email. */
  forwardLines: readonly string[]
}
