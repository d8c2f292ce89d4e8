import type { Publication } from '../config.ts'
import { renderPage, Subscribe } from './layout.tsx'

/** An error page that links to the articles and feeds. */
export function renderMessage(publication: Publication, title: string, text: string): string {
  return renderPage(publication, {
    title,
    canonical: null,
    feeds: [{ name: { kind: 'all' }, title: publication.title }],
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        <h2>Where to go from here</h2>
        <p>
          See the <a href="/">newest articles</a> or <a href="/archive">all articles by month</a>, or subscribe to a feed:
        </p>
        <Subscribe origin={publication.origin} name={{ kind: 'all' }} />
      </>
    ),
  })
}
