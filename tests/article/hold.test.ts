import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { complaints, read } from '../publication.ts'

const time = '14:57 JST, November 18, 2024'
const report = `Harbor Town Opens Its First Bridge\n${time}\nSHIOMI — The town opened a bridge.`
const isOut = (text: string, file = 'a.txt'): boolean => publishable(read(text, file)) !== null
const ahead = '"published:" with the time at which the article comes out, such as "14:57 JST, November 18, 2024",'
const draft = '"draft: true"'
const withdrawn = '"withdrawn: true"'

/** Keys with their values, whatever stands around them. */
const pairs: [string, string][] = [
  ['DRAFT: true', draft],
  ['draft : true', draft],
  ['draft：true', draft],
  ['ｄｒａｆｔ：ｔｒｕｅ', draft],
  ['draft = true', draft],
  ['draft := true', draft],
  ['draft -> yes', draft],
  ['"draft": true', draft],
  ['{"draft": true}', draft],
  ['{ "title": "X", "draft": true }', draft],
  ['- draft: true', draft],
  ['• draft: true', draft],
  ['| draft | true |', draft],
  ['<draft>true</draft>', draft],
  ['<!-- draft: true -->', draft],
  ['draft: true (see note)', draft],
  ['DRAFT: true — wait for the mayor and the lawyer, please, and call the night desk before anybody touches this text', draft],
  ['draft: true, withdrawn: false', draft],
  ['section: Life, draft = true', draft],
  ['is_draft: yes', draft],
  ['isDraft: true', draft],
  ['Hidden: true', draft],
  ['下書き: true', draft],
  ['・下書き：true', draft],
  ['下書き：○', draft],
  ['ドラフト：true', draft],
  ['WITHDRAWN: true', withdrawn],
  ['取り下げ：はい', withdrawn],
]

/** Words that newsrooms write above a text. */
const announcements: [string, string][] = [
  ['【下書き】', draft],
  ['DRAFT', draft],
  ['DRAFT 2', draft],
  ['FIRST DRAFT', draft],
  ['DRAFT - NOT FOR PUBLICATION', draft],
  ['DRAFT - do not publish', draft],
  ['Do not publish!', draft],
  ['DO NOT PUBLISH YET', draft],
  ['DO NOT PUBLISH - waiting for photo', draft],
  ['Do not publish: lawyer has not seen it', draft],
  ['公開しないでください', draft],
  ['掲載保留', draft],
  ['EMBARGO: Monday morning', ahead],
  ['Embargo, 6 p.m. Monday', ahead],
  ['Embargo (until 9:00)', ahead],
  ['embargoed until 9 a.m.', ahead],
  ['Embargoed until 9:00', ahead],
  ['EMBARGOED UNTIL 9:00 JST, December 20, 2026', ahead],
  ['STRICTLY EMBARGOED UNTIL 00:01 GMT, Nov. 20', ahead],
  ['UNDER EMBARGO UNTIL MONDAY', ahead],
  ['EMBARGOED FOR RELEASE MONDAY', ahead],
  ['Embargo lifts Monday', ahead],
  ['Not for release before Monday', ahead],
  ['Do not publish before 9:00 JST, December 1, 2026', ahead],
  ['Hold until 18:00', ahead],
  ['Publish on Dec. 1 at 9:00', ahead],
  ['報道解禁：11月20日', ahead],
  ['報道解禁 11月20日午前9時', ahead],
  ['【11月20日解禁】', ahead],
]

describe('above the headline, a line that means to hold the article back is an error that says where to write it', () => {
  const place = 'on the first line of the file, above everything else'
  it.each(pairs)('%s', (line, write) => {
    const found = line.replaceAll('\u3000', ' ')
    // What begins as front matter does is read as such, and refused for what is wrong in it.
    if (!/^[a-z]+: /.test(line))
      expect(complaints(`${line}\n${report}`)).toEqual([`1:1 error: expected ${write} ${place}, found "${found}" here`])
    expect(isOut(`${line}\n${report}`)).toBe(false)
  })

  it.each([...announcements, ['Status: draft', draft]])('%s', (line, write) => {
    const way = line.startsWith('Status') ? '' : '; if it is the headline, add "title:" on top'
    expect(complaints(`${line}\n${report}`)).toEqual([`1:1 error: expected ${write} ${place}, found "${line}" here${way}`])
    expect(isOut(`${line}\n${report}`)).toBe(false)
  })

  it('publish: no, which is taken for front matter', () => {
    expect(complaints(`publish: no\n${report}`)).toEqual([
      '1:1 error: expected a known key, perhaps "published", found "publish"',
    ])
  })
})

