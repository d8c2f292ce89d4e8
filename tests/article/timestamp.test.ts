import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { readTimestamp } from '../../src/article/time/timestamp.ts'

/** What a line says: an instant, a fault as `column: expected …, found …`, or nothing. */
function says(line: string, timeZone = 'Asia/Tokyo'): string | null {
  const time = readTimestamp(line, timeZone)
  if (time === null) return null
  return 'instant' in time ? time.instant.toISOString() : `${time.column}: expected ${time.expected}, found ${time.found}`
}

const machine = process.env['TZ']
afterAll(() => {
  if (machine === undefined) delete process.env['TZ']
  else process.env['TZ'] = machine
})

describe.each([
  ['UTC', 0],
  ['America/Los_Angeles', 480],
  ['Asia/Tokyo', -540],
])('on a machine in %s', (zone, offset) => {
  beforeEach(() => {
    process.env['TZ'] = zone
    expect(new Date('2024-11-18T00:00:00Z').getTimezoneOffset()).toBe(offset)
  })

  it.each([
    ['14:57 JST, November 18, 2024', '2024-11-18T05:57:00.000Z'],
    ['7:00 JST, December 22, 2024', '2024-12-21T22:00:00.000Z'],
    ['0:00 JST, January 1, 2025', '2024-12-31T15:00:00.000Z'],
    ['23:59 JST, February 29, 2024', '2024-02-29T14:59:00.000Z'],
  ])('reads the house form, "%s"', (line, instant) => {
    expect(says(line)).toBe(instant)
  })

  it.each([
    ['14:57 JST, Nov. 18, 2024', '2024-11-18T05:57:00.000Z'],
    ['14:57 JST, Nov 18 2024', '2024-11-18T05:57:00.000Z'],
    ['14:57  JST,  November  18,  2024', '2024-11-18T05:57:00.000Z'],
    ['14:57 JST,November 18,2024', '2024-11-18T05:57:00.000Z'],
    ['14:57\u00A0JST,\u3000November 18, 2024', '2024-11-18T05:57:00.000Z'],
    ['１４：５７ JST, November 18, 2024', '2024-11-18T05:57:00.000Z'],
    ['2:57 p.m. JST, November 18, 2024', '2024-11-18T05:57:00.000Z'],
    ['2 p.m. JST, November 18, 2024', '2024-11-18T05:00:00.000Z'],
    ['12:05 a.m. JST, November 18, 2024', '2024-11-17T15:05:00.000Z'],
    ['0:05 p.m. JST, November 18, 2024', '2024-11-18T03:05:00.000Z'],
    ['6:28 pm, March 18, 2018', '2018-03-18T09:28:00.000Z'],
    ['14:57, November 18, 2024', '2024-11-18T05:57:00.000Z'],
    ['14:57 UTC, November 18, 2024', '2024-11-18T14:57:00.000Z'],
    ['14:57 +08:00, November 18, 2024', '2024-11-18T06:57:00.000Z'],
  ])('reads "%s", a variation of it', (line, instant) => {
    expect(says(line)).toBe(instant)
  })

  it.each([
    ['2024-11-18 14:57 -05:00', '2024-11-18T19:57:00.000Z'],
    ['2026-01-21 19:44:00-05:00', '2026-01-22T00:44:00.000Z'],
    ['2024-11-18 14:57-15:30', '2024-11-18T05:57:00.000Z'],
    ['9:00-10:00 JST, November 18, 2024', '2024-11-18T00:00:00.000Z'],
    ['10:00 a.m.–12:00 p.m. JST, November 18, 2024', '2024-11-18T01:00:00.000Z'],
    ['14:57 JST - 15:30 JST, November 18, 2024', '2024-11-18T05:57:00.000Z'],
    ['2 p.m. to 4 p.m. JST, November 18, 2024', '2024-11-18T05:00:00.000Z'],
    ['初回公開日：2024/11/18 14:57', '2024-11-18T05:57:00.000Z'],
    ['January 12, 2024 at 18:31 JST', '2024-01-12T09:31:00.000Z'],
    ['August 22, 2025 10:01 JST', '2025-08-22T01:01:00.000Z'],
    ['2009/09/30 18:49(JST)', '2009-09-30T09:49:00.000Z'],
    ['2023/11/02 22:27', '2023-11-02T13:27:00.000Z'],
    ['2024年11月18日 14時57分', '2024-11-18T05:57:00.000Z'],
    ['2024年11月18日（月）午後2時57分', '2024-11-18T05:57:00.000Z'],
    ['令和６年１１月２０日　１４時００分～１４時３５分', '2024-11-20T05:00:00.000Z'],
    ['令和元年5月1日 0時', '2019-04-30T15:00:00.000Z'],
    ['平成31年4月30日 23:59', '2019-04-30T14:59:00.000Z'],
    ['2026-01-21T19:44:00+09:00', '2026-01-21T10:44:00.000Z'],
    ['2026-01-21T10:44:00Z', '2026-01-21T10:44:00.000Z'],
  ])('reads another publisher\'s form, "%s"', (line, instant) => {
    expect(says(line)).toBe(instant)
  })

  it('reads the hours after midnight that broadcasters count on from 24 as those of the next day', () => {
    expect(says('25:30 JST, November 18, 2024')).toBe('2024-11-18T16:30:00.000Z')
    expect(says('24:00 JST, December 31, 2024')).toBe('2024-12-31T15:00:00.000Z')
  })

  it('leaves the offset to the zone database: Japan had summer time from 1948 to 1951', () => {
    expect(says('12:00 JST, May 1, 1948')).toBe('1948-05-01T03:00:00.000Z')
    expect(says('12:00 JST, July 1, 1949')).toBe('1949-07-01T02:00:00.000Z')
    expect(says('12:00 JST, July 1, 1952')).toBe('1952-07-01T03:00:00.000Z')
  })

  it('refuses a time that the start of summer time skipped, and takes the first of two at its end', () => {
    expect(says('0:30 JST, May 2, 1948')).toBe(
      '1: expected a time that clocks in Asia/Tokyo have shown, summer time left this one out, found "0"',
    )
    expect(says('1:30, November 3, 2024', 'America/New_York')).toBe('2024-11-03T05:30:00.000Z')
  })

  it.each([
    ['2024-11-18 9:00 -10:00', '16: expected a time without what may be its end, or an offset from UTC, found " -10:00"'],
    ['2024-11-18 22:00-02:00', '17: expected a time without what may be its end, or an offset from UTC, found "-02:00"'],
    ['2:00-4:00 PM, November 18, 2024', '1: expected "a.m." or "p.m." with the first time as well, found "2"'],
    ['令和元年4月30日 10時00分', '3: expected a day of 令和, from 2019-05-01 to 2117-12-31, found "元"'],
    ['平成31年5月1日 10時00分', '3: expected a day of 平成, from 1989-01-08 to 2019-04-30, found "31"'],
    ['25:75 JST, November 18, 2024', '4: expected minutes from 0 to 59, found "75"'],
    ['14:57 JST, February 30, 2024', '21: expected a day from 1 to 29 for 2024-02, found "30"'],
    ['14:57 JST, February 29, 2023', '21: expected a day from 1 to 28 for 2023-02, found "29"'],
    ['13:00 p.m. JST, November 18, 2024', '1: expected an hour from 0 to 12 with "p.m.", found "13"'],
    [
      '32:00 JST, November 18, 2024',
      '1: expected an hour from 0 to 23, or to 29 for the small hours of the next day, found "32"',
    ],
    ['14:57 XYZ, November 18, 2024', '7: expected JST, UTC or an offset such as +09:00, found "XYZ"'],
    ['2024/13/01 14:57', '6: expected a month from 1 to 12, found "13"'],
    ['2024年2月30日 14時57分', '8: expected a day from 1 to 29 for 2024-02, found "30"'],
  ])('says where "%s" is impossible', (line, fault) => {
    expect(says(line)).toBe(fault)
  })
})

