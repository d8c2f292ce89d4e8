import type { TimeWords } from './words.ts'

export const korean: TimeWords = {
  months: '',
  weekdays: '일요일|일 월요일|월 화요일|화 수요일|수 목요일|목 금요일|금 토요일|토',
  published:
    '입력|입력시간|기사입력|기사 입력시간|기사 입력|최초입력|등록|등록일|송고|송고시간|송고 시간|발행|발행일|게재|승인|승인시간|작성|작성시간',
  updated: '수정|수정시간|최종수정|최종수정시간|최종 수정|기사수정|업데이트|최종 업데이트|수정일',
  fillers: '일시',
  noon: '정오',
  midnight: '자정',
  startOfDay: '',
  relative: '어제|오늘|그제|방금|방금 전',
  ago: /약? ?(?:\d{1,3}|몇) ?(?:초|분|시간|일|주|개월|달|년) ?전/y,
  isDayFirst: false,
}
