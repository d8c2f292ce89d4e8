/** A pattern such as `/tags/:slug/feed.xml` or `/sitemap-*` as a regular expression for nginx. */
export function regexOf(pattern: string): string {
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replace(/:\w+/g, '[^/]+')
  return `^${source}$`
}

/** Whether a pattern matches a path, or another pattern whose parameters are open. */
export function matches(pattern: string, path: string): boolean {
  if (pattern.endsWith('*')) return path.startsWith(pattern.slice(0, -1))
  const [parts, given] = [pattern.split('/'), path.split('/')]
  return parts.length === given.length && parts.every((part, index) => part.startsWith(':') || part === given[index])
}

/** Whether a pattern is the path of one document. */
export function isExact(pattern: string): boolean {
  return !/[:*]/.test(pattern)
}
