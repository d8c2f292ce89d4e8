import type { Article } from './article/article.ts'

/** Says which articles cannot be rendered; `cause` is what was thrown. Everything else can be served without them. */
export class UnrenderableError extends Error {
  readonly slugs: ReadonlySet<string>

  constructor(articles: readonly Article[], cause: unknown) {
    const slugs = articles.map(({ slug }) => slug)
    super(`expected articles that can be rendered, found ${slugs.join(', ')}: ${String(cause)}`, { cause })
    this.slugs = new Set(slugs)
  }
}

/** Renders articles together. When that throws, throws an {@link UnrenderableError} if some of them cannot be rendered alone either. */
export function renderTogether<Result>(articles: readonly Article[], render: (some: readonly Article[]) => Result): Result {
  try {
    return render(articles)
  } catch (error) {
    const broken = articles.filter((article) => throws(() => render([article])))
    throw broken.length === 0 ? error : new UnrenderableError(broken, error)
  }
}

function throws(work: () => unknown): boolean {
  try {
    work()
    return false
  } catch {
    return true
  }
}
