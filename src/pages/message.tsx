import type { Publication } from '../config.ts'
import { renderPage, Subscribe } from './layout.tsx'

/** A page for what is not there, with what is instead. */
export function renderMessage(publication: Publication, title: string, text: string): string {
  return renderPage(publication, {
    title,
    canonical: null,
    feeds: [{ name: { kind: 'all' }, title: publication.title }],
    children: (
      <>
        <h1>{title}</h1>
        <p>{text}</p>
        <h2>What is here</h2>
        <p>
          The <a href="/">home page</a> has the newest articles, and <a href="/archive">all of them by month</a> are kept. The
          feeds are at
        </p>
        <Subscribe origin={publication.origin} name={{ kind: 'all' }} />
      </>
    ),
  })
}
