import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNotModified } from '../../src/http/conditional.ts'

const document = { etag: 'W/"a,b"', lastModified: new Date('2024-11-18T05:57:00.500Z') }
const answer = (headers: Record<string, string>): 200 | 304 => (isNotModified(new Headers(headers), document) ? 304 : 200)

describe('isNotModified, by the sections of RFC 9110', () => {
  it.each<[section: string, name: string, headers: Record<string, string>, status: 200 | 304]>([
    ['13.2.2', 'no condition', {}, 200],
    ['13.1.2', 'the tag of the document', { 'If-None-Match': 'W/"a,b"' }, 304],
    ['8.8.3.2', 'the same tag as a strong one, since the comparison is weak', { 'If-None-Match': '"a,b"' }, 304],
    ['13.1.2', 'another tag', { 'If-None-Match': 'W/"c"' }, 200],
    ['13.1.2', 'the tag in a list', { 'If-None-Match': '"x", W/"a,b" , "y"' }, 304],
    ['13.1.2', 'a list without the tag', { 'If-None-Match': '"x", W/"y"' }, 200],
    ['8.8.3', 'a list with a quoted comma that only looks like the tag', { 'If-None-Match': '"a", "b"' }, 200],
    ['5.6.1.2', 'a list with empty elements', { 'If-None-Match': ', ,"x",,W/"a,b",' }, 304],
    ['13.1.2', 'any tag', { 'If-None-Match': '*' }, 304],
    ['13.1.2', 'any tag, with space around it', { 'If-None-Match': ' * ' }, 304],
    ['8.8.3', 'a tag that is an asterisk', { 'If-None-Match': '"*"' }, 200],
    ['8.8.3', 'an empty tag, as curl sends at first', { 'If-None-Match': '""' }, 200],
    ['13.1.2', 'an empty header', { 'If-None-Match': '' }, 200],
    ['8.8.3', 'the tag without quotes', { 'If-None-Match': 'a,b' }, 200],
    ['8.8.3', 'the tag with the mark of a weak one in the wrong case', { 'If-None-Match': 'w/"a,b"' }, 200],
    ['8.8.3', 'a tag that only holds the mark of a weak one', { 'If-None-Match': '"aW/,b"' }, 200],
    ['13.1.3', 'the date when it was last modified', { 'If-Modified-Since': 'Mon, 18 Nov 2024 05:57:00 GMT' }, 304],
    ['13.1.3', 'a later date', { 'If-Modified-Since': 'Tue, 19 Nov 2024 00:00:00 GMT' }, 304],
    ['13.1.3', 'an earlier date', { 'If-Modified-Since': 'Mon, 18 Nov 2024 05:56:59 GMT' }, 200],
    ['13.1.3', 'a text that is no date, which is ignored', { 'If-Modified-Since': 'yesterday' }, 200],
    ['13.1.3', 'an empty date', { 'If-Modified-Since': '' }, 200],
    ['5.6.7', 'a later date in the form of RFC 850', { 'If-Modified-Since': 'Tuesday, 19-Nov-24 00:00:00 GMT' }, 304],
    ['5.6.7', 'a later date in the form of asctime', { 'If-Modified-Since': 'Tue Nov 19 00:00:00 2024' }, 304],
    ['5.6.7', 'an earlier date in the form of asctime', { 'If-Modified-Since': 'Sun Nov  6 08:49:37 1994' }, 200],
    ['5.6.7', 'a number that a lenient parser takes for a date', { 'If-Modified-Since': '2030 GMT' }, 200],
    ['5.6.7', 'a date that is not HTTP’s', { 'If-Modified-Since': '2030-01-01' }, 200],
    ['5.6.7', 'a day that no month has', { 'If-Modified-Since': 'Mon, 99 Nov 2024 05:57:00 GMT' }, 200],
    ['5.6.7', 'a day that its month does not have', { 'If-Modified-Since': 'Sun, 31 Feb 2030 05:57:00 GMT' }, 200],
    [
      '13.1.3',
      'another tag and a later date, which is ignored',
      { 'If-None-Match': '"c"', 'If-Modified-Since': 'Tue, 19 Nov 2024 00:00:00 GMT' },
      200,
    ],
    [
      '13.2.2',
      'the tag and an earlier date, which is ignored',
      { 'If-None-Match': '"a,b"', 'If-Modified-Since': 'Mon, 18 Nov 2019 00:00:00 GMT' },
      304,
    ],
    [
      '13.1.3',
      'an empty tag and a later date, which is ignored',
      { 'If-None-Match': '', 'If-Modified-Since': 'Tue, 19 Nov 2024 00:00:00 GMT' },
      200,
    ],
  ])('%s: %s', (_section, _name, headers, status) => {
    expect(answer(headers)).toBe(status)
  })

  it('never throws, for any header', () => {
    // Any valid field value (section 5.5).
    const code = fc.oneof(fc.constant(9), fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0x80, max: 0xff }))
    const value = fc.string({
      unit: fc.oneof(
        code.map((one) => String.fromCharCode(one)),
        fc.constantFrom('"', 'W/"', ',', '*'),
      ),
    })
    fc.assert(
      fc.property(value, value, (tag, date) => {
        expect([200, 304]).toContain(answer({ 'If-None-Match': tag }))
        expect([200, 304]).toContain(answer({ 'If-Modified-Since': date }))
      }),
    )
  })
})
