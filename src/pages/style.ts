/** The stylesheet of all pages. */
export const style = `:root { color-scheme: light dark; }
body { max-width: 40rem; margin: 0 auto; padding: 1rem; font: 1.0625rem/1.6 Georgia, "Noto Serif", "Hiragino Mincho ProN", "Noto Serif CJK JP", serif; overflow-wrap: anywhere; }
header { border-bottom: 1px solid; font-weight: bold; }
h1 { line-height: 1.25; }
h2 { font-size: 1.125rem; margin-top: 2rem; }
time, footer { opacity: 0.75; font-size: 0.9375rem; white-space: nowrap; }
img { max-width: 100%; height: auto; }
figure { margin: 1rem 0; }
td, th { padding: 0 0.75rem 0 0; }
:target { outline: 2px solid; outline-offset: 0.25rem; }
`
