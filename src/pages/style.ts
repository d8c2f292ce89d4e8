import { versionOf } from '../http/version.ts'

/**
 * The stylesheet of all pages: a single column, Latin text in an old-style serif that most systems
 * have, Japanese in Mincho. Logical properties mirror right-to-left text, and colours follow the
 * system.
 */
export const style = `:root {
  color-scheme: light dark;
  --ink: light-dark(#1b1815, #ece7df);
  --paper: light-dark(#fdfcf9, #16171a);
  --faint: light-dark(#5c554d, #b1aaa0);
  --line: light-dark(#cfc8bc, #45464b);
  --link: light-dark(#7a1f14, #f0a898);
  --serif: "Iowan Old Style", "Palatino Linotype", Palatino, "Noto Serif", "Hiragino Mincho ProN", "Yu Mincho", "Noto Serif CJK JP", Georgia, serif;
  --sans: system-ui, "Hiragino Sans", "Yu Gothic UI", "Noto Sans CJK JP", sans-serif;
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0 auto; max-width: 42rem; padding: 0 1.25rem 3rem; background: var(--paper); color: var(--ink); font: 1.125rem/1.65 var(--serif); overflow-wrap: break-word; }
body > header { border-block-end: 3px double var(--line); padding-block: 1rem; text-align: center; }
body > header a { color: inherit; font-size: 1.25rem; font-weight: 700; letter-spacing: 0.02em; text-decoration: none; }
body > footer { border-block-start: 3px double var(--line); margin-block-start: 4rem; padding-block-start: 1rem; color: var(--faint); font: 0.875rem/1.6 var(--sans); }
body > footer a { display: inline-block; margin-inline-end: 1rem; padding-block: 0.5rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: 2px; }
a:focus-visible, code:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; inset-inline-start: -99rem; background: var(--paper); padding: 0.5rem 1rem; }
.skip:focus { inset-inline-start: 0.5rem; inset-block-start: 0.5rem; }
.visually-hidden { position: absolute; clip-path: inset(50%); width: 1px; height: 1px; overflow: hidden; white-space: nowrap; }
h1, h2, h3 { line-height: 1.2; text-wrap: balance; }
h1 { font-size: clamp(1.75rem, 1.2rem + 2.6vw, 2.5rem); margin-block: 1.75rem 0.75rem; }
h2 { border-block-start: 1px solid var(--line); font: 700 0.9375rem/1.4 var(--sans); letter-spacing: 0.04em; margin-block: 2.75rem 0.75rem; padding-block-start: 0.75rem; }
h3 { font-size: 1.3rem; margin-block: 0 0.25rem; }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover { text-decoration: underline; }
.masthead { font-size: clamp(2rem, 1.2rem + 4.5vw, 3.5rem); margin-block-end: 0.25rem; text-align: center; }
.lede { color: var(--faint); font-style: italic; margin-block-start: 0; text-align: center; }
.sections { border-block: 1px solid var(--line); font: 0.9375rem/1.5 var(--sans); margin-block-start: 1.5rem; text-align: center; }
.sections a { display: inline-block; padding: 0.5rem 0.75rem; }
.details, .articles p:nth-of-type(1), time { color: var(--faint); font: 0.875rem/1.6 var(--sans); }
.articles { list-style: none; padding: 0; }
.articles li { margin-block: 0 2rem; }
.articles p { margin-block: 0.25rem; }
.article-body { hanging-punctuation: first; }
.article-body h2 { border: 0; font: 700 1.25rem/1.3 var(--serif); letter-spacing: 0; padding: 0; }
.article-body :is(p, li, h2, h3, figcaption, blockquote, td, th) { text-align: start; unicode-bidi: plaintext; }
.article-body p { margin-block: 0 1.1em; }
:lang(ja) em { font-style: normal; }
:lang(ja) { line-break: strict; word-break: auto-phrase; }
:lang(ja) .article-body p, .article-body:lang(ja) p { line-height: 1.9; }
img { height: auto; max-width: 100%; }
img:not([width]) { aspect-ratio: 3 / 2; object-fit: contain; width: 100%; }
figure { margin: 0 0 1.5rem; }
figcaption { color: var(--faint); font: 0.8125rem/1.6 var(--sans); }
hr { border: 0; margin-block: 2rem; text-align: center; }
hr::before { content: "＊ ＊ ＊"; color: var(--faint); letter-spacing: 0.3em; }
blockquote { border-inline-start: 3px solid var(--line); margin-inline: 0; padding-inline-start: 1rem; }
pre { overflow-x: auto; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
td, th { border-block-end: 1px solid var(--line); padding: 0.25rem 1rem 0.25rem 0; }
code { font: 0.875rem/1.5 ui-monospace, Menlo, Consolas, monospace; }
dl.feeds { font: 0.9375rem/1.5 var(--sans); }
dl.feeds div { border-block-end: 1px solid var(--line); padding-block: 0.5rem; }
dl.feeds dt { font-weight: 600; }
dl.feeds dd { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; justify-content: space-between; margin: 0; }
dl.feeds code, .note code { overflow-wrap: anywhere; user-select: all; -webkit-user-select: all; }
.note { background: light-dark(#f3efe6, #212227); border-radius: 0.25rem; padding: 0.25rem 1.25rem; }
.note h2 { border: 0; margin-block-start: 0.75rem; padding: 0; }
.topics { column-width: 12rem; padding-inline-start: 1.25rem; }
:target { outline: 2px solid var(--link); outline-offset: 0.25rem; }
@media print {
  body { background: none; color: #000; font-size: 11pt; max-width: none; }
  .skip, body > footer nav, dl.feeds { display: none; }
  a { color: inherit; }
  article a[href^="http"]::after { content: " (" attr(href) ")"; font-size: 0.8em; overflow-wrap: anywhere; }
  h1, h2, h3 { break-after: avoid; }
  figure, li { break-inside: avoid; }
}
`

/** The path of the stylesheet. */
export const stylePath = `/style.${versionOf(style)}.css`
