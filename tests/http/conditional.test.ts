import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isNotModified } from '../../src/http/conditional.ts'

const document = { etag: 'W/"a,b"', lastModified: new Date('2024-11-18T05:57:00.500Z') }
const answer = (headers: Record<string, string>): 200 | 304 => (isNotModified(new Headers(headers), document) ? 304 : 200)

describe('a request with conditions (RFC 9110, section 13)', () => {
  it.each<[string, Record<string, string>, 200 | 304]>([
    ['none', {}, 200],
    ['the tag of the document', { 'If-None-Match': 'W/"a,b"' }, 304],
    ['the same tag as a strong one, since the comparison is weak (8.8.3.2)', { 'If-None-Match': '"a,b"' }, 304],
    ['the tag in a list', { 'If-None-Match': '"x", W/"a,b" , "y"' }, 304],
    ['a list with a quoted comma that only looks like the tag', { 'If-None-Match': '"a", "b"' }, 200],
    ['any tag', { 'If-None-Match': '*' }, 304],
    ['another tag', { 'If-None-Match': 'W/"c"' }, 200],
    ['an empty tag, as curl sends at first', { 'If-None-Match': '""' }, 200],
    ['an empty header', { 'If-None-Match': '' }, 200],
    ['the tag without quotes', { 'If-None-Match': 'a,b' }, 200],
    ['a date when it was last modified', { 'If-Modified-Since': 'Mon, 18 Nov 2024 05:57:00 GMT' }, 304],
    ['a later date', { 'If-Modified-Since': 'Tue, 19 Nov 2024 00:00:00 GMT' }, 304],
    ['an earlier date', { 'If-Modified-Since': 'Mon, 18 Nov 2024 05:56:59 GMT' }, 200],
    ['a date that is none (13.1.3)', { 'If-Modified-Since': 'yesterday' }, 200],
    ['a later date in the form of RFC 850 (5.6.7)', { 'If-Modified-Since': 'Tuesday, 19-Nov-24 00:00:00 GMT' }, 304],
    ['a later date in the form of asctime', { 'If-Modified-Since': 'Tue Nov 19 00:00:00 2024' }, 304],
    ['an earlier date in the form of asctime', { 'If-Modified-Since': 'Sun Nov  6 08:49:37 1994' }, 200],
    ['a number that a lenient parser takes for a date', { 'If-Modified-Since': '2030 GMT' }, 200],
    ['a date that is not HTTP’s', { 'If-Modified-Since': '2030-01-01' }, 200],
    [
      'another tag and a later date: the date is ignored (13.1.3)',
      { 'If-None-Match': '"c"', 'If-Modified-Since': 'Tue, 19 Nov 2024 00:00:00 GMT' },
      200,
    ],
    ['the tag and an earlier date', { 'If-None-Match': '"a,b"', 'If-Modified-Since': 'Mon, 18 Nov 2019 00:00:00 GMT' }, 304],
  ])('%s', (_name, headers, status) => {
    expect(answer(headers)).toBe(status)
  })

  it('never fails, whatever the headers hold', () => {
    const value = fc.string({ unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)) })
    fc.assert(
      fc.property(value, value, (tag, date) => {
        expect([200, 304]).toContain(answer({ 'If-None-Match': tag }))
        expect([200, 304]).toContain(answer({ 'If-Modified-Since': date }))
      }),
    )
  })
})
