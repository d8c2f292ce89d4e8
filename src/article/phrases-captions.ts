/** Lines that say that a picture's caption stands below, as `phraseKey` has them. */
export const captionMarks: Readonly<Record<string, string>> = {
  en: 'photo/illustration | photo | picture | image | caption | illustration | pictured | photo caption | image caption | figure',
  ja: '写真・図版 | 写真/図版 | 写真 | 図版 | 画像 | 写真説明 | 写真キャプション | キャプション | 図 | 図表',
  ko: '사진 | 사진설명 | 이미지 | 사진 설명 | 그래픽',
  zh: '图 | 圖 | 图片说明 | 圖片說明 | 照片',
  fr: 'légende | légende de la photo',
  de: 'bildunterschrift | bildtext',
  es: 'pie de foto | imagen',
}

/** Lines that are a picture's credit alone, as `phraseKey` has them. */
export const creditLines: Readonly<Record<string, string>> = {
  en: 'file photo | file photos | file image | file | stock photo | stock image | handout | handout photo | courtesy photo | screenshot | pool',
  ja: '資料写真 | 資料画像 | イメージ | イメージ画像 | イメージ写真 | ※画像はイメージです | 画像はイメージです | 写真はイメージ | 写真はイメージです | 提供写真 | 代表撮影',
  ko: '자료사진 | 연합뉴스 자료사진 | 이미지 사진 | 사진 제공 | 독자 제공 | 자료 사진',
  zh: '资料图 | 資料照 | 资料图片 | 資料圖片 | 示意图 | 示意圖 | 档案照 | 檔案照',
  fr: "photo d'archives | photo d'illustration | image d'illustration | archives | dr",
  de: 'archivbild | archivfoto | symbolbild | symbolfoto | themenbild | beispielbild',
  es: 'archivo | foto de archivo | imagen de archivo | foto archivo | imagen ilustrativa | foto ilustrativa',
}

/**
 * What stands before a picture's credit, in small letters; behind a caption, a full stop or a sign stands before it. At the start of a line
 * a caption may follow as well: `写真：橋を渡る人たち`.
 */
export const creditOpenings: Readonly<Record<string, string>> = {
  en: 'photo: | photos: | photo by | photos by | photograph: | photographs: | photograph by | photo credit: | credit: | image: | images: | image credit: | picture: | pictures: | illustration: | illustration by | courtesy of | courtesy: | source: | photo courtesy of | photo provided by | provided by | © | ⓒ | (c)',
  ja: '写真: | 写真= | 写真提供: | 写真提供= | 画像: | 画像提供: | 提供: | 提供= | 撮影: | 撮影= | 撮影・ | 写真・ | 出典: | 画像出典:',
  ko: '사진= | 사진: | 사진 = | 사진 제공= | 사진제공= | 사진 제공: | 사진제공: | 사진출처= | 사진 출처= | 출처= | 출처:',
  zh: '图: | 圖: | 图/ | 圖/ | 图片来源: | 圖片來源: | 摄影: | 攝影: | 来源: | 照片: | 图源:',
  fr: 'photo : | photos : | crédit : | crédits : | crédit photo : | crédits photo : | crédit photo: | crédit: | illustration :',
  de: 'foto: | fotos: | bild: | bilder: | bildquelle: | quelle: | grafik: | illustration: | fotograf: | foto von',
  es: 'foto: | fotos: | fotografía: | imagen: | crédito: | créditos: | foto de | fotografía de',
}

/** How a line begins that can only be a caption, in small letters; signs and brackets are no part of it. */
export const captionOpenings: Readonly<Record<string, string>> = {
  en: 'file photo: | file photo - | file - | file — | file – | file image: | photo shows: | pictured: | caption: | photo caption:',
  ja: '【写真】 | 【画像】 | 【資料写真】 | [写真] | (写真) | 写真説明: | 資料写真: | 【図】 | 【図表】 | ▲ | △ | ↑',
  ko: '[사진] | <사진> | (사진) | [포토] | 사진설명: | ▲ | △ | ↑',
  zh: '【图】 | 图片说明: | 图为: | 圖為: | ▲ | △',
  fr: 'légende : | légende:',
  de: 'bildunterschrift: | bildtext:',
  es: 'pie de foto:',
}

/** How a line begins that may be a caption where one stands, and a sentence elsewhere, in small letters. */
export const captionWords: Readonly<Record<string, string>> = {
  en: 'in this file photo | in this photo | in this image | this photo | this file photo | this handout | this image | this combination | photo shows | photo taken | photos taken | a photo shows | pictured, | pictured above | pictured here | from left: | from left, | from left are | from the left | from top left | left to right | clockwise from | above: | below: | left: | right: | top: | an undated photo | a file photo | an aerial view',
  ja: '写真上は | 写真右は | 写真左は | 写真中央は | 左から | 右から | 左上から',
  ko: '사진은 | 왼쪽부터 | 오른쪽부터',
  zh: '图为 | 圖為 | 上图 | 下图 | 左起 | 右起',
  fr: 'sur cette photo | cette photo | de gauche à droite',
  de: 'auf diesem foto | das foto zeigt | im bild | das bild zeigt | von links:',
  es: 'en la imagen | en la foto | en esta imagen | en esta foto | imagen de archivo | de izquierda a derecha',
}
