import { describe, expect, it } from 'vitest'
import { readTimesOf } from '../../src/article/line/dated-line.ts'
import { splitLines } from '../../src/article/lines.ts'
import { findOtherText } from '../../src/article/other-text/other-text.ts'
import { complaints, publication } from '../publication.ts'

/** What a text is refused for: the line, and what was found. */
const found = (text: string, published?: Date): string | null => {
  const lines = readTimesOf(splitLines(text, 0).lines, 'UTC')
  const diagnostic = findOtherText(text, lines, { ...publication, published, isExcused: false })
  return diagnostic && `${diagnostic.line}: ${/found ([^("]*[^( "])/.exec(diagnostic.message)?.[1]}`
}

const time = '14:57 JST, November 18, 2024'
const sentence = 'The first bridge of the town opened on Monday, and the ferry kept its hours for those who like the wind.'

describe('what is no article is refused for what it is', () => {
  it.each([
    ['a page', '<!DOCTYPE html>\n<html>\n<body>Bridge</body>', '1: the source of a page'],
    ['a page on one line', '<div><p>The bridge opened.</p></div>', '1: the source of a page'],
    ['paragraphs in tags', `Bridge Opens\n<p>${time}</p>\n<p>It opened.</p>`, '2: the source of a page'],
    ['lines in tags', `Bridge Opens<br>\n${time}<br>\nIt opened.<br>`, '1: the source of a page'],
    ['a feed', '<?xml version="1.0"?>\n<rss><channel>', '1: the source of an XML document'],
    ['RTF', '{\\rtf1\\ansi Bridge Opens}', '1: RTF'],
    ['JSON', '{"title": "Bridge Opens",\n"body": "It opened."}', '1: JSON'],
    ['JSON cut off', '{\n  "title": "Bridge Opens",\n  "body": "It', '1: JSON'],
    ['JSON a line', '{"title": "Bridge Opens"}\n{"title": "Ferry Stays"}', '1: JSON'],
    ['a log', '2024-11-18 14:57:21 INFO start\n2024-11-18 14:57:22 INFO read\n2024-11-18 14:57:23 WARN slow', '1: a log'],
    [
      'an email',
      `From: Nao <nao@paper.example>\nSubject: bridge\n\nBridge Opens\n${time}\n${sentence}`,
      '1: an email with its headers',
    ],
    [
      'an email below a greeting',
      `Please run this.\n\nFrom: Nao\nSent: Monday\nTo: Desk\n\nBridge Opens`,
      '3: an email with its headers',
    ],
    ['an email in Japanese', `差出人: 港そら\n件名: 橋の記事\n\n橋が開通\n${time}`, '1: an email with its headers'],
    ['an email in German', `Von: Nao Hafen\nBetreff: Die Brücke\n\nBrücke offen`, '1: an email with its headers'],
    ['a forwarded email', `---------- Forwarded message ---------\nBridge Opens\n${time}\n${sentence}`, '1: a forwarded email'],
    ['a quoted email', `> Bridge Opens\n>\n> ${time}\n> It opened.`, '1: an email that quotes another'],
    [
      'an answer to an email',
      `Yes.\nOn Monday, Nao wrote:\n> Bridge Opens\n> ${time}\n> It opened.`,
      '2: an email that quotes another',
    ],
    [
      'an answer to an email, by its address',
      `2024-11-18, Nao <nao@paper.example>:\n> Bridge Opens\n> ${time}\n> It opened.`,
      '1: an email that quotes another',
    ],
  ])('%s', (_name, text, refusal) => {
    const [line] = refusal.split(': ')
    expect(found(text)).toBe(refusal.replace('', ''))
    expect(complaints(text)).toEqual([expect.stringMatching(`^${line}:1 error: expected the text of one article, found `)])
  })

  it.each([
    ['an error', '404 Not Found\nnginx', '1: an error page'],
    ['an error with the name of the site', 'Page not found | The Shiomi Chronicle\nTry the home page.', '1: an error page'],
    ['an error below a menu', 'Menu\n404\nSorry, we couldn’t find that page.', '2: an error page'],
    ['an error in Japanese', '潮見新聞\nお探しのページは見つかりませんでした。', '2: an error page'],
    ['an error in French', 'Page introuvable\nRetour à l’accueil', '1: an error page'],
    ['a check', 'Just a moment…\nVerify you are human by completing the action below.', '1: a check of the browser'],
    ['a login', 'The Shiomi Chronicle\nSign in to continue reading\nForgot password?', '2: a login page'],
    ['a login in Japanese', '続きを読むにはログインしてください\n潮見新聞', '1: a login page'],
    ['a notice', 'We value your privacy\nWe and our 812 partners store information.\nAccept all', '1: a cookie notice'],
    ['an error with times below', `404\nPage not found\nBridge Opens\n${time}`, '1: an error page'],
  ])('%s in place of an article', (_name, text, refusal) => {
    expect(found(text)).toBe(refusal)
  })

  it.each([
    [
      'two articles',
      `Bridge Opens\n${time}\n${sentence}\n\nFerry Stays\nBy Nao Minato\n15:10 JST, November 18, 2024\n${sentence}`,
      '5: a second article below the first',
    ],
    [
      'two articles with a list between',
      `Bridge Opens\n${time}\n${sentence}\nRelated\n- Snow Falls\n\nFerry Stays\n${time}\n${sentence}\n${sentence}`,
      '7: a second article below the first',
    ],
    [
      'two articles with a caption',
      `Bridge Opens\n${time}\n${sentence}\nFerry Stays\nA ferry leaves Shiomi.\n15:10 JST, November 18, 2024\n${sentence}`,
      '4: a second article below the first',
    ],
    [
      'two articles below their times',
      `${time}\nBridge Opens\n${sentence}\n15:10 JST, November 18, 2024\nFerry Stays\n${sentence}`,
      '4: a second article below the first',
    ],
    [
      'a bulletin',
      `Bridge Opens\nSHIOMI — ${sentence}\nFerry Stays\nSHIOMI — ${sentence}`,
      '3: several articles, each below its headline',
    ],
    [
      'a bulletin in Japanese',
      '潮見通信\n\n橋が開通\n【潮見共同】町で初の橋が18日、開通した。\n\n渡船は存続\n【潮見共同】町は18日、渡船を残すと決めた。',
      '6: several articles, each below its headline',
    ],
    [
      'a bulletin with lines between',
      `Summary\n-----\nBridge Opens\n${sentence}\n-----\nFerry Stays\n${sentence}\n-----\nSnow Falls\n${sentence}`,
      '6: several articles, each below its headline',
    ],
    [
      'a list',
      'Latest\nHarbor Town Opens Its Bridge\n2 hours ago\nFerry Keeps Its Old Hours\nSnow Falls on the Quay\nSchool Chooses a Bell',
      '2: a list of headlines',
    ],
  ])('%s', (_name, text, refusal) => {
    expect(found(text)).toBe(refusal)
  })

  const caption = 'A ferry leaves Shiomi for the last time on Monday.'
  it.each([
    [
      'below a list, with two captions',
      `Bridge Opens\n${time}\n${sentence}\nRelated\n- Snow Falls\nFerry Stays\n${caption}\n${caption}\n7:00 JST, May 2, 2025\n${sentence}\n${sentence}`,
      '6: a second article below the first',
    ],
    [
      'with a caption and a byline above its time',
      `Bridge Opens\n${time}\n${sentence}\nFerry Stays\n${caption}\nThe Yomiuri Shimbun\n7:00 JST, May 2, 2025\n${sentence}`,
      '4: a second article below the first',
    ],
    [
      'with a credit above its caption',
      `Bridge Opens\n${time}\n${sentence}\nFerry Stays\n© Kyodo\n${caption}\nBy Nao Minato\n7:00 JST, May 2, 2025\n${sentence}`,
      '4: a second article below the first',
    ],
    [
      'the same one again, with a caption',
      `Bridge Opens\n${caption}\n${time}\n${sentence}\nBridge Opens\n${caption}\n${time}\n${sentence}`,
      '5: a second article below the first',
    ],
  ])('a second article %s, at its headline', (_name, text, refusal) => {
    expect(found(text)).toBe(refusal)
    expect(complaints(text)).toEqual([expect.stringMatching(/^\d:1 error: .*; put each into a file of its own$/)])
  })

  it('and for nothing else', () => {
    expect(complaints(`From: nao@paper.example\nSubject: bridge\n\ndraft: true\n> Bridge Opens`)).toEqual([
      '1:1 error: expected the text of one article, found an email with its headers ("From: nao@paper.example"); paste the text of the article without the headers and the marks of quotation',
    ])
  })
})

