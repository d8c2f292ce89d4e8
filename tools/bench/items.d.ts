/** The items of a feed. The bench writes this file before it bundles `usual.ts`. */
declare module '*/items.json' {
  const items: { url: string; title: string; time: string; summary: string; content: string }[]
  export default items
}
