import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { faultOfCallback, withParameters } from '../../src/http/callback.ts'

const own = 'https://news.example'
const local = 'http://localhost:8787'
const inProduction = (callback: string) => faultOfCallback(callback, own, false)
const inDevelopment = (callback: string) => faultOfCallback(callback, local, true)

const label = fc.stringMatching(/^[a-z](?:[a-z0-9-]{0,8}[a-z0-9])?$/)
const publicHost = fc.tuple(label, label).map(([name, domain]) => `${name}.${domain}.example`)
const path = fc.constantFrom('', '/', '/callback', '/a/b?c=d&e=%2F', '/?hub.challenge=x')
const byte = fc.nat(255)

/** A number in an IPv4 address, in every base that URL parsers know. */
const inAnyBase = (value: number): fc.Arbitrary<string> =>
  fc.constantFrom(
    String(value),
    `0x${value.toString(16)}`,
    `0X${value.toString(16).toUpperCase()}`,
    `0${value.toString(8)}`,
    `000${value.toString(8)}`,
  )
const ipv4 = fc
  .tuple(fc.tuple(byte, byte, byte, byte), fc.constantFrom(1, 2, 3, 4))
  .chain(([[a, b, c, d], parts]) => {
    const numbers = {
      1: [((a * 256 + b) * 256 + c) * 256 + d],
      2: [a, (b * 256 + c) * 256 + d],
      3: [a, b, c * 256 + d],
      4: [a, b, c, d],
    }
    return fc.tuple(...(numbers[parts] ?? []).map(inAnyBase))
  })
  .chain((numbers) => fc.constantFrom(numbers.join('.'), `${numbers.join('.')}.`, numbers.join('%2e'), numbers.join('。')))
const group = fc.nat(0xffff).map((value) => value.toString(16))
const ipv6 = fc.oneof(
  fc.array(group, { minLength: 8, maxLength: 8 }).map((groups) => groups.join(':')),
  fc.array(group, { maxLength: 6 }).map((groups) => `::${groups.join(':')}`),
  fc.tuple(byte, byte, byte, byte).map((numbers) => `::ffff:${numbers.join('.')}`),
  fc.tuple(group, group).map((groups) => `::ffff:${groups.join(':')}`),
  fc.tuple(byte, byte, byte, byte).map((numbers) => `64:ff9b::${numbers.join('.')}`),
)
const address = fc.oneof(
  ipv4,
  ipv6.map((text) => `[${text}]`),
  fc.constantFrom('[fe80::1%25eth0]', '１２７.0.0.1', '①.0.0.1'),
)

describe('a callback', () => {
  it('may be any public name over https at port 443', () => {
    fc.assert(
      fc.property(publicHost, fc.constantFrom('', ':443'), path, (host, port, rest) => {
        expect(inProduction(`https://${host}${port}${rest}`)).toBeNull()
        expect(inDevelopment(`https://${host}${port}${rest}`)).toBeNull()
      }),
    )
  })

  it('may be no address in any spelling, with or without port, also in development', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('http', 'https', 'HTTPS'),
        address,
        fc.constantFrom('', ':80', ':443', ':8080'),
        path,
        (scheme, host, port, rest) => {
          expect(inProduction(`${scheme}://${host}${port}${rest}`)).not.toBeNull()
          expect(inDevelopment(`${scheme}://${host}${port}${rest}`)).not.toBeNull()
        },
      ),
      { numRuns: 2000 },
    )
  })

  it('may have no other port', () => {
    fc.assert(
      fc.property(
        publicHost,
        fc.nat(65_535).filter((port) => port !== 443),
        (host, port) => {
          expect(inProduction(`https://${host}:${port}/`)).toBe(`expected port 443, found ${port}`)
        },
      ),
    )
  })

  it('may have no user name or password', () => {
    fc.assert(
      fc.property(publicHost, fc.constantFrom('@', 'a@', 'a:b@', ':@', 'reader.example@', '%40@'), (host, credentials) => {
        expect(inProduction(`https://${credentials}${host}/`)).toBe('expected no user name or password')
      }),
    )
  })

  it.each([
    ['http://reader.example/', 'expected https, found http'],
    ['ftp://reader.example/', 'expected a URL such as "https://reader.example/callback"'],
    ['https:reader.example', 'expected a URL such as "https://reader.example/callback"'],
    ['https:///reader.example', 'expected a URL such as "https://reader.example/callback"'],
    ['//reader.example/', 'expected a URL such as "https://reader.example/callback"'],
    ['https://reader.example/#part', 'expected no fragment'],
    ['https://reader.example/ x', 'expected a URL of ASCII characters without spaces'],
    ['https://rea\tder.example/', 'expected a URL of ASCII characters without spaces'],
    ['https://läser.example/', 'expected a URL of ASCII characters without spaces'],
    ['https://reader/', 'expected a host name with a dot, and none at its end'],
    ['https://reader.example./', 'expected a host name with a dot, and none at its end'],
    ['https://localhost/', 'expected a host name with a dot, and none at its end'],
    ['https://.example/', 'expected a host name with a dot, and none at its end'],
    ['https://reader.localhost/', 'expected a public host name'],
    ['https://metadata.google.internal/', 'expected a public host name'],
    ['https://printer.local/', 'expected a public host name'],
    ['https://news.example/callback', 'expected another host than that of the hub'],
    ['https://NEWS.example:443/', 'expected another host than that of the hub'],
    ['https://news%2eexample/', 'expected another host than that of the hub'],
    ['https://news.example\\@reader.example/', 'expected another host than that of the hub'],
    [`https://reader.example/${'a'.repeat(1978)}`, 'expected at most 2000 characters, found 2001'],
  ])('%s: %s', (callback, fault) => {
    expect(inProduction(callback)).toBe(fault)
  })

  it('may be this machine in development, by name and at any port but our own', () => {
    for (const callback of [
      'http://localhost/',
      'http://localhost:9000/a?b=c',
      'http://a.localhost:1/',
      'http://a.b.localhost/',
    ]) {
      expect([callback, inDevelopment(callback)]).toEqual([callback, null])
      expect(inProduction(callback)).toBe('expected https, found http')
    }
    for (const host of ['localhost', 'a.localhost', 'a.b.localhost']) {
      expect(inDevelopment(`http://${host}:8787/hub`)).toBe('expected another host than that of the hub')
    }
    expect(inDevelopment('http://127.0.0.1:9000/')).toBe('expected https, or in development http://localhost')
    expect(inDevelopment('http://localhost.:9000/')).not.toBeNull()
  })
})

describe('the query of a callback', () => {
  it('is kept to the byte, and the parameters come after it', () => {
    fc.assert(
      fc.property(
        publicHost,
        fc.constantFrom('/', '/?', '/?a', '/?a&', '/?a=b%20c+d', '/?hub.mode=mine&a'),
        fc.string(),
        (host, rest, value) => {
          const callback = `https://${host}${rest}`
          const url = withParameters(callback, { 'hub.mode': 'subscribe', 'hub.topic': value })
          expect(url.startsWith(callback)).toBe(true)
          const parameters = [...new URL(url).searchParams]
          const own = [...new URL(callback).searchParams]
          expect(parameters.slice(0, own.length)).toEqual(own)
          expect(parameters.slice(own.length)).toEqual([
            ['hub.mode', 'subscribe'],
            ['hub.topic', value.toWellFormed()],
          ])
        },
      ),
    )
  })
})
