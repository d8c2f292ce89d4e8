/* The ends of the names of newspapers and stations in East Asia, for patterns. */

export const hanPaperEnds =
  '新聞|新聞社|新闻网|新聞網|日報|日报|晚報|晚报|時報|时报|新報|タイムズ|タイムス|通信|放送|テレビ|電視|电视|オンライン|デジタル|電子版'
export const hangulPaperEnds = '일보|신문|방송|타임스|타임즈'
