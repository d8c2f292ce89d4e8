import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { publishable } from '../src/article/article.ts'
import { formats, renderFeed } from '../src/feed/formats.ts'
import { complaints, feedOf, read } from './publication.ts'

const guide = readFileSync('docs/article-text.md', 'utf8')
const newsroomGuide = readFileSync('docs/newsroom.md', 'utf8')
const readme = readFileSync('README.md', 'utf8')
const scripts = Object.keys(JSON.parse(readFileSync('package.json', 'utf8')).scripts)

describe('docs/article-text.md', () => {
  const examples = [...guide.matchAll(/```article\n([^]*?)\n```\n\n```(json|problems)\n([^]*?)\n```/g)]

  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(5)
    expect(guide.match(/```article/g)).toHaveLength(examples.length)
  })

  it.each(examples.map(([, text = '', kind, says = '']) => [text.split('\n', 1)[0], text, kind, says] as const))(
    'is true of "%s"',
    (_title, text, kind, says) => {
      if (kind === 'json') {
        expect(JSON.parse(JSON.stringify(read(text).article))).toMatchObject(JSON.parse(says))
        expect(complaints(text)).toEqual([])
      } else expect(complaints(text).map((problem) => problem.replace(' ', ': '))).toEqual(says.split('\n'))
    },
  )

  const times = [...guide.matchAll(/^\| +`(.+)` +\| +(\d{4}-.+Z) +\|$/gm)]

  it('has a table of times', () => {
    expect(times.length).toBeGreaterThan(5)
    expect(guide.match(/^\|.*Z *\|$/gm)).toHaveLength(times.length)
  })

  it.each(times.map(([, line = '', instant = '']) => [line, instant]))('reads %s as %s', (line, instant) => {
    expect(read(`Harbor Town Opens Its First Bridge\n${line}\nIt opened.`).article.published?.toISOString()).toBe(instant)
  })
})

describe('README.md', () => {
  it('lists every format and every address of it', () => {
    for (const { file, label, aliases } of formats) {
      expect(readme).toContain(`http://localhost:8787/${file}`)
      expect(readme).toContain(label)
      for (const alias of aliases) expect(readme).toContain(`\`/${alias}\``)
    }
  })

  it('mentions only commands that exist', () => {
    const named = [...`${readme}${guide}${newsroomGuide}`.matchAll(/npm run (?:-s )?([a-z:]+)/g)].map(([, name]) => name)
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter((name) => !scripts.includes(name ?? ''))).toEqual([])
  })

  it('shows an article that parses without a problem', () => {
    const [, text = ''] = /```\n(Harbor Town[^]*?)\n```/.exec(readme) ?? []
    expect(complaints(text)).toEqual([])
    expect(read(text).article.related).toHaveLength(2)
  })
})

describe('docs/feeds.md', () => {
  it('shows the Atom entry of the article in README.md', async () => {
    const [, text = ''] = /```\n(Harbor Town[^]*?)\n```/.exec(readme) ?? []
    const [, shown = ''] = /```xml\n([^]*?)\n```/.exec(readFileSync('docs/feeds.md', 'utf8')) ?? []
    const article = publishable(read(text, 'bridge.txt'))
    const [atom] = formats.filter(({ name }) => name === 'atom')
    const printed = article && atom ? renderFeed(atom, await feedOf([article])) : ''
    const [entry = ''] = /<entry>[^]*?<\/entry>/.exec(printed) ?? []
    expect(shown).toBe(entry.replace(/^ {4}/gm, ''))
  })
})
