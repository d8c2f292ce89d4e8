import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { complaints, read } from '../newsroom.ts'

const time = '14:57 JST, November 18, 2024'
const report = `Harbor Town Opens Its First Bridge\n${time}\nSHIOMI — The town opened a bridge.`
const isOut = (text: string, file = 'a.txt'): boolean => publishable(read(text, file)) !== null
const ahead = '"published:" with the time at which the article comes out, such as "14:57 JST, November 18, 2024",'

describe('a line above the headline that means to hold the article back', () => {
  it.each([
    ['DRAFT: true', '"draft: true"'],
    ['draft : true', '"draft: true"'],
    ['draft：true', '"draft: true"'],
    ['ｄｒａｆｔ：ｔｒｕｅ', '"draft: true"'],
    ['draft = true', '"draft: true"'],
    ['draft -> yes', '"draft: true"'],
    ['"draft": true', '"draft: true"'],
    ['{"draft": true}', '"draft: true"'],
    ['- draft: true', '"draft: true"'],
    ['<!-- draft: true -->', '"draft: true"'],
    ['is_draft: yes', '"draft: true"'],
    ['Hidden: 1', '"draft: true"'],
    ['publish: no', '"draft: true"'],
    ['下書き: true', '"draft: true"'],
    ['【下書き】', '"draft: true"'],
    ['DRAFT', '"draft: true"'],
    ['Do not publish!', '"draft: true"'],
    ['WITHDRAWN: true', '"withdrawn: true"'],
    ['取り下げ：はい', '"withdrawn: true"'],
    ['EMBARGO: Monday morning', ahead],
    ['embargoed until 9 a.m.', ahead],
    ['Embargo, 6 p.m. Monday', ahead],
    ['Not for release before Monday', ahead],
    ['報道解禁：11月20日', ahead],
    ['Status: draft', '"draft: true"'],
  ])('is an error that says where to write it: %s', (line, write) => {
    const found = line.normalize('NFC')
    // `publish: no` alone is taken for front matter, which has no such key.
    const message = line.startsWith('publish:')
      ? '1:1 error: expected a known key, perhaps "published", found "publish"'
      : `1:1 error: expected ${write} on the first line of the file, above everything else, found "${found}" here`
    expect(complaints(`${line}\n${report}`)).toEqual([message])
    expect(isOut(`${line}\n${report}`)).toBe(false)
  })
})

describe('such a line elsewhere', () => {
  const error = (line: number, found: string): string =>
    `${line}:1 error: expected "draft: true" on the first line of the file, above everything else, found "${found}" here`

  it('is an error right below the time', () => {
    expect(complaints(report.replace(time, `${time}\ndraft: true`))).toEqual([error(3, 'draft: true')])
  })

  it('is an error in a block of hyphens further down', () => {
    expect(complaints(`${report}\n---\ndraft: true\n---\nThe ferry goes on.`)).toEqual([error(5, 'draft: true')])
  })

  it('is an error first below the front matter', () => {
    expect(complaints(`---\nsection: Life\n---\ndraft: true\n${report}`)).toEqual([error(4, 'draft: true')])
    expect(complaints(`section: Life\n\ndraft: true\n${report}`)).toEqual([error(3, 'draft: true')])
  })

  it('is an error below the lists', () => {
    expect(complaints(`${report}\n"Life" POPULAR ARTICLE\n-\nFerry Keeps Running\nDRAFT = true`)).toEqual([
      error(7, 'DRAFT = true'),
    ])
  })

  it('is an error in Markdown, but not within code', () => {
    const top = '---\npublished: 2024-11-18 14:57\n---\n# Harbor Town Opens Its First Bridge\n\n'
    expect(complaints(`${top}draft: true\n\nThe town opened a bridge.`, 'a.md')).toEqual([error(6, 'draft: true')])
    expect(complaints(`${top}Write this:\n\n\`\`\`yaml\ndraft: true\n\`\`\``, 'a.md')).toEqual([])
  })

  it('is a warning where it might be a sentence', () => {
    const text = `${report}\nStatus: draft`
    expect(complaints(text)).toEqual([
      '4:1 warning: expected "draft: true" on the first line of the file, above everything else, found "Status: draft" here',
    ])
    expect(isOut(text)).toBe(true)
  })

  it.each([
    'Draft: No. 1 pick goes to Shiomi',
    'Withdrawn: 3 candidates',
    'The embargo until Monday was broken.',
    'Draft rules were published on Monday.',
    'Published: 14:57 JST, November 18, 2024',
    'Status: open',
    'Embargo on 3 goods lifted',
  ])('is nothing to say of: %s', (line) => {
    expect(complaints(`${report}\n${line}`)).toEqual([])
  })
})

describe('a key of front matter in other letters', () => {
  it.each([
    ['Draft', 'draft'],
    ['DRAFT', 'draft'],
    ['下書き', 'draft'],
    ['Withdrawn', 'withdrawn'],
    ['取り下げ', 'withdrawn'],
    ['Embargo', 'published'],
    ['公開日時', 'published'],
    ['見出し', 'title'],
    ['constructor', 'correction'],
  ])('is an error that names the right one: %s', (key, right) => {
    const text = `---\n${key}: true\n---\n${report}`
    expect(complaints(text)[0]).toBe(`2:1 error: expected a known key, perhaps "${right}", found "${key}"`)
    expect(isOut(text)).toBe(false)
  })

  it.each(['draft：true', 'DRAFT = true'])('is an error where YAML sees no key: %s', (line) => {
    expect(complaints(`---\nsection: Life\n${line}\n---\n${report}`)).toEqual([
      `3:1 error: expected "draft: true" on a line of its own, found "${line}"`,
    ])
    expect(isOut(`---\n${line}\n---\n${report}`)).toBe(false)
  })

  it('is an error within the text of another key, and none behind a number sign', () => {
    expect(complaints(`---\ncorrection: >\n  The bridge is new.\n  draft: true\n---\n${report}`)).toEqual([
      '4:3 error: expected "draft: true" on a line of its own, found "draft: true"',
    ])
    expect(complaints(`---\nsection: Life\n# draft: true\n---\n${report}`)).toEqual([])
  })

  it('leaves a withdrawn article withdrawn, whatever else is wrong', () => {
    const { article } = read(`---\nwithdrawn: true\ncorrection: It: was wrong\n---\n${report}`)
    expect(article.withdrawn).toBe(true)
  })
})
