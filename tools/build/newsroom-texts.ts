import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { listFolder } from '../../src/store/folder.ts'
import { connectNewsroom, NewsroomError } from '../newsroom/client.ts'
import { exportTexts } from '../newsroom/export-texts.ts'

/**
 * Brings a folder to the texts of a newsroom, including removals. Rejects with a `NewsroomError`
 * unless all of them could be exported: a site without some articles would replace one with all.
 */
export async function mirrorNewsroom(address: string, folder: string, shown: string): Promise<void> {
  const newsroom = connectNewsroom(address, '--from')
  const { counts, names } = await exportTexts(newsroom, { folder, shown, force: true }, () => {})
  if (counts.failed > 0)
    throw new NewsroomError(`${newsroom.origin}: expected every text, found ${counts.failed} that failed; nothing was built`)
  const listed = new Set(names)
  for (const name of listFolder(folder).articles) if (!listed.has(name)) rmSync(join(folder, name))
}
