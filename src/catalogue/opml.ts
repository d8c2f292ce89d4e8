import { html } from 'hono/html'
import { newestChannel, topicChannel } from '../feed/channel.ts'
import { feedLink, formats, pageUrl } from '../feed/formats.ts'
import type { Holdings } from '../feed/holdings.ts'
import { topicKinds } from '../feed/topics.ts'

const [first] = formats

/**
 * All feeds as OPML 2.0, for one import. Each is there once, in the first format: in all of them, a reader would show every article
 * as often.
 */
export function renderOpml(holdings: Holdings): string {
  const { publication, topics } = holdings
  const outline = ({ folder, title }: { folder: string; title: string }) => {
    const { href } = feedLink(first, publication.origin, folder)
    const page = pageUrl(publication.origin, folder)
    return html`<outline type="rss" version="RSS2" text="${title}" title="${title}" xmlUrl="${href}" htmlUrl="${page}" language="${publication.language}"/>
`
  }
  const groups = topicKinds.map((kind) => {
    const all = [...topics().values()].filter((topic) => topic.kind === kind)
    const outlines = all.map((topic) => outline(topicChannel(holdings, topic)))
    return all.length === 0
      ? ''
      : html`<outline text="${kind.label}" title="${kind.label}">
${outlines}</outline>
`
  })
  return `<?xml version="1.0" encoding="utf-8"?>
${String(html`<opml version="2.0">
<head><title>${publication.title}</title></head>
<body>
${outline(newestChannel(holdings))}${groups}</body>
</opml>
`)}`
}
