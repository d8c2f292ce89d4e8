import { renderOpml } from '../catalogue/opml.ts'
import { renderRobots } from '../catalogue/robots.ts'
import { caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import { renderArchive } from '../pages/archive.tsx'
import { makeFavicon } from '../pages/icon.ts'
import { style, stylePath } from '../pages/style.ts'
import { articleKind } from './article-document.ts'
import type { DocumentKind, Rendered } from './document-kind.ts'
import { feedKinds, mostTopics, pageKinds } from './feed-documents.ts'
import { sitemapKinds } from './sitemap-documents.ts'

const only: DocumentKind['list'] = () => Promise.resolve([{}])
const file = { headers: headers.other, caching: caching.file, list: only }

const archive: DocumentKind = {
  pattern: '/archive',
  contentType: 'text/html; charset=utf-8',
  headers: headers.page,
  caching: caching.poll,
  list: only,
  indexed: only,
  render: async ({ snapshot, publication }) => ({ content: renderArchive(publication, await snapshot.months()) }),
}

const opml: DocumentKind = {
  pattern: '/feeds.opml',
  contentType: 'text/x-opml; charset=utf-8',
  headers: headers.other,
  caching: caching.day,
  list: only,
  render: async ({ snapshot, publication }) => ({
    content: renderOpml(publication, await snapshot.topics({ limit: mostTopics })),
  }),
}

const files: readonly DocumentKind[] = [
  {
    ...file,
    pattern: '/robots.txt',
    contentType: 'text/plain; charset=utf-8',
    render: ({ publication }) => rendered(renderRobots(publication)),
  },
  { ...file, pattern: '/icon.png', contentType: 'image/png', render: ({ pictures }) => rendered(pictures['icon.png']) },
  { ...file, pattern: '/favicon.png', contentType: 'image/png', render: ({ pictures }) => rendered(pictures['favicon.png']) },
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

/** Everything that is served: routes, the sitemap and whoever needs a copy of the site go through this list. */
export const documentKinds: readonly DocumentKind[] = [
  ...feedKinds,
  ...pageKinds,
  archive,
  articleKind,
  opml,
  ...sitemapKinds([...pageKinds, archive]),
  ...files,
]

function rendered(content: string | ArrayBuffer): Promise<Rendered> {
  return Promise.resolve({ content })
}
