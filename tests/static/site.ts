import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** The texts of a site with every kind of document, and of article. */
export const texts: Readonly<Record<string, string>> = {
  'harbor.txt': text('Harbor Reopens to Ships', '14:57 JST, November 18, 2024', 'Politics', ['Bridge Opens to Applause']),
  'bridge.txt': text('Bridge Opens to Applause', '9:00 JST, August 3, 2024', 'Science & Nature', ['Ferry Sails Again']),
  'japanese.txt':
    '橋が開通、三つの集落で祝う\n2024年11月2日 15時\n塩見町で橋が開通した。\n"政治・経済" POPULAR ARTICLE\n-\n港が再開',
  'note.md':
    '---\ntitle: "Notes: A Table"\npublished: 2024-10-17 9:00\ntags: [C++, "100%", हिन्दी]\n---\n| a | b |\n|---|--:|\n| 1 | 2 |\n',
  'wrong.txt': `---\nwithdrawn: true\n---\n${text('Mayor Resigns over Lantern', '9:00 JST, November 5, 2024', 'Scandals', ['Ferry Sails Again'])}`,
  'later.txt': text('Museum to Open at Last', '9:00 JST, November 5, 2199', 'Culture', []),
  'broken.txt': 'Tunnel Closed for Repairs\n25:75 JST, November 18, 2024\nThe tunnel closed.',
}

export function text(title: string, time: string, section: string, related: readonly string[]): string {
  const list = related.map((headline) => `-\n${headline}\n`).join('')
  return `${title}\n${time}\nSHIOMI — The town said so on Sunday.\n"${section}" POPULAR ARTICLE\n${list}`
}

/** The names of all files in a folder, sorted. */
export function filesIn(folder: string, place = ''): string[] {
  return readdirSync(join(folder, place), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(folder, `${place}${entry.name}/`) : `${place}${entry.name}`))
    .sort()
}

/** The bytes of all files in a folder, without the time at which a build was made. */
export function contentsOf(folder: string): Map<string, string> {
  const names = filesIn(folder).filter((name) => name !== 'build.json')
  return new Map(names.map((name) => [name, readFileSync(join(folder, name), 'base64')]))
}

/** The files that were written since, by inode and time. */
export function statesOf(folder: string): Map<string, string> {
  const names = filesIn(folder).filter((name) => name !== 'build.json')
  return new Map(
    names.map((name) => {
      const { ino, mtimeMs } = statSync(join(folder, name))
      return [name, `${ino} ${mtimeMs}`]
    }),
  )
}

/** The address of a file: pages have none of its extension. */
export function pathOf(file: string): string {
  const path = `/${file.split('/').map(encodeURIComponent).join('/')}`
  return path === '/index.html' ? '/' : path.replace(/\.html$/, '')
}

/** Files for servers, which have no address. */
export const serverFiles = ['.assetsignore', '404.html', '410.html', '_headers', '_nginx.conf', '_redirects', 'build.json']

/** The headers that `_headers` gives a path, as Cloudflare reads it: every rule that matches counts. */
export function headersAt(headersFile: string, path: string): Record<string, string> {
  const found: Record<string, string> = {}
  for (const block of headersFile.trim().split('\n\n')) {
    const [pattern = '', ...lines] = block.split('\n')
    const source = pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '(?<splat>.*)')
      .replace(/:(\w+)/g, '(?<$1>[^/]+)')
    const match = new RegExp(`^${source}$`).exec(path)
    if (match === null) continue
    for (const line of lines) {
      const [, detached, name = '', value = ''] = /^ {2}(?:! (\S+)|(\S+): (.*))$/.exec(line) ?? []
      const key = (detached ?? name).toLowerCase()
      if (detached !== undefined) delete found[key]
      else {
        const filled = value.replace(/:(\w+)/g, (whole, parameter: string) => match.groups?.[parameter] ?? whole)
        found[key] = key in found ? `${found[key]}, ${filled}` : filled
      }
    }
  }
  return found
}
