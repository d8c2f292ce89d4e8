/** Edits to the valid Atom document, see `readEdits`. */
export const atomEdits = `
the document is well-formed | <title>One</title> => <title>One</b> | unexpected close tag.
the root is in Atom's namespace | "http://www.w3.org/2005/Atom => "http://purl.org/atom/ns# | grammar: <feed>
a feed has a language | xml:lang="ja" => | grammar: <feed>
a language is a language tag | xml:lang="ja" => xml:lang="ja_JP" | grammar: <feed>
a feed has an id | <id>tag:news.example,2024:feed</id> => | grammar: <feed>
a feed has a title | <title type="text">Kawaraban &lt;b></title> => | grammar: <feed>
a feed was updated at some time | <updated>2024-11-18T06:30:00Z</updated> <generator => <generator | grammar: <feed>
an element occurs once | <fh:archive/> => <fh:archive/><icon>https://news.example/2.png</icon> | grammar: <icon>
a feed holds only elements of Atom | <fh:archive/> => <fh:archive/><tagline>News</tagline> | grammar: <tagline>
a feed holds no elements without a namespace | <fh:archive/> => <fh:archive/><rights xmlns="">All</rights> | grammar: <rights>
a feed holds only known namespaces | <fh:archive/> => <fh:archive/><rights xmlns="urn:x">All</rights> | grammar: <rights>
an icon is absolute | <icon>https://news.example/icon.png</icon> => <icon>/icon.png</icon> | grammar: <icon>
a logo is absolute | <fh:archive/> => <fh:archive/><logo>logo.png</logo> | grammar: <logo>
a text has one of three types | <title type="text"> => <title type="text/plain"> | grammar: <title>
a text of type html is good HTML | News of &lt;b>the&lt;/b> town => News of &lt;b>the town | <subtitle>: the HTML is read with
a text says something | News of &lt;b>the&lt;/b> town => | grammar: <subtitle>
a text has no control characters | Kawaraban &lt;b> => Kawaraban\u0090 | <title> holds U+0090
an archive leads to others | rel="prev-archive" => rel="related" | <feed> is an archive that leads to no other
a complete feed is none of ours | <fh:archive/> => <fh:complete/> | grammar: <complete>
a self link is there | rel="self" => rel="via" | <feed> should have one link rel="self"
a self link occurs once
  | "hub" href="https://hub.example/ => "self" type="application/atom+xml" href="https://news.example:8443/feed
  | <feed> should have one link rel="self"
a self link leads to the address, port included | https://news.example:8443/feed => https://news.example/feed
  | <link> rel="self" should lead to https://news.example:8443/feed
a self link has the type of Atom | "application/atom+xml => "application/xml
  | <link> rel="self" should have the type application/atom+xml
a page before is called previous | rel="prev-archive" => rel="prev" | grammar: <link>
a relation is registered, or an IRI | rel="hub" => rel="pubsub" | grammar: <link>
a link is absolute | href="https://hub.example/" => href="/hub" | grammar: <link>
a link has an address | rel="hub" href="https://hub.example/" => rel="hub" | grammar: <link>
a link's type is a media type | type="text/html" hreflang="en" => type="html" hreflang="en" | grammar: <link>
a link's language exists | hreflang="en" => hreflang="xq" | <link> hreflang "xq" is not a language tag
a link's language is a language tag | hreflang="en" => hreflang="e" | grammar: <link>
alternates differ in type or language |  type="text/html" hreflang="en" =>  | <link> repeats an earlier one’s type and language
the first link is an alternate | <link href="https://news.example/"/> => | <link> is the first link, and no alternate
the last link is an alternate | <link rel="alternate" type="text/html" hreflang="en" href="https://news.example/en/"/> =>
  | <link> is the last link, and no alternate
another format is no alternate | "text/html" hreflang="en => "application/rss+xml
  | <link> is another format, and taken for the home page
a tombstone says what is withdrawn | ref="tag:news.example,2024:0" => | grammar: <deleted-entry>
a tombstone names an id as it is written | tag:news.example,2024:0 => https://news.example | should be written https://news.example/
a tombstone is not of the future | when="2024-11-17 => when="2024-11-27 | is in the future
a tombstone says when | when="2024-11-17T00:00:00Z" => when="2024-11-17" | grammar: <deleted-entry>
an entry has an id | <id>tag:news.example,2024:1</id> => | grammar: <entry>
an id is absolute | <id>tag:news.example,2024:1</id> => <id>1</id> | grammar: <id>
an id is unique | <id>https://news.example/2</id> => <id>tag:news.example,2024:1</id> | entry 2 <id> repeats an earlier one
an id has its path | <id>https://news.example/2</id> => <id>https://news.example</id> | should be written https://news.example/
an id has a host in lower case | >https://news.example/2 => >https://News.example/2 | should be written https://news.example/2
an id has a port that exists | <id>https://news.example/2 => <id>https://news.example:99999/2 | is not a URL
an id has no default port | >https://news.example/2 => >https://news.example:443/2 | should be written https://news.example/2
an id has no dot segments | >https://news.example/2 => >https://news.example/1/../2 | should be written https://news.example/2
an id is percent-encoded in capitals, and only where it has to be | >https://news.example/2 => >https://news.example/%e7%32
  | entry 2 <id> "https://news.example/%e7%32" should be
an id has a scheme in lower case | >urn:uuid:1225c695 => >URN:uuid:1225c695
  | should be written urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a
an id has no blanks around it | <id>https://news.example/2</id> => <id> https://news.example/2 </id> | grammar: <id>
a tag URI follows RFC 4151 | <id>tag:news.example,2024:1</id> => <id>tag:News.example,2024:1</id> | grammar: <id>
an entry has a title | <title>One</title> => | grammar: <entry>
an entry was updated at some time | <updated>2024-11-17T00:00:00Z</updated> =>  | grammar: <entry>
a date is an RFC 3339 date | <updated>2024-11-16T00:00:00Z => <updated>2024-11-16 00:00:00Z | grammar: <updated>
a date has a zone | <updated>2024-11-16T00:00:00Z</updated> => <updated>2024-11-16T00:00:00</updated> | grammar: <updated>
a date is in the calendar | <updated>2024-11-16T00:00:00Z => <updated>2023-02-29T00:00:00Z | grammar: <updated>
a date is not before 1990 | <updated>2024-11-16T00:00:00Z => <updated>1970-01-01T00:00:00Z | grammar: <updated>
a date is not more than a day ahead | >2024-11-18T06:30:00Z</updated> <generator => >2024-11-21T00:00:01Z</updated> <generator
  | is in the future
an entry is published before it is updated | >2024-11-18T06:30:00.5+09:00 => >2024-11-18T06:30:00.5Z
  | entry 1 <published> is after entry 1 <updated>
an entry is not younger than the feed | >2024-11-16T00:00:00Z => >2024-11-18T06:30:01Z | entry 3 <updated> is after <updated>
an entry has an author of its own | <author><name>Mori Ōgai</name></author> <updated> => <updated> | grammar: <entry>
an author has a name | <name>Mori Ōgai</name><uri> => <uri> | grammar: <author>
an author's name says something | <name>Mori Ōgai</name><uri> => <name/><uri> | grammar: <name>
an author's address is one | <email>mori@news.example</email> => <email>mori</email> | grammar: <email>
a category has a term | term="town" label => label | grammar: <category>
content is good HTML | &lt;p>One.&lt;/p => &lt;script>One.&lt;/script | entry 1 <content>: <script> is not an element for articles
content that is text holds no elements | <content type="html">&lt;p>One.&lt;/p> => <content>One <b>and</b> only
  | grammar: <content>
content has a type | <content type="html">&lt;p>One => <content type="markdown">One | grammar: <content>
a text is no XHTML | "html">&lt;p>Two.&lt;br>&lt;/p => "xhtml"><div xmlns="http://www.w3.org/1999/xhtml"/ | grammar: <div>
content is in the entry | "html">&lt;p>Two.&lt;br>&lt;/p></content => "audio/mpeg" src="https://news.example/2.mp3"/
  | grammar: <content>
an entry without content has an alternate | <link href="https://news.example/3"/> =>
  | entry 3 has neither content nor an alternate
an entry without content has a summary | <summary>Three</summary> => | entry 3 has neither content nor a summary
an entry holds only elements of Atom | </summary => </summary><modified>2024-11-16T00:00:00Z</modified | grammar: <modified>
alternates of an entry differ in type or language
  | "https://news.example/3 => "https://news.example/3"/><link href="https://news.example/5
  | entry 3 <link> repeats an earlier one’s type and language
the first link of an entry is an alternate
  | <link href="https://news.example/3 => <link rel="related" href="tag:x,2024:3"/><link href="https://news.example/3
  | entry 3 <link> is the first link, and no alternate
the last link of an entry is an alternate
  | "https://news.example/3 => "https://news.example/3"/><link rel="related" href="https://news.example/3
  | entry 3 <link> is the last link, and no alternate
links between feeds belong to the feed
  | <summary => <link rel="next" href="https://news.example/3"/><link href="https://news.example/5" hreflang="en"/><summary
  | grammar: <link>
`
