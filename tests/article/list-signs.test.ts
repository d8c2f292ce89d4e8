import { describe, expect, it } from 'vitest'
import { isStaffCredit } from '../../src/article/names/staff-credit.ts'
import { complaints, read } from '../publication.ts'

/** What is read below a short article. */
const below = (lines: string) =>
  read(`Harbor Town Opens Its First Bridge\n14:57 JST, November 18, 2024\nThe bridge opened.\nThe ferry stays.\n${lines}`).article

describe('those who worked on an article', () => {
  it.each([
    'Reporting by Pia Holm; Editing by Ole Brandt',
    'Reporting by Pia Holm in Oslo; Additional reporting by Ida Karlsen; Editing by Ole Brandt and Uma Dahl',
    '(Reporting by Pia Holm)',
    '— With assistance from Ida Karlsen and Ole Brandt',
    'Compiled by Ida Karlsen',
  ])('are named by "%s"', (line) => {
    expect(isStaffCredit(line)).toBe(true)
    expect(below(line).paragraphs).toEqual(['The bridge opened.', 'The ferry stays.'])
  })

  it.each([
    'Reporting by boat is the oldest way',
    'Editing by Candlelight Came Later and was liked',
    'Written by Pia Holm, the book is out',
    'The reporting by Pia Holm',
  ])('are not named by "%s"', (line) => {
    expect(isStaffCredit(line)).toBe(false)
    expect(below(line).paragraphs).toContain(line)
  })
})

describe('a heading beside its headline, with no sign between,', () => {
  it.each([
    ['À lire aussi Le phare s’éteint', 'Le phare s’éteint'],
    ['Related article Ferry sails on time', 'Ferry sails on time'],
    ['ALSO READ Ferry sails on time', 'Ferry sails on time'],
    ['Mirá también El faro se apaga', 'El faro se apaga'],
    ['(Read more: Ferry sails on time)', 'Ferry sails on time'],
    ['LIRE AUSSI. Le phare s’éteint', 'Le phare s’éteint'],
  ])('is read in "%s"', (line, headline) => {
    expect(below(`${line}\nIt sails at nine.`).related).toEqual([headline])
  })

  it.each(['Related Stories From the Sea', 'Read more slowly, the mayor says', 'À lire aussi à voix haute'])(
    'is not in "%s"',
    (line) => {
      expect(below(`${line}\nIt sails at nine.`)).toMatchObject({ related: [] })
    },
  )
})

describe('in a list', () => {
  it.each([
    ['numbers that touch headlines', '1El faro\n2La barca\n3El puente'],
    ['numbers with a bar', '1 | El faro\n2 | La barca\n3 | El puente'],
    ['a rank in Korean', '1위\nEl faro\n2위\nLa barca\n3위\nEl puente'],
    ['tabs that no phrase tells', 'Sur\nNorte\n1\nEl faro\n2\nLa barca\n3\nEl puente'],
  ])('%s are no part of them', (_, lines) => {
    expect(below(`Lo más leído\n${lines}`).ranking).toEqual(['El faro', 'La barca', 'El puente'])
  })

  it.each([
    ['who wrote for a paper', 'Pia Holm for The Larkmouth Gazette'],
    ['whose picture it is', 'Ole Brandt/Kestrel, via Heron Images'],
    ['a writer in German', 'Von Pia Holm, Berlin'],
    ['the age and the length', '3 hours ago · 4 min read'],
    ['a section and an age', 'World | 2 hours ago'],
    ['a number of comments', '💬 118'],
  ])('%s is left out', (_, line) => {
    const lines = `Related stories\nFerry sails on time\n${line}\nGulls are counted twice\n${line}`
    expect(below(lines).related).toEqual(['Ferry sails on time', 'Gulls are counted twice'])
  })

  it.each(['Harbor Songs / Part One', '3D ferry printed in a day', '2024: the year of the gull'])(
    '"%s" is a headline',
    (line) => {
      expect(below(`Related stories\n- ${line}\n- Gulls are counted twice`).related).toEqual([line, 'Gulls are counted twice'])
    },
  )

  it('a word that heads a list of the site is the section of a headline where each has one', () => {
    const lines = 'Further reading\nWeather\nFerry sails on time\nSports\nGulls are counted twice'
    expect(below(lines).related).toEqual(['Ferry sails on time', 'Gulls are counted twice'])
  })
})

it('short lines among lines of the page are left out with a warning', () => {
  const text =
    'Harbor Town Opens Its First Bridge\n14:57 JST, November 18, 2024\nThe bridge opened.\nShare this article\nHarbors\nWinter\nRelated stories\n- Ferry sails'
  expect(read(text).article).toMatchObject({ paragraphs: ['The bridge opened.'], related: ['Ferry sails'] })
  expect(complaints(text).map((each) => each.slice(0, 12))).toEqual(['5:1 warning:', '6:1 warning:'])
})
