import { renderAtom } from './atom.ts'
import type { Edition } from './edition.ts'
import type { Format, TypedLink } from './format.ts'
import { renderJson } from './json.ts'
import { renderRss } from './rss.ts'

/** Every format there is: routes, autodiscovery, pages and tests go through this table. The first is what a reader takes by default. */
export const formats: readonly [Format, ...Format[]] = [
  {
    name: 'rss',
    label: 'RSS 2.0',
    file: 'feed.xml',
    mediaType: 'application/rss+xml',
    aliases: ['rss.xml', 'rss', 'feed', 'feed/', 'index.xml'],
    render: renderRss,
  },
  { name: 'atom', label: 'Atom 1.0', file: 'atom.xml', mediaType: 'application/atom+xml', aliases: ['atom'], render: renderAtom },
  {
    name: 'json',
    label: 'JSON Feed 1.1',
    file: 'feed.json',
    mediaType: 'application/feed+json',
    aliases: [],
    render: renderJson,
  },
]

/** The address of a channel's feed in a format. */
export function feedLink(format: Format, origin: string, folder: string): TypedLink {
  return { href: `${pageUrl(origin, folder)}${folder === '' ? '' : '/'}${format.file}`, type: format.mediaType }
}

/** The address of a channel's page. */
export function pageUrl(origin: string, folder: string): string {
  return `${origin}/${folder.split('/').map(encodeURIComponent).join('/')}`
}

/** Renders an edition in a format: the text of the document, always the same for the same edition. */
export function renderFeed(format: Format, edition: Edition): string {
  const { origin } = edition.publication
  const { folder, archive } = edition.channel
  const neighbours = [
    { rel: 'current', folder: archive.current },
    { rel: 'prev-archive', folder: archive.previous },
    { rel: 'next-archive', folder: archive.next },
  ] as const
  return format.render(edition, {
    page: pageUrl(origin, folder),
    self: feedLink(format, origin, folder),
    archive: neighbours.flatMap(({ rel, folder: other }) => (other === null ? [] : { rel, ...feedLink(format, origin, other) })),
    icon: `${origin}/icon.png`,
    favicon: `${origin}/favicon.png`,
  })
}
