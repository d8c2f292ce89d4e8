import { describe, expect, it } from 'vitest'
import { parseArticleLines } from '../../src/article/parse.ts'
import { describeRoles } from '../../src/article/roles.ts'
import { complaints, publication, read } from '../publication.ts'

const text = `A woman and her dog, left, cross the new bridge in Shiomi on Sunday.
14:57 JST, November 18, 2024
SHIOMI — The town of Shiomi opened its first bridge on Sunday.
"Politics" POPULAR ARTICLE
- Ferry Captain Elected`

/** A text with front matter. */
const headed = (yaml: string, body = text): string => `---\n${yaml}\n---\n${body}`

describe('front matter', () => {
  it('says all that a text cannot', () => {
    const { article, diagnostics } = read(
      headed(`title: "Bridge Opens: A Ferry Stays"
published: 2024-11-18 15:00
updated: 9:30 JST, November 19, 2024
section: Society
place: Shiomi
agency: Minato Press
byline: Sora Minato
image:
  url: https://pictures.example/bridge.jpg
  alt: A bridge
  credit: Sora Minato
  width: 1200
  height: 800
tags: [bridges, ferries]
language: en-GB
links:
  Ferry Captain Elected: https://elsewhere.example/ferry
correction: The bridge is 40 meters long, not 400.
withdrawn: false
draft: false
id: https://old.example/?p=12`),
    )
    // Of what the text says otherwise, each is named.
    expect(diagnostics.map(({ severity, message }) => `${severity}: ${message}`)).toEqual([
      'note: left out, the front matter has another section: "Politics"',
      'note: left out, the front matter has another place: "SHIOMI"',
      'note: left out, it is not part of the article: "14:57 JST, November 18, 2024"',
    ])
    expect(article).toMatchObject({
      title: 'Bridge Opens: A Ferry Stays',
      published: new Date('2024-11-18T06:00:00Z'),
      updated: new Date('2024-11-19T00:30:00Z'),
      section: 'Society',
      dateline: { text: 'Shiomi', place: 'Shiomi' },
      agency: 'Minato Press',
      byline: 'Sora Minato',
      captions: [{ text: 'A woman and her dog, left, cross the new bridge in Shiomi on Sunday.', credit: null }],
      paragraphs: ['The town of Shiomi opened its first bridge on Sunday.'],
      related: ['Ferry Captain Elected'],
      image: { url: 'https://pictures.example/bridge.jpg', alt: 'A bridge', credit: 'Sora Minato', width: 1200, height: 800 },
      tags: ['bridges', 'ferries'],
      language: 'en-GB',
      links: [{ headline: 'Ferry Captain Elected', url: 'https://elsewhere.example/ferry' }],
      correction: 'The bridge is 40 meters long, not 400.',
      withdrawn: false,
      draft: false,
      id: 'https://old.example/?p=12',
    })
  })

  it('needs no repetition in the text', () => {
    const { article, diagnostics } = read(
      headed('title: Bridge Opens\npublished: 14:57 JST, November 18, 2024', 'The bridge opened.\nThe ferry stays.'),
    )
    expect(diagnostics).toEqual([])
    expect(article).toMatchObject({ title: 'Bridge Opens', captions: [], paragraphs: ['The bridge opened.', 'The ferry stays.'] })
  })

  it('may repeat the headline of the text', () => {
    const { article, diagnostics } = read(
      headed('title: Bridge Opens.\npublished: 14:57 JST, November 18, 2024', 'Bridge Opens.\nThe bridge opened.'),
    )
    expect(diagnostics).toEqual([])
    expect(article).toMatchObject({ title: 'Bridge Opens.', paragraphs: ['The bridge opened.'] })
  })

  it('wins over the text, which is left out with a warning', () => {
    const both = headed('title: Bridge Opens', `Brigde Opens to Great Applause\n${text}`)
    expect(read(both).article.title).toBe('Bridge Opens')
    expect(complaints(both)).toEqual([
      '4:1 warning: left out, the front matter has another headline: "Brigde Opens to Great Applause"',
    ])
  })

  it('puts a time right that is impossible in the text', () => {
    const { article, diagnostics } = read(
      headed('title: Bridge Opens\npublished: 2024-11-18 14:57', text.replace('14:57', '25:75')),
    )
    expect(diagnostics.map(({ message }) => message)).toEqual([
      'left out, it is not part of the article: "25:75 JST, November 18, 2024"',
    ])
    expect(article.published).toEqual(new Date('2024-11-18T05:57:00Z'))
  })

  it('counts its lines for the problems of the text', () => {
    expect(complaints(headed('title: Bridge Opens', text.replace('14:57', '25:75')))).toEqual([
      '5:4 error: expected minutes from 0 to 59, found "75"',
    ])
  })

  it('takes a number for a text where a text is meant', () => {
    expect(read(headed('title: 1984\nsection: 007')).article).toMatchObject({ title: '1984', section: '007' })
  })

  it.each([
    ['titel: Bridge', '2:1 error: expected a known key, perhaps "title", found "titel"'],
    ['title: Bridge\nPublished: now', '3:1 error: expected a known key, perhaps "published", found "Published"'],
    [
      'title: Bridge: Open',
      '2:8 error: expected a line such as "section: Politics", found what is not YAML; put the text after the colon in quotes',
    ],
    ['title: [a, b]', '2:8 error: title: expected a text, found a list'],
    ['title:', '2:7 error: title: expected a text, found nothing'],
    [
      'title: Bridge\npublished: 2024-11-18',
      '3:12 error: published: expected a time with the date, such as "14:57 JST, November 18, 2024" or "2024-11-18 14:57", found "2024-11-18"',
    ],
    [
      'title: Bridge\npublished: 2024-02-30 14:57',
      '3:12 error: published: expected a day from 1 to 29 for 2024-02, found "2024-02-30 14:57"',
    ],
    ['title: Bridge\ndraft: yes', '3:8 error: draft: expected "true" or "false", found "yes"'],
    [
      'title: Bridge\nimage: bridge.jpg',
      '3:8 error: image: expected the keys "url" and "alt", what it shows, below it, found "bridge.jpg"',
    ],
    [
      'title: Bridge\nimage:\n  url: bridge.jpg',
      '4:8 error: url: expected an address such as "https://news.example/a.jpg", found "bridge.jpg"',
    ],
    [
      'title: Bridge\nimage:\n  url: https://a.example/b.jpg\n  hight: 3',
      '5:3 error: expected a known key, perhaps "height", found "hight"',
    ],
    [
      'title: Bridge\nlinks:\n  Ferry: javascript:alert(1)',
      '4:10 error: expected an address such as "https://news.example/a.jpg", found "javascript:alert(1)"',
    ],
    [
      'title: Bridge\nlanguage: Japanese!',
      '3:11 error: language: expected a language tag such as "en" or "ja", found "Japanese!"',
    ],
    ['title: Bridge\ntags:\n  - a: b', '4:3 error: tags: expected a list of texts such as "[bridges, ferries]", found a list'],
    ['title: Bridge\nid: a b', '3:5 error: id: expected the id that the article\'s readers know, without a space, found "a b"'],
    ['title: Bridge\ntitle: Ferry', '3:1 error: expected a line such as "section: Politics", found a key for the second time'],
    ['- title', '2:1 error: expected lines such as "section: Politics", found a list'],
  ])('%j is an error that says where and what to write', (yaml, problem) => {
    expect(complaints(headed(yaml, text))).toContain(problem)
  })

  it('must end', () => {
    expect(complaints(`---\ntitle: Bridge\n${text}`)).toEqual([
      '1:1 error: expected a line "---" that ends the front matter, found none',
    ])
  })

  it.each([
    ['—', '—'],
    ['–', '---'],
    ['―――', '―――'],
    ['－－－', '－－－'],
    ['***', '***'],
    ['+++', '+++'],
    ['-', '-'],
  ])('must begin with a fence of hyphens: %s', (opening, closing) => {
    expect(complaints(`${opening}\ntitle: Bridge Opens\n${closing}\n${text}`)).toEqual([
      `1:1 error: expected a line "---" above the front matter, found "${opening}"; write three hyphens`,
    ])
  })

  it.each(['—', '***', '－－－'])('must end in a fence of hyphens: %s', (closing) => {
    expect(complaints(`---\ntitle: Bridge Opens\nsection: Society\n${closing}\n${text}`)).toEqual([
      `4:1 error: expected a line "---" that ends the front matter, found "${closing}"; write three hyphens`,
    ])
  })

  it.each([
    [
      'title: “Bridge Opens: Ferry Stays”',
      '2:8 error: expected a line such as "section: Politics", found curly quotes ("“"), which are part of the text for YAML; put the text after the colon in straight quotes',
    ],
    [
      'title: Bridge\npublished: “2024-11-18 15:00”',
      '3:12 error: published: expected a time such as "14:57 JST, November 18, 2024" or "2024-11-18 14:57", found "“2024-11-18 15:00”"; write straight quotes (") or none',
    ],
    [
      'title: Bridge\ndraft: “true”',
      '3:8 error: draft: expected "true" or "false", found "“true”"; write straight quotes (") or none',
    ],
    [
      'title: “Bridge Opens”',
      '2:8 warning: title: found curly quotes, which are published with the text; to leave them out, write straight quotes (") or none',
    ],
    [
      'title: Bridge\ntags: [“bridges”, ferries]',
      '3:7 warning: tags: found curly quotes, which are published with the text; to leave them out, write straight quotes (") or none',
    ],
    ['title:\n  Bridge: Open', '3:3 error: title: expected a text, found a key ("Bridge"); put the text in quotes'],
  ])('tells curly quotes from straight ones: %j', (yaml, problem) => {
    expect(complaints(headed(yaml, text))).toContain(problem)
  })

  it('publishes curly quotes within a text, or within straight quotes, without a word', () => {
    for (const title of ['“Bridge” Opens', '"“Bridge Opens”"', '“Bridge” Opens “Today”', "'‘Bridge’'"])
      expect(complaints(headed(`title: ${title}`, text))).toEqual([])
  })

  it('is named as such with its fences, line by line', () => {
    const roles = (front: string): string[] => {
      const bytes = new TextEncoder().encode(`${front}${text}`)
      return [...describeRoles(parseArticleLines('harbor.txt', bytes, publication).roles)].map(
        ([line, role]) => `${line} ${role}`,
      )
    }
    expect(roles('\n---\ntitle: Bridge Opens\n---\n').slice(0, 4)).toEqual([
      '2 front matter',
      '3 front matter',
      '4 front matter',
      '5 caption 1',
    ])
    expect(roles('title: Bridge Opens\n').slice(0, 2)).toEqual(['1 front matter', '2 caption 1'])
  })

  it('may be a line or two on top, without lines around it', () => {
    expect(read(`title: Bridge Opens\n${text}`).article).toMatchObject({
      title: 'Bridge Opens',
      paragraphs: ['The town of Shiomi opened its first bridge on Sunday.'],
    })
    expect(complaints(`title: Bridge Opens\nsection: Society\n\n${text}`)).toEqual([])
    expect(complaints(`\ntitle: Bridge: Open\n${text}`)[0]).toBe(
      '2:8 error: expected a line such as "section: Politics", found what is not YAML; put the text after the colon in quotes',
    )
  })

  it('is short', () => {
    const keys = Array.from({ length: 30_000 }, (_, index) => `key${index}: 1`).join('\n')
    expect(complaints(headed(keys))[0]).toBe('2:1 error: expected at most 16000 characters of front matter, found 348889')
  })

  it.each([
    ['a blank line above it', '\n---\ndraft: true\n---\n'],
    ['spaces around its fence', ' ---  \ndraft: true\n ---\n'],
    ['more hyphens', '-----\ndraft: true\n-----\n'],
    ['dashes that a word processor made', '———\ndraft: true\n—-\n'],
    ['CRLF', '---\r\ndraft: true\r\n---\r\n'],
    ['a byte-order mark', '\uFEFF---\ndraft: true\n---\n'],
  ])('is seen with %s: no draft is published for its fence', (_name, front) => {
    const { article, diagnostics } = read(`${front}Harbor Town Opens Its Bridge\n${text}`)
    expect([article.draft, article.title, diagnostics]).toEqual([true, 'Harbor Town Opens Its Bridge', []])
  })

  it.each([
    ['Draft: true', '1:1 error: expected a known key, perhaps "draft", found "Draft"'],
    ['Title: Bridge Opens', '1:1 error: expected a known key, perhaps "title", found "Title"'],
    ['titel: Bridge Opens', '1:1 error: expected a known key, perhaps "title", found "titel"'],
    ['headline: Bridge Opens', '1:1 error: expected a known key, perhaps "title", found "headline"'],
    [
      'title: Suspect #2 in Ferry Case',
      '1:8 error: title: expected a text in quotes, since YAML reads a sign in it otherwise, found "Suspect"',
    ],
    ['title: &Co rises', '1:12 error: title: expected a text in quotes, since YAML reads a sign in it otherwise, found "rises"'],
    ['title: "Suspect #2" # checked\ntitel: x', '2:1 error: expected a known key, perhaps "title", found "titel"'],
    ['title: "   "', '1:8 error: title: expected a text, found ""'],
    ['tags: [""]', '1:7 error: tags: expected a list of texts such as "[bridges, ferries]", found a list'],
  ])('is never half read: %s', (line, problem) => {
    expect(complaints(`${line}\n${text}`)).toContain(problem)
  })

  it('takes a list in one line, and a quoted truth', () => {
    expect(read(headed('title: Bridge Opens\ntags: bridges, ferries\ndraft: "true"')).article).toMatchObject({
      tags: ['bridges', 'ferries'],
      draft: true,
    })
  })

  it('refuses an update before the publication, wherever each is written', () => {
    expect(complaints(headed('title: Bridge Opens\nupdated: 2024-11-17 14:57'))).toEqual([
      '3:1 error: expected an update after the time of publication, found one before it',
    ])
  })

  it('leaves a line of the text that holds a time in the text, when it has the time itself', () => {
    const { article } = read(
      headed(
        'title: Bridge Opens\npublished: 2024-11-18 14:57',
        'The ferry left. It was warm.\n9:10 a.m. on November 17, 2024\nIt sank.',
      ),
    )
    expect(article.paragraphs).toEqual(['The ferry left. It was warm.', '9:10 a.m. on November 17, 2024', 'It sank.'])
  })

  it('keeps the caption above a dateline a caption', () => {
    const { article } = read(
      headed(
        'published: 2024-11-18 14:57',
        'Harbor Town Opens Its Bridge\n\nA woman crosses the bridge on Sunday.\n\nSHIOMI — It opened.',
      ),
    )
    expect(article).toMatchObject({
      captions: [{ text: 'A woman crosses the bridge on Sunday.' }],
      dateline: { place: 'SHIOMI' },
      paragraphs: ['It opened.'],
    })
  })

  it('keeps a draft and a withdrawn article from being published, without an error', () => {
    expect(complaints(headed('title: Bridge Opens\ndraft: true'))).toEqual([])
    expect(complaints('title: Bridge Opens\nwithdrawn: true\nupdated: 2024-11-19 9:30')).toEqual([])
    expect(complaints('title: Bridge Opens\nwithdrawn: true')).toEqual([
      '1:1 warning: expected "updated:" with the time at which the article was withdrawn, found none',
    ])
  })

  it('warns of a withdrawn article without a headline: lists of other articles would bring it back', () => {
    expect(complaints('withdrawn: true\nupdated: 2024-11-19 9:30')).toEqual([
      '1:1 warning: expected the headline that the article had, as "title:", found none; without it, lists of other articles bring it back',
    ])
  })

  it('keeps a draft a draft whatever the text below it is', () => {
    const { article, diagnostics } = read(
      headed('draft: true', 'Bridge Opens to Traffic\nFerry Keeps Running\nHarbor Wall Repaired\nMarket Moves South\n'),
    )
    expect([article.draft, diagnostics.map(({ severity }) => severity)]).toEqual([true, ['error']])
  })
})
