import { describe, expect, it, vi } from 'vitest'
import { formats } from '../../src/feed/formats.ts'
import { article, complaints, publication, parseResultOf, serve } from '../publication.ts'

/** An article whose text throws when rendered, like a string longer than the runtime allows. */
const broken = {
  ...article({ slug: 'broken', title: 'Broken Report' }),
  get paragraphs(): never {
    throw new RangeError('Invalid string length')
  },
}
const paths = ['/', '/articles/harbor', '/sitemap.xml', '/archive/2024-11', ...formats.map(({ file }) => `/${file}`)]

describe('an article whose rendering throws', () => {
  const harbor = parseResultOf(article())
  // `parseResultOf` does not copy, so the getter throws on the first use of the text.
  const all = [harbor, parseResultOf(broken)]

  // Sitemaps contain no text and so do not reveal the broken article.
  it.each(paths.filter((path) => path !== '/sitemap.xml'))(
    'is left out of every document, whichever is requested first: %s',
    async (first) => {
      const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
      const app = serve(all)
      const without = serve([harbor])
      for (const path of [first, ...paths]) {
        const response = await app.request(path)
        expect([path, response.status]).toEqual([path, 200])
        expect(await response.text()).toBe(await (await without.request(path)).text())
      }
      expect((await app.request('/articles/broken')).status).toBe(404)
      expect(logged.mock.calls.map(([error]) => String(error))).toEqual([
        'Error: expected articles that can be rendered, found broken: RangeError: Invalid string length',
      ])
      logged.mockRestore()
    },
  )

  it('is named by /health in development', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const app = serve(all, { config: { ...publication, origin: null } })
    await app.request('/feed.xml')
    logged.mockRestore()
    expect(await (await app.request('/health')).json()).toMatchObject({
      status: 'degraded',
      problems: [
        {
          file: 'broken.txt',
          severity: 'error',
          message: 'expected an article that can be rendered, found one that cannot (RangeError: Invalid string length)',
        },
      ],
    })
  })

  it('is left out of concurrent requests', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const app = serve(all)
    const responses = await Promise.all(Array.from({ length: 5 }, () => app.request('/feed.xml')))
    logged.mockRestore()
    const text = await (await serve([harbor]).request('/feed.xml')).text()
    for (const response of responses) expect([response.status, await response.text()]).toEqual([200, text])
  })

  // Every waiting request refuses the article.
  it('is named once by /health after concurrent requests', async () => {
    const logged = vi.spyOn(console, 'error').mockImplementation(() => {})
    const app = serve(all, { config: { ...publication, origin: null } })
    await Promise.all(Array.from({ length: 5 }, () => app.request('/feed.xml')))
    logged.mockRestore()
    const { problems } = (await (await app.request('/health')).json()) as { problems: object[] }
    expect(problems).toHaveLength(1)
  })
})

describe('Markdown that renders to more than 500,000 characters', () => {
  const top = '---\ntitle: One Bridge Opens Now\npublished: 2024-11-18 14:57\n---\n'

  it.each([
    [
      'a reference definition that is used thousands of times',
      `[a]: https://a.example/${'b'.repeat(60_000)}\n\n${'[a] '.repeat(20_000)}`,
    ],
    ['a title of a link that is used thousands of times', `[a]: /b "${'c'.repeat(60_000)}"\n\n${'[a] '.repeat(20_000)}`],
    ['a picture that is used thousands of times', `[a]: https://a.example/${'b'.repeat(60_000)}\n\n${'![a] '.repeat(20_000)}`],
  ])('is refused for %s', (_name, text) => {
    expect(complaints(top + text, 'a.md')).toEqual([
      expect.stringMatching(/^1:1 error: expected Markdown that makes at most 500,000 characters of HTML, found \d+$/),
    ])
  })

  it('does not include a long article that uses a definition', () => {
    expect(
      complaints(`${top}[a]: https://a.example/\n\n${'The [bridge][a] opened. It is *long*.\n\n'.repeat(1000)}`, 'a.md'),
    ).toEqual([])
  })
})
