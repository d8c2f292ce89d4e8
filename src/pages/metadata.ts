import type { Article } from '../article/article.ts'
import { isoInZone } from '../article/zone.ts'
import type { Publication } from '../config.ts'
import { ledeOf } from '../feed/content.ts'
import { articlePath } from '../feed/paths.ts'
import { authorsOf } from '../store/topics.ts'

/**
 * Describes an article to other programs: Open Graph properties and a schema.org `NewsArticle`.
 * Contains nothing that the article does not say.
 */
export function describeArticle(
  article: Article,
  publication: Publication,
): { properties: [string, string][]; newsArticle: Record<string, unknown> } {
  const { origin, title: site, language, publisher, timeZone, names } = publication
  const url = `${origin}${articlePath(article.slug)}`
  const { title } = article
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
      ...(section === null ? [] : ([['article:section', section]] as [string, string][])),
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
      ...(section !== null && { articleSection: section }),
      ...(image !== null && { image: [image.url] }),
      ...(article.correction !== null && { correction: article.correction }),
    },
  }
}

function picture({ url, alt, width, height }: NonNullable<Article['image']>): [string, string][] {
  return [
    ['og:image', url],
    ['og:image:alt', alt],
    ...(width === null ? [] : ([['og:image:width', String(width)]] as [string, string][])),
    ...(height === null ? [] : ([['og:image:height', String(height)]] as [string, string][])),
  ]
}
