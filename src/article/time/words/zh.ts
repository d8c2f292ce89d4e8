import type { TimeWords } from './words.ts'

export const chinese: TimeWords = {
  months: '',
  weekdays:
    '星期日|星期天|周日|週日|禮拜日|礼拜日|日 星期一|周一|週一|一 星期二|周二|週二|二 星期三|周三|週三|三 星期四|周四|週四|四 星期五|周五|週五|五 星期六|周六|週六|六',
  published: '发布|發布|发布时间|發布時間|发布于|發布於|发表|發表|发表时间|發表時間|发表于|發表於|刊登|首发|發稿|发稿',
  updated: '更新|更新时间|更新時間|更新于|更新於|最后更新|最後更新|修改',
  fillers: '时间|時間|日期|于|於',
  noon: '',
  midnight: '午夜',
  startOfDay: '',
  relative: '昨天|今天|前天|刚刚|剛剛|昨晚|今早',
  ago: /(?:\d{1,3}|几|幾) ?(?:秒|分钟|分鐘|小时|小時|个小时|個小時|天|周|週|个月|個月|年)(?:之|以)?前/y,
  isDayFirst: false,
}
