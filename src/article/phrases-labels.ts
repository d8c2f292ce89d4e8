import type { PhraseTable } from './phrase-key.ts'

/** What a newspaper prints above or before a headline to say what kind of text it is, as `phraseKey` has it. */
export const kickerPhrases: PhraseTable<'kicker'> = {
  en: {
    kicker: [
      'analysis | news analysis | opinion | opinions | editorial | editorials | exclusive | breaking | breaking news',
      'live | live updates | live blog | liveblog | explainer | explained | feature | features | special report',
      'special feature | special | interview | exclusive interview | review | book review | film review | column',
      'commentary | comment | perspective | perspectives | viewpoint | focus | in focus | spotlight | video | watch',
      'in pictures | in photos | photo essay | podcast | fact check | factcheck | fact-check | investigation | update',
      'updated | urgent | flash | just in | developing | developing story | obituary | obituaries | profile | q&a',
      'long read | the long read | big read | the big read | in depth | in-depth | letter | letters',
      'letters to the editor | letter to the editor | op-ed | guest essay | guest column | guest commentary | poll',
      'recipe | recipes | quiz | essay | dispatch | dispatches | timeline | takeaways | key takeaways | first person',
      'the briefing | briefing | first on | watch live | scoop | correction | sponsored content | advertorial',
      'partner content | news in brief | in brief | road to * | breakingviews | trending | must read',
      'from the archives | from our archives | data | graphic | photos | satire | cover story | front page | original',
      "report | reporter's notebook | reporters' notebook | lead | top story | series | city | ask the expert | advice",
      'travel guide | weekend read | sunday read | live: * | kyodo news digest',
    ],
  },
  ja: {
    kicker: [
      '速報 | 独自 | 独自記事 | 独自取材 | 社説 | 主張 | 論説 | 解説 | 分析 | 特集 | 連載 | 詳報 | 続報 | 第一報 | 号外',
      '動画 | 写真 | 写真特集 | フォト | コラム | 寄稿 | 投稿 | インタビュー | 単独インタビュー | 単独 | 深掘り | 深層',
      '追跡 | 検証 | スクープ | 特報 | 詳しく | 一問一答 | 詳細 | 更新 | 完全版 | 投書 | 声 | 論点 | 焦点 | 視点 | 時評',
      '論壇 | 論壇時評 | 書評 | 評伝 | 訃報 | 図解 | グラフィック | 図表 | イラスト解説 | 会見全文 | 全文 | 全文掲載',
      '要旨 | 要約 | ルポ | 現地ルポ | 対談 | 座談会 | 鼎談 | 提言 | オピニオン | 評論 | 論考 | ニュース解説',
      'ファクトチェック | アーカイブ | 再掲 | 特別寄稿 | スペシャル | 中継 | 生中継 | ライブ | live | ライブ配信',
      '見出し | 本記 | サイド | 雑感 | 訂正 | おわび | お断り | 地方発 | 地域発 | 街ネタ | 話題 | トピックス | ニュース',
      'ニュースを問う | クローズアップ | 表層深層 | 核心 | ズームアップ | 企画 | シリーズ | 事例 | レビュー | 映画評',
      '劇評 | 音楽評 | 短信 | 人事 | 春秋 | 余録 | 天気 | 緊急 | 緊急速報 | ライブ更新 | 随時更新 | 更新中 | 随想',
      '論戦 | 連載小説',
    ],
  },
  ko: {
    kicker: [
      '속보 | 단독 | 종합 | 종합2보 | 종합3보 | #보 | 사설 | 칼럼 | 기고 | 시론 | 시평 | 논평 | 인터뷰 | 단독 인터뷰',
      '분석 | 해설 | 특집 | 기획 | 르포 | 현장 | 포토 | 사진 | 영상 | 동영상 | 기자수첩 | 사설/칼럼 | 사설·칼럼',
      '팩트체크 | 긴급 | 긴급속보 | 전문 | 일문일답 | 부고 | 인사 | 알림 | 오피니언 | 데스크칼럼 | 기자의 눈 | 현장에서',
      '심층 | 집중취재 | 탐사보도 | 이슈 | 이슈분석 | 그래픽 | 카드뉴스 | 라이브 | 생중계 | 표 | 게시판 | 동정 | 리뷰',
      '서평 | 만평 | 단신 | 정정 | 정정보도 | 업데이트 | 신간 | 날씨 | 특파원 칼럼 | 논설 | 연재 | 상보 | 수정',
      '종합 속보',
    ],
  },
  zh: {
    kicker: [
      '快讯 | 快訊 | 独家 | 獨家 | 社论 | 社論 | 评论 | 評論 | 分析 | 解读 | 解讀 | 专题 | 專題 | 特稿 | 专访 | 專訪',
      '图集 | 圖集 | 视频 | 影片 | 影音 | 突发 | 突發 | 更新 | 最新 | 直播 | 社评 | 社評 | 观点 | 觀點 | 专栏 | 專欄',
      '时评 | 時評 | 深度 | 深度报道 | 调查 | 調查 | 特写 | 特寫 | 述评 | 记者手记 | 图说 | 圖輯 | 简讯 | 簡訊 | 头条',
      '頭條 | 今日头条 | 滚动 | 要闻 | 要聞 | 辟谣 | 访谈 | 訪談 | 人物 | 连载 | 組圖 | 组图 | 言论 | 即時 | 现场',
      '現場 | 热点 | 焦點 | 焦点 | 有片 | 短片 | 讣告 | 新华社评论员 | 权威发布 | 重磅',
    ],
  },
  fr: {
    kicker: [
      'analyse | opinion | éditorial | edito | édito | exclusif | exclusivité | info exclusive | direct | en direct',
      "live | entretien | interview | l'interview | enquête | grand format | reportage | portrait | tribune | chronique",
      'décryptage | récit | vidéo | vidéos | infographie | infographies | critique | point de vue | billet | humeur',
      'dossier | série | sondage | témoignage | témoignages | fact-checking | vrai ou faux | urgent | alerte',
      'alerte info | flash | exclu | info | brève | brèves | carte blanche | nécrologie | disparition | hommage',
      'en images | photos | podcast | le point | récap | explications | explication | éclairage | idées | débats',
      "débat | le portrait | l'entretien | la chronique | l'éditorial | lettre | courrier des lecteurs",
      'dernière minute | mise à jour | actualité | grand entretien | long format | quiz | analyse de la rédaction',
    ],
  },
  de: {
    kicker: [
      'analyse | kommentar | meinung | leitartikel | exklusiv | eilmeldung | eil | interview | reportage | porträt',
      'kolumne | gastbeitrag | gastkommentar | liveticker | live | live-ticker | newsticker | ticker | glosse',
      'hintergrund | video | faktencheck | nachruf | essay | debatte | report | dossier | serie | umfrage | rezension',
      'kritik | buchkritik | filmkritik | podcast | fotostrecke | bilder | update | ratgeber | recherche | investigativ',
      'exklusiv-interview | pro und contra | pro & contra | standpunkt | streitgespräch | leserbriefe | leserbrief',
      'erklärt | news | kurzmeldung | kurzmeldungen | breaking | aktualisiert | schwerpunkt | titelthema | im porträt',
      'im interview | erklärstück | fragen und antworten | überblick | der überblick | tagesüberblick | korrektur',
    ],
  },
  es: {
    kicker: [
      'análisis | opinión | editorial | exclusiva | exclusivo | última hora | urgente | entrevista | reportaje',
      'columna | tribuna | crónica | en directo | directo | en vivo | minuto a minuto | vídeo | video | vídeos | perfil',
      'crítica | verificación | verificamos | investigación | especial | ensayo | encuesta | obituario | obituarios',
      'fotogalería | fotos | galería | infografía | gráfico | gráficos | podcast | explicación | claves | las claves',
      'contexto | debate | cartas al director | carta del director | carta | reseña | testimonio | punto de vista',
      'artículo de opinión | en portada | dossier | serie | avance | alerta | actualización | actualizado | breves',
      'breve | la contra | tema del día | lo último | en imágenes | semblanza | a fondo',
    ],
  },
}

