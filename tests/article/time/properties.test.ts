import fc from 'fast-check'
import { expect, it } from 'vitest'
import { numberOf } from '../../../src/article/time/numerals.ts'
import { exampleTime, readTimestamps } from '../../../src/article/time/timestamp.ts'
import { isoInZone } from '../../../src/article/time/zone.ts'

const pad = (number: number): string => String(number).padStart(2, '0')
const kanji = Array.from('〇一二三四五六七八九')
const byPlace = (number: number): string => Array.from(String(number), (digit) => kanji[Number(digit)]).join('')
/** A number as it is said: 2024 is 二千二十四. */
const byValue = (number: number): string => {
  if (number === 0) return '零'
  const places = Array.from(String(number).padStart(4, '0'), Number)
  return places
    .map((digit, place) => (digit === 0 ? '' : (digit > 1 || place === 3 ? kanji[digit] : '') + '千百十'.charAt(place)))
    .join('')
}

const names = (locale: string, options: Intl.DateTimeFormatOptions) => (day: Date) =>
  day.toLocaleDateString(locale, { ...options, timeZone: 'UTC' })
const full = { day: 'numeric', month: 'long', year: 'numeric' } as const

interface Parts {
  year: number
  month: number
  date: number
  hour: number
  minute: number
  day: Date
}

/** Ways to write a minute in Japan. */
const forms: Record<string, (parts: Parts) => string> = {
  house: ({ hour, minute, day }) => `${hour}:${pad(minute)} JST, ${names('en-US', full)(day)}`,
  'a.m. and p.m.': ({ hour, minute, day }) =>
    `${names('en-US', full)(day)}, ${hour % 12 === 0 ? 12 : hour % 12}:${pad(minute)} ${hour < 12 ? 'a.m.' : 'p.m.'}`,
  weekday: ({ hour, minute, day }) => `${names('en-GB', { ...full, weekday: 'long' })(day)} ${pad(hour)}.${pad(minute)}`,
  slashes: ({ year, month, date, hour, minute }) => `${year}/${pad(month)}/${pad(date)} ${pad(hour)}:${pad(minute)}`,
  ISO: ({ year, month, date, hour, minute }) => `${year}-${pad(month)}-${pad(date)}T${pad(hour)}:${pad(minute)}:00+09:00`,
  Japanese: ({ year, month, date, hour, minute }) => `${year}年${month}月${date}日 ${hour}時${pad(minute)}分`,
  午後: ({ year, month, date, hour, minute }) =>
    `${year}年${month}月${date}日${hour < 12 ? '午前' : '午後'}${hour % 12}時${minute === 30 ? '半' : `${minute}分`}`,
  'kanji by place': ({ year, month, date, hour, minute }) =>
    `${byPlace(year)}年${byValue(month)}月${byValue(date)}日${byValue(hour)}時${byValue(minute)}分`,
  'kanji by value': ({ year, month, date, hour, minute }) =>
    `${byValue(year)}年${byValue(month)}月${byValue(date)}日${byValue(hour)}時${byValue(minute)}分`,
  曜日: ({ hour, minute, day }) => `${names('ja', { ...full, weekday: 'short' })(day)} ${pad(hour)}:${pad(minute)}`,
  Reiwa: ({ year, month, date, hour, minute }) => `R${year - 2018}.${month}.${date} ${pad(hour)}:${pad(minute)}`,
  令和: ({ year, month, date, hour, minute }) =>
    `令和${year === 2019 ? '元' : year - 2018}年${month}月${date}日${hour}時${minute}分`,
  Korean: ({ hour, minute, day }) => `${names('ko', { ...full, weekday: 'long' })(day)} ${hour}시 ${minute}분`,
  Chinese: ({ hour, minute, day }) => `${names('zh-CN', { ...full, weekday: 'long' })(day)} ${pad(hour)}:${pad(minute)}`,
  German: ({ hour, minute, day }) => `${names('de', { ...full, weekday: 'long' })(day)}, ${hour}.${pad(minute)} Uhr`,
  'German digits': ({ year, month, date, hour, minute }) => `${date}.${month}.${year}, ${hour}:${pad(minute)} Uhr`,
  French: ({ hour, minute, day }) => `Publié le ${names('fr', { ...full, weekday: 'long' })(day)} à ${hour}h${pad(minute)}`,
  Spanish: ({ hour, minute, day }) => `${names('es', { ...full, weekday: 'long' })(day)} a las ${hour}:${pad(minute)}`,
  Italian: ({ hour, minute, day }) => `${names('it', { ...full, weekday: 'long' })(day)} alle ore ${hour}.${pad(minute)}`,
}

const minutes = fc
  .date({ min: new Date('2019-05-01T00:00:00+09:00'), max: new Date('2099-12-31T23:59:00+09:00'), noInvalidDate: true })
  .map((date) => new Date(Math.floor(date.getTime() / 60_000) * 60_000))

it.each(Object.entries(forms))('reads back any minute of an era in this form: %s', (_name, write) => {
  fc.assert(
    fc.property(minutes, (instant) => {
      const [year = 0, month = 0, date = 0, hour = 0, minute = 0] = isoInZone(instant, 'Asia/Tokyo')
        .split(/[-T:+]/)
        .map(Number)
      const line = write({ year, month, date, hour, minute, day: new Date(Date.UTC(year, month - 1, date)) })
      expect([line, readTimestamps(line, 'Asia/Tokyo')]).toEqual([line, [{ label: 'published', instant }]])
    }),
    { numRuns: 500 },
  )
})

it('reads back any number in kanji', () => {
  for (let number = 0; number < 3000; number += 1) {
    expect(numberOf(byPlace(number))).toBe(number)
    expect(numberOf(byValue(number))).toBe(number)
  }
  expect(['十十', '百千', '元元', '二三十'].map(numberOf)).toEqual([null, null, null, null])
})

/** What lines of time are made of, in any order. */
const piece = fc.constantFrom(
  '14:57',
  '25:75',
  '2 p.m.',
  '午後12時',
  '十四時',
  'midnight',
  '-09:00',
  '-10:00',
  '+9',
  'JST',
  'IST',
  'EST',
  'XYZ',
  'UTC+8',
  'November 18, 2024',
  'Nov. 31',
  '05/06/2024',
  '2024年13月1日',
  'R6.11.18',
  '令和99年1月1日',
  '24/11/18',
  '(火)',
  'Tuesday',
  'Updated:',
  '更新',
  '公開',
  'at',
  ',',
  '~15:30',
  '頃',
  '2 hours ago',
  '昨日',
  ' | ',
)

it('never expects what it found', () => {
  const line = fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join(' '))
  fc.assert(
    fc.property(line, (text) => {
      for (const time of readTimestamps(text, 'Asia/Tokyo')) {
        if ('instant' in time) continue
        const found = time.found.slice(1, -1)
        expect(text.slice(time.column - 1)).toContain(found)
        expect(time.expected.replace(exampleTime, '').split(/[\s",()]+/)).not.toContain(found)
      }
    }),
    { numRuns: 20_000 },
  )
})
