import type { Article } from '../article/article.ts'
import { cleanLine } from '../article/text.ts'
import { isoInZone } from '../article/zone.ts'
import type { Publication } from '../config.ts'
import { ledeOf } from '../feed/content.ts'
import { articleUrl } from '../feed/links.ts'
import { authorsOf } from '../feed/topics.ts'

/**
 * What an article is to other programs: the properties of the Open Graph protocol, and a `NewsArticle` of schema.org. Nothing that
 * the article does not say is in it.
 */
export function describeArticle(
  article: Article,
  publication: Publication,
): { properties: [string, string][]; newsArticle: Record<string, unknown> } {
  const { origin, title: site, language, publisher, timeZone, names } = publication
  const url = articleUrl(article, publication)
  const title = cleanLine(article.title)
  const description = ledeOf(article)
  const published = isoInZone(article.published, timeZone)
  const modified = isoInZone(article.updated ?? article.published, timeZone)
  const { image, section } = article
  const organization = { '@type': 'NewsMediaOrganization', name: publisher, url: `${origin}/` }
  const author = (name: string): object =>
    name === publisher ? organization : { '@type': names.isName(name) ? 'Organization' : 'Person', name }
  return {
    properties: [
      ['og:type', 'article'],
      ['og:site_name', site],
      ['og:title', title],
      ['og:description', description],
      ['og:url', url],
      ...(image === null ? [] : picture(image)),
      ['article:published_time', published],
      ...(article.updated === null ? [] : ([['article:modified_time', modified]] as [string, string][])),
      ...(section === null ? [] : ([['article:section', cleanLine(section)]] as [string, string][])),
    ],
    newsArticle: {
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      headline: title,
      description,
      url,
      mainEntityOfPage: url,
      datePublished: published,
      dateModified: modified,
      inLanguage: article.language ?? language,
      author: authorsOf(article, publication).map(author),
      publisher: organization,
      ...(section !== null && { articleSection: cleanLine(section) }),
      ...(image !== null && { image: [image.url] }),
      ...(article.correction !== null && { correction: cleanLine(article.correction) }),
    },
  }
}

function picture({ url, alt, width, height }: NonNullable<Article['image']>): [string, string][] {
  return [
    ['og:image', url],
    ['og:image:alt', cleanLine(alt)],
    ...(width === null ? [] : ([['og:image:width', String(width)]] as [string, string][])),
    ...(height === null ? [] : ([['og:image:height', String(height)]] as [string, string][])),
  ]
}
