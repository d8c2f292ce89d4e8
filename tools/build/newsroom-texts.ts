import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { listFolder } from '../../src/store/folder.ts'
import { connectNewsroom, type Newsroom, NewsroomError } from '../newsroom/client.ts'
import { type Entry, firstChange, listChanges } from '../newsroom/lists.ts'
import { exportTexts } from '../newsroom/export-texts.ts'

/** In the folder of the texts, so that it is removed with them. Hidden files are not articles. */
const revisionFile = '.kawaraban-revision.json'

/**
 * Brings a folder to the texts of a newsroom, including removals. Asks only for changes since the
 * last time. Rejects with a `NewsroomError` unless all of them could be exported: a site without
 * some articles would replace one with all. Returns the revision of the newsroom.
 */
export async function mirrorNewsroom(address: string, folder: string, shown: string): Promise<number> {
  const newsroom = connectNewsroom(address, '--from')
  const source = `${newsroom.origin} ${await firstChange(newsroom)}`
  const last = readRevision(folder, source)
  const changes = await listChanges(newsroom, last ?? 0)
  const revision = changes.at(-1)?.revision ?? last ?? 0
  const tags = new Map(changes.map(({ file, etag }) => [file, etag]))
  if (last === null || tags.size > 0) await mirror(newsroom, tags, { folder, shown, isWhole: last === null })
  if (revision !== last) writeFileSync(join(folder, revisionFile), `${JSON.stringify({ source, revision })}\n`)
  return revision
}

/** Exports and removes texts. Removes all other texts if `isWhole`. */
async function mirror(
  newsroom: Newsroom,
  tags: ReadonlyMap<string, string | null>,
  { folder, shown, isWhole }: { folder: string; shown: string; isWhole: boolean },
): Promise<void> {
  const entries = Array.from(tags).flatMap(([file, etag]): Pick<Entry, 'file' | 'etag'>[] =>
    etag === null ? [] : [{ file, etag }],
  )
  const counts = await exportTexts(newsroom, { folder, shown, force: true, entries }, () => {})
  if (counts.failed > 0)
    throw new NewsroomError(`${newsroom.origin}: expected every text, found ${counts.failed} that failed; nothing was built`)
  const kept = new Set(entries.map(({ file }) => file))
  for (const name of listFolder(folder).articles)
    if (isWhole ? !kept.has(name) : tags.get(name) === null) rmSync(join(folder, name))
}

/** The revision that the folder has; `null` unless it is from this newsroom. */
function readRevision(folder: string, source: string): number | null {
  try {
    const found: { source: string; revision: number } = JSON.parse(readFileSync(join(folder, revisionFile), 'utf8'))
    return found.source === source ? found.revision : null
  } catch {
    return null
  }
}
