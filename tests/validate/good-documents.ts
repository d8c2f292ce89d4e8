/** The URL of every valid document, and a time after all of their dates. */
export const options = { url: 'https://news.example:8443/feed', now: Date.parse('2024-11-20T00:00:00Z') }

/** RSS with every element a feed may have. */
const rss = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/"
  xmlns:fh="http://purl.org/syndication/history/1.0" xml:lang="en">
  <channel>
    <title>Kawaraban</title>
    <link>https://news.example/</link>
    <description>News of the town</description>
    <language>en-GB</language>
    <managingEditor>desk@news.example (Desk)</managingEditor>
    <lastBuildDate>Mon, 18 Nov 2024 06:30:00 GMT</lastBuildDate>
    <ttl>30</ttl>
    <skipHours><hour>3</hour></skipHours>
    <image>
      <url>https://news.example/icon.png?1</url>
      <title>Kawaraban</title>
      <link>https://news.example/</link>
      <width>144</width>
      <height>400</height>
    </image>
    <atom:link rel="self" type="application/rss+xml" href="https://news.example:8443/feed"/>
    <atom:link rel="hub" href="https://hub.example/"/>
    <item>
      <title>Tea &#x26; cake: how to write &#x3C;b></title>
      <link>https://news.example/1</link>
      <guid isPermaLink="false">tag:news.example,2024:1</guid>
      <dc:creator>Mori Ōgai</dc:creator>
      <category domain="https://news.example/tags">R&amp;D</category>
      <pubDate>Mon, 18 Nov 2024 15:30:00 +0900</pubDate>
      <description>&lt;p>One.&lt;/p></description>
      <content:encoded><![CDATA[<p>One.</p>]]></content:encoded>
      <enclosure url="https://news.example/1.mp3" length="1" type="audio/mpeg"/>
      <media:content url="https://news.example/1.jpg" medium="image" type="image/jpeg" width="640">
        <media:description type="plain">A kettle</media:description>
      </media:content>
      <atom:updated>2024-11-18T06:30:00Z</atom:updated>
    </item>
    <item>
      <guid>https://news.example/2</guid>
      <author>mori@news.example (Mori Ōgai)</author>
      <pubDate>Sun, 17 Nov 2024 00:00 GMT</pubDate>
      <description>Two</description>
    </item>
  </channel>
</rss>`

/** Atom with entries with and without content. The second has another order of elements. */
const atom = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="ja" xmlns:fh="http://purl.org/syndication/history/1.0"
  xmlns:at="http://purl.org/atompub/tombstones/1.0" xmlns:media="http://search.yahoo.com/mrss/">
  <id>tag:news.example,2024:feed</id>
  <title type="text">Kawaraban &lt;b></title>
  <subtitle type="html">News of &lt;b>the&lt;/b> town</subtitle>
  <updated>2024-11-18T06:30:00Z</updated>
  <generator>Kawaraban</generator>
  <icon>https://news.example/icon.png</icon>
  <fh:archive/>
  <link href="https://news.example/"/>
  <link rel="self" type="application/atom+xml" href="https://news.example:8443/feed"/>
  <link rel="hub" href="https://hub.example/"/>
  <link rel="prev-archive" href="https://news.example/2024-10"/>
  <link rel="alternate" type="text/html" hreflang="en" href="https://news.example/en/"/>
  <at:deleted-entry ref="tag:news.example,2024:0" when="2024-11-17T00:00:00Z"/>
  <entry>
    <id>tag:news.example,2024:1</id>
    <title>One</title>
    <published>2024-11-18T06:30:00.5+09:00</published>
    <updated>2024-11-18T06:30:00Z</updated>
    <author><name>Mori Ōgai</name><uri>https://news.example/mori</uri><email>mori@news.example</email></author>
    <category term="town" label="町"/>
    <link rel="alternate" type="text/html" href="https://news.example/1"/>
    <content type="html">&lt;p>One.&lt;/p></content>
    <media:content url="https://news.example/1.jpg"/>
  </entry>
  <entry>
    <content type="html">&lt;p>Two.&lt;br>&lt;/p></content>
    <author><name>Mori Ōgai</name></author>
    <updated>2024-11-17T00:00:00Z</updated>
    <title type="html">Two</title>
    <id>https://news.example/2</id>
  </entry>
  <entry>
    <id>urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a</id>
    <title>Three</title>
    <updated>2024-11-16T00:00:00Z</updated>
    <author><name>Mori Ōgai</name></author>
    <link href="https://news.example/3"/>
    <summary>Three</summary>
  </entry>
</feed>`

/** JSON Feed 1.1, formatted in lines so that edits can match them. */
const json = `{
  "version": "https://jsonfeed.org/version/1.1",
  "title": "Kawaraban",
  "home_page_url": "https://news.example/",
  "feed_url": "https://news.example:8443/feed",
  "next_url": "https://news.example/feed/2",
  "icon": "https://news.example/icon.png",
  "favicon": "https://news.example/favicon.png",
  "authors": [{ "name": "Desk", "url": "mailto:desk@news.example" }],
  "language": "ja",
  "expired": false,
  "hubs": [{ "type": "WebSub", "url": "https://hub.example/" }],
  "_kawaraban": { "about": "https://kawaraban.example/json", "edition": { "name": "evening" } },
  "items": [
    {
      "id": "tag:news.example,2024:1",
      "url": "https://news.example/1",
      "title": "<b>",
      "content_html": "<p>One.</p>",
      "summary": "One",
      "date_published": "2024-11-18T15:30:00+09:00",
      "date_modified": "2024-11-18T06:30:00Z",
      "authors": [{ "name": "Mori Ōgai" }],
      "tags": ["town", "tea"],
      "attachments": [{ "url": "https://news.example/1.mp3", "mime_type": "audio/mpeg", "size_in_bytes": 1 }],
      "_kawaraban": { "dateline": "EDO" }
    },
    {
      "id": "2",
      "url": "https://news.example/2",
      "content_text": "Two"
    }
  ]
}`

/** Valid documents by format. */
export const goodDocuments = { rss, atom, json }
