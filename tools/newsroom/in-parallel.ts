/** Processes items, up to `limit` at a time. Rejects with the first error. */
export async function inParallel<Item>(
  items: AsyncGenerator<Item>,
  limit: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  await Promise.all(
    Array.from({ length: limit }, async () => {
      for await (const item of items) await work(item)
    }),
  )
}
