/** The items of a feed, which the bench writes beside the usual worker before it bundles it. */
declare module '*/items.json' {
  const items: { url: string; title: string; time: string; summary: string; content: string }[]
  export default items
}
