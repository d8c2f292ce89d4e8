/** Articles whose texts have broken feeds and readers before. */
const texts: Record<string, string> = {
  cdata: 'Library ]]> Slip ]]>]]> Ends',
  entity: 'Tea &amp; Cake &amp;amp; &#x26; Served',
  markup: 'Board <b>Bold</i> Vote <br> Fails',
  quotes: `He Said "Yes" and 'No' and “Maybe”`,
  script: 'Talk of <script>alert(1)</script> Heard',
  japanese: '橋が開通、三つの集落で祝う　「渡り初め」',
  emoji: 'Umbrellas ☔️ Sell Out 👨‍👩‍👧‍👦 by Noon',
  mixed: 'Poet Reads שלום in Tokyo Hall',
  comment: 'Old <!-- Sign --> Stays Up',
  angles: 'Price Falls < 5% > Expected & More',
}

const last = Object.keys(texts).length - 1

/**
 * Their files, a minute apart, newest first. Each lists its own headline and one shared by all. The
 * oldest has the second latest update.
 */
export const hostile: Record<string, string> = Object.fromEntries(
  Object.entries(texts).map(([slug, text], index) => [
    `${slug}.txt`,
    `---
title: ${JSON.stringify(text)}
section: ${JSON.stringify(index % 2 === 0 ? 'Science & Nature' : 'Politics')}
${index === 0 ? 'correction: It was <two> slips.\nimage:\n  url: https://a.example/b.jpg?c=1&d=2\n  alt: A "slip"\n  length: 1234\n' : ''}${index === last ? 'updated: 14:58 JST, November 18, 2024\n' : ''}---
14:${59 - index} JST, November 18, 2024

SHIOMI — ${text}, the first paragraph says.

“${text}” stands in the second & last one.

"Politics" POPULAR ARTICLE
-
Ferry ${index} & Crew Sail <Home>
-
Harbor Café Turns 50; “Same Chairs, Same Cat”
`,
  ]),
)
