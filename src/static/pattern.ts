/** A pattern such as `/tags/:slug/feed.xml` or `/sitemap-*` as the source of a regular expression. */
export function regexOf(pattern: string): string {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+')
  return `^${source}$`
}

/** Whether a pattern matches a path, or another pattern whose parameters are open. */
export function matches(pattern: string, path: string): boolean {
  return new RegExp(regexOf(pattern)).test(path)
}

/** Whether a pattern is the path of one document. */
export function isExact(pattern: string): boolean {
  return !/[:*]/.test(pattern)
}
