import type { ArticleText } from './article.ts'
import { cleanLine, type CleanText } from './text.ts'

/** The same type with texts that have not been cleaned. */
export type Unclean<Value> = Value extends CleanText
  ? string
  : Value extends Date
    ? Date
    : Value extends readonly (infer Element)[]
      ? readonly Unclean<Element>[]
      : Value extends object
        ? { [Key in keyof Value]: Unclean<Value[Key]> }
        : Value

/** An article with texts that have not been cleaned. Its paragraphs are clean already. */
export type UncleanArticle = Omit<Unclean<ArticleText>, 'paragraphs'> & Pick<ArticleText, 'paragraphs'>

/** Cleans the texts of an article, except its paragraphs. */
export function cleanArticle({ dateline, image, ...raw }: UncleanArticle): ArticleText {
  const clean = (text: string | null): CleanText | null => (text === null ? null : cleanLine(text))
  return {
    ...raw,
    title: clean(raw.title),
    section: clean(raw.section),
    dateline: dateline && { text: cleanLine(dateline.text), place: cleanLine(dateline.place) },
    agency: clean(raw.agency),
    byline: clean(raw.byline),
    captions: raw.captions.map(({ text, credit }) => ({ text: clean(text), credit: clean(credit) })),
    breaks: [...raw.breaks],
    related: raw.related.map(cleanLine),
    ranking: raw.ranking.map(cleanLine),
    image: image && { ...image, alt: cleanLine(image.alt), credit: clean(image.credit) },
    tags: raw.tags.map(cleanLine),
    links: raw.links.map(({ headline, url }) => ({ headline: cleanLine(headline), url })),
    correction: clean(raw.correction),
  }
}
