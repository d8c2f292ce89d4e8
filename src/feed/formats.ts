import { renderAtom } from './atom.ts'
import type { Edition } from './edition.ts'
import type { Format, TypedLink } from './format.ts'
import { renderJson } from './json.ts'
import { renderRss } from './rss.ts'

/** Every format there is: routes, autodiscovery, pages and tests go through this table. The first is what a reader takes by default. */
export const formats: readonly Format[] = [
  {
    name: 'rss',
    label: 'RSS 2.0',
    file: 'feed.xml',
    mediaType: 'application/rss+xml',
    aliases: ['rss.xml', 'rss', 'feed', 'index.xml'],
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

/** The address of an edition's feed in a format. */
export function feedLink(format: Format, origin: string): TypedLink {
  return { href: `${origin}/${format.file}`, type: format.mediaType }
}

/** Renders an edition in a format: the text of the document, always the same for the same edition. */
export function renderFeed(format: Format, edition: Edition): string {
  const { origin } = edition.publication
  return format.render(edition, {
    self: feedLink(format, origin),
    alternates: formats.filter((other) => other !== format).map((other) => feedLink(other, origin)),
    icon: `${origin}/icon.png`,
    favicon: `${origin}/favicon.png`,
  })
}
