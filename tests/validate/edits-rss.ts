/** Edits to the valid RSS document, see `readEdits`. */
export const rssEdits = `
the document is well-formed | <ttl>30</ttl> => <ttl>30</tl> | unexpected close tag.
the document has no control character | News of the town => News of the town\u0001 | disallowed character.
the document has no entity of HTML | News of the town => News of the town&nbsp; | undefined entity.
a prefix is bound | <ttl> => <x:ttl/><ttl> | unbound namespace prefix: "x".
a namespace is a URI | <ttl> => <ttl xmlns="no spaces"> | libxml2: namespace error : xmlns: 'no spaces' is not a valid URI
the document has no DOCTYPE | <rss version => <!DOCTYPE rss><rss version | document: a feed has no DOCTYPE
a character is whole | News of the town => News of the town \uD83C | document: holds half of a surrogate pair
the root is rss | <rss version="2.0" => <rss version="2.0" xmlns="http://purl.org/rss/1.0/" | grammar: <rss>
the version is 2.0 | version="2.0" => version="0.92" | grammar: <rss>
the version is given | version="2.0" => | grammar: the root fails to validate
there is a channel | <channel> => <channel xmlns="urn:x"> | grammar: <channel>
there is one channel | </channel> => </channel><channel/> | grammar: <channel>
a namespace is known | version="2.0" => version="2.0" xmlns:x="urn:x" | document: xmlns:x="urn:x" is not known to feed checkers
a namespace has its usual prefix | version="2.0" => version="2.0" xmlns:x="http://purl.org/dc/elements/1.1/" | document: xmlns:x=
the namespace of tombstones needs a withdrawal | "2.0 => "2.0" xmlns:at="http://purl.org/atompub/tombstones/1.0
  | document: the namespace of tombstones is declared, and nothing is withdrawn
xml:lang exists | xml:lang="en" => xml:lang="xq" | <rss> xml:lang "xq" is not a language tag
xml:lang is a language tag | xml:lang="en" => xml:lang="english" | grammar: <rss>
a text has no control characters | News of the town => News\u0085of the town | <description> holds U+0085
a text has no noncharacters | News of the town => News of&#x1FFFE; the town | <description> holds U+1FFFE
a text has no replacement characters | domain="https://news.example/tags" => domain="https://news.example/tag\uFFFD"
  | item 1 <category> domain holds U+FFFD
a text has no elements | News of the town => News of <b>the</b> town | grammar: <description>
elements have no text between them | <ttl>30</ttl> => <ttl>30</ttl>, | grammar: <channel>
an attribute belongs to its element | <ttl> => <ttl unit="minutes"> | grammar: <ttl>
a channel has a title | <channel> <title>Kawaraban</title> => <channel> | grammar: <channel>
a channel has a link | <link>https://news.example/</link> <description> => <description> | grammar: <channel>
a channel has a description | <description>News of the town</description> => | grammar: <channel>
a channel has a language | <language>en-GB</language> => | grammar: <channel>
a description says something | <description>News of the town</description => <description> </description | grammar: <description>
a channel's element occurs once | <ttl> => <language>en</language><ttl> | grammar: <language>
a channel holds only elements of RSS | <ttl> => <editor>Mori</editor><ttl> | grammar: <editor>
an element with a name that JavaScript knows is no exception | <ttl> => <constructor/><ttl> | grammar: <constructor>
a channel holds only elements of a module | <ttl> => <dc:editor>Mori</dc:editor><ttl> | grammar: <editor>
a language exists | en-GB => xq | <language> "xq" is not a language tag
a language is written with a hyphen | en-GB => en_GB | grammar: <language>
an editor has a name | desk@news.example (Desk) => desk@news.example | grammar: <managingEditor>
an editor is in one element | <ttl> => <dc:creator>Desk</dc:creator><ttl> | grammar: <creator>
a time to live is a number | <ttl>30</ttl> => <ttl>half an hour</ttl> | grammar: <ttl>
an hour is one of 24 | <hour>3</hour> => <hour>24</hour> | grammar: <skipHours>
a channel with items was built at some time | <lastBuildDate>Mon, 18 Nov 2024 06:30:00 GMT</lastBuildDate> =>
  | <channel> has items and no <lastBuildDate>
metadata precede the items | </channel> => <generator>Kawaraban</generator></channel> | grammar: <generator>
a self link is there | rel="self" => rel="related" | <channel> should have one link rel="self"
a self link leads to the address, port included | https://news.example:8443/feed => https://news.example/feed
  | <atom:link> rel="self" should lead to https://news.example:8443/feed
a self link has the type of RSS | "application/rss+xml => "text/xml
  | <atom:link> rel="self" should have the type application/rss+xml
another format is no alternate | "hub => "alternate" type="application/feed+json
  | <atom:link> is another format, and taken for the home page
a link has an address | rel="hub" href="https://hub.example/" => rel="hub" | grammar: <link>
a link is empty | href="https://hub.example/"/> => href="https://hub.example/">hub</atom:link> | grammar: <link>
an archive leads to others | <ttl> => <fh:archive/><ttl> | <channel> is an archive that leads to no other
an image is a png, jpg or gif | icon.png?1 => icon.svg?1.png | grammar: <image>
an image is at most 144 wide | <width>144 => <width>145 | grammar: <image>
an image is at most 400 high | <height>400 => <height>401 | grammar: <image>
an image's title is the channel's
  | Kawaraban</title> <link>https://news.example/</link> <width => Icon</title> <link>https://news.example/</link> <width
  | <title> of the image is not the channel’s
an image's link is the channel's | >https://news.example/</link> <width => >https://news.example</link> <width
  | <link> of the image is not the channel’s
an image has an address | <url>https://news.example/icon.png?1</url> => | grammar: <image>
a channel's title that looks like markup is not CDATA | <channel> <title>Kawaraban => <channel> <title><![CDATA[<Kawaraban>]]>
  | of the image | <title> should write its & and < as references
an item has a title or a description | <description>Two</description> => | item 2 has neither <title> nor <description>
a title says something | <title>Tea &#x26; cake: how to write &#x3C;b></title> => <title></title> | grammar: <title>
a title that looks like markup is not CDATA | Tea &#x26; cake: how to write &#x3C;b => <![CDATA[&copy;]]
  | item 1 <title> should write its & and < as references, not in CDATA
a link is absolute | <link>https://news.example/1</link> => <link>/1</link> | grammar: <link>
a link is written in ASCII | <link>https://news.example/1</link> => <link>https://news.example/瓦版</link> | grammar: <link>
a guid is there | <guid>https://news.example/2</guid> => | grammar: <item>
a guid that is no URL is no permalink | <guid isPermaLink="false"> => <guid> | grammar: <guid>
a guid says something | tag:news.example,2024:1 => | grammar: <guid>
a guid is more than a short number | tag:news.example,2024:1 => 12345678 | grammar: <guid>
a guid that says it is a tag is one | tag:news.example,2024:1 => tag:news.example:1 | grammar: <guid>
a tag is of a day that has come | tag:news.example,2024:1 => tag:news.example,2024-11-21:1 | is of a day in the future
a tag is of a day in the calendar | tag:news.example,2024:1 => tag:news.example,2024-02-30:1
  | is of a day that is not in the calendar
a guid says true or false | isPermaLink="false" => isPermaLink="no" | grammar: <guid>
a guid is unique | <guid>https://news.example/2 => <guid isPermaLink="false">tag:news.example,2024:1
  | item 2 <guid> repeats an earlier one
an author is a mail address with a name | mori@news.example (Mori Ōgai) => Mori Ōgai | grammar: <author>
an author is in one element | <author> => <dc:creator>Mori Ōgai</dc:creator><author> | grammar: <author>
a description precedes the content | <description>Two => <content:encoded>Two</content:encoded><description>Two
  | grammar: <item>
content comes with a description | <description>Two</description => <title>Two</title><content:encoded>Two</content:encoded
  | grammar: <item>
a description is good HTML | &lt;p>One.&lt;/p> => &lt;p>One.&lt;/b> | item 1 <description>: the HTML is read with
content is good HTML | <![CDATA[<p>One.</p>]]> => <![CDATA[<a href="#1">One.</a>]]> | is not an absolute URL
content has no control characters | <![CDATA[<p>One.</p>]]> => <![CDATA[<p>One.\u0085</p>]]>
  | item 1 <content:encoded>: the HTML holds U+0085
content says something | <![CDATA[<p>One.</p>]]> => | grammar: <encoded>
a date is an RFC 822 date | Mon, 18 Nov 2024 15:30:00 +0900 => 2024-11-18T06:30:00Z | grammar: <pubDate>
a date is in the calendar | Mon, 18 Nov 2024 15:30:00 +0900 => Sun, 31 Jun 2024 15:30:00 +0900 | falls on Mon, 01 Jul 2024
a year has four digits | Mon, 18 Nov 2024 15:30:00 +0900 => Mon, 18 Nov 24 15:30:00 +0900 | grammar: <pubDate>
a weekday is the date's | Mon, 18 Nov 2024 15:30:00 +0900 => Tue, 18 Nov 2024 15:30:00 +0900 | falls on Mon, 18 Nov 2024
a date is not before 1990 | Sun, 17 Nov 2024 00:00 GMT => Sun, 31 Dec 1989 23:59 GMT | grammar: <pubDate>
a date is not more than ten minutes ahead | Mon, 18 Nov 2024 06:30:00 GMT => Wed, 20 Nov 2024 00:10:01 GMT | is in the future
an item is not younger than the channel | Mon, 18 Nov 2024 15:30:00 +0900 => Mon, 18 Nov 2024 06:30:01 GMT
  | item 1 <pubDate> is after <lastBuildDate>
a zone west of Greenwich counts | Mon, 18 Nov 2024 15:30:00 +0900 => Mon, 18 Nov 2024 01:30:01 -0500
  | item 1 <pubDate> is after <lastBuildDate>
an update is not more than a day ahead | atom:updated>2024-11-18 => atom:updated>2024-11-22 | is in the future
a zone is one of this earth | Mon, 18 Nov 2024 15:30:00 +0900 => Mon, 18 Nov 2024 15:30:00 +1500 | grammar: <pubDate>
an enclosure has a length | length="1" => | grammar: <enclosure>
an enclosure's length is a number | length="1" => length="-1" | grammar: <enclosure>
an enclosure's type is a media type | audio/mpeg => mp3 | grammar: <enclosure>
a JPEG has its registered type | type="image/jpeg" => type="image/jpg" | grammar: <content>
an enclosure occurs once | <enclosure => <enclosure url="https://news.example/1.ogg" length="1" type="audio/ogg"/><enclosure
  | grammar: <enclosure>
a medium is one of Media RSS | medium="image" => medium="photo" | grammar: <content>
a description of media is plain or HTML | type="plain" => type="text" | grammar: <description>
a description of media that is HTML is good HTML | "plain">A kettle => "html">&lt;svg>&lt;/svg>
  | item 1 <media:description>: <svg> is not an element for articles
links between feeds belong to the channel | <author => <atom:link rel="next" href="https://news.example/2"/><author
  | grammar: <link>
`
