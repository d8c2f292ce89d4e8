/**
 * Says who stands where in a picture, or what it shows. Such a line is a caption where captions
 * stand, and a sentence elsewhere.
 */
export const likely = [
  {
    has: /, (?:(?:second|third|fourth|fifth|far) )?(?:from (?:the )?)?(?:left|right|center|centre)(?:,|\.|$| (?:and|of|with)\b)/,
    why: 'says who stands where',
  },
  {
    has: /[(](?:left|right|center|centre|second from left|second from right|l|r|c|左|右|中央|手前|奥|左から\S{1,6}|右から\S{1,6}|왼쪽|오른쪽|가운데|links|rechts|à gauche|à droite|izq\.?|der\.?|左\d|右\d)[)]/i,
    why: 'says who stands where',
  },
  { has: /\b(?:is|are|was|were) (?:seen|pictured|photographed|shown)\b/, why: 'says what is seen' },
  { has: /\b(?:poses?|posing) for (?:a |the )?(?:photo|picture|camera|portrait)/, why: 'says what is seen' },
  { has: /[(]\d{1,2}日[、,][^()]{1,20}[)]$/, why: 'a day and a place in brackets' },
  {
    has: /[(](?:file photo|archive photo|courtesy of [^()]{1,60}|자료사진|资料图|資料照|archivbild|archives|archivo)[)]$/i,
    why: 'a credit in brackets',
  },
] as const
