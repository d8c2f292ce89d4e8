import { type Agencies, sentenceEnd } from './agencies.ts'
import { people } from './people.ts'

/**
 * A pattern with agency names. It is slow to compile, so it is only used for texts with a sign of
 * such names.
 */
export interface AgencyPattern {
  exec: (text: string) => RegExpExecArray | null
}

/** Patterns for agency names next to other words. */
export interface AgencyPatterns {
  /** `【リマ＝山田太郎】`, `【ソウル時事】` and `【ソウル＝時事】`. Without a writer or an agency, it is a label: `【写真】`. */
  japaneseDateline: AgencyPattern
  /**
   * `AP Photo/Eugene Hoshiko`, `Reuters / Issei Kato`. `AP/Kyodo Poll Finds Doubt` is a headline.
   */
  photo: AgencyPattern
  /** `Japan Coast Guard via Reuters` */
  via: AgencyPattern
  /** `(AP Photo/Nao Minato)`, `【時事】` at the end of a caption. */
  inBrackets: AgencyPattern
  /** `. REUTERS/Nao Minato`, `=共同` at the end of a caption. */
  atEnd: AgencyPattern
}

/** Creates the patterns for the agencies of a publication. */
export function createPatterns({ pattern, ownPattern, endsSentence }: Agencies): AgencyPatterns {
  const other =
    'AFP[-=]?(?:Jiji|時事)|AFP/Getty Images|Getty Images|연합뉴스|뉴시스|뉴스1|EPA|EPA-EFE|ロイター|新华社|中央社|dpa|Pool|KYODO|REUTERS|BLOOMBERG|AFP-JIJI'
  const credited = `(?:${pattern}|${other})`
  const photographed = `(?:REUTERS|AP Photo|AFP|EPA|(?:${ownPattern}) Photo)`
  return {
    japaneseDateline: behindSign(
      (text) => text.startsWith('【'),
      () => new RegExp(`^【(([^＝・【】 ]{1,20}?)(?:[＝・ ]?(${pattern}|ロイター|AFP時事)|＝[^【】]{1,20}))】(?=.)`),
    ),
    photo: behindSign(
      (text) => text.includes('/'),
      () => new RegExp(`^(?:${pattern})(?: Photo)? ?/ ?(?:${people}|Pool|${pattern})$`, 'iu'),
    ),
    via: behindSign(
      (text) => /via /i.test(text),
      () => new RegExp(`^(?:\\S+ ){1,4}via (?:${pattern})$`, 'i'),
    ),
    inBrackets: behindSign(
      (text) => /[)\]】]$/.test(text),
      () =>
        new RegExp(
          `[([【] ?(?:[^()[\\]【】/]{1,40}/ ?)?${credited}(?: Photo)?(?: ?/ ?[^()[\\]【】]{1,40})?(?: via ${credited})?(?:, (?:File|Pool))?[)\\]】]$`,
          'i',
        ),
    ),
    atEnd: behindSign(
      // A text that ends like a sentence has no agency at its end, unless an agency's name ends that
      // way.
      (text) => text.includes('/') || (/[.|=] ?\S/.test(text) && (endsSentence || !sentenceEnd.test(text))),
      () => new RegExp(`[./|=] ?${credited}$|(?: |^)${photographed} ?/ ?[\\p{Lu}][\\p{L} .'’-]{1,40}$`, 'u'),
    ),
  }
}

/**
 * Creates a pattern that is compiled for the first text with the sign. Every match has that sign.
 */
function behindSign(hasSign: (text: string) => boolean, build: () => RegExp): AgencyPattern {
  let pattern: RegExp | null = null
  return { exec: (text) => (hasSign(text) ? (pattern ??= build()).exec(text) : null) }
}
