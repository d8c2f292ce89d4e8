import { describe, expect, it } from 'vitest'
import { findTimes } from '../../../src/article/find-times.ts'
import { incompleteTime } from '../../../src/article/time/incomplete.ts'

const headline = 'Harbor Town Opens Its First Bridge'
const sentence = 'The town of Shiomi opened its first bridge on Sunday.'

/** The times that lines say, as `index+count: label instant`, with what stands around them. */
function finds(...lines: string[]): string[] {
  return findTimes(lines, 'Asia/Tokyo').map(({ index, count, times, before, after }) => {
    const said = times.map((time) => {
      return 'instant' in time ? `${time.label} ${time.instant.toISOString()}` : `${time.line}:${time.column} ${time.expected}`
    })
    return [`${index}+${count}`, before, ...said, after].filter((part) => part !== '').join(' · ')
  })
}

const instant = 'published 2024-11-18T05:57:00.000Z'

it.each([
  [['November 18, 2024', '14:57 JST']],
  [['14:57 JST', 'November 18, 2024']],
  [['2024年11月18日（月）', '午後2時57分']],
  [['18.11.2024', '14:57 Uhr']],
  [['Published:', 'November 18, 2024 14:57']],
  [['公開日時', '2024年11月18日 14時57分']],
])('reads a time on two lines: %j', (pair) => {
  expect(finds(headline, ...pair, sentence)).toEqual([`1+2 · ${instant}`])
})

it('takes a label on a line of its own for the time below it', () => {
  expect(finds('입력', '2024.11.18. 오후 2:57', '수정', '2024.11.18. 오후 4:10')).toEqual([
    `0+2 · ${instant}`,
    '2+2 · updated 2024-11-18T07:10:00.000Z',
  ])
})

it('takes no line twice', () => {
  expect(finds('November 18, 2024', '14:57', 'November 19, 2024')).toEqual([`0+2 · ${instant}`])
})

it('says on which of two lines a fault is', () => {
  expect(finds('February 30, 2024', '14:57')).toEqual(['0+2 · 0:10 a day from 1 to 29 for 2024-02'])
  expect(finds('November 18, 2024', '14:75')).toEqual(['0+2 · 1:4 minutes from 0 to 59'])
})

describe('a time that shares its line', () => {
  it.each([
    ['SHIOMI, 14:57 JST, November 18, 2024', `SHIOMI · ${instant}`],
    ['Shiomi, Nov. 18, 2024, 2:57 p.m.', `Shiomi · ${instant}`],
    ['潮見2024.11.18 14:57', `潮見 · ${instant}`],
    ['【潮見】2024年11月18日 14時57分', `潮見 · ${instant}`],
    ['（2024年11月18日 14時57分 潮見町）', `${instant} · 潮見町`],
    ['14:57 JST, November 18, 2024 (Minato Press)', `${instant} · Minato Press`],
    ['2024-11-18 14:57:00 | 港、橋', `${instant} · 港、橋`],
    ['2024-11-18 14:57 来源：港报', `${instant} · 来源：港报`],
    ['By Sora Minato | November 18, 2024 14:57', `By Sora Minato · ${instant}`],
    ['November 18, 2024 14:57 · 3 min read', `${instant} · 3 min read`],
  ])('is read with a place or a name beside it: %s', (line, said) => {
    expect(finds(headline, line, sentence)).toEqual([`1+1 · ${said}`])
    expect(finds(headline, sentence, sentence, line)).toEqual([`3+1 · ${said}`])
  })

  it.each([
    'The bridge opened at 14:57 JST, November 18, 2024',
    'Bridge Opens at 14:57 JST, November 18, 2024',
    '14:57 JST, November 18, 2024, the mayor said.',
    '開催日時　2024年11月18日 14時57分から',
    '締切2024年11月18日 14時57分',
    'Deadline, November 18, 2024, 2:57 p.m.',
    '橋は2024年11月18日 14時57分に開通した。',
  ])('is not read in what a sentence or a notice says: %s', (line) => {
    expect(finds(headline, line, sentence)).toEqual([])
  })

  it('is not read in the midst of the text, or beside a time on a line of its own', () => {
    expect(finds(headline, sentence, 'Shiomi Hall, 14:57, November 18, 2024', sentence)).toEqual([])
    expect(finds(headline, '14:57, November 18, 2024', sentence, 'Shiomi, 9:00, November 19, 2024')).toEqual([`1+1 · ${instant}`])
  })
})

describe('a time that lacks a part', () => {
  it.each([
    ['November 18, 2024', 'the date alone', 'clock'],
    ['November 18, 2024 (The Kawaraban)', 'the date alone', 'clock'],
    ['更新日 令和6年11月18日', 'the date alone', 'clock'],
    ['2024 年 11 月 18 日', 'the date alone', 'clock'],
    ['Date: 11/01/2024', 'the date alone', 'clock'],
    ['Nov. 18', 'the date alone', 'year,clock'],
    ['14:57 JST', 'the clock alone', 'day'],
    ['午後2時57分', 'the clock alone', 'day'],
    ['Nov. 18 14:57', 'a time without its year', 'year'],
    ['Monday, November 18, 14:57', 'a time without its year', 'year'],
    ['11月18日 14:57', 'a time without its year', 'year'],
    ['2 hours ago', 'a time that counts from when it was read', 'day,clock'],
    ['Updated 44 minutes ago', 'a time that counts from when it was read', 'day,clock'],
    ['3時間前', 'a time that counts from when it was read', 'day,clock'],
    ['昨日 14:57', 'a time that counts from when it was read', 'day'],
    ['Yesterday', 'a time that counts from when it was read', 'day,clock'],
    ['2시간 전', 'a time that counts from when it was read', 'day,clock'],
    ['2小时前', 'a time that counts from when it was read', 'day,clock'],
    ['il y a 2 h', 'a time that counts from when it was read', 'day,clock'],
    ['vor 3 Stunden', 'a time that counts from when it was read', 'day,clock'],
    ['hace 2 horas', 'a time that counts from when it was read', 'day,clock'],
    ['2 ore fa', 'a time that counts from when it was read', 'day,clock'],
  ])('%s is %s and lacks %s', (line, found, lacks) => {
    expect(incompleteTime(line)).toEqual({ found: `${found} ("${line}")`, lacks: lacks.split(',') })
  })

  it.each([
    '14:57 JST, November 18, 2024',
    headline,
    '1/3',
    '[1/3枚]',
    'Sunday',
    '25時間',
    'The bridge opened 2 hours ago',
    '-',
    '',
  ])('"%s" does not', (line) => {
    expect(incompleteTime(line)).toBeNull()
  })
})
