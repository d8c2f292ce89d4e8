import type { Publication } from '../config.ts'
import { paths } from '../feed/paths.ts'
import { renderPage, Subscribe } from './layout.tsx'

/** What an error page says. */
export interface Message {
  title: string
  text: string
}

/** A withdrawn article. */
export const withdrawn: Message = { title: 'Withdrawn', text: 'The newsroom has withdrawn this article.' }

/** An address with nothing at it; `null` on a page for any such address. */
export function notFound(path: string | null): Message {
  return { title: 'Not found', text: `There is nothing at ${path ?? 'this address'}.` }
}

/** An error page that links to the articles and feeds. */
export function renderMessage(publication: Publication, { title, text }: Message): string {
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
          See the <a href={paths.home}>newest articles</a> or <a href={paths.archive}>all articles by month</a>, or subscribe to a
          feed:
        </p>
        <Subscribe origin={publication.origin} name={{ kind: 'all' }} />
      </>
    ),
  })
}
