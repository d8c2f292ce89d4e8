import { Feed } from 'feed'
import { Hono } from 'hono'
import { etag } from 'hono/etag'
import items from './items.json' with { type: 'json' }

/*
 * The usual way to serve feeds from a Worker: render the feed for each request and hash the result.
 */

const app = new Hono()
app.use(etag())

function build(): Feed {
  // Without `updated`, `feed` inserts the current time, and no ETag would ever match.
  const updated = new Date(items[0]?.time ?? 0)
  const link = 'https://news.example/'
  const feed = new Feed({ title: 'The Bench', id: link, link, copyright: '©', updated })
  for (const { url, title, time, summary, content } of items) {
    feed.addItem({ id: url, link: url, title, date: new Date(time), description: summary, content })
  }
  return feed
}

const cached = { 'Cache-Control': 'public, max-age=900' }
app.get('/robots.txt', (c) => c.text('User-agent: *\n'))
app.get('/feed.xml', (c) => c.body(build().rss2(), 200, { ...cached, 'Content-Type': 'application/rss+xml; charset=utf-8' }))
app.get('/atom.xml', (c) => c.body(build().atom1(), 200, { ...cached, 'Content-Type': 'application/atom+xml; charset=utf-8' }))
app.get('/feed.json', (c) => c.body(build().json1(), 200, { ...cached, 'Content-Type': 'application/feed+json; charset=utf-8' }))

export default app
