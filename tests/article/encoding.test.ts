import { describe, expect, it } from 'vitest'
import { guessEncoding } from '../../src/article/encoding.ts'
import { decode } from '../../src/article/lines.ts'

/** What the message suggests for bytes, written in hexadecimal. */
function suggests(bytes: Uint8Array): string {
  const text = decode(bytes)
  return typeof text === 'string' ? 'nothing' : text.message.replace('expected an article in UTF-8 text, found ', '')
}

const bytesOf = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16))
const utf16 = (text: string, isLittle: boolean): Uint8Array =>
  Uint8Array.from(
    Array.from({ length: text.length }, (_, at) => text.charCodeAt(at)).flatMap((code) => {
      const pair = [code & 0xff, code >> 8]
      return isLittle ? pair : pair.toReversed()
    }),
  )

const japanese = '港町に初めての橋が開通した。町長は「渡し船にも乗り続ける」と話した。\n'
const english = 'Harbor Town Opens Its First Bridge\n14:57 JST, November 18, 2024\n'
const samples: Record<string, string> = {
  'EUC-JP':
    'b9c1c4aea4cbbde9a4e1a4c6a4ceb6b6a4acb3abc4cca4b7a4bfa1a3c4aec4b9a4cfa1d6c5cfa4b7c1a5a4cba4e2bee8a4eac2b3a4b1a4eba1d7a4c8cfc3a4b7a4bfa1a30a',
  Shift_JIS:
    '8d6092ac82c98f8982df82c482cc8bb482aa8a4a92ca82b582bd814292ac92b782cd8175936e82b5914482c982e08fe682e891b182af82e9817682c6986282b582bd81420a',
  'Shift_JIS below English: Shift_JIS':
    '486172626f7220546f776e204f70656e7320497473204669727374204272696467650a8d6092ac82c98f8982df82c482cc8bb482aa8a4a92ca82b582bd814292ac92b782cd8175936e82b5914482c982e08fe682e891b182af82e9817682c6986282b582bd81420a',
  'ISO-2022-JP':
    '1b24423941442e244b3d6924612446244e3636242c332b444c2437243f2123442e4439244f2156454f24374125244b24623e68246a42332431246b215724484f432437243f21231b28420a',
  'Windows-1252':
    '486172626f7220546f776e927320466972737420427269646765204f70656e730a93492077696c6c207374696c6c2074616b65207468652066657272792c9420746865206d61796f72207361696420972061742074686520636166e92e0a',
  'Windows-1252 in French: Windows-1252':
    '4c65207072656d69657220706f6e74206120e974e9206372e9e920e0206c92ee6c652064925965750a4c612066ea746520612064e96ae020636f6d6d656e63e92e0a',
  'EUC-KR':
    'c7d7b1b820b8b6c0bbbfa120c3b920b4d9b8aeb0a120b3f5bfb4b4d92e20bdc3c0e5c0ba20b9e8b8a620b0e8bcd320c5b8b0dab4d9b0ed20b8bbc7dfb4d92e0a',
  'GB 18030':
    'b8dbbfdad0a1d5f2b5c4b5dad2bbd7f9c7c5bfaacda8c1cba1a3cad0b3a4cbb5cbfbbbb9bbe1d7f8b6c9b4aca3acbed3c3f1badcb8dfd0cba1a30a',
  Big5: 'b4e4a466a470c2edaabab2c4a440ae79bef4b67db371a446a143a5abaaf8bba1a54cc1d9b77ca7a4b4e7b2eea141a97ea5c1abdcb0aabfb3a1430a',
}

describe('the encoding that a message suggests', () => {
  it.each(Object.entries(samples))('is that of a text in %s', (name, hex) => {
    expect(suggests(bytesOf(hex))).toBe(`another encoding (${name.replace(/^.*: /, '')}); save it again as UTF-8`)
  })

  it.each([
    ['English', english],
    ['Japanese', japanese],
    ['both', english + japanese],
  ])('is UTF-16 without a byte-order mark, either way round: %s', (_name, text) => {
    for (const isLittle of [true, false])
      expect(suggests(utf16(text, isLittle))).toBe('another encoding (UTF-16); save it again as UTF-8')
  })

  it('is none for UTF-8 with a byte lost, or for a picture', () => {
    const whole = new TextEncoder().encode(english + japanese.repeat(3))
    expect(suggests(whole.filter((_, index) => index !== english.length + 4))).toBe(
      'UTF-8 with damaged bytes; copy the text again',
    )
    expect(suggests(bytesOf('89504e470d0a1a0a0000000d49484452'))).toBe(
      'a binary file; paste the text of the article into a plain text file',
    )
  })

  it('is none where no encoding makes sense of the bytes', () => {
    expect(guessEncoding(bytesOf('fffefdfcfbfa'))).toBeNull()
  })
})
