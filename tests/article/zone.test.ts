import { afterEach, describe, expect, it } from 'vitest'
import { instantOf, isoInZone } from '../../src/article/time/zone.ts'

const machine = process.env['TZ']
afterEach(() => {
  if (machine === undefined) delete process.env['TZ']
  else process.env['TZ'] = machine
})

describe.each(['UTC', 'America/Los_Angeles', 'Asia/Tokyo', 'America/New_York'])('on a machine in %s', (zone) => {
  it('prints a wall clock that summer time skipped somewhere else', () => {
    process.env['TZ'] = zone
    expect(isoInZone(new Date('2024-03-09T17:30:00Z'), 'Asia/Tokyo')).toBe('2024-03-10T02:30:00+09:00')
  })

  it('prints both instants of an hour that clocks show twice', () => {
    process.env['TZ'] = zone
    expect(isoInZone(new Date('2024-11-03T05:30:00Z'), 'America/New_York')).toBe('2024-11-03T01:30:00-04:00')
    expect(isoInZone(new Date('2024-11-03T06:30:00Z'), 'America/New_York')).toBe('2024-11-03T01:30:00-05:00')
  })

  it('takes the first instant of such an hour, and none for an hour that was skipped', () => {
    process.env['TZ'] = zone
    expect(instantOf(new Date('2024-11-03T01:30:00Z'), 'America/New_York')).toEqual(new Date('2024-11-03T05:30:00Z'))
    expect(instantOf(new Date('2024-03-10T02:30:00Z'), 'America/New_York')).toBeNull()
    expect(instantOf(new Date('1948-09-12T00:30:00Z'), 'Asia/Tokyo')).toEqual(new Date('1948-09-11T14:30:00Z'))
    expect(instantOf(new Date('1948-05-02T00:30:00Z'), 'Asia/Tokyo')).toBeNull()
  })

  it('takes an offset for a zone', () => {
    process.env['TZ'] = zone
    expect(instantOf(new Date('2024-11-18T14:57:00Z'), '-03:30')).toEqual(new Date('2024-11-18T18:27:00Z'))
    expect(isoInZone(new Date('2024-11-18T18:27:00Z'), '-03:30')).toBe('2024-11-18T14:57:00-03:30')
    expect(isoInZone(new Date('2024-11-18T18:27:00Z'), 'UTC')).toBe('2024-11-18T18:27:00+00:00')
  })

  it('knows the summer time of 1948 to 1951 in Japan', () => {
    process.env['TZ'] = zone
    expect(isoInZone(new Date('1949-07-01T02:00:00Z'), 'Asia/Tokyo')).toBe('1949-07-01T12:00:00+10:00')
  })
})
