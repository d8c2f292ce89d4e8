import type { PhraseTable } from './phrase-key.ts'

/** What stands on a page above a headline and is no part of the article. */
export type SiteKind =
  | 'link past the menu'
  | 'button'
  | 'display setting'
  | 'photo counter'
  | 'release'
  | 'addressee'
  | 'mail header'
  | 'reading time'
  | 'count'
  | 'members only'
  | 'about the article'
  | 'account or menu'

/** Such lines, whole, as `phraseKey` has them. */
export const sitePhrases: PhraseTable<SiteKind> = {
  en: {
    'link past the menu': [
      'skip to content | skip to main content | skip navigation | skip to navigation | skip to main navigation',
      'skip to sections | skip to sections navigation | skip to article | skip to footer',
      'jump to content | accessibility help | accessibility links',
    ],
    button: [
      'share | tweet | post | x | line | facebook | twitter | bluesky | threads | instagram | youtube | whatsapp',
      'telegram | linkedin | reddit | pocket | pinterest | hatena | messenger | print | email | e-mail | mail',
      'copy link | copy url | copy | link copied | copied | bookmark | save | save article | save for later',
      'share this article | share this story | share this | share article | share on facebook | share on twitter',
      'share on x | share via email | share by email | gift this article | gift article | give this article',
      'share full article | share full story | print this article | follow | follow us | follow topic | follow us on *',
      'add us on google | prefer us on google | make us preferred* | google news | republish | report an error | more',
      'show more | view more | back | close | expand | ok',
    ],
    'display setting': [
      'text size | font size | a a a | aa | a | small | medium | large | dark mode | light mode | japanese version',
      'read in japanese | english version | english | edition | us edition | international edition | language',
      'translate | select language',
    ],
    'photo counter': [
      '#/# | # / # | # | # of # | photo # | photos # | photo: # | photos: # | photo # of # | photo #/# | image # of #',
      'image #/# | slide # of # | # photo | # photos | # images | view # photos | view # images | view all photos',
      'view gallery | open image in gallery | view image in fullscreen | view image in full screen | show caption',
      'hide caption | toggle caption | enlarge this image | enlarge image | click to enlarge | gallery | photo gallery',
      'next | previous | prev | video player is loading',
    ],
    release: [
      'for immediate release | for release | for immediate distribution | press release | media release | news release',
      'media advisory | news advisory | press statement | release | for media use | for the media',
    ],
    addressee: [
      'to:* | attn:* | attn.:* | attention:* | dear editor* | dear news editor* | dear colleagues* | dear sir*',
      'dear madam* | to the editor* | to: editors* | to editors* | to all media* | to the media*',
      'to members of the press*',
    ],
    'mail header': [
      'from:* | sent:* | cc:* | bcc:* | subject:* | date:* | reply-to:* | attachments:* | importance:* | fw:* | fwd:*',
    ],
    'reading time': [
      '# min read | # min. read | # mins read | # minute read | # minutes read | # min | # minutes | # mins',
      'read time: #* | reading time: #* | estimated reading time* | read: #* | reading time #* | read time #* | listen',
      'listen # | listen # min | listen (#) | listen (# min) | listen to this article | listen to this story',
      'listen to article | listen to story | listen to this article #* | listen to the article | listen # minutes',
      'listen · #* | # min listen | # minute listen | play | play audio | audio | pause | mute | play video | watch',
      'watch # | ai-generated audio | hear this story | advertisement',
    ],
    count: [
      '# comments | # comment | comments | comment | comments (#) | comments # | comment # | leave a comment',
      'add a comment | add comment | no comments | join the conversation | view comments | show comments | # shares',
      '# likes | # views | # reactions | like | likes | like # | views | views: # | views # | # people are reading*',
      '# reading now',
    ],
    'members only': [
      'subscriber only | subscribers only | subscriber-only | subscriber exclusive | subscriber content',
      'for subscribers | for subscribers only | for members | members only | member exclusive | premium',
      'premium content | premium article | exclusive to subscribers | exclusive for subscribers | free to read',
      'free article | # free articles remaining | # free articles left | you have # free articles*',
    ],
    'about the article': [
      'this article is * | this article was * | this article has been * | this article contains *',
      'this article originally * | this article first * | this story is part of * | this story was *',
      'this story has been * | this content was * | this post was * | originally published* | republished from *',
    ],
    'account or menu': [
      'sign in | sign up | log in | login | log out | register | subscribe | subscribe now | subscribe today',
      'subscribe for * | my account | account | menu | open menu | main menu | navigation | search | search for:*',
      "home | homepage | home page | newsletters | newsletter | e-paper | epaper | e-edition | today's paper | donate",
      'support us | contact us | about us | become a member | try it free | start free trial | latest | latest from *',
      'latest news | all news | news list | back to list | back to top | return to list | top stories | trending',
      'trending now | most read | most popular | popular | sections | topics | tags | archive | archives',
      'advertisement | advertising | ad | ads | sponsored | promoted | story continues below advertisement | skip ad',
      'powered by * | get the app | download the app | open in app | weather | breaking news alerts | cookie settings',
      'we use cookies* | accept | accept all | got it',
    ],
  },
  ja: {
    'link past the menu': [
      '本文へ | 本文へスキップ | 本文へ移動 | 本文へジャンプ | 本文に移動 | 本文にスキップ | このページの本文へ',
      'このページの本文へ移動 | コンテンツへスキップ | メインコンテンツへスキップ | メインコンテンツへ移動',
      'メインコンテンツに移動 | メニューへスキップ | ナビゲーションをスキップ | ここから本文です | ページの先頭へ',
      'ページトップへ',
    ],
    button: [
      'シェア | シェアする | シェアボタン | ツイート | ツイートする | ポスト | ポストする | 投稿 | 印刷 | 印刷する',
      'メール | メールで送る | メールで共有 | 共有 | 共有する | リンクをコピー | urlをコピー | urlコピー | コピー',
      'コピーしました | 保存 | 保存する | スクラップ | スクラップする | クリップ | クリップする | クリップした記事',
      '記事を保存 | ブックマーク | はてなブックマーク | はてブ | フェイスブック | ツイッター | lineで送る',
      'lineでシェア | lineで共有 | facebookでシェア | facebookでシェアする | xでシェア | xでシェアする | xでポスト',
      'xでポストする | xに投稿 | noteで書く | フォロー | フォローする | お気に入り | お気に入り登録 | マイニュース',
      'あとで読む | 後で読む | 記事をプレゼント | プレゼント | この記事をシェア* | この記事を共有* | この記事を保存*',
      'この記事を印刷* | この記事をプレゼント* | この記事をメール* | この記事をスクラップ* | この記事をクリップ*',
      'この記事をツイート* | この記事をポスト* | もっと見る | 続きを読む | 一覧 | 一覧へ | 一覧へ戻る | 一覧に戻る',
      '一覧を見る | 戻る | 閉じる | 開く | google で優先ソースに登録* | googleで優先ソース* | 連載をフォロー',
      '著者フォロー | 通知を受け取る',
    ],
    'display setting': [
      '文字サイズ | 文字サイズ変更 | 文字サイズの変更 | 文字サイズ:* | 文字サイズ * | 文字の大きさ* | 文字を大きく',
      '文字を小さく | 大きな文字で印刷 | 印刷大きな文字で印刷 | 印刷 大きな文字で印刷 | 小中大 | 大中小 | 小 中 大',
      '大 中 小 | 小・中・大 | 小 | 中 | 大 | 標準 | 拡大 | 縮小 | ふりがな | ルビ | ふりがなをつける | 縦書き | 横書き',
      '背景色* | ダークモード | english | 英語 | 日本語 | やさしい日本語 | 言語を選択 | language | 読み上げる',
      '紙面で読む | 紙面ビューアー | 紙面ビューアーで見る',
    ],
    'photo counter': [
      '写真:# | 写真: # | 画像:# | #/#枚 | # / #枚 | #枚 | 写真#枚 | 写真(#枚) | 写真 #枚 | 全#枚 | 全 # 枚 | 画像#枚',
      '画像(#枚) | (全#枚) | 写真(全#枚) | 写真一覧 | 写真を見る | 写真を見る(#枚) | 写真をすべて見る',
      'すべての写真を見る | 全ての写真を見る | 他の写真を見る | フォトギャラリー | 写真特集 | 画像を見る | 拡大する',
      '写真を拡大 | 画像を拡大 | クリックで拡大 | 画像を拡大する | 写真を拡大する | 次の写真 | 前の写真 | 次へ | 前へ',
      '#枚目 | #枚目/#枚 | この写真の記事を見る | この記事の写真を見る* | この記事の写真(* | #枚の写真を見る',
      '写真全#枚 | 動画を再生 | 動画を見る',
    ],
    release: [
      'プレスリリース | ニュースリリース | 報道資料 | 報道発表 | 報道発表資料 | 報道用資料 | 記者発表 | 記者発表資料',
      '記者配布資料 | press release | news release | お知らせ | ニュース | 新着情報 | 即日解禁 | 参考資料 | 広報資料',
      '取材案内 | 取材のご案内',
    ],
    addressee: [
      '報道関係者各位 | 報道関係各位 | 報道機関各位 | 報道関係者の皆様* | 報道関係者 各位 | 報道関係 各位',
      '報道機関 各位 | 報道各位 | 各位 | 関係各位 | 関係者各位 | 読者各位 | 宛先:* | 宛て先:*',
    ],
    'mail header': ['差出人:* | 送信者:* | 送信元:* | 件名:* | 送信日時:* | 受信日時:* | 添付ファイル:* | 返信先:*'],
    'reading time': [
      '記事を聞く | 音声で聞く | この記事を聞く | この記事を音声で聞く | 音声読み上げ | 音声再生 | 音声を聞く | 聞く',
      '再生 | #分で読める | 約#分で読めます | 約#分 | 読了時間* | 読了目安* | この記事は約#分で読めます*',
      'この記事は#分で読めます* | この記事は約 # 分で* | 所要時間* | 再生時間* | 読み上げ',
    ],
    count: [
      'コメント | コメント# | コメント # | コメント(#) | コメント(#件) | コメント#件 | #コメント | #件のコメント | #件',
      'コメントする | コメントを書く | コメントを見る | コメントを読む | コメントなし | いいね | いいね! | いいね #',
      'いいね!# | いいね! # | #いいね | いいね!する | #人がいいね* | 閲覧数* | 閲覧数:# | アクセス数* | シェア #',
      'シェア# | リアクション',
    ],
    'members only': [
      '有料会員限定記事 | 有料会員限定 | 有料会員記事 | 有料記事 | 有料 | 有料会員 | 会員限定 | 会員限定記事 | 会員記事',
      '会員専用 | 無料会員限定 | 無料会員記事 | 登録会員限定 | 登録会員限定記事 | プレミアム | プレミアム記事',
      'プレミアム会員限定 | 限定公開 | 限定記事 | 読者限定 | 読者会員限定 | 電子版限定 | 紙面購読者限定 | 購読者限定',
      '購読会員限定 | 無料 | 無料記事 | 無料公開 | 期間限定無料 | 今だけ無料 | 鍵マーク | 鍵付き | この記事は有料*',
      'この記事は会員* | この記事は無料* | この記事は、有料* | この記事は、会員* | 残り #文字* | 残り#文字*',
      '残り:#文字* | 続きは有料* | 続きを読むには*',
    ],
    'about the article': [
      'この記事は* | この記事には* | この記事について* | この記事に関する* | 本記事は* | 当記事は* | 本稿は*',
      'この連載は* | この連載の一覧* | この特集は* | 連載一覧 | ページ番号* | このページは*',
    ],
    'account or menu': [
      'ログイン | ログアウト | 会員登録 | 無料会員登録 | 新規登録 | 新規会員登録 | 無料登録 | 会員ログイン | マイページ',
      '購読 | 購読する | 購読申し込み | 購読申込 | 購読のご案内 | 定期購読 | メニュー | メニューを開く',
      'メニューを閉じる | 検索 | 検索する | 記事検索 | キーワード検索 | ホーム | トップ | トップページ | トップへ戻る',
      'お問い合わせ | サイトマップ | ヘルプ | 設定 | 広告 | 広告を閉じる | 広告の後にも続きます | 広告の後に続きます',
      'スポンサーリンク | スポンサー広告 | pr | ad | [pr] | 速報一覧 | 記事一覧 | 新着 | 新着記事 | 新着一覧',
      '新着ニュース | 最新ニュース | 最新記事 | ニュース一覧 | ニューストップ | 主要ニュース | 注目ワード',
      '注目ワード:* | 注目キーワード | 話題のキーワード | トレンド | ランキング | アクセスランキング | 人気記事',
      '特集一覧 | 紙面ビューア | 紙面ビューアー | デジタル版 | 電子版 | 朝刊・夕刊 | 朝刊 | 夕刊 | 朝刊紙面 | 夕刊紙面',
      'きょうの紙面 | 今日の紙面 | 天気 | 号外一覧 | アプリで読む | アプリで開く | 日本語メインに戻る | メインに戻る',
    ],
  },
  ko: {
    'link past the menu': [
      '본문 바로가기 | 본문으로 바로가기 | 본문바로가기 | 주메뉴 바로가기 | 메뉴 바로가기 | 메인 메뉴로 바로가기',
      '본문으로 이동 | 컨텐츠 바로가기 | 콘텐츠로 건너뛰기',
    ],
    button: [
      '공유 | 공유하기 | 기사 공유 | 기사공유 | sns 공유 | 인쇄 | 인쇄하기 | 프린트 | 북마크 | 스크랩 | 저장 | 이메일',
      '메일 | url복사 | url 복사 | 주소복사 | 링크 복사 | 링크복사 | 복사 | 카카오톡 | 카카오스토리 | 페이스북 | 트위터',
      '밴드 | 네이버 | 네이버 블로그 | 구독 | 구독하기 | 구독중 | 팔로우 | 더보기 | 목록 | 닫기 | 이전 | 다음',
      '제보하기 | 기사제보 | 다른 공유 찾기 | 기사 저장',
    ],
    'display setting': [
      '글자크기 | 글자 크기 | 글자크기 변경 | 글자 크기 변경 | 글자크기 변경하기 | 글씨크기 조절하기 | 글자 크기 조절',
      '글자크기 조절 | 글꼴 | 가 | 가 가 | 가가 | 본문 텍스트 크기 변경하기 | 다크모드 | 성별 | 말하기 속도 | 느림',
      '보통 | 빠름 | 남성 | 여성 | 번역 | 한국어 | 영어 | 번역beta* | 언어 선택 | 기사원문 | 입력 | 수정 | 등록 | 승인',
    ],
    'photo counter': [
      '사진 #장 | 사진 # | #장 | 이미지 # | 이미지 크게 보기 | 이미지 확대 | 사진 확대 | 사진보기 | 포토 갤러리',
      '동영상 고정 취소 | 이미지=*',
    ],
    release: ['보도자료 | 보도 자료 | 배포 즉시 보도 | 즉시 보도'],
    addressee: ['수신:* | 담당 기자님* | 기자님께* | 각 언론사* | 언론사 귀중 | 귀중'],
    'mail header': [
      '보낸 사람:* | 보낸사람:* | 받는 사람:* | 받는사람:* | 보낸 날짜:* | 참조:* | 발신:* | 발신자:* | 첨부파일:*',
    ],
    'reading time': ['음성으로 듣기 | 기사 듣기 | 듣기 | 본문 듣기 | 음성듣기 | 재생 | 읽는 시간* | #분 읽기 | 기사 읽어주기'],
    count: [
      '댓글 | 댓글 # | 댓글# | 댓글(#) | 댓글 #개 | 댓글쓰기 | 댓글 쓰기 | 좋아요 | 좋아요 # | 조회수* | 조회 #',
      '조회수 # | 추천 | 공감 | 공감 # | #개의 댓글',
    ],
    'members only': ['유료 | 유료 기사 | 유료기사 | 회원전용 | 회원 전용 | 구독자 전용 | 프리미엄 | 로그인 후 이용*'],
    'about the article': ['이 기사는 * | 이기사는 * | 본 기사는 * | 이 뉴스는 *'],
    'account or menu': [
      '로그인 | 로그아웃 | 회원가입 | 마이페이지 | 메뉴 | 전체메뉴 | 전체메뉴 보기 | 전체메뉴보기 | 검색 | 검색창 열기',
      '통합검색 | 홈 | 홈으로 | 뉴스홈 | 뉴스 | 최신기사 | 최신뉴스 | 실시간 뉴스 | 많이 본 뉴스 | 광고 | ad | pdf',
      'pdf 지면보기 | 지면보기 | 신문보기 | 구독신청',
    ],
  },
  zh: {
    'link past the menu': ['跳至内容 | 跳到主要内容 | 跳到内容 | 跳转到主要内容 | 跳至主要內容 | 跳到主要內容 | 移至主內容'],
    button: [
      '分享 | 分享到 | 分享到:* | 分享至* | 打印 | 列印 | 打印本页 | 收藏 | 转发 | 轉發 | 复制链接 | 複製連結 | 复制',
      '微信 | 微博 | 朋友圈 | 新浪微博 | qq空间 | 字体 | 关注 | 關注 | 追蹤 | 订阅 | 訂閱 | 返回 | 返回顶部 | 更多',
      '关闭 | 關閉 | 点赞 | 點讚 | line分享 | 臉書分享',
    ],
    'display setting': [
      '字号 | 字號 | 字体:* | 字号:* | 字體大小 | 字級 | 大 中 小 | 小 中 大 | 大中小 | 放大 | 缩小 | 简体 | 繁体',
      '繁體 | 繁 | 简 | 中文 | english',
    ],
    'photo counter': ['#/#张 | 共#张 | 查看原图 | 查看大图 | 图集 | 點擊看大圖 | 圖集 | 下一张 | 上一张 | 查看图片'],
    release: ['新闻稿 | 新聞稿 | 供即时发布 | 即時發佈'],
    addressee: ['致:* | 各新闻单位* | 各媒體* | 敬启者 | 敬啟者'],
    'mail header': ['发件人:* | 收件人:* | 主题:* | 主旨:* | 寄件者:* | 收件者:* | 寄件日期:* | 发送时间:* | 抄送:*'],
    'reading time': [
      '听新闻 | 收听 | 朗读 | 聽新聞 | 收聽 | 语音播报 | 阅读时间* | 閱讀時間* | #分钟阅读 | 播放 | 播报 | 预计阅读*',
    ],
    count: [
      '评论 | 评论 # | 评论(#) | 評論 | 留言 | 留言 # | #条评论 | 我要评论 | 发表评论 | 参与评论 | 阅读 # | 阅读量*',
      '阅读:# | 点击:# | 人气:# | 點閱數* | 瀏覽數* | 点赞 # | 赞 # | 赞',
    ],
    'members only': ['付费 | 付费阅读 | 会员专享 | 会员专属 | 會員專屬 | 訂戶專享 | 訂閱限定 | 付費內容 | 會員限定'],
    'about the article': ['本文为* | 本文系* | 本文来自* | 本文來自* | 本文由*'],
    'account or menu': [
      '登录 | 登入 | 注册 | 註冊 | 登录/注册 | 搜索 | 搜尋 | 首页 | 首頁 | 菜单 | 選單 | 导航 | 即时 | 即時 | 即时新闻',
      '即時新聞 | 最新消息 | 最新新闻 | 最新 | 滚动 | 排行榜 | 热门 | 熱門 | 广告 | 廣告 | 客户端 | 手机版 | 电子报',
      '電子報 | 数字报 | 我的 | 会员中心 | 會員中心',
    ],
  },
  fr: {
    'link past the menu': [
      'aller au contenu | aller au contenu principal | passer au contenu | accéder au contenu | aller à la navigation',
      'aller au menu | aller directement au contenu | contenu principal',
    ],
    button: [
      "partager | partager l'article | partager cet article | imprimer | enregistrer | sauvegarder | envoyer",
      "envoyer par mail | envoyer par e-mail | envoyer par courriel | copier le lien | lien copié | offrir l'article",
      "offrir cet article | ajouter à mes favoris | ajouter à vos sélections | suivre | s'abonner à cette newsletter",
      'réagir | retour | fermer | voir plus | lire plus tard | partage',
    ],
    'display setting': [
      'taille du texte | taille de police | changer la taille du texte | mode sombre | langue | français | anglais',
    ],
    'photo counter': [
      'photo # sur # | # photos | # photo | voir les photos | agrandir | agrandir la photo | diaporama',
      'voir le diaporama | ouvrir la galerie',
    ],
    release: [
      'communiqué de presse | communiqué | pour diffusion immédiate | à diffuser immédiatement | dossier de presse',
      'note aux rédactions',
    ],
    addressee: ["à l'attention * | aux rédactions* | madame, monsieur* | chers confrères* | à:*"],
    'mail header': ['de:* | envoyé:* | objet:* | expéditeur:* | destinataire:*'],
    'reading time': [
      '# min de lecture | # mn de lecture | # minutes de lecture | temps de lecture* | lecture # min* | lecture: # min*',
      "lecture #* | durée de lecture* | lire # min | écouter | écouter l'article | écouter cet article | écouter # min",
      "écouter l'article #* | ecouter",
    ],
    count: [
      '# commentaires | # commentaire | commentaires | commenter | commentaire | commentaires (#) | commentaires #',
      'laisser un commentaire | # réactions | # partages | réactions | soyez le premier à *',
    ],
    'members only': [
      'réservé aux abonnés | article réservé aux abonnés | réservé à nos abonnés | abonnés | abonné | premium',
      'contenu réservé aux abonnés | article abonné | article gratuit | accès libre | lecture réservée aux abonnés',
    ],
    'about the article': ['cet article est * | cet article a été * | cet article fait partie * | article initialement *'],
    'account or menu': [
      "se connecter | connexion | s'identifier | mon compte | s'inscrire | s'abonner | abonnez-vous | je m'abonne",
      'abonnement | menu | ouvrir le menu | recherche | rechercher | accueil | à la une | en continu',
      'dernières nouvelles | les dernières infos | publicité | annonce | le journal | newsletters | navigation',
    ],
  },
  de: {
    'link past the menu': [
      'zum inhalt springen | zum hauptinhalt springen | direkt zum inhalt | zum inhalt | zum hauptinhalt',
      'zur hauptnavigation springen | zum menü springen | zur navigation springen | zur suche springen',
    ],
    button: [
      'teilen | artikel teilen | artikel drucken | drucken | merken | artikel merken | merkliste | auf die merkliste',
      'speichern | link kopieren | url kopieren | per mail versenden | per e-mail teilen | e-mail | verschenken',
      'artikel verschenken | folgen | schließen | zurück | mehr | mehr anzeigen | vorlesen | weiterempfehlen',
      'auf facebook teilen | auf x teilen | per whatsapp teilen',
    ],
    'display setting': ['schriftgröße | schriftgröße ändern | dunkelmodus | sprache | deutsch | englisch'],
    'photo counter': [
      'bild # von # | # bilder | foto # von # | # fotos | bildergalerie | fotostrecke | vergrößern | bild vergrößern',
      'bild in vollansicht öffnen | zur bildergalerie',
    ],
    release: [
      'pressemitteilung | presseinformation | medienmitteilung | medieninformation | pressemeldung',
      'zur sofortigen veröffentlichung',
    ],
    addressee: ['an die redaktion* | sehr geehrte* | liebe redaktion* | liebe kolleg* | an:*'],
    'mail header': ['von:* | gesendet:* | betreff:* | datum:* | absender:* | empfänger:*'],
    'reading time': [
      '# min | # min. | # min. lesezeit | # min lesezeit | # minuten lesezeit | # minuten | lesezeit* | artikel anhören',
      'anhören | anhören #* | hören | lesedauer* | # min. lesedauer | vorlesen lassen | audio abspielen',
    ],
    count: [
      '# kommentare | # kommentar | kommentare | kommentieren | kommentare (#) | kommentare # | kommentar schreiben',
      'zu den kommentaren | jetzt kommentieren',
    ],
    'members only': [
      'nur für abonnenten | plus-artikel | plus artikel | exklusiv für abonnenten | abo-artikel | abo artikel | premium',
      'artikel nur mit abo | abonnenten-artikel | kostenpflichtig',
    ],
    'about the article': [
      'dieser artikel ist * | dieser artikel wurde * | dieser artikel stammt * | dieser text erschien *',
      'dieser text stammt * | dieser beitrag wurde *',
    ],
    'account or menu': [
      'anmelden | abmelden | registrieren | mein konto | abo | abonnieren | abo abschließen | jetzt abonnieren | menü',
      'menü öffnen | suche | suchen | startseite | e-paper | epaper | newsletter | anzeige | werbung | schlagzeilen',
      'neueste | neueste meldungen | ticker | übersicht | navigation',
    ],
  },
  es: {
    'link past the menu': [
      'saltar al contenido | saltar al contenido principal | ir al contenido | ir al contenido principal',
      'pasar al contenido principal | ir a la navegación | ir al menú',
    ],
    button: [
      'compartir | comparte | compartir en facebook | compartir en x | compartir en whatsapp | imprimir | guardar',
      'guardar artículo | copiar enlace | copiar link | enlace copiado | enviar por correo | enviar por email',
      'regalar artículo | seguir | síguenos en * | volver | cerrar | ver más | leer más tarde',
      'suscribirse a esta newsletter',
    ],
    'display setting': ['tamaño de letra | tamaño de texto | tamaño del texto | modo oscuro | idioma | español | inglés'],
    'photo counter': [
      'foto # de # | # fotos | imagen # de # | # imágenes | ver galería | galería | ver fotos | ampliar',
      'ampliar imagen | ampliar foto | fotogalería',
    ],
    release: [
      'comunicado de prensa | nota de prensa | comunicado | boletín de prensa | para publicación inmediata',
      'para difusión inmediata',
    ],
    addressee: ['a la atención * | a los medios* | estimados editores* | estimado editor* | a los editores* | para:*'],
    'mail header': ['de:* | enviado:* | enviado el:* | asunto:* | fecha:* | remitente:* | destinatario:*'],
    'reading time': [
      '# min de lectura | # minutos de lectura | # min | tiempo de lectura* | lectura: # min* | lectura de # min*',
      'escuchar | escuchar artículo | escucha este artículo | escuchar este artículo* | escuchar # min | escuchar nota',
      'escucha la noticia',
    ],
    count: [
      '# comentarios | # comentario | comentarios | comentar | comentarios (#) | comentarios # | ver comentarios',
      'sin comentarios | añadir comentario | ir a comentarios',
    ],
    'members only': [
      'solo para suscriptores | sólo para suscriptores | exclusivo para suscriptores | exclusivo suscriptores',
      'contenido exclusivo | contenido para suscriptores | suscriptores | premium',
    ],
    'about the article': [
      'este artículo es * | este artículo fue * | este artículo forma parte * | este artículo ha sido *',
      'este texto fue *',
    ],
    'account or menu': [
      'iniciar sesión | cerrar sesión | registrarse | regístrate | suscríbete | suscribirse | suscripción | mi cuenta',
      'menú | abrir menú | buscar | búsqueda | inicio | portada | última hora | últimas noticias | lo último',
      'publicidad | anuncio | newsletters | boletines | edición impresa | navegación | hazte socio',
    ],
  },
}