/** The sections of a newspaper, as its menus have them, as `phraseKey` has them. */
export const sectionPhrases: PhraseTable<'section'> = {
  en: {
    section: [
      'news | national | nation | world | politics | business | economy | society | sports | sport | culture | opinion',
      'editorial | editorial & columns | life | lifestyle | science | science & nature | technology | tech',
      'science & technology | science & tech | health | entertainment | arts | arts & culture | travel | travel & spots',
      'local | regional | region | japan | asia | asia-pacific | asia pacific | international | domestic | weather',
      'video | videos | photos | photo | pictures | features | columns | column | markets | market | finance | money',
      'education | environment | climate | climate & environment | food | food & drink | style | fashion | obituaries',
      'live | latest | latest from * | latest news | top | top news | top stories | home | more | crime',
      'crime & courts | courts | books | film | music | tv | theater | us | u.s | u.s. news | uk | europe | americas',
      'africa | middle east | china | korea | north korea | india | puzzles | games | podcasts | jobs | community',
      'communities | property | real estate | religion | law | transport | energy | space | animals | history',
      'newspaper | about | contact | search | menu | support | lifestyles | multimedia | english | cartoons | letters',
      'images | wires | the paper | autos | cars | defense | security | disasters | tokyo | osaka | noto | sumo',
      'baseball | soccer | football | golf | tennis | companies | industry | in-depth | special | specials | original',
      'series | events | anime | manga | anime & manga | culture & arts | soft power | society & culture',
      'investigations | data',
    ],
  },
  ja: {
    section: [
      'ニュース | 総合 | 国内 | 社会 | 政治 | 経済 | 国際 | 海外 | スポーツ | 文化 | 芸能 | エンタメ',
      'エンターテインメント | 地域 | 地方 | 地域ニュース | 暮らし | くらし | 生活 | ライフ | 科学 | サイエンス',
      'テクノロジー | it | デジタル | 健康 | 医療 | 教育 | 学び | 子育て | 環境 | 気象 | 天気 | 災害 | 防災 | 事件',
      '事故 | 事件・事故 | 写真 | 動画 | 特集 | 連載 | 社説 | オピニオン | 論説 | コラム | 読者投稿 | 訃報 | おくやみ',
      '首都圏 | 東京 | 大阪 | 京都 | 北海道 | 九州 | 東北 | 関西 | 全国 | 市政 | 県政 | 速報 | 新着 | トップ | ホーム',
      'ランキング | 囲碁・将棋 | 囲碁 | 将棋 | 野球 | 高校野球 | プロ野球 | サッカー | 大相撲 | 相撲 | 競馬 | ゴルフ',
      'テニス | 五輪 | 映画 | 音楽 | 本 | 読書 | 書評 | グルメ | 食 | 旅 | 旅行 | レジャー | おでかけ | イベント',
      'ファッション | 美容 | ペット | 車 | 企業 | 市場 | マーケット | 金融 | 株 | マネー | 産業 | 農業 | 農林水産',
      '水産 | 漁業 | 行政 | 選挙 | 選挙・政治 | 外交 | 防衛 | 皇室 | 司法 | 裁判 | 人事 | 人 | ひと | 話題',
      'ライフスタイル | カルチャー | アート | 宗教 | 歴史 | 学術 | 科学・医療 | 経済・ビジネス | ビジネス | 政治・経済',
      '社会・事件 | 国際・海外 | スポーツ・芸能 | 文化・芸能 | 暮らし・文化 | 天気・災害 | その他 | すべて | もっと',
      '紙面 | 朝刊 | 夕刊 | 号外 | 会員 | 電子版 | ログイン | 検索 | メニュー | フォト | ビデオ | ポッドキャスト | 漫画',
      'アニメ | ゲーム | クイズ | パズル | 求人 | 不動産 | サービス | お知らせ | 購読 | 韓国 | 中国 | 朝鮮半島 | アジア',
      '欧州 | 米国 | 北米 | 中東 | アフリカ | 沖縄 | 福島 | 原発 | 農政 | まち | まちの話題 | サイエンス・環境',
      'お悔やみ',
    ],
  },
  ko: {
    section: [
      '뉴스 | 정치 | 경제 | 사회 | 국제 | 세계 | 문화 | 스포츠 | 연예 | 오피니언 | 사설 | 칼럼 | 전국 | 지역 | 북한',
      '생활 | 과학 | it | it/과학 | 건강 | 교육 | 환경 | 날씨 | 포토 | 영상 | 비디오 | 기획 | 이슈 | 랭킹 | 홈 | 산업',
      '금융 | 증권 | 부동산 | 마켓 | 라이프 | 여행 | 책 | 종교 | 법원 | 사건 | 사건·사고 | 국방 | 외교 | 행정 | 노동',
      '의료 | 여성 | 미디어 | 방송 | 음악 | 영화 | 축구 | 야구 | 인물 | 피플 | 사람들 | 전체 | 최신 | 속보 | 신문',
      '멀티미디어 | 그래픽 | 수도권 | 서울 | 부산',
    ],
  },
  zh: {
    section: [
      '新闻 | 新聞 | 时政 | 時政 | 政治 | 经济 | 經濟 | 社会 | 社會 | 国际 | 國際 | 国内 | 國內 | 体育 | 體育 | 文化',
      '娱乐 | 娛樂 | 财经 | 財經 | 科技 | 科学 | 科學 | 教育 | 健康 | 生活 | 地方 | 军事 | 軍事 | 评论 | 評論 | 观点',
      '图片 | 圖片 | 视频 | 影音 | 专题 | 專題 | 港澳 | 台湾 | 台灣 | 两岸 | 兩岸 | 香港 | 澳门 | 亞洲 | 亚洲 | 全球',
      '世界 | 首页 | 首頁 | 要闻 | 要聞 | 即时 | 即時 | 滚动 | 最新 | 热门 | 熱門 | 房产 | 汽车 | 旅游 | 旅遊 | 旅行',
      '法治 | 环境 | 环保 | 能源 | 农业 | 天气 | 氣象 | 產經 | 產業 | 证券 | 股市 | 金融 | 人物 | 读书 | 藝文 | 艺术',
      '社論 | 社评 | 更多 | 产业 | 公司 | 时尚 | 美食 | 游戏 | 母婴',
    ],
  },
  fr: {
    section: [
      'actualité | actualités | actu | à la une | une | monde | international | politique | économie | société | sport',
      'sports | culture | sciences | science | planète | environnement | santé | éducation | idées | opinions | débats',
      'france | régions | région | faits divers | justice | médias | tech | technologies | high-tech | numérique',
      'style | lifestyle | loisirs | cinéma | musique | livres | voyage | voyages | gastronomie | météo | vidéos',
      'vidéo | podcasts | photos | en continu | direct | accueil | locales | local | entreprises | bourse | immobilier',
      'emploi | europe | afrique | asie | amériques | plus | arts | jeux | auto | la une',
    ],
  },
  de: {
    section: [
      'nachrichten | politik | wirtschaft | gesellschaft | sport | kultur | wissen | wissenschaft | panorama | meinung',
      'digital | technik | gesundheit | bildung | umwelt | klima | reise | reisen | leben | stil | auto | mobilität',
      'regional | region | lokales | lokal | inland | ausland | welt | deutschland | international | feuilleton',
      'finanzen | börse | geld | karriere | medien | video | videos | fotos | wetter | startseite | mehr | unterhaltung',
      'netzwelt | justiz | immobilien | familie | essen | bücher | film | musik | geschichte | religion | stadt | kreis',
      'land | fußball | ratgeber | europa | sachsen | bayern | hamburg | berlin',
    ],
  },
  es: {
    section: [
      'noticias | actualidad | política | economía | sociedad | deportes | deporte | cultura | ciencia | tecnología',
      'salud | educación | medio ambiente | clima | internacional | mundo | nacional | españa | opinión | editorial',
      'sucesos | justicia | local | regiones | región | gente | estilo | moda | viajes | gastronomía | televisión',
      'cine | música | libros | motor | empresas | mercados | dinero | vivienda | vídeos | vídeo | fotos | podcasts',
      'el tiempo | portada | inicio | última hora | lo último | américa | europa | américa latina | argentina | méxico',
      'espectáculos | entretenimiento | seguridad | más | fútbol | ciudad | comunidad',
    ],
  },
}

