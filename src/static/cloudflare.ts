import { redirection, redirects } from '../site/redirects.ts'
import type { HeaderRule } from './header-rules.ts'
import { matches } from './pattern.ts'

/**
 * The file `_headers` of Cloudflare's static assets, which allow 100 rules. There, every rule that
 * matches counts, so a rule first removes the headers of those before it.
 */
export function renderHeaders(rules: readonly HeaderRule[]): string {
  const blocks = rules.map(({ pattern, headers }, index) => {
    const earlier = rules.slice(0, index).filter((rule) => matches(rule.pattern, pattern))
    const names = Object.keys(headers).filter((name) => earlier.some((rule) => name in rule.headers))
    return [
      pattern,
      ...names.map((name) => `  ! ${name}`),
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]
  })
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** The file `_redirects`. */
export function renderRedirects(): string {
  return redirects.map(({ from, to }) => `${from} ${to} ${redirection.status}\n`).join('')
}

/** The file `.assetsignore`: names in the folder that are not served. */
export function renderAssetsIgnore(names: readonly string[]): string {
  return names.map((name) => `${name}\n`).join('')
}
