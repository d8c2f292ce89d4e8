/** Edits to an Atom feed: see `readEdits`. */
export const atomFeed = `
the document is well-formed
- <title>One</title>
+ <title>One</b>
! document: saxes: 19:14: unexpected close tag.

the root is in Atom's namespace
- <feed xmlns="http://www.w3.org/2005/Atom"
+ <feed xmlns="http://purl.org/atom/ns#"
! document: expected <feed> in http://www.w3.org/2005/Atom, found <feed> in http://purl.org/atom/ns#

a feed has a language
- xml:lang="ja"
! feed has no xml:lang

a language is a language tag
- xml:lang="ja"
+ xml:lang="ja_JP"
! feed xml:lang "ja_JP" is not a language tag

a feed has an id
- <id>tag:news.example,2024:feed</id>
! feed: <id> is missing

a feed has a title
- <title type="text">Kawaraban &lt;b></title>
! feed: <title> is missing

a feed was updated at some time
- <updated>2024-11-18T06:30:00Z</updated>
- <generator
+ <generator
! feed: <updated> is missing

an element stands once
- <fh:archive/>
+ <fh:archive/><icon>https://news.example/2.png</icon>
! feed: <icon> may stand once, found 2

a feed holds only elements of Atom
- <fh:archive/>
+ <fh:archive/><tagline>News</tagline>
! feed: <tagline> does not belong there

a feed holds no elements without a namespace
- <fh:archive/>
+ <fh:archive/><rights xmlns="">All</rights>
! feed: <no-namespace:rights> does not belong there

a feed holds only known namespaces
- <fh:archive/>
+ <fh:archive/><rights xmlns="urn:x">All</rights>
! document: the namespace "urn:x" is not known to feed checkers

an icon is absolute
- <icon>https://news.example/icon.png</icon>
+ <icon>/icon.png</icon>
! feed: <icon> "/icon.png" is not an absolute http(s) URL

a logo is absolute
- <fh:archive/>
+ <fh:archive/><logo>logo.png</logo>
! feed: <logo> "logo.png" is not an absolute http(s) URL

a text has one of three types
- <title type="text">
+ <title type="text/plain">
! feed: <title> type "text/plain" is none of: text, html, xhtml

a text of type html is good HTML
- News of &lt;b>the&lt;/b> town
+ News of &lt;b>the town
! feed: <subtitle>: the HTML is read with </b> where its end is written

a text says something
- News of &lt;b>the&lt;/b> town
! feed: <subtitle> is empty

a text has no control characters
- Kawaraban &lt;b>
+ Kawaraban\u0090
! feed: <title> holds U+0090

an archive leads to others
- rel="prev-archive"
+ rel="related"
! feed: <fh:archive> needs a link rel="prev-archive" or rel="current"

a complete feed leads to no others
- <fh:archive/>
+ <fh:complete/>
! feed: <fh:complete> forbids the link rel="prev-archive"

a self link is there
- rel="self"
+ rel="via"
! feed should have one link rel="self", found 0

a self link stands once
- <link rel="hub" href="https://hub.example/"/>
+ <link rel="self" type="application/atom+xml" href="https://news.example:8443/feed"/>
! feed should have one link rel="self", found 2

a self link leads to the address, port included
- https://news.example:8443/feed
+ https://news.example/feed
! feed: link rel="self" "https://news.example/feed" is not https://news.example:8443/feed

a self link has the type of Atom
- type="application/atom+xml"
+ type="application/xml"
! feed: link rel="self" should have the type application/atom+xml

a page before is called previous
- rel="prev-archive"
+ rel="prev"
! feed: <link> rel "prev" is called "previous" in RFC 5005
! feed: <fh:archive> needs a link rel="prev-archive" or rel="current"

a relation is registered, or an IRI
- rel="hub"
+ rel="pubsub"
! feed: <link> rel "pubsub" is not a link relation

a link is absolute
- href="https://hub.example/"
+ href="/hub"
! feed: <link> href "/hub" is not an absolute URI

a link has an address
- rel="hub" href="https://hub.example/"
+ rel="hub"
! feed: <link> has no href

a link's type is a media type
- type="text/html" hreflang="en"
+ type="html" hreflang="en"
! feed: <link> type "html" is not a media type

a link's language is a language tag
- hreflang="en"
+ hreflang="e"
! feed: <link> hreflang "e" is not a language tag

alternates differ in type or language
- <link rel="alternate" type="text/html" hreflang="en" href="https://news.example/en/"/>
+ <link rel="alternate" href="https://news.example/en/"/>
! feed: link rel="alternate" "https://news.example/en/" repeats an earlier one's type and language

the first link is an alternate
- <link href="https://news.example/"/>
! feed: the first link should be rel="alternate", found rel="self"

the last link is an alternate
- <link rel="alternate" type="text/html" hreflang="en" href="https://news.example/en/"/>
! feed: the last link should be rel="alternate", found rel="prev-archive"

another format is no alternate
- <link rel="alternate" type="text/html" hreflang="en" href="https://news.example/en/"/>
+ <link rel="alternate" type="application/rss+xml" href="https://news.example/feed.xml"/>
! feed: link rel="alternate" of type application/rss+xml is taken for the home page

a tombstone says what is withdrawn
- ref="tag:news.example,2024:0"
! tombstone 1 has no ref

a tombstone says when
- when="2024-11-17T00:00:00Z"
+ when="2024-11-17"
! tombstone 1 when "2024-11-17" is not an RFC 3339 date
`
