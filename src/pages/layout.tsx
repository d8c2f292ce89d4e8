import type { Child } from 'hono/jsx'
import { formatHouseTime, isoInZone } from '../article/zone.ts'
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

/** An instant as the newsroom's clocks show it. */
export function Time({ instant, timeZone }: { instant: Date; timeZone: string }) {
  return <time datetime={isoInZone(instant, timeZone)}>{formatHouseTime(instant, timeZone)}</time>
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
