import { html } from 'hono/html'
import type { Article } from '../article/article.ts'
import type { Publication } from '../config.ts'
import type { Html } from '../feed/content.ts'
import { pagePath, paths } from '../feed/paths.ts'
import { type Topic, type TopicKind, topicKinds } from '../store/topics.ts'
import { Articles, renderPage, Subscribe } from './layout.tsx'

/** The home page: the newest articles, how to subscribe, and all topics. */
export function renderHome(publication: Publication, articles: readonly Article[], topics: readonly Topic[]): string {
  const { origin, title, description, timeZone } = publication
  const topicsOfKind = (name: string): Topic[] => topics.filter(({ kind }) => kind === name)
  return renderPage(publication, {
    title: null,
    canonical: `${origin}/`,
    feeds: [{ name: { kind: 'all' }, title }],
    meta: metadataOf(publication),
    children: (
      <>
        <h1 class="masthead" dir="auto">
          {title}
        </h1>
        <p class="lede" dir="auto">
          {description}
        </p>
        <Contents kinds={topicKinds.filter(({ name }) => topicsOfKind(name).length > 0)} />
        <section aria-labelledby="newest">
          <h2 id="newest">Newest articles</h2>
          <Articles articles={articles} timeZone={timeZone} />
          <p>
            <a href={paths.archive}>All articles by month</a>
          </p>
        </section>
        <HowToSubscribe origin={origin} />
        {topicKinds.map((kind) => (
          <Topics kind={kind} topics={topicsOfKind(kind.name)} />
        ))}
        <Programs />
      </>
    ),
  })
}

/** Open Graph metadata for search engines and other sites. */
function metadataOf({ origin, title, description }: Publication): Html[] {
  return [
    html`<meta name="description" content="${description}"/>`,
    html`<meta property="og:type" content="website"/>`,
    html`<meta property="og:title" content="${title}"/>`,
    html`<meta property="og:description" content="${description}"/>`,
    html`<meta property="og:url" content="${origin}/"/>`,
  ]
}

/** Links to the sections of the page. */
function Contents({ kinds }: { kinds: readonly TopicKind[] }) {
  return (
    <nav class="sections" aria-label="On this page">
      <a href="#subscribe">Subscribe</a>
      {kinds.map(({ name, label }) => (
        <a href={`#${name}`}>{label}</a>
      ))}
    </nav>
  )
}

function HowToSubscribe({ origin }: { origin: string }) {
  return (
    <section aria-labelledby="subscribe">
      <h2 id="subscribe">Subscribe</h2>
      <p>
        A feed brings new articles to you. Copy one of these addresses into a feed reader; all three carry the same articles. Or
        import <a href={paths.opml}>all feeds as an OPML file</a>.
      </p>
      <Subscribe origin={origin} name={{ kind: 'all' }} />
    </section>
  )
}

/** The topics of a kind; nothing if there are none. */
function Topics({ kind: { name, label }, topics }: { kind: TopicKind; topics: readonly Topic[] }) {
  if (topics.length === 0) return <></>
  return (
    <section aria-labelledby={name}>
      <h2 id={name}>{label}</h2>
      <p>Each has its own feeds.</p>
      <ul class="topics">
        {topics.map((topic) => (
          <li dir="auto">
            <a href={pagePath({ kind: 'topic', topic })}>{topic.title}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Programs() {
  return (
    <section id="json" aria-labelledby="programs">
      <h2 id="programs">For programs</h2>
      <p>
        In the JSON Feed, <code>_kawaraban.related</code> lists the related articles of an item whose address is known, each with{' '}
        <code>title</code> and <code>url</code>. <code>next_url</code> leads to older articles, month by month.
      </p>
    </section>
  )
}
