import { describe, expect, it } from 'vitest'
import { publishable } from '../../src/article/article.ts'
import { withClashes } from '../../src/article/clashes.ts'
import { read } from '../newsroom.ts'

const text = (title: string): string => `${title}\n14:57 JST, November 18, 2024\nIt opened.`
const problems = (...files: [string, string][]): string[] =>
  withClashes(files.map(([file, content]) => read(content, file))).flatMap((reading) =>
    reading.problems.map(
      ({ severity, line, message }) =>
        `${reading.file}:${line} ${severity}: ${message} (${publishable(reading) === null ? 'not ' : ''}published)`,
    ),
  )

describe('articles that clash', () => {
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
