import type { Publication } from '../../src/config.ts'
import { articlePath } from '../../src/feed/paths.ts'
import { notFound, renderMessage, withdrawn } from '../../src/pages/message.tsx'
import { renderAssetsIgnore, renderHeaders, renderRedirects } from '../../src/static/cloudflare.ts'
import { headerRules } from '../../src/static/header-rules.ts'
import { renderNginx } from '../../src/static/nginx.ts'
import { buildFile } from './build-json.ts'

/** The pages for addresses without a document. Neither names an address. */
export function errorPages(publication: Publication): Record<string, string> {
  return { '404.html': renderMessage(publication, notFound(null)), '410.html': renderMessage(publication, withdrawn) }
}

const nginxFile = '_nginx.conf'

/**
 * The files that tell servers which headers and redirects to send, and which articles are gone.
 * `month` is the open month, `gone` has the slugs of withdrawn articles.
 */
export function serverFiles(publication: Publication, month: string, gone: readonly string[]): Record<string, string> {
  const rules = headerRules(publication, month)
  return {
    _headers: renderHeaders(rules),
    _redirects: renderRedirects(),
    '.assetsignore': renderAssetsIgnore([buildFile, nginxFile, '410.html']),
    [nginxFile]: renderNginx(rules, gone.map(articlePath)),
  }
}
