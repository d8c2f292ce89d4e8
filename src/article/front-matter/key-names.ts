import { closest } from 'fastest-levenshtein'

/** Names that editors and other systems use for some keys. */
const synonyms: Record<string, string> = {
  byline: 'author 署名 筆者 著者',
  section: 'category 分野 カテゴリ カテゴリー',
  published: 'date embargo embargoed publish release 公開 公開日時 公開日 解禁',
  title: 'headline 見出し タイトル 題名',
  tags: 'keywords タグ',
  updated: 'modified 更新 更新日時',
  image: 'photo picture 写真 画像',
  withdrawn: 'retracted 取り下げ 取下げ 撤回',
  draft: 'unpublished 下書き 草稿 非公開',
  place: '場所',
  agency: '通信社',
  language: '言語',
  links: 'リンク',
  correction: '訂正',
}

/** The known key that an unknown one probably means. */
export function nearest(name: string, known: string[]): string {
  const word = name.toLowerCase()
  return known.find((key) => synonyms[key]?.split(' ').includes(word)) ?? closest(word, known)
}
