import { html } from 'hono/html'
import type { Publication } from '../config.ts'
import type { FeedName } from '../feed/feed.ts'
import { feedLink, formats } from '../feed/formats.ts'
import { topicFeedTitle } from '../feed/load.ts'
import { pagePath } from '../feed/paths.ts'
import { type Topic, topicKinds } from '../store/topics.ts'

const [first] = formats

/**
 * All feeds as OPML 2.0. Lists each feed in the first format only: with all formats, a reader would
 * show every article three times.
 */
export function renderOpml(publication: Publication, topics: readonly Topic[]): string {
  const { origin, language, title } = publication
  const outline = (name: FeedName, text: string) => {
    const { href } = feedLink(first, origin, name)
    return html`<outline type="rss" version="RSS2" text="${text}" title="${text}" xmlUrl="${href}" htmlUrl="${origin}${pagePath(name)}" language="${language}"/>
`
  }
  const groups = topicKinds.map((kind) => {
    const outlines = topics
      .filter((topic) => topic.kind === kind.name)
      .map((topic) => outline({ kind: 'topic', topic }, topicFeedTitle(title, topic)))
    return outlines.length === 0
      ? ''
      : html`<outline text="${kind.label}" title="${kind.label}">
${outlines}</outline>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
${String(html`<opml version="2.0">
<head><title>${title}</title></head>
<body>
${outline({ kind: 'all' }, title)}${groups}</body>
</opml>
`)}`
}
