import { describe, expect, it } from 'vitest'
import { read } from '../publication.ts'

const headline = 'Harbor town opens its first bridge after nine years'
const text = 'The town of Shiomi opened its first bridge on Monday.'

const below = (...lines: string[]) => read([headline, '14:57 JST, November 18, 2024', ...lines].join('\n')).article

describe('a list of related headlines', () => {
  it('ends at a label of the site between blank lines', () => {
    const lines = [
      'Related stories',
      '',
      'Ferry sails again',
      '',
      'Gulls move in',
      '',
      'Just In',
      '',
      'Storm warning lifted',
      '',
      'Wool sold',
    ]
    expect(below(text, '', ...lines).related).toEqual(['Ferry sails again', 'Gulls move in'])
  })

  it('keeps a headline that begins like one', () => {
    const lines = ['Related stories', 'Ferry sails again', 'Just in time for winter', 'Gulls move in']
    expect(below(text, '', ...lines).related).toEqual(lines.slice(1))
  })

  it('leaves out buttons of a letter, and days in numbers behind headlines', () => {
    const lines = [
      '関連ニュース',
      '渡り板、また渡る 2025/01/28',
      '船の鐘、二度鳴る 2025/01/15',
      'この記事をシェアする',
      'X',
      'Facebook',
    ]
    expect(below(text, ...lines).related).toEqual(['渡り板、また渡る', '船の鐘、二度鳴る'])
  })
})