describe('a line that is no timestamp', () => {
  it.each([
    'November 18, 2024',
    '2024-11-18',
    'The curfew began at 14:57 JST, November 18, 2024, the ministry said.',
    'The meeting on November 18, 2024 at 18:31 JST drew thousands.',
    '25時間の停電',
    '',
  ])('"%s" is not read as one', (line) => {
    expect(readTimestamp(line, 'Asia/Tokyo')).toBeNull()
  })
})

it('tells the time of an update from the time of publication', () => {
  expect(readTimestamp('Updated: 9:30 JST, November 19, 2024', 'Asia/Tokyo')).toEqual({
    label: 'updated',
    instant: new Date('2024-11-19T00:30:00Z'),
  })
  expect(readTimestamp('Published: 9:30 JST, November 19, 2024', 'Asia/Tokyo')).toEqual({
    label: 'published',
    instant: new Date('2024-11-19T00:30:00Z'),
  })
})

describe('a time in several zones', () => {
  it.each(['June 9, 2025, 14:57 JST (05:57 GMT)', 'June 9, 2025, 14:57 JST (00:57 CDT)'])('is one if they agree: %s', (line) => {
    expect(says(line)).toBe('2025-06-09T05:57:00.000Z')
  })

  it('may be the day before in one of them', () => {
    expect(says('June 9, 2025, 08:30 JST (23:30 GMT)')).toBe('2025-06-08T23:30:00.000Z')
  })

  it('is refused if they do not', () => {
    expect(says('June 9, 2025, 14:57 JST (06:57 GMT)')).toBe(
      '1: expected one time of publication, or "Updated:" before the second, found "June 9, 2025, 14:57 JST (06:57 GMT)"',
    )
  })
})
