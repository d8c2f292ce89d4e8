import { expect, test } from 'vitest'
import { htmlFindings } from './html.ts'

test.each([
  ['paragraphs', '<p lang="ja">あ<br>&amp; <a href="https://news.example/" rel="external">b</a></p>\n<p>c</p>'],
  ['a table', '<table><caption>t</caption><tbody><tr><th scope="row">a</th><td>b</td></tr></tbody></table>'],
  ['a figure', '<figure><img src="https://news.example/1.jpg" alt="" width="1" height="1"><figcaption>One</figcaption></figure>'],
  [
    'pictures of several sizes',
    '<img src="https://news.example/1.jpg" srcset="https://news.example/1,2.jpg 2x, https://news.example/3.jpg 3x" alt="">',
  ],
  ['ruby', '<ruby>瓦<rp>(</rp><rt>かわら</rt><rp>)</rp></ruby>'],
  ['comments inside a text', 'a<!-- b -->c'],
  ['links to mail', '<a href="mailto:desk@news.example">mail</a>'],
  ['nothing', ''],
])('finds nothing in %s', (_, html) => {
  expect(htmlFindings(html)).toEqual([])
})

test.each([
  ['a tag that the tokenizer refuses', '<p id="a" id="b">x</p>', '1:13 duplicate-attribute'],
  ['an ampersand before a name', '<p>a &b c; &copy d</p>', '1:17 missing-semicolon-after-character-reference'],
  ['a self-closed element', '<div/>', '1:1 non-void-html-element-start-tag-with-trailing-solidus'],
  ['a reference to a control character', '<p>&#x85;</p>', '1:10 control-character-reference'],
  ['a control character', '<p>\u0085</p>', 'the HTML holds U+0085'],
  ['half of a surrogate pair', '<p>\uD83C</p>', 'the HTML holds U+D83C'],
  ['an end tag without a start', '<p>a</b></p>', 'read with "</p>" where "</b></p>" is written'],
  ['a start tag without an end', '<p><b>a</p>', 'read with "</b></p>" where "</p>" is written'],
  ['an element that never ends', '<div><p>a</p>', 'the HTML is read with'],
  ['an end tag left out', '<ul><li>one<li>two</ul>', 'read with "</li><li>two</li></ul>" where "<li>two</ul>" is written'],
  [
    'a block inside a paragraph',
    '<p>a<div>b</div></p>',
    'read with "</p><div>b</div><p></p>" where "<div>b</div></p>" is written',
  ],
  ['a link inside a link', '<a href="https://a.example/">a<a href="https://b.example/">b</a></a>', 'read with "</a><a href'],
  ['elements that overlap', '<b>a<i>b</b>c</i>', 'read with "</i></b><i>c</i>" where "</b>c</i>" is written'],
  ['text inside a table', '<table><tbody><tr>a<td>b</td></tr></tbody></table>', 'read with "a<table>'],
  ['a row outside a table', '<tr>a</tr>', 'read with "a" where "<tr>a</tr>" is written'],
  ['a document', '<body><p>a</p></body>', 'read with "<p>a</p>" where "<body><p>a</p></body>" is written'],
  ['a script', '<script>alert(1)</script>', '<script> is not an element for articles'],
  ['a frame', '<iframe src="https://a.example/"></iframe>', '<iframe> is not an element for articles'],
  ['an object', '<object></object>', '<object> is not an element for articles'],
  ['an embed', '<embed src="https://a.example/">', '<embed> is not an element for articles'],
  ['a form', '<form></form>', '<form> is not an element for articles'],
  ['a style', '<style>p { color: red }</style>', '<style> is not an element for articles'],
  ['a drawing', '<svg></svg>', '<svg> is not an element for articles'],
  ['a custom element', '<my-clock></my-clock>', '<my-clock> is not an element for articles'],
  ['an element that is not HTML', '<blink>a</blink>', '<blink> is not an element for articles'],
  ['an event handler', '<p onclick="alert(1)">a</p>', '<p> has an attribute onclick that is not for articles'],
  ['a style attribute', '<p style="color: red">a</p>', '<p> has an attribute style that is not for articles'],
  ['a script in a link', '<a href=" JavaScript:alert(1)">a</a>', '<a> href=" JavaScript:alert(1)" is not an absolute URL'],
  [
    'a script hidden in a link',
    '<a href="java&Tab;script:alert(1)">a</a>',
    '<a> href="java\\tscript:alert(1)" is not an absolute URL',
  ],
  ['a document in a link', '<a href="data:text/html,a">a</a>', '<a> href="data:text/html,a" is not an absolute URL'],
  ['a link to a note', '<a href="#note">a</a>', '<a> href="#note" is not an absolute URL'],
  ['an address without a scheme', '<img src="//a.example/a.png" alt="">', '<img> src="//a.example/a.png" is not an absolute URL'],
  ['an address without a host', '<img src="https:a.png" alt="">', '<img> src="https:a.png" is not an absolute URL'],
  [
    'a relative picture among several',
    '<img srcset="https://a.example/1.jpg 1x, 2.jpg 2x" alt="">',
    '<img> srcset="2.jpg" is not an absolute URL',
  ],
  ['an id twice', '<p id="a">a</p><p id="a">b</p>', 'the id "a" occurs twice'],
])('finds %s', (_, html, finding) => {
  expect(htmlFindings(html)).toContainEqual(expect.stringContaining(finding))
})
