/** What stands before the name of a writer, in small letters. */
export const writerOpenings: Readonly<Record<string, string>> = {
  en: 'by | written by | story by | text by | words by | report by | reported by | reporting by | author | authors | writer | posted by | interview by | story and photos by | text and photos by',
  ja: '文 | 執筆 | 執筆者 | 著者 | 取材・文 | 取材 | 文・写真 | 文/写真 | 文と写真 | 聞き手 | 筆者 | 構成 | ライター',
  ko: '글 | 글·사진 | 글/사진 | 취재 | 작성자 | 글쓴이 | 정리',
  zh: '作者 | 记者 | 記者 | 本报记者 | 本報記者 | 文 | 撰文 | 编辑 | 編輯 | 责任编辑 | 責任編輯 | 撰稿 | 新华社记者',
  fr: 'par | texte | texte de | texte : | propos recueillis par | un texte de | de notre correspondant | de notre envoyé spécial',
  de: 'von | ein kommentar von | eine analyse von | ein gastbeitrag von | ein interview von | eine kolumne von | eine reportage von | eine glosse von | ein essay von | kommentar von | gastbeitrag von | interview von | text | text von | interview | protokoll | autor | autorin | aufgezeichnet von',
  es: 'por | texto | texto de | escrito por | autor | autora | redacción | entrevista de',
}

/** What writers are, in small letters. */
export const writerTitles: Readonly<Record<string, string>> = {
  en: 'staff writer | staff writers | senior writer | senior staff writer | contributing writer | special writer | writer | writers | reporter | reporters | staff reporter | senior reporter | correspondent | correspondents | staff correspondent | special correspondent | senior correspondent | foreign correspondent | editor | senior editor | staff editor | deputy editor | managing editor | columnist | staff | contributor | special contributor | bureau chief | photographer | staff photographer | journalist | freelance journalist | freelance writer | editorial writer | news desk | editorial board',
  ja: '記者 | 編集委員 | 論説委員 | 論説委員長 | 論説副委員長 | 論説主幹 | 特派員 | 支局長 | 総局長 | 通信員 | 編集長 | 編集局長 | 副編集長 | 編集者 | 客員編集委員 | 解説委員 | 主筆 | ライター | デスク | 専門記者 | 専門編集委員 | 契約ライター | ジャーナリスト | コラムニスト | フリーライター',
  ko: '기자 | 특파원 | 논설위원 | 논설주간 | 통신원 | 인턴기자 | 선임기자 | 전문기자 | 수습기자 | 객원기자 | 편집위원 | 에디터 | 앵커 | 칼럼니스트 | 주필 | 편집국장 | 사진기자 | 대기자 | 명예기자 | 시민기자',
  zh: '记者 | 記者 | 本报记者 | 本報記者 | 特约记者 | 特約記者 | 通讯员 | 通訊員 | 编辑 | 編輯 | 特派员 | 特派員 | 评论员 | 評論員 | 主笔 | 主筆',
  fr: 'journaliste | correspondant | correspondante | envoyé spécial | envoyée spéciale | chroniqueur | chroniqueuse | éditorialiste | rédacteur en chef | rédactrice en chef | grand reporter | reporter',
  de: 'redakteur | redakteurin | korrespondent | korrespondentin | chefredakteur | chefredakteurin | reporter | reporterin | journalist | journalistin | autor | autorin | volontär | volontärin | chefreporter',
  es: 'redactor | redactora | corresponsal | enviado especial | enviada especial | periodista | columnista | director | directora | reportero | reportera | editor | editora',
}

/** The departments of a newspaper, which sign as well. */
export const departments: Readonly<Record<string, string>> = {
  ja: '社会部 | 政治部 | 経済部 | 運動部 | 文化部 | 科学部 | 国際部 | 外信部 | 編集部 | 報道部 | 地方部 | 生活部 | 写真部 | 映像報道部 | 整理部 | 経済本部 | デジタル編集部 | 取材班 | 特別取材班 | 共同 | 時事 | 共同通信 | 時事通信',
  ko: '사회부 | 정치부 | 경제부 | 국제부 | 문화부 | 체육부 | 편집부 | 디지털뉴스팀 | 온라인뉴스팀 | 디지털뉴스부 | 뉴스1 | 뉴시스 | 연합뉴스',
  zh: '综合报道 | 綜合報導',
}
