import { parentPort } from 'node:worker_threads'
import { publishable } from '../../src/article/article.ts'
import { renderMarkdown } from '../../src/article/markdown.ts'
import { readArticle } from '../../src/article/parse.ts'

/** A file to read and, if it is Markdown that is served, to render. */
export interface File {
  file: string
  text: string
}

parentPort?.on('message', ({ file, text }: File) => {
  parentPort?.postMessage(file)
  const bytes = new TextEncoder().encode(text)
  const markdown = publishable(readArticle(file, bytes, { timeZone: 'Asia/Tokyo', publisher: 'The Kawaraban' }))?.markdown ?? null
  if (markdown !== null) renderMarkdown(markdown, 'bridge', 'https://news.example/articles/bridge')
  parentPort?.postMessage(null)
})
