import type { Channel } from '../feed/channel.ts'
import { pageUrl } from '../feed/formats.ts'
import type { Holdings } from '../feed/holdings.ts'
import { Articles, renderPage, Subscribe } from './layout.tsx'

/** The page of a topic: its newest articles, and its feeds. */
export function renderTopic({ publication }: Holdings, { folder, title, articles }: Channel, name: string): string {
  const { origin, timeZone } = publication
  return renderPage(publication, {
    title: name,
    canonical: pageUrl(origin, folder),
    channels: [
      { folder, title },
      { folder: '', title: publication.title },
    ],
    children: (
      <>
        <h1 dir="auto">{name}</h1>
        <section aria-labelledby="subscribe">
          <h2 id="subscribe">Subscribe</h2>
          <Subscribe origin={origin} folder={folder} />
        </section>
        <section aria-labelledby="newest">
          <h2 id="newest">Newest articles</h2>
          <Articles articles={articles} timeZone={timeZone} />
        </section>
      </>
    ),
  })
}
