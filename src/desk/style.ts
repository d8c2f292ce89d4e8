/** The stylesheet of the desk, on top of that of the pages. */
export const style = `:root {
  --error: light-dark(#a3160b, #ff9d8f);
  --warning: light-dark(#7a4a00, #f0c070);
  --good: light-dark(#1d5e35, #8fd6a6);
  --field: light-dark(#fff, #1d1e22);
}
html { accent-color: var(--link); scroll-padding-block: 3.5rem 7rem; }
[hidden] { display: none !important; }
body { max-width: 90rem; }
#desk { display: flow-root; }
#main { min-block-size: 100vh; font: 1rem/1.5 var(--sans); }
body > header { padding-block: 0.75rem; }
#desk h1 { font: 700 1.75rem/1.25 var(--serif); margin-block: 1rem 0.5rem; }
#desk h2 { margin-block: 1.5rem 0.5rem; }
.toolbar { align-items: center; border-block-end: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; padding-block: 0.5rem; }
.toolbar a { padding-block: 0.5rem; }
.toolbar button { margin-inline-start: auto; }
.message { min-block-size: 1.5rem; margin-block: 0.5rem; }
.message:not(:empty) { background: var(--paper); inset-block-start: 0; position: sticky; z-index: 1; }
/* Wide enough to cover the outline of a field that scrolls below. */
.message, .actions { margin-inline: -0.5rem; padding-inline: 0.5rem; }
.message.error, .problems .error strong { color: var(--error); }
.message.good { color: var(--good); }
.narrow { margin-inline: auto; max-inline-size: 26rem; }
.hint { color: var(--faint); font-size: 0.875rem; margin-block: 0.25rem 0.75rem; min-block-size: 1.3125rem; }
label { display: block; font-weight: 600; margin-block: 0.5rem 0.25rem; }
.choice { font-weight: 400; margin-block: 0.75rem; }
.choice input { block-size: 1.25rem; inline-size: 1.25rem; margin: 0 0.5rem 0 0; vertical-align: text-bottom; }
button, select, input, textarea { border: 1px solid var(--faint); border-radius: 0.25rem; color: inherit; font: inherit; }
input, select, textarea { background: var(--field); padding: 0.5rem 0.625rem; }
input:not([type=checkbox]), dialog textarea { inline-size: 100%; }
button { background: none; cursor: pointer; font-weight: 600; min-block-size: 2.75rem; padding: 0.5rem 1rem; }
button:hover { background: light-dark(#f3efe6, #2a2b31); }
button.main { background: var(--link); border-color: var(--link); color: var(--paper); }
button.main:hover { filter: brightness(1.1); }
button:disabled { cursor: default; opacity: 0.6; }
button:focus-visible, input:focus-visible, select:focus-visible, textarea:focus-visible, iframe:focus-visible, h1:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.note { font: inherit; padding-block: 0.75rem; }
#desk .note h2 { margin-block: 0.25rem; }
.note ul { margin-block: 0; padding-inline-start: 1.125rem; }
.search { max-inline-size: 30rem; margin-block: 1rem; }
.entries { list-style: none; margin: 0; padding: 0; }
.entries li { align-items: baseline; border-block-start: 1px solid var(--line); display: grid; gap: 0 1rem; grid-template-columns: 7rem 1fr auto; padding-block: 0.625rem; }
.entries a { font: 600 1.125rem/1.4 var(--serif); }
.state { border: 1px solid currentColor; border-radius: 1rem; color: var(--faint); font-size: 0.8125rem; inline-size: fit-content; padding: 0.0625rem 0.625rem; }
.state:empty { visibility: hidden; }
.state.published { color: var(--good); }
.state.scheduled, .state.draft { color: var(--warning); }
.state.refused, .state.withdrawn { color: var(--error); }
.heading { align-items: center; display: flex; flex-wrap: wrap; gap: 0 1rem; margin-block: 0.5rem; min-block-size: 2.25rem; }
#desk .heading h1 { flex: 0 1 auto; font-size: 1.375rem; margin: 0; min-inline-size: 0; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
.label-row { align-items: center; display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; min-block-size: 2.75rem; }
.label-row p { color: var(--warning); font-size: 0.875rem; margin: 0; }
.label-row button, .understood button { min-block-size: 2rem; padding: 0.125rem 0.75rem; }
.none { visibility: hidden; }
.columns { display: grid; gap: 0 2rem; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.paper { --numbers: 2.5rem; background: var(--field); block-size: calc(100vh - 31rem); min-block-size: 16rem; position: relative; }
.paper > * { border: 1px solid var(--faint); border-radius: 0.25rem; font: 1.0625rem/1.6 var(--serif); inset: 0; margin: 0; overflow-wrap: break-word; padding: 0.5rem 0.75rem 0.5rem calc(var(--numbers) + 0.75rem); position: absolute; scrollbar-gutter: stable; white-space: pre-wrap; }
.paper.wide { --numbers: 4.75rem; }
.paper textarea { background: none; block-size: 100%; inline-size: 100%; overflow-y: scroll; resize: none; }
.lines { border-color: transparent; overflow: hidden; }
.lines div { margin-inline-start: calc(var(--numbers) * -1 - 0.75rem); min-block-size: 1.6em; padding-inline-start: calc(var(--numbers) + 0.75rem); position: relative; }
.lines div::before { color: var(--faint); content: attr(data-line); font: 0.8125rem/2.1 var(--sans); inline-size: var(--numbers); inset-inline-start: 0; position: absolute; text-align: end; white-space: nowrap; }
.lines span { visibility: hidden; }
.lines .error { background: light-dark(#fde4e0, #4a1f1a); }
.lines .warning { background: light-dark(#fdf0d5, #40310f); }
.lines .error::before { color: var(--error); content: "● " attr(data-line); font-weight: 700; }
.lines .warning::before { color: var(--warning); content: "▲ " attr(data-line); font-weight: 700; }
.name { align-items: center; display: grid; gap: 0 0.75rem; grid-template-columns: max-content minmax(0, 1fr); margin-block-start: 0.5rem; }
.name label { margin: 0; }
.name > div { display: flex; gap: 0.5rem; }
.name .hint { grid-column: 2; margin-block-end: 0; }
.name select { flex: none; max-inline-size: 50%; }
#problem-count { flex: 1 1 16rem; margin: 0; }
.writing h2, .reading section:last-child h2 { margin-block-start: 0.75rem; }
.reading section:first-child h2 { align-items: center; border: 0; display: flex; margin: 0; min-block-size: 2.75rem; padding: 0; }
#desk .reading section:first-child h2 { margin: 0; }
.problems { list-style: none; margin: 0.5rem 0 1rem; padding: 0; }
.problems li { margin-block: 0.25rem; }
.problems button { border-color: var(--line); font-weight: 400; inline-size: 100%; overflow-wrap: anywhere; text-align: start; }
.problems .warning strong { color: var(--warning); }
.understood { align-content: start; display: grid; gap: 0.125rem 1rem; grid-template-columns: max-content minmax(0, 1fr); margin: 0; min-block-size: 9rem; }
.understood dt { color: var(--faint); }
.understood dd { margin: 0; overflow-wrap: anywhere; }
.understood ul { margin: 0; padding-inline-start: 1.125rem; }
.understood .missing { color: var(--error); }
#preview { background: var(--paper); block-size: calc(100vh - 31rem); display: block; min-block-size: 16rem; border: 1px solid var(--faint); border-radius: 0.25rem; inline-size: 100%; }
.actions { align-items: center; background: var(--paper); border-block-start: 1px solid var(--line); display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; inset-block-end: 0; margin-block-start: 1rem; min-block-size: 4.25rem; padding-block: 0.75rem; position: sticky; }
dialog { background: var(--paper); border: 1px solid var(--faint); border-radius: 0.5rem; color: var(--ink); inline-size: min(30rem, 92vw); padding: 0 1.5rem 1.5rem; }
dialog::backdrop { background: rgb(0 0 0 / 0.5); }
#desk dialog h2 { border: 0; font: 700 1.25rem/1.3 var(--serif); letter-spacing: 0; padding: 0; }
.buttons { display: flex; flex-wrap: wrap; gap: 0.5rem; }
.actions button { scroll-margin-block-end: -7rem; }
dialog .buttons { margin-block-start: 1rem; }
.difference-heading strong { padding: 0.25rem 0.75rem; }
.difference-heading, .difference li { display: grid; gap: 0 1rem; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
.difference { border-block: 1px solid var(--line); font: 1rem/1.6 var(--serif); list-style: none; margin: 0.5rem 0 1rem; padding: 0; }
.difference span { min-block-size: 1.6em; padding-inline: 0.75rem; white-space: pre-wrap; overflow-wrap: anywhere; }
:is(.difference, .difference-heading) .theirs { background: light-dark(#fde4e0, #4a1f1a); }
:is(.difference, .difference-heading) .mine { background: light-dark(#dff3e4, #173b25); }
@media (max-width: 48rem) {
  .columns, .difference-heading, .difference li { grid-template-columns: minmax(0, 1fr); }
  .entries li { grid-template-columns: auto 1fr; }
  .entries a { grid-column: 1 / -1; }
  .paper { block-size: 55vh; }
  #preview { block-size: 75vh; }
  .message { min-block-size: 3rem; }
  .label-row { flex-wrap: nowrap; }
  .label-row > label, .label-row .where { clip-path: inset(50%); position: absolute; }
  .name { gap: 0.25rem; grid-template-columns: minmax(0, 1fr); }
  .name .hint { grid-column: 1; min-block-size: 2.625rem; }
  .name select { max-inline-size: 8rem; }
  #desk .heading h1 { flex-basis: 100%; }
  .problems { block-size: 9rem; overflow-y: auto; }
  .difference .repeated, .difference .none { display: none; }
  .buttons { flex: 1 1 100%; }
  .buttons button { flex: 1 1 auto; padding-inline: 0.5rem; }
  .actions { padding-block: 0.5rem; }
  .actions button { font-size: 0.875rem; padding-inline: 0.375rem; }
}
@media (max-height: 30rem) {
  .actions { position: static; }
}
`
