import type { CleanText } from '../../article/text.ts'
import type { Listing, Snapshot } from '../store.ts'
import type { SnapshotContext } from './queries.ts'
import { statement } from './sql.ts'

interface HeadlineRow {
  normalised: string
  slug: string | null
  withdrawn: 0 | 1
}

interface FirstListingRow {
  normalised: string
  line: string
  url: string | null
  place: number
  slug: string
  title: CleanText
  section: CleanText | null
  published: number
}

const byHeadlines = `
  SELECT
    asked.value AS normalised,
    (
      SELECT slug FROM article WHERE headline = asked.value AND state = 'out' AND published <= ?2
      ORDER BY published DESC, slug LIMIT 1
    ) AS slug,
    (
      EXISTS (SELECT 1 FROM article WHERE headline = asked.value AND state = 'withdrawn' AND published IS NULL)
      OR EXISTS (SELECT 1 FROM article WHERE headline = asked.value AND state = 'withdrawn' AND published <= ?2)
    ) AS withdrawn
  FROM json_each(?1) AS asked`

const firstListings = `
  SELECT asked.value AS normalised, line, url, place, slug, title, section, listing.published
  FROM json_each(?1) AS asked
  CROSS JOIN listing ON listing.rowid = (
    SELECT rowid FROM listing WHERE headline = asked.value AND published <= ?2 ORDER BY published, slug DESC LIMIT 1
  )
  CROSS JOIN article USING (slug)`

/** The queries for headlines. */
export function headlineQueries({ ask, now }: SnapshotContext): Pick<Snapshot, 'byHeadlines' | 'firstListings'> {
  return {
    byHeadlines: async (headlines) => {
      if (headlines.length === 0) return new Map()
      const rows = await ask(statement<HeadlineRow>(byHeadlines, JSON.stringify(headlines), now))
      const found = rows.filter(({ slug, withdrawn }) => slug !== null || withdrawn === 1)
      return new Map(found.map(({ normalised, slug }) => [normalised, slug]))
    },
    firstListings: async (headlines) => {
      if (headlines.length === 0) return new Map()
      const rows = await ask(statement<FirstListingRow>(firstListings, JSON.stringify(headlines), now))
      return new Map(rows.map((row) => [row.normalised, listingOf(row)]))
    },
  }
}

function listingOf({ line, url, place, slug, title, section, published }: FirstListingRow): Listing {
  const article = { slug, title, section, published: new Date(published) }
  return { headline: line, url, position: place, article }
}
