import { formats } from '../feed/formats.ts'
import { caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'

/** Permanent redirects from addresses that people and readers guess. */
export const redirects: readonly { from: string; to: string }[] = formats.flatMap(({ aliases, file }) =>
  aliases.map((alias) => ({ from: `/${alias}`, to: `/${file}` })),
)

/** How redirects are sent. */
export const redirection = { status: 308, headers: headers.other, caching: caching.static } as const
