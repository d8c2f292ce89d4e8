import { describe, expect, it } from 'vitest'
import { readTimestamps } from '../../../src/article/time/timestamp.ts'

/** What a line says in Japan: each time, an update marked with `updated`, or the fault. */
function says(line: string): string[] {
  return readTimestamps(line, 'Asia/Tokyo').map((time) => {
    const said = 'instant' in time ? time.instant.toISOString() : `${time.column}: expected ${time.expected}, found ${time.found}`
    return time.label === 'updated' ? `updated ${said}` : said
  })
}

describe('14:57 in Japan on November 18, 2024', () => {
  it.each([
    '二〇二四年十一月十八日午後二時五十七分',
    '二千二十四年十一月十八日十四時五十七分',
    '令和六年十一月十八日 午後二時五十七分',
    '2024年11月18日（月・祝）14時57分',
    '2024年11月18日月曜日14時57分配信',
    'R6.11.18 14:57',
    'R06/11/18 14:57',
    '㋿6年11月18日 14:57',
    '令和6.11.18 14:57',
    '2024/11/18-14:57',
    '日本時間2024年11月18日 14時57分',
  ])('is read in Japanese: %s', (line) => {
    expect(says(line)).toEqual(['2024-11-18T05:57:00.000Z'])
  })

  it.each([
    'Monday, November 18, 2024, 2.57pm',
    'Mon 18 Nov 2024 05.57 GMT',
    '18th of November 2024, 2:57 p.m.',
    '18-Nov-2024 14:57',
    '14:57 hrs, 18 Nov 2024',
    '14:57 - 18 November 2024',
    'Nov. 18, 2024 2:57 p.m. (2 hours ago)',
    '2024-11-18 14:57 (UTC+9)',
    '2024-11-18 14:57 GMT+09:00',
    '2024-11-18 05:57Z',
    '2024-11-18 05:57 Z',
    '14:57 JST (UTC+9), November 18, 2024',
    'November 18, 2024 14:57 Japan Standard Time',
    '14:57 KST, November 18, 2024',
    '13:57 HKT, November 18, 2024',
    '13:57 SGT, November 18, 2024',
    '12:57 a.m. EST, November 18, 2024',
    'Nov. 17, 2024 9:57 p.m. PST',
    'November 18, 2024 12:57 AM Eastern Standard Time',
    'Nov. 17, 2024 11:57 p.m. Central Standard Time',
    'Nov. 17, 2024 10:57 p.m. Mountain Standard Time',
    '18 November 2024, 05:57 Greenwich Mean Time',
    '13:57 Hong Kong time, November 18, 2024',
    'Nov. 18, 2024 12:57 a.m. ET',
    '6:57 CET, November 18, 2024',
    '16:57 AEDT, November 18, 2024',
    '18:57 NZDT, November 18, 2024',
    '18/11/2024 14:57',
    '11/18/2024 14:57',
    'Date: 18 Nov 2024, 14:57',
    // The day and the clock of a page, glued as it is copied.
    'November 18, 20242:57 PM GMT+9',
    'November 18, 20242:57 PM GMT+9Updated 3 hours ago',
    'Monday, 18 November 20242:57 p.m.',
  ])('is read in English: %s', (line) => {
    expect(says(line)).toEqual(['2024-11-18T05:57:00.000Z'])
  })

  it.each([
    '2024.11.18. 오후 2:57',
    '입력 2024.11.18. 오후 2:57',
    '2024년 11월 18일 오후 2시 57분',
    '2024-11-18 (월) 14:57',
    '2024年11月18日14时57分',
    '发布时间：2024-11-18 14:57:00',
    '2024年11月18日 星期一 下午2:57',
    '18.11.2024, 14:57 Uhr',
    'Montag, 18. November 2024, 14.57 Uhr',
    'Veröffentlicht am 18. November 2024 um 14:57 Uhr',
    'Publié le lundi 18 novembre 2024 à 14h57',
    'Publié le 18/11/2024 à 14 h 57',
    '18 de noviembre de 2024, 14:57',
    'Publicado el 18 de noviembre de 2024 a las 14:57',
    'Pubblicato il 18 novembre 2024 alle ore 14.57',
  ])('is read in other languages: %s', (line) => {
    expect(says(line)).toEqual(['2024-11-18T05:57:00.000Z'])
  })
})

it.each([
  ['2024年11月18日正午', '2024-11-18T03:00:00.000Z'],
  ['November 18, 2024, 12 noon', '2024-11-18T03:00:00.000Z'],
  ['2024年11月18日午前零時', '2024-11-17T15:00:00.000Z'],
  ['2024年11月18日 正子', '2024-11-17T15:00:00.000Z'],
  ['2024年11月18日午前三時半', '2024-11-17T18:30:00.000Z'],
  ['2024年11月18日 午後12時30分', '2024-11-18T03:30:00.000Z'],
  ['12:15 a.m., Nov. 18, 2024', '2024-11-17T15:15:00.000Z'],
  ['12:15 p.m., Nov. 18, 2024', '2024-11-18T03:15:00.000Z'],
  ['14:57:21, November 18, 2024', '2024-11-18T05:57:21.000Z'],
  ['令和元年5月1日 0時', '2019-04-30T15:00:00.000Z'],
  ['05.06.2024, 14:57 Uhr', '2024-06-05T05:57:00.000Z'],
  ['Tue 11/12/2024 14:57', '2024-11-12T05:57:00.000Z'],
  ['Thu 05/12/2024 14:57', '2024-12-05T05:57:00.000Z'],
  ['12/12/2024 14:57', '2024-12-12T05:57:00.000Z'],
])('%s is %s', (line, instant) => {
  expect(says(line)).toEqual([instant])
})

