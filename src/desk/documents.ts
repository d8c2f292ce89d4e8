import { caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import { versionOf } from '../http/version.ts'
import { type DocumentKind, page, single } from '../site/document-kind.ts'
import { renderDesk } from './page.tsx'
import { style } from './style.ts'

/**
 * The documents of the desk: its page, stylesheet and compiled script. The addresses of the last two
 * have a version, so browsers may keep them.
 */
export function createDeskKinds(script: ArrayBuffer): readonly DocumentKind[] {
  const stylePath = `/desk.${versionOf(style)}.css`
  const scriptPath = `/desk.${versionOf(new Uint8Array(script))}.js`
  const file = { headers: headers.other, caching: caching.immutable, list: single }
  return [
    {
      pattern: '/desk',
      ...page,
      headers: headers.desk,
      caching: caching.revalidate,
      list: single,
      render: async ({ publication }) => ({ content: renderDesk(publication, { stylePath, scriptPath }) }),
    },
    { ...file, pattern: stylePath, contentType: 'text/css; charset=utf-8', render: async () => ({ content: style }) },
    { ...file, pattern: scriptPath, contentType: 'text/javascript; charset=utf-8', render: async () => ({ content: script }) },
  ]
}
