import type { Article } from './article/article.ts'
import { newestChannel } from './feed/channel.ts'
import { buildEdition } from './feed/edition.ts'
import { formats, renderFeed } from './feed/formats.ts'
import type { Holdings } from './feed/holdings.ts'
import { renderArchive } from './pages/archive.tsx'
import { renderArticle } from './pages/article.tsx'
import { renderHome } from './pages/home.tsx'

/** Says which articles cannot be rendered; `cause` is what was thrown. Everything else can be served without them. */
export class UnrenderableError extends Error {
  readonly slugs: ReadonlySet<string>

  constructor(articles: readonly Article[], cause: unknown) {
    const slugs = articles.map(({ slug }) => slug)
    super(`expected articles that can be rendered, found ${slugs.join(', ')}: ${String(cause)}`, { cause })
    this.slugs = new Set(slugs)
  }
}

/** Renders a document. When that throws, throws an {@link UnrenderableError} if some articles cannot be rendered alone either. */
export function renderOr<Result>(holdings: Holdings, render: () => Result): Result {
  try {
    return render()
  } catch (error) {
    const broken = holdings.articles.filter((article) => throws(() => renderAlone(holdings, article)))
    throw broken.length === 0 ? error : new UnrenderableError(broken, error)
  }
}

/** Renders an article in all that shows its text. */
function renderAlone(holdings: Holdings, article: Article): void {
  const alone = { ...holdings, articles: [article] }
  const edition = buildEdition(holdings, { ...newestChannel(holdings), articles: [article] })
  for (const format of formats) renderFeed(format, edition)
  renderArticle(holdings, article)
  renderHome(alone)
  renderArchive(alone)
}

function throws(work: () => void): boolean {
  try {
    work()
    return false
  } catch {
    return true
  }
}
