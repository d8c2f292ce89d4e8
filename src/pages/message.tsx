import type { Publication } from '../config.ts'
import { Feeds, renderPage } from './layout.tsx'

/** A page for what went wrong, with what there is instead. */
export function renderMessage(publication: Publication, title: string, text: string): string {
  return renderPage(
    publication,
    title,
    null,
    <>
      <h1>{title}</h1>
      <p>{text}</p>
      <h2>What is here</h2>
      <p>
        The <a href="/">home page</a> lists the newest articles. The feeds are at
      </p>
      <Feeds origin={publication.origin} />
    </>,
  )
}
