import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publishable } from '../src/article/article.ts'
import { parseArticle } from '../src/article/parse.ts'
import { formats, renderFeed } from '../src/feed/formats.ts'
import { readFolder } from '../src/store/folder.ts'
import { expectedItems, seenItems } from './feed/model.ts'
import { feedOf, publication } from './publication.ts'
import { findings } from './validate/findings.ts'

/** The sample articles. */
const samples = [
  '20241118-162000.txt',
  '20250212-190500.txt',
  '20250403-120000.txt',
  '20251013-163000.txt',
  '20260125-164000.txt',
  '20260908-083000.txt',
  '20261102-081500.txt',
  '20261120-090800.txt',
  'kanda-river-walk.txt',
  'tofu-at-180-yen.txt',
]

const files = [...readFolder('articles')]
const results = files.map(({ name, bytes }) => parseArticle(name, bytes, publication))
const articles = results.flatMap((result) => publishable(result) ?? [])
const feed = await feedOf(articles)

describe.each(formats)('the articles of this checkout as $label', (format) => {
  const text = renderFeed(format, feed)

  it('are valid', async () => {
    expect(await findings(format.name, text, { url: `https://news.example/${format.file}` })).toEqual([])
  })

  it('show the items of the feed', () => {
    expect(seenItems[format.name](text)).toEqual(expectedItems(feed.items, format.name))
  })
})

const shipped = samples.map((name) => results.find(({ file }) => file === name))

// Skipped if a newsroom has removed the samples. It may add its own articles.
const sampled = shipped.flatMap((result) => (result && publishable(result)) ?? [])
const golden = await feedOf(sampled)

describe.runIf(shipped.every((result) => result !== undefined))('the samples', () => {
  it.each(formats)('make the golden document golden/$file', async (format) => {
    const text = renderFeed(format, golden)
    await expect(format.name === 'json' ? JSON.stringify(JSON.parse(text), null, 2) : text).toMatchFileSnapshot(
      `golden/${format.file}`,
    )
  })

  // Golden documents may be updated, but never these ids: readers would show all items as new.
  it('keep the ids in golden/ids.txt', () => {
    const known = readFileSync('tests/golden/ids.txt', 'utf8').trimEnd().split('\n')
    expect(golden.items.map(({ id }) => id)).toEqual(known)
  })

  it('are all published without a problem', () => {
    expect(sampled).toHaveLength(samples.length)
    expect(shipped.flatMap((result) => result?.diagnostics)).toEqual([])
  })

  it('show every feature of an article', () => {
    const all = JSON.stringify(sampled)
    expect(sampled.some(({ captions }) => captions.length === 2)).toBe(true)
    expect(sampled.some(({ agency }) => agency === 'Minato Press')).toBe(true)
    expect(sampled.some(({ byline }) => byline === 'The Kawaraban')).toBe(true)
    expect(sampled.some(({ related, ranking }) => related.length === 0 && ranking.length === 0)).toBe(true)
    expect(sampled.some(({ ranking }) => ranking.length > 0)).toBe(true)
    expect(golden.items.some(({ related }) => related.length > 0)).toBe(true)
    for (const sign of [']]>', '&amp;', '<b>', '「', '\u200F', '☔']) expect(all).toContain(sign)
  })
})