describe('such a line elsewhere', () => {
  const error = (line: number, found: string, write = draft): string =>
    `${line}:1 error: expected ${write} on the first line of the file, above everything else, found "${found}" here`

  it.each([...pairs, ...announcements])('is an error right below the time: %s', (line, write) => {
    const found = line.replaceAll('\u3000', ' ')
    expect(complaints(report.replace(time, `${time}\n${line}`))).toEqual([error(3, found, write)])
  })

  it.each(pairs)('is an error in the text, if it is a key with its value: %s', (line) => {
    expect(isOut(`${report}\n${line}\nThe ferry goes on.`)).toBe(false)
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

  const top = '---\npublished: 2024-11-18 14:57\n---\n# Harbor Town Opens Its First Bridge\n\n'

  it('is an error in Markdown, but not within code', () => {
    expect(complaints(`${top}draft: true\n\nThe town opened a bridge.`, 'a.md')).toEqual([error(6, 'draft: true')])
    expect(complaints(`${top}Write this:\n\n\`\`\`yaml\ndraft: true\n\`\`\``, 'a.md')).toEqual([])
    expect(complaints(`${top}Write this:\n\n    draft: true`, 'a.md')).toEqual([])
    expect(complaints(`${top}\`\`\`npm test\`\`\` comes first.\n\ndraft: true`, 'a.md')).toEqual([error(8, 'draft: true')])
  })

  it('is a warning where it might be a sentence', () => {
    const text = `${report}\nStatus: draft`
    expect(complaints(text)).toEqual([error(4, 'Status: draft').replace('error', 'warning')])
    expect(isOut(text)).toBe(true)
  })
})

describe('an honest line is left alone', () => {
  it.each([
    'Draft: No. 1 pick goes to Shiomi',
    'Withdrawn: 3 candidates',
    'Withdrawn: 1',
    'The embargo until Monday was broken.',
    'Embargoed until 1990, the files tell of a lost ferry.',
    'Draft rules were published on Monday.',
    'Published: 14:57 JST, November 18, 2024',
    'Published at 5 a.m., the list names 30 villages.',
    'Publish on 3 platforms at once, she tells startups.',
    'Status: open',
    'Release date: Nov. 20, 2026',
    'Release: 8 p.m. Friday on NHK',
    'Visible: 3 a.m. to 5 a.m., northeast sky',
    'Public: 9:00 to 17:00',
    '公開：午前10時～午後5時',
    '解禁：6月1日',
    '“Do not publish.”',
    'Hold until 65 and get a bigger pension',
    'Write draft: true on top, she said.',
  ])('in the text: %s', (line) => {
    expect(complaints(`${report}\n${line}`).filter((problem) => problem.includes('error'))).toEqual([])
  })

  it.each([
    'Embargo on 3 Goods Lifted',
    'Embargo: 3 Ships Turned Back at Strait',
    'Embargo: The 1973 Oil Shock in Five Charts',
    'Release on Bail Denied for Former Mayor',
    'Release on ¥5 Million Bail Granted to Former Executive',
    'NBA Draft: Tigers Pick First',
    'Draft Budget Grows to ¥110 Trillion',
    'Draft Dodgers of 1970 Come Home',
    'Private Rocket Reaches Orbit at 3 a.m.',
    'アユ漁、6月1日に解禁 漁協が発表',
  ])('as the headline: %s', (line) => {
    expect(publishable(read(report.replace('Harbor Town Opens Its First Bridge', line)))?.title).toBe(line)
  })

  it('in a list of headlines', () => {
    expect(isOut(`${report}\n"Life" POPULAR ARTICLE\n-\nEmbargo: 3 Ships Turned Back at Strait\n-\nRelease on Bail Denied`)).toBe(
      true,
    )
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

  it('is an error within the text of another key, and none after a number sign', () => {
    expect(complaints(`---\ncorrection: >\n  The bridge is new.\n  draft: true\n---\n${report}`)).toEqual([
      '4:3 error: expected "draft: true" on a line of its own, found "draft: true"',
    ])
    expect(isOut(`---\nsection: Life\n  embargoed until Monday\n---\n${report}`)).toBe(false)
    expect(isOut(`---\nsection: Life, draft = true\n---\n${report}`)).toBe(false)
    expect(complaints(`---\nsection: Life\n# draft: true\n---\n${report}`)).toEqual([])
  })

  it('is no key that is right, below what is not YAML', () => {
    expect(complaints('---\ntitle: One Bridge: It Opens Now\npublished: 2024-11-18 14:57\n---\nIt opened.')).toEqual([
      '2:8 error: expected a line such as "section: Politics", found what is not YAML; put the text after the colon in quotes',
    ])
    expect(complaints(`---\nsection: "Life\npublished: 2024-11-18 14:57\n---\n${report}`)).toEqual([
      expect.stringContaining('expected a line such as "section: Politics", found what is not YAML'),
    ])
  })

  it.each(['correction: It: was wrong', 'titel: x'])(
    'leaves a withdrawn article withdrawn, with its headline and time: %s',
    (line) => {
      const top = `---\nwithdrawn: TRUE\ntitle: One Bridge\npublished: 2024-11-18 14:57\n${line}\n---\n`
      expect(read(top).article).toMatchObject({
        withdrawn: true,
        title: 'One Bridge',
        published: new Date('2024-11-18T05:57:00Z'),
      })
    },
  )
})

it('does not take a rule above a headline for front matter', () => {
  for (const headline of ['Harbor Town Opens Bridge: Mayor Cheers', '潮見町で橋が開通：町長「渡りたい」'])
    expect(publishable(read(`———\n${headline}\n14:57 JST, November 18, 2024\nIt opened.`))?.title).toBe(headline)
})

it('warns of a withdrawn article without its headline, which lists of others would bring back', () => {
  const text = 'withdrawn: true\npublished: 2024-11-18 14:57\nupdated: 2024-11-19 9:30'
  expect(complaints(text)).toEqual([
    '1:1 warning: expected the headline that the article had, as "title:", found none; without it, lists of other articles bring it back',
  ])
  expect(complaints(`title: One Bridge\n${text}`)).toEqual([])
})

describe('the end of an embargo above the time of the text', () => {
  const dated = (line: string): string => report.replace(time, `${line}\n${time}`)

  it.each([
    '解禁 2030年3月13日 9:00',
    'Not before March 13, 2030 9:00',
    'To be published March 13, 2030 09:00 GMT',
    'EMBARGOED UNTIL 9:00 JST, March 13, 2030',
  ])('refuses the article: %s', (line) => {
    expect(complaints(dated(line))[0]).toContain(`expected ${ahead}`)
    expect(isOut(dated(line))).toBe(false)
  })

  it('is none if it is no later', () => {
    expect(complaints(dated('公開日時：2024年11月18日 14:57')).join()).not.toContain(`expected ${ahead}`)
  })
})
