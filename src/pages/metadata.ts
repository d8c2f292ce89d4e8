import type { Article } from '../article/article.ts'
import { isoInZone } from '../article/time/zone.ts'
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
): { properties: Property[]; newsArticle: Record<string, unknown> } {
  const { origin, timeZone } = publication
  const published = isoInZone(article.published, timeZone)
  const common = {
    url: `${origin}${articlePath(article.slug)}`,
    description: ledeOf(article),
    published,
    modified: article.updated === null ? published : isoInZone(article.updated, timeZone),
  }
  return {
    properties: propertiesOf(article, publication, common),
    newsArticle: newsArticleOf(article, publication, common),
  }
}

type Property = [name: string, content: string]

/** What both descriptions say. Times are in ISO 8601. */
interface Common {
  url: string
  description: string
  published: string
  modified: string
}

function propertiesOf(
  { title, image, section, updated }: Article,
  { title: site }: Publication,
  { url, description, published, modified }: Common,
): Property[] {
  return [
    ['og:type', 'article'],
    ['og:site_name', site],
    ['og:title', title],
    ['og:description', description],
    ['og:url', url],
    ...(image === null ? [] : picture(image)),
    ['article:published_time', published],
    ...(updated === null ? [] : [property('article:modified_time', modified)]),
    ...(section === null ? [] : [property('article:section', section)]),
  ]
}

function newsArticleOf(
  article: Article,
  publication: Publication,
  { url, description, published, modified }: Common,
): Record<string, unknown> {
  const { origin, language, publisher, names } = publication
  const { title, image, section, correction } = article
  const organization = { '@type': 'NewsMediaOrganization', name: publisher, url: `${origin}/` }
  const author = (name: string): object =>
    name === publisher ? organization : { '@type': names.isName(name) ? 'Organization' : 'Person', name }
  return {
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
    ...(correction !== null && { correction }),
  }
}

function picture({ url, alt, width, height }: NonNullable<Article['image']>): Property[] {
  return [
    ['og:image', url],
    ['og:image:alt', alt],
    ...(width === null ? [] : [property('og:image:width', String(width))]),
    ...(height === null ? [] : [property('og:image:height', String(height))]),
  ]
}

function property(name: string, content: string): Property {
  return [name, content]
}