describe('an article is not refused for what it speaks of', () => {
  it.each([
    ['404 homes', `404 Homes Without Water\n${time}\n${sentence}`],
    ['an error', `Page Not Found\n${time}\n${sentence}\nThe exhibition shows errors of the web.`],
    ['cookies', `Just a Moment\n${time}\nWe use cookies to tell the tide, the baker said.`],
    ['a quoted email', `Mayor Answers\n${time}\nShe wrote:\nFrom: mayor@shiomi.example\nSubject: the bridge\nIt stays open.`],
    ['lines after a bracket', `Mayor Answers\n${time}\n${sentence}\n> It stays open.\n> So does the ferry.\n> Come and see.`],
    ['a mark of HTML', `Coders Meet\n${time}\n${sentence}\n<p>\nThat is how it begins.`],
    ['a person written to', `To: News desks\nFrom: Shiomi Museum\n\nMuseum Lends a Painting\n${time}\n${sentence}`],
    ['its update', `Bridge Opens\n${time}\n${sentence}\nUpdated: 16:00 JST, November 18, 2024\n${sentence}`],
    ['its time, twice', `Bridge Opens\nPublished: ${time}\nUpdated: 16:00 JST, November 18, 2024\n${sentence}`],
    ['its time again below a part', `Bridge Opens\n${time}\n${sentence}\nThe Ferry\n${sentence}\n(${time})\n${sentence}`],
    ['its time at both ends', `Bridge Opens\n${time}\n${sentence}\nNao Minato\n${time}`],
    ['headlines with times below it', `Bridge Opens\n${time}\n${sentence}\nRelated\nFerry Stays\n${time}\nSnow Falls\n${time}`],
    ['headlines with a line of text', `Bridge Opens\n${time}\n${sentence}\nRelated\nFerry Stays\n${time}\nIt stays.\nSnow Falls`],
    ['a day by the clock', `Bridge Opens: Live\n${time}\n${sentence}\n15:10\nThe mayor came.\n15:20\nThe mayor left.`],
    ['two places', `Bridge Opens\n${time}\nSHIOMI — ${sentence}\nAcross the water\nSETO — ${sentence}`],
    [
      'results',
      `Shiomi Wins the Boat Race\n${time}\n1 Shiomi High School\n2 Seto High School\n3 Mio High School\n4 Tako High School`,
    ],
    ['a poem', 'First Frost\nfirst frost on the quay\nthe gull and I agree'],
    ['brackets', `[Update] Bridge Opens\n${time}\n${sentence}`],
    ['a chronicle', `The Day\n${time}\n2024-11-18 14:57 The bridge opens.\n2024-11-18 15:10 The mayor leaves.`],
  ])('%s', (_name, text) => {
    expect(found(text)).toBe(null)
  })

  it('when the front matter has its time, though it has no sentence', () => {
    const poem = 'the quay at first frost\nthe gull and I agree\nto let the other pass\nand then we both turn back'
    expect(found(poem)).toBe('1: a list of headlines')
    expect(found(poem, new Date('2024-11-18T15:00Z'))).toBe(null)
    expect(found('<p>The quay</p>\n<p>The gull</p>', new Date('2024-11-18T15:00Z'))).toBe('1: the source of a page')
  })
})
