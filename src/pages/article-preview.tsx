import { html } from 'hono/html'
import type { ArticleText, Diagnostic } from '../article/article.ts'
import type { Publication } from '../config.ts'
import { articleHtml, type ArticleLinks } from './article.ts'
import { renderPage } from './layout.tsx'

/**
 * The page of an article before publication, with its errors and warnings on top. Missing parts are
 * marked in their place.
 */
export function renderArticlePreview(
  publication: Publication,
  article: ArticleText,
  links: ArticleLinks & { diagnostics: readonly Diagnostic[] },
): string {
  const missing = {
    title: html`<mark>The headline is missing</mark>`,
    published: html`<mark>The publication time is missing</mark>`,
  }
  return renderPage(publication, {
    title: `Preview: ${article.title ?? article.slug}`,
    canonical: null,
    feeds: [],
    children: (
      <>
        <Diagnostics diagnostics={links.diagnostics.filter(({ severity }) => severity !== 'note')} />
        {articleHtml(publication, article, links, missing)}
        {article.paragraphs.length === 0 && (article.markdown ?? '').trim() === '' && (
          <p>
            <mark>The text is missing</mark>
          </p>
        )}
      </>
    ),
  })
}

function Diagnostics({ diagnostics }: { diagnostics: readonly Diagnostic[] }) {
  if (diagnostics.length === 0) return <></>
  return (
    <section class="note" aria-labelledby="problems">
      <h2 id="problems">Errors and warnings</h2>
      <ul>
        {diagnostics.map(({ severity, line, column, message }) => (
          <li dir="auto">
            {line}:{column}: {severity}: {message}
          </li>
        ))}
      </ul>
    </section>
  )
}
