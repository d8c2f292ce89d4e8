import fc from 'fast-check'
import { expect, test } from 'vitest'
import { js2xml as printByXmlJs } from 'xml-js'
import { js2xml } from '../../src/feed/print-xml.ts'

const options = { compact: true, ignoreComment: true, spaces: 4 }
const name = fc.constantFrom('title', 'link', 'item', 'dc:creator')
// `feed` gives HTML in CDATA from src/feed/xml.ts, which has no `]]>`.
const text = fc.string({ unit: fc.constantFrom('a', 'é', '&', '&amp;', '<', '>', '"', "'", ' ', '\n', '\uFDD3') })
/** With the methods of objects, which xml-js calls. */
const plain = { noNullPrototype: true }
const attributes = fc.dictionary(name, fc.oneof(text, fc.boolean(), fc.constant(undefined), fc.constant(null)), plain)
const { element } = fc.letrec((tie) => ({
  element: fc.oneof(
    { maxDepth: 4 },
    text,
    fc.integer(),
    fc.constant(undefined),
    fc.record({ _attributes: attributes, _text: text }, { requiredKeys: [], ...plain }),
    fc.record({ _cdata: text, _attributes: attributes }, { requiredKeys: [], ...plain }),
    fc.dictionary(name, fc.oneof(tie('element'), fc.array(tie('element'), { maxLength: 3 })), plain),
  ),
}))

test('prints every document to the byte as xml-js does', () => {
  fc.assert(
    fc.property(fc.dictionary(name, element, plain), (elements) => {
      const document = { _declaration: { _attributes: { version: '1.0', encoding: 'utf-8' } }, ...elements }
      expect(js2xml(document)).toBe(printByXmlJs(document, options))
    }),
    { numRuns: 2000 },
  )
})

test('indents child elements, not text', () => {
  const channel = { title: { _text: 'A & B' }, item: [{ guid: { _attributes: { isPermaLink: false }, _text: '1' } }], image: {} }
  expect(js2xml({ rss: { _attributes: { version: '2.0' }, channel } })).toBe(`
<rss version="2.0">
    <channel>
        <title>A &amp; B</title>
        <item>
            <guid isPermaLink="false">1</guid>
        </item>
        <image/>
    </channel>
</rss>`)
})
