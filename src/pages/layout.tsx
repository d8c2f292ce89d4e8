import type { Child } from 'hono/jsx'
import { isoInZone, wallClock } from '../article/zone.ts'
import type { Publication } from '../config.ts'
import { feedLink, formats } from '../feed/formats.ts'

/** A whole HTML page. `canonical` is its own address, if it has one. */
export function renderPage(publication: Publication, title: string | null, canonical: string | null, children: Child): string {
  const { origin, language } = publication
  const whole = title === null ? publication.title : `${title} | ${publication.title}`
  return `<!doctype html>${String(
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{whole}</title>
        {canonical !== null && <link rel="canonical" href={canonical} />}
        {formats.map((format) => (
          <link rel="alternate" {...feedLink(format, origin)} title={`${publication.title} (${format.label})`} />
        ))}
        <link rel="icon" type="image/png" sizes="64x64" href="/favicon.png" />
        <link rel="stylesheet" href="/style.css" />
      </head>
      <body>
        <header>
          <a href="/">{publication.title}</a>
        </header>
        <main>{children}</main>
        {publication.copyright !== null && (
          <footer>
            <p>{publication.copyright}</p>
          </footer>
        )}
      </body>
    </html>,
  )}`
}

/** An instant as the newsroom's clocks show it: `14:57 JST, November 18, 2024`. */
export function Time({ instant, timeZone }: { instant: Date; timeZone: string }) {
  const iso = isoInZone(instant, timeZone)
  const zone = timeZone === 'Asia/Tokyo' ? 'JST' : iso.slice(19)
  const day = wallClock(instant, timeZone).toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <time datetime={iso}>
      {iso.slice(11, 16).replace(/^0/, '')} {zone}, {day}
    </time>
  )
}

/** The address of each feed, to be copied into a reader. */
export function Feeds({ origin }: { origin: string }) {
  return (
    <ul>
      {formats.map((format) => {
        const { href } = feedLink(format, origin)
        return (
          <li>
            {format.label}: <a href={href}>{href}</a>
          </li>
        )
      })}
    </ul>
  )
}
