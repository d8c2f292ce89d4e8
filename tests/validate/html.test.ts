import { expect, test } from 'vitest'
import { htmlFindings } from './html.ts'

test.each([
  ['paragraphs', '<p lang="ja">あ<br>&amp; <a href="https://news.example/" rel="external">b</a></p>\n<p>c</p>'],
  ['end tags that HTML lets out', '<ul><li>one<li>two</ul><p>three<p>four'],
  ['a table', '<table><caption>t</caption><tr><th scope="row">a</th><td>b</td></tr></table>'],
  ['a figure', '<figure><img src="https://news.example/1.jpg" alt="" width="1" height="1"><figcaption>One</figcaption></figure>'],
  [
    'pictures of several sizes',
    '<img src="https://news.example/1.jpg" srcset="https://news.example/1,2.jpg 2x, https://news.example/3.jpg 3x" alt="">',
  ],
  ['ruby', '<ruby>瓦<rp>(</rp><rt>かわら</rt><rp>)</rp></ruby>'],
  ['comments inside a text', 'a<!-- b -->c'],
  ['links to mail', '<a href="mailto:desk@news.example">mail</a>'],
  ['nothing', ''],
])('HTML may hold %s', (_, html) => {
  expect(htmlFindings(html)).toEqual([])
})

test.each([
  ['a tag that the tokenizer refuses', '<p id="a" id="b">x</p>', '1:13 duplicate-attribute'],
  ['an ampersand before a name', '<p>a &b c; &copy d</p>', '1:17 missing-semicolon-after-character-reference'],
  ['a self-closed element', '<div/>', '1:1 non-void-html-element-start-tag-with-trailing-solidus'],
  ['a reference to a control character', '<p>&#x85;</p>', '1:10 control-character-reference'],
  ['a control character', '<p>\u0085</p>', 'the HTML holds U+0085'],
  ['half of a surrogate pair', '<p>\uD83C</p>', 'the HTML holds U+D83C'],
  ['an end tag without a start', '<p>a</b></p>', 'the HTML is read with </p> where </b> is written'],
  ['a start tag without an end', '<p><b>a</p>', 'the HTML is read with </b> where </p> is written'],
  ['an element that never ends', '<div><p>a</p>', 'the HTML is read with </div> where its end is written'],
  ['a block inside a paragraph', '<p>a<div>b</div></p>', 'the HTML is read with <p> where </p> is written'],
  [
    'a link inside a link',
    '<a href="https://a.example/">a<a href="https://b.example/">b</a></a>',
    'the HTML is read with </a> where <a> is written',
  ],
  ['elements that overlap', '<b>a<i>b</b>c</i>', 'the HTML is read with </i> where </b> is written'],
  ['text inside a table', '<table><tr>a<td>b</td></tr></table>', 'the HTML is read with text where <table> is written'],
  ['a row outside a table', '<tr>a</tr>', 'the HTML is read with text where <tr> is written'],
  ['a document', '<body><p>a</p></body>', 'the HTML is read with <p> where <body> is written'],
  ['a script', '<script>alert(1)</script>', '<script> is active content'],
  ['a frame', '<iframe src="https://a.example/"></iframe>', '<iframe> is active content'],
  ['an object', '<object data="https://a.example/"></object>', '<object> is active content'],
  ['an embed', '<embed src="https://a.example/">', '<embed> is active content'],
  ['a form', '<form action="https://a.example/"></form>', '<form> is active content'],
  ['a style', '<style>p { color: red }</style>', '<style> is active content'],
  ['a drawing', '<svg viewBox="0 0 1 1"><g></g></svg>', '<svg> is active content'],
  ['a custom element', '<my-clock></my-clock>', '<my-clock> is a custom element'],
  ['an element that is not HTML', '<blink>a</blink>', '<blink> is not an element for articles'],
  ['an event handler', '<p onclick="alert(1)">a</p>', '<p> has the event handler onclick'],
  ['a style attribute', '<p style="color: red">a</p>', '<p> has an attribute style that is not for articles'],
  ['a script in a link', '<a href=" JavaScript:alert(1)">a</a>', '<a> href=" JavaScript:alert(1)" is active content'],
  [
    'a script hidden in a link',
    '<a href="java&Tab;script:alert(1)">a</a>',
    '<a> href="java\\tscript:alert(1)" is active content',
  ],
  ['a document in a link', '<a href="data:text/html,a">a</a>', '<a> href="data:text/html,a" is active content'],
  ['a link to a note', '<a href="#note">a</a>', '<a> href="#note" is not an absolute URL'],
  ['an address without a scheme', '<img src="//a.example/a.png" alt="">', '<img> src="//a.example/a.png" is not an absolute URL'],
  ['an address without a host', '<img src="https:a.png" alt="">', '<img> src="https:a.png" is not an absolute URL'],
  [
    'a relative picture among several',
    '<img srcset="https://a.example/1.jpg 1x, 2.jpg 2x" alt="">',
    '<img> srcset="2.jpg" is not an absolute URL',
  ],
  ['an id twice', '<p id="a">a</p><p id="a">b</p>', 'the id "a" stands twice'],
])('HTML may not hold %s', (_, html, finding) => {
  expect(htmlFindings(html)).toEqual([finding])
})
