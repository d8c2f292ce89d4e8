import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { withDuplicates } from '../../src/article/duplicates.ts'
import { publication, read } from '../publication.ts'

const text = (title: string): string => `${title}\n14:57 JST, November 18, 2024\nIt opened.`
const problems = (...files: [string, string][]): string[] =>
  withDuplicates(
    files.map(([file, content]) => read(content, file)),
    publication,
  ).flatMap((result) =>
    result.diagnostics.map(
      ({ severity, line, message }) =>
        `${result.file}:${line} ${severity}: ${message} (${publishable(result) === null ? 'not ' : ''}published)`,
    ),
  )

const own = (slug: string): string => `tag:news.example,2024:articles/${slug}`

describe('a published article', () => {
  it('keeps its name from a scheduled article, whichever file comes first', () => {
    const scheduled = '---\npublished: 2030-11-18 14:57\n---\n# One Bridge\n\nIt opened.'
    expect(problems(['a.md', scheduled], ['a.txt', text('Another Bridge Opens Too')])).toEqual([
      'a.md:1 error: expected a name that no other article has, found that of articles/a.txt:1:1 (not published)',
    ])
  })

  it('keeps its id from one that is published later', () => {
    const later = `id: old-1\n${text('One Bridge Opens Now')}`.replace('2024', '2025')
    expect(problems(['a.txt', later], ['b.txt', `id: old-1\n${text('Another Bridge Opens Now')}`])).toEqual([
      'a.txt:1 error: expected an id that no other article has, found "old-1", which is that of articles/b.txt:1:1 (not published)',
    ])
  })

  it('keeps the id that its name makes', () => {
    expect(
      problems(['a.txt', text('One Bridge Opens Now')], ['b.txt', `id: ${own('a')}\n${text('Another Bridge Opens Now')}`]),
    ).toEqual([
      `b.txt:1 error: expected an id that no other article has, found "${own('a')}", which is that of articles/a.txt:1:1 (not published)`,
    ])
  })

  it('keeps that id in Atom, when the id that it brings is no URI', () => {
    expect(
      problems(
        ['a.txt', `id: old-1\n${text('One Bridge Opens Now')}`],
        ['b.txt', `id: ${own('a')}\n${text('Another Bridge Opens Now')}`],
      ),
    ).toEqual([
      `b.txt:1 error: expected an id that no other article has, found "${own('a')}", which is that of articles/a.txt:1:1 (not published)`,
    ])
  })

  it('keeps its id from a withdrawn one', () => {
    const withdrawn = `withdrawn: true\nupdated: 2024-11-19 9:00\n${text('One Bridge Opens Now')}`
    expect(problems(['a.txt', withdrawn], ['b.txt', `id: ${own('a')}\n${text('Another Bridge Opens Now')}`])).toEqual([
      `a.txt:1 error: expected an id that no other article has, found "${own('a')}", which is that of articles/b.txt:1:1 (not published)`,
    ])
  })

  it('may have the id of a name that is gone, its own former one', () => {
    expect(problems(['b.txt', `id: ${own('a')}\n${text('Another Bridge Opens Now')}`])).toEqual([])
  })

  it.each(['feed', 'headlines/0123', 'sections/politics'])('may not have the id %s, which no article here has', (name) => {
    const id = `tag:news.example,2024:${name}`
    expect(problems(['b.txt', `id: ${id}\n${text('Another Bridge Opens Now')}`])).toEqual([
      `b.txt:1 error: expected the id of an article, found "${id}", which is that of a feed or a headline here (not published)`,
    ])
  })
})

describe('an article that is refused', () => {
  it('for its name takes no id from another', () => {
    expect(
      problems(
        ['a.md', `---\npublished: 2024-11-18 14:57\n---\n# One Bridge\n\nIt opened.`],
        ['a.txt', `id: old-1\n${text('Another Bridge Opens Too')}`],
        ['c.txt', `id: old-1\n${text('A Third Bridge Opens Here')}`],
      ),
    ).toEqual(['a.txt:1 error: expected a name that no other article has, found that of articles/a.md:1:1 (not published)'])
  })

  it('for the id of a feed takes no name from another', () => {
    expect(
      problems(
        ['a.md', `---\nid: tag:news.example,2024:feed\npublished: 2024-11-18 14:57\n---\n# One Bridge\n\nIt opened.`],
        ['a.txt', text('Another Bridge Opens Too')],
      ),
    ).toEqual([
      'a.md:2 error: expected the id of an article, found "tag:news.example,2024:feed", which is that of a feed or a headline here (not published)',
    ])
  })
})

describe('duplicate articles', () => {
  it('by their name: the later is not published', () => {
    expect(
      problems(
        ['a.md', '---\npublished: 2024-11-18 14:57\n---\n# One Bridge\n\nIt opened.'],
        ['a.txt', text('Another Bridge Opens Too')],
      ),
    ).toEqual(['a.txt:1 error: expected a name that no other article has, found that of articles/a.md:1:1 (not published)'])
  })

  it('by their id', () => {
    const given = (title: string): string => `id: old-1\n${text(title)}`
    expect(
      problems(['a.txt', `place: Kobe\n${given('One Bridge Opens Now')}`], ['b.txt', given('Another Bridge Opens Now')]),
    ).toEqual([
      'b.txt:1 error: expected an id that no other article has, found "old-1", which is that of articles/a.txt:2:1 (not published)',
    ])
  })

  it('take nothing from another when they are not published themselves', () => {
    expect(
      problems(['a.md', 'No time here.'], ['a.txt', text('Another Bridge Opens Too')]).filter((problem) =>
        problem.startsWith('a.txt'),
      ),
    ).toEqual([])
    expect(
      problems(
        ['a.txt', `draft: true\nid: old-1\n${text('One Bridge Opens Now')}`],
        ['b.txt', `id: old-1\n${text('Another Bridge Opens Now')}`],
      ),
    ).toEqual([])
  })

  it('by their headline and time, each named with its place: pasted twice, they are published twice, with a warning', () => {
    expect(
      problems(
        ['a.txt', `\n${text('One Bridge Opens Now')}`],
        ['b.txt', text('One Bridge Opens Now')],
        ['c.txt', text('Another Bridge Opens Now')],
      ),
    ).toEqual(['b.txt:1 warning: expected each article once, found the headline and the time of articles/a.txt:2:1 (published)'])
  })
})
