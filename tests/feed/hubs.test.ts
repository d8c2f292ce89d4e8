import { describe, expect, it } from 'vitest'
import type { FeedName } from '../../src/feed/feed.ts'
import { feedLink, formats, linkHeader, renderFeed } from '../../src/feed/formats.ts'
import { article, feedOf, publication, serve, parseResultOf } from '../publication.ts'
import { findings } from '../validate/findings.ts'

const hubs = ['https://hub.example/?a=1&b=2']
const withHubs = { ...publication, push: { ...publication.push, hub: true, hubs } }
const articles = [article({ section: 'Politics' })]
const newest: FeedName[] = [{ kind: 'all' }, { kind: 'topic', topic: { kind: 'sections', slug: 'politics' } }]
const month: FeedName = { kind: 'month', month: '2024-11' }
/** The hubs in a feed, in the syntax of its format. */
const hubsIn: Record<string, string> = {
  rss: '<atom:link rel="hub" href="https://news.example/hub"/>\n        <atom:link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>',
  atom: '<link rel="hub" href="https://news.example/hub"/>\n    <link rel="hub" href="https://hub.example/?a=1&amp;b=2"/>',
  json: '"hubs":[{"type":"WebSub","url":"https://news.example/hub"},{"type":"WebSub","url":"https://hub.example/?a=1&b=2"}]',
}

describe.each(formats)('a feed as $label', (format) => {
  it.each(newest)('of newest articles names its hubs, and itself once: $kind', async (name) => {
    const text = renderFeed(format, await feedOf(articles, withHubs, name))
    expect(text).toContain(hubsIn[format.name])
    expect(text.match(/rel="self"|"feed_url"/g)).toHaveLength(1)
    expect(await findings(format.name, text, { url: feedLink(format, 'https://news.example', name).href })).toEqual([])
    const header = linkHeader(format, withHubs, name)
    expect(header).toContain(', <https://news.example/hub>; rel="hub", <https://hub.example/?a=1&b=2>; rel="hub"')
    expect(header.match(/rel="self"/g)).toHaveLength(1)
  })

  it('names no hub in an archive', async () => {
    expect(renderFeed(format, await feedOf(articles, withHubs, month))).toBe(
      renderFeed(format, await feedOf(articles, publication, month)),
    )
    expect(linkHeader(format, withHubs, month)).toBe(linkHeader(format, publication, month))
  })

  it('names no hub without one', async () => {
    const response = await serve(articles.map(parseResultOf)).request(`/${format.file}`)
    expect(`${response.headers.get('Link')}${await response.text()}`).not.toContain('hub')
  })
})
