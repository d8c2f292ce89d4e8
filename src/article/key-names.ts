import { closest } from 'fastest-levenshtein'

/** Names that editors and other systems use for some keys. */
const synonyms: Record<string, string> = {
  author: 'byline',
  category: 'section',
  date: 'published',
  embargo: 'published',
  embargoed: 'published',
  headline: 'title',
  keywords: 'tags',
  modified: 'updated',
  photo: 'image',
  picture: 'image',
  publish: 'published',
  release: 'published',
  retracted: 'withdrawn',
  unpublished: 'draft',
  下書き: 'draft',
  草稿: 'draft',
  非公開: 'draft',
  取り下げ: 'withdrawn',
  取下げ: 'withdrawn',
  撤回: 'withdrawn',
  公開: 'published',
  公開日時: 'published',
  公開日: 'published',
  解禁: 'published',
  更新: 'updated',
  更新日時: 'updated',
  見出し: 'title',
  タイトル: 'title',
  題名: 'title',
  分野: 'section',
  カテゴリ: 'section',
  カテゴリー: 'section',
  場所: 'place',
  通信社: 'agency',
  署名: 'byline',
  筆者: 'byline',
  著者: 'byline',
  写真: 'image',
  画像: 'image',
  タグ: 'tags',
  言語: 'language',
  リンク: 'links',
  訂正: 'correction',
}

/** The known key that an unknown one probably means. */
export function nearest(name: string, known: string[]): string {
  const meant = Object.hasOwn(synonyms, name.toLowerCase()) ? synonyms[name.toLowerCase()] : undefined
  return meant !== undefined && known.includes(meant) ? meant : closest(name.toLowerCase(), known)
}
