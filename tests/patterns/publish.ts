import { parentPort } from 'node:worker_threads'
import { publishable } from '../../src/article/article.ts'
import { renderMarkdown } from '../../src/article/markdown.ts'
import { createNames } from '../../src/article/names/names.ts'
import { parseArticle } from '../../src/article/parse.ts'
import { createPhrasebook } from '../../src/article/phrases/phrasebook.ts'

/** A file to parse and, if it is published Markdown, to render. */
export interface File {
  file: string
  text: string
}

const phrases = createPhrasebook({
  related: ['{section} POPULAR ARTICLE'],
  ranking: ['JN ACCESS RANKING'],
  other: [],
  furniture: [],
})
const names = createNames({ publisher: 'The Kawaraban', agencies: ['Minato Press'], siteNames: ['Minato Online'] })
const options = { timeZone: 'Asia/Tokyo', names, phrases }

parentPort?.on('message', ({ file, text }: File) => {
  parentPort?.postMessage(file)
  const bytes = new TextEncoder().encode(text)
  const markdown = publishable(parseArticle(file, bytes, options))?.markdown ?? null
  if (markdown !== null) renderMarkdown(markdown, 'bridge', 'https://news.example/articles/bridge')
  parentPort?.postMessage(null)
})
