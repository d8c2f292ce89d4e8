import { renderOpml } from '../catalogue/opml.ts'
import { renderRobots } from '../catalogue/robots.ts'
import { paths } from '../feed/paths.ts'
import { caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import { renderArchive } from '../pages/archive.tsx'
import { makeFavicon } from '../pages/icon.ts'
import { style, stylePath } from '../pages/style.ts'
import { articleKind } from './article-document.ts'
import { type DocumentKind, page, type Rendered, single } from './document-kind.ts'
import { feedKinds, pageKinds } from './feed-documents.ts'
import { maxTopics } from './limits.ts'
import { sitemapKinds } from './sitemap-documents.ts'

const file = { headers: headers.other, caching: caching.static, list: single }

const archive: DocumentKind = {
  pattern: paths.archive,
  ...page,
  list: single,
  indexed: single,
  render: async ({ snapshot, publication }) => ({ content: renderArchive(publication, await snapshot.months()) }),
}

const opml: DocumentKind = {
  pattern: paths.opml,
  contentType: 'text/x-opml; charset=utf-8',
  headers: headers.other,
  caching: caching.day,
  list: single,
  render: async ({ snapshot, publication }) => ({
    content: renderOpml(publication, await snapshot.topics({ limit: maxTopics })),
  }),
}

const files: readonly DocumentKind[] = [
  {
    ...file,
    pattern: '/robots.txt',
    contentType: 'text/plain; charset=utf-8',
    render: ({ publication }) => rendered(renderRobots(publication)),
  },
  { ...file, pattern: paths.icon, contentType: 'image/png', render: ({ pictures }) => rendered(pictures['icon.png']) },
  { ...file, pattern: paths.favicon, contentType: 'image/png', render: ({ pictures }) => rendered(pictures['favicon.png']) },
  {
    ...file,
    pattern: '/favicon.ico',
    contentType: 'image/x-icon',
    render: ({ pictures }) => rendered(makeFavicon(pictures['favicon.png'])),
  },
  {
    ...file,
    pattern: stylePath,
    contentType: 'text/css; charset=utf-8',
    caching: caching.immutable,
    render: () => rendered(style),
  },
]

const kinds: readonly DocumentKind[] = [...feedKinds, ...pageKinds, archive, articleKind, opml]

/**
 * Every document of a site; a newsroom serves those of `newsroomKinds` as well. Routes, the sitemap
 * and static builds follow from this list.
 */
export const documentKinds: readonly DocumentKind[] = [...kinds, ...sitemapKinds(kinds), ...files]

function rendered(content: string | ArrayBuffer): Promise<Rendered> {
  return Promise.resolve({ content })
}
