import { describe, expect, it } from 'vitest'
import { complaints, read } from '../publication.ts'

const time = '14:57 JST, November 18, 2024'
const prose = `The first bridge of the town opened on Monday.
The ferry kept its hours for those who like the wind.`
const headed = (...keys: string[]): string => `---\n${keys.join('\n')}\n---\n`
const first = `${headed('title: Bridge Opens', 'section: Politics')}${time}\n${prose}\n`
const second = `${headed('title: Ferry Stays', 'published: 2024-11-19 15:00')}${prose}\n`
const refusal = (line: number, quoted: string): string =>
  `${line}:1 error: expected the text of one article, found a second article below the first ("${quoted}"); put each into a file of its own`

describe('a second article in a file is refused once, where it begins', () => {
  it.each([
    ['front matter in both', first + second, refusal(8, 'title: Ferry Stays')],
    ['front matter with the time in both', second + second, refusal(7, 'title: Ferry Stays')],
    ['front matter in the second', `Bridge Opens\n${time}\n${prose}\n${second}`, refusal(5, 'title: Ferry Stays')],
    ['front matter in the first', `${first}Ferry Stays\n15:10 JST, November 19, 2024\n${prose}`, refusal(8, 'Ferry Stays')],
    [
      'front matter with the time in the first',
      `${second}Town Opens Its Bridge\n${time}\n${prose}`,
      refusal(7, 'Town Opens Its Bridge'),
    ],
    ['no front matter', `Bridge Opens\n${time}\n${prose}\n\nFerry Stays\n${time}\n${prose}`, refusal(6, 'Ferry Stays')],
    [
      'a day and a clock on two lines',
      `Bridge Opens\n${time}\n${prose}\n\nFerry Stays\nNovember 19, 2024\n15:10 JST\n${prose}`,
      refusal(6, 'Ferry Stays'),
    ],
    [
      'keys without fences',
      `title: Bridge Opens\n${time}\n${prose}\n\ntitle: Ferry Stays\npublished: 2024-11-19 15:00\n${prose}`,
      refusal(6, 'title: Ferry Stays'),
    ],
    ['an error in the front matter of the first', first.replace('section', 'sektion') + second, refusal(8, 'title: Ferry Stays')],
    [
      'a first that is withdrawn',
      first.replace('section: Politics', 'withdrawn: true') + second,
      refusal(8, 'title: Ferry Stays'),
    ],
  ])('%s', (_name, text, expected) => {
    expect(complaints(text)).toEqual([expected])
  })

  it('in Markdown too', () => {
    expect(complaints(second + second, 'harbor.md')).toEqual([refusal(7, 'title: Ferry Stays')])
  })

  it('and a withdrawn first stays withdrawn, under its headline', () => {
    const { article } = read(first.replace('section: Politics', 'withdrawn: true') + second)
    expect([article.withdrawn, article.title]).toEqual([true, 'Bridge Opens'])
  })
})

describe('front matter that stands elsewhere is not a second article', () => {
  it('directly below the first', () => {
    expect(complaints(`${headed('title: Bridge Opens')}${headed('section: Politics')}${time}\n${prose}`)).toEqual([
      '4:1 error: expected one front matter, found a second ("section: Politics"); move its lines into the first',
    ])
  })

  it('below the text', () => {
    expect(complaints(`Bridge Opens\n${time}\n${prose}\n${headed('section: Politics', 'tags: [bridges]')}`)).toEqual([
      '5:1 error: expected front matter above everything else, found "section: Politics" here; move it to the top',
    ])
  })

  it('in code of Markdown', () => {
    const code = `\`\`\`\n${headed('title: Ferry Stays')}\`\`\`\n${prose}`
    expect(complaints(`${second}\n${code}`, 'harbor.md')).toEqual([])
  })

  it('a text about keys', () => {
    expect(complaints(`Desk Explains Its Keys\n${time}\n${prose}\n---\ntitle: what readers see first.\n${prose}`)).toEqual([])
  })
})
