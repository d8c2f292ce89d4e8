import { maxSitemapUrls, newsEnd, renderSitemap, renderSitemapIndex, type SitemapPart } from '../catalogue/sitemap.ts'
import { paths } from '../feed/paths.ts'
import { caching } from '../http/caching.ts'
import { headers } from '../http/headers.ts'
import type { MonthCount } from '../store/store.ts'
import { type DocumentContext, type DocumentKind, documentPath, type Params, type Rendered, single } from './document-kind.ts'

/**
 * The sitemap. Above {@link maxSitemapUrls}, it is an index of parts: one for pages, and one for
 * the articles of each month. Besides articles, it has the documents that `kinds` index.
 */
export function sitemapKinds(kinds: readonly DocumentKind[]): DocumentKind[] {
  const file = { contentType: 'application/xml; charset=utf-8', headers: headers.other, caching: caching.poll }
  return [
    {
      ...file,
      pattern: paths.sitemap,
      list: single,
      render: async (context) => {
        const { months, pagePaths, isSplit } = await survey(context, kinds)
        if (isSplit) return { content: renderSitemapIndex(context.publication, partsOf(months).map(partPath)) }
        const entries = await Promise.all(months.map(({ month }) => context.snapshot.entriesInMonth(month)))
        return sitemap(context, { paths: await pagePaths(), entries: entries.flat() })
      },
    },
    {
      ...file,
      pattern: '/:part{sitemap-[0-9a-z-]+\\.xml}',
      list: async (context) => {
        const { months, isSplit } = await survey(context, kinds)
        return isSplit ? partsOf(months) : []
      },
      render: async (context, { part }) => {
        const { months, pagePaths, isSplit } = await survey(context, kinds)
        if (!isSplit) return null
        if (part === pagesPart) return sitemap(context, { paths: await pagePaths(), entries: [] })
        const found = months.flatMap(monthParts).find(({ name }) => name === part)
        if (found === undefined) return null
        const entries = await context.snapshot.entriesInMonth(found.month)
        return sitemap(context, { paths: [], entries: entries.slice(found.start, found.start + maxSitemapUrls) })
      },
    },
  ]
}

const pagesPart = 'sitemap-pages.xml'

/**
 * The parts of a month: `sitemap-2024-11.xml`, and `sitemap-2024-11-2.xml` for its articles from
 * the 50,001st on.
 */
function monthParts({ month, articles }: MonthCount): { name: string; month: string; start: number }[] {
  return Array.from({ length: Math.ceil(articles / maxSitemapUrls) }, (_, index) => ({
    name: `sitemap-${month}${index === 0 ? '' : `-${index + 1}`}.xml`,
    month,
    start: index * maxSitemapUrls,
  }))
}

function partsOf(months: readonly MonthCount[]): Params[] {
  return [pagesPart, ...months.flatMap(monthParts).map(({ name }) => name)].map((part) => ({ part }))
}

function partPath({ part = '' }: Params): string {
  return `/${part}`
}

/** What the sitemap contains, and whether it must be split. */
async function survey(
  context: DocumentContext,
  kinds: readonly DocumentKind[],
): Promise<{ months: readonly MonthCount[]; pagePaths: () => Promise<string[]>; isSplit: boolean }> {
  const [months, { published }] = await Promise.all([context.snapshot.months(), context.snapshot.counts()])
  let listed: Promise<string[]> | null = null
  const pagePaths = (): Promise<string[]> => (listed ??= listPaths(context, kinds))
  // Where the articles alone are too many, the parts of months need no list of topics.
  const isSplit = published > maxSitemapUrls || (await pagePaths()).length + published > maxSitemapUrls
  return { months, pagePaths, isSplit }
}

async function listPaths(context: DocumentContext, kinds: readonly DocumentKind[]): Promise<string[]> {
  const lists = await Promise.all(
    kinds.map(async (kind) => ((await kind.indexed?.(context)) ?? []).map((params) => documentPath(kind, params))),
  )
  return lists.flat()
}

/** Renders a sitemap, which changes by itself when an article stops being news. */
function sitemap({ publication, now }: DocumentContext, part: SitemapPart): Rendered {
  const ends = part.entries.map(newsEnd)
  const [past, future] = [ends.filter((end) => end <= now), ends.filter((end) => end > now)]
  return {
    content: renderSitemap(publication, part, now),
    ...(past.length > 0 && { lastChange: past.reduce((a, b) => (a > b ? a : b)) }),
    ...(future.length > 0 && { nextChange: future.reduce((a, b) => (a < b ? a : b)) }),
  }
}