/** How a note of the editors begins, as `phraseKey` has it. */
export const correctionPhrases: PhraseTable<'correction'> = {
  en: {
    correction: [
      'correction:* | correction (* | correction -* | corrections:* | corrected:* | corrected * | clarification:*',
      "clarification (* | clarification -* | editor's note:* | editors' note:* | editor's note -* | note to readers:*",
      'note:* | an earlier version of this * | a previous version of this * | this article has been corrected*',
      'this story has been corrected* | this article has been updated* | this story has been updated*',
      'this story corrects* | (this story corrects* | (corrects * | (adds * | (updates * | corrects * | adds *',
      'update:* | updates with * | updates throughout* | eds:* | retraction:* | refiles * | (refiles *',
    ],
  },
  ja: {
    correction: [
      '訂正:* | 【訂正】* | 訂正 * | 訂正(* | (訂正* | 【おわび】* | おわび:* | 【おわびと訂正】* | お詫びと訂正*',
      '【お詫び】* | おわびと訂正* | おことわり:* | 【おことわり】* | お断り:* | 【お断り】* | 編集部注* | (編集部注*',
      '※訂正* | ※この記事は* | ※本記事は* | 追記:* | 【追記】* | ※追記* | 注:* | 【注】* | 修正:* | 【修正】*',
    ],
  },
  ko: {
    correction: [
      '정정:* | [정정* | <정정* | 정정보도* | 바로잡습니다* | [바로잡습니다* | 알립니다* | [알립니다* | 수정:*',
      '편집자 주* | [편집자주* | [편집자 주* | <편집자 주* | 편집자주* | ※ 이 기사는 *',
    ],
  },
  zh: {
    correction: ['更正:* | 更正声明* | 勘误:* | 編按* | 编者按* | 编者注* | 編者按* | 【編按* | (編按* | 【更正*'],
  },
  fr: {
    correction: [
      'correction:* | rectificatif* | erratum* | mise à jour:* | note de la rédaction* | ndlr* | (ndlr* | précision:*',
      'une version précédente * | une première version * | cet article a été corrigé* | cet article a été modifié*',
      'cet article a été mis à jour*',
    ],
  },
  de: {
    correction: [
      'korrektur:* | berichtigung* | anmerkung der redaktion* | anm. d. red* | (anm. d. red* | hinweis der redaktion*',
      'in einer früheren version * | in einer ersten version * | dieser artikel wurde korrigiert*',
      'dieser artikel wurde aktualisiert* | richtigstellung* | transparenzhinweis* | aktualisierung:* | hinweis:*',
    ],
  },
  es: {
    correction: [
      'corrección:* | correccion:* | fe de errores* | fe de erratas* | rectificación* | aclaración* | nota del editor*',
      'nota de la redacción* | nota de redacción* | una versión anterior * | una primera versión *',
      'este artículo ha sido corregido* | este artículo ha sido actualizado* | actualización:*',
    ],
  },
}