describe('a line with the times of publication and update', () => {
  it.each([
    'Published: November 18, 2024 14:57 Updated: November 19, 2024 09:05',
    'Posted: November 18, 2024 14:57 JST / Last modified: November 19, 2024 09:05 JST',
    'November 18, 2024 14:57 | Updated November 19, 2024 9:05 a.m.',
    'November 18, 2024 00:57 EST | Updated November 18, 2024 19:05 EST',
    '公開:2024/11/18 14:57 更新:2024/11/19 09:05',
    '2024年11月18日 14時57分公開 2024年11月19日 9時05分更新',
    '2024/11/18 14:57 (2024/11/19 09:05更新)',
    '입력 2024.11.18. 오후 2:57 수정 2024.11.19. 오전 9:05',
    'Publié le 18 novembre 2024 à 14h57, mis à jour le 19 novembre 2024 à 9h05',
    'Updated: November 19, 2024 09:05. Published: November 18, 2024 14:57',
  ])('says both: %s', (line) => {
    expect(says(line).sort()).toEqual(['2024-11-18T05:57:00.000Z', 'updated 2024-11-19T00:05:00.000Z'])
  })

  it('shares a day or a zone that it says once', () => {
    expect(says('2024年11月18日 14時57分（更新 16:10）')).toEqual([
      '2024-11-18T05:57:00.000Z',
      'updated 2024-11-18T07:10:00.000Z',
    ])
    expect(says('November 18, 2024 at 0:57, updated November 18, 2024 at 2:10 EST')).toEqual([
      '2024-11-18T05:57:00.000Z',
      'updated 2024-11-18T07:10:00.000Z',
    ])
  })

  it('says an update alone', () => {
    expect(says('（2024年11月18日 14時57分更新）')).toEqual(['updated 2024-11-18T05:57:00.000Z'])
    expect(says('Stand: 18.11.2024, 14:57 Uhr')).toEqual(['updated 2024-11-18T05:57:00.000Z'])
  })
})

describe('a question that a time leaves open', () => {
  it.each([
    ['05/06/2024 14:57', '1: expected the month in words, "May 6, 2024" or "June 5, 2024", found "05/06/2024"'],
    [
      '14:57 IST, May 6, 2024',
      '7: expected the offset, such as +05:30 for India, +01:00 for Ireland or +02:00 for Israel, found "IST"',
    ],
    [
      '14:57 CST, May 6, 2024',
      '7: expected the offset, such as -06:00 for the central United States or +08:00 for China, found "CST"',
    ],
    ['14:57 BST, May 6, 2024', '7: expected the offset, such as +01:00 for Britain or +06:00 for Bangladesh, found "BST"'],
    [
      '14:57 EST, May 6, 2024',
      '7: expected the zone of that day or an offset, since America/New_York kept another time, found "EST"',
    ],
    ['May 6, 2024, midnight', '14: expected 0:00 or 24:00, since that may be either, found "midnight"'],
    ['2024年5月6日 午前12時', '11: expected noon as 正午 or midnight as 午前0時, since that may be either, found "午前12時"'],
    ['14:57 JST (UTC+8), May 6, 2024', '12: expected +09:00, which JST means, found "UTC+8"'],
    ['Tuesday, May 6, 2024, 14:57', '1: expected Monday, as that day was, found "Tuesday"'],
    ['2024年5月6日（火）14時57分', '11: expected 月, as that day was, found "火"'],
    ['2024년 5월 6일 (화) 14:57', '14: expected 월, as that day was, found "화"'],
    [
      '14:57, May 6, 2024 16:10, May 6, 2024',
      '1: expected one time of publication, or "Updated:" before the second, found "14:57, May 6, 2024 16:10, May 6, 2024"',
    ],
    ['2024年5月6日14時57分頃', '1: expected a time such as "14:57 JST, November 18, 2024", found "2024年5月6日14時57分頃"'],
  ])('is asked: %s', (line, fault) => {
    expect(says(line)).toEqual([fault])
  })
})

it.each([
  'Harbor Town Opens Its Bridge at 14:57 JST, November 18, 2024',
  '2024年11月18日 14時57分、町は橋を開いた。',
  '14:57 JST, November 18, 2024 or so',
  'Nov. 18 14:57',
  '11月18日 14:57',
  '14:57 JST',
  '1:0',
  '十十時',
  '25時間の停電',
  'May 6, 2024',
  'Bridge 2.57',
])('"%s" is no whole time', (line) => {
  expect(says(line)).toEqual([])
})

describe('a year with a clock glued to it', () => {
  it('may have one of two digits', () => {
    expect(says('November 18, 202412:57 PM GMT+9')).toEqual(['2024-11-18T03:57:00.000Z'])
  })

  it('may be followed by a second time', () => {
    expect(says('November 18, 20242:57 PM GMT+9Updated November 18, 20244:10 PM GMT+9')).toEqual([
      '2024-11-18T05:57:00.000Z',
      'updated 2024-11-18T07:10:00.000Z',
    ])
  })

  it.each([
    'November 18, 20242:57 GMT+9',
    'November 18, 202414:57 PM',
    'November 18, 20240:57 PM',
    'November 18, 20242:75 PM',
    'November 18, 202:57 PM',
    'Bridge 20242:57 PM',
  ])('is not read where more than one reading is left, or none: %s', (line) => {
    expect(says(line)).toEqual([])
  })
})
