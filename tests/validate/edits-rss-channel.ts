/** Edits to a channel: see `readEdits`. */
export const rssChannel = `
a channel has a title
- <channel>
- <title>Kawaraban</title>
+ <channel>
! channel: <title> is missing
! channel: <image> <title> "Kawaraban" is not the channel's

a channel has a link
- <link>https://news.example/</link>
- <description>
+ <description>
! channel: <link> is missing
! channel: <image> <link> "https://news.example/" is not the channel's

a channel has a description
- <description>News of the town</description>
! channel: <description> is missing

a channel has a language
- <language>en-GB</language>
! channel: <language> is missing

a description says something
- <description>News of the town</description>
+ <description> </description>
! channel: <description> is empty

a channel's element stands once
- <ttl>
+ <language>en</language><ttl>
! channel: <language> may stand once, found 2

a channel holds only elements of RSS
- <ttl>
+ <editor>Mori</editor><ttl>
! channel: <editor> does not belong there

an element with a name that JavaScript knows is no exception
- <ttl>
+ <constructor/><ttl>
! channel: <constructor> does not belong there

a channel holds only elements of a module
- <ttl>
+ <dc:editor>Mori</dc:editor><ttl>
! channel: <dc:editor> does not belong there

a language exists
- en-GB
+ xq
! channel: <language> "xq" is not a language tag

a language is written with a hyphen
- en-GB
+ en_GB
! channel: <language> "en_GB" is not a language tag

an editor has a name
- desk@news.example (Desk)
+ desk@news.example
! channel: <managingEditor> "desk@news.example" is not written as mail@example.com (Name)

an editor stands in one element
- <ttl>
+ <dc:creator>Desk</dc:creator><ttl>
! channel: <managingEditor> and <dc:creator> say the same

a time to live is a number
- <ttl>30</ttl>
+ <ttl>half an hour</ttl>
! channel: <ttl> "half an hour" is not a positive whole number

an hour is one of 24
- <hour>3</hour>
+ <hour>24</hour>
! channel: <skipHours> <hour> "24" is none of: 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23

a channel with items was built at some time
- <lastBuildDate>Mon, 18 Nov 2024 06:30:00 GMT</lastBuildDate>
! channel: <lastBuildDate> is missing

metadata stand before the items
- </channel>
+ <generator>Kawaraban</generator></channel>
! channel: <generator> should stand before the items

a self link is there
- rel="self"
+ rel="related"
! channel should have one link rel="self", found 0

a self link leads to the address, port included
- https://news.example:8443/feed"
+ https://news.example/feed"
! channel: link rel="self" "https://news.example/feed" is not https://news.example:8443/feed

a self link has the type of RSS
- type="application/rss+xml"
+ type="text/xml"
! channel: link rel="self" should have the type application/rss+xml

another format is no alternate
- <atom:link rel="hub" href="https://hub.example/"/>
+ <atom:link rel="alternate" type="application/feed+json" href="https://news.example/feed.json"/>
! channel: link rel="alternate" of type application/feed+json is taken for the home page

a link has an address
- rel="hub" href="https://hub.example/"
+ rel="hub"
! channel: <atom:link> has no href

a link is empty
- href="https://hub.example/"/>
+ href="https://hub.example/">hub</atom:link>
! channel: <atom:link> should be empty

an archive leads to others
- <ttl>
+ <fh:archive/><ttl>
! channel: <fh:archive> needs a link rel="prev-archive" or rel="current"

an image is a png, jpg or gif
- icon.png?1
+ icon.svg?1.png
! channel: <image> <url> "https://news.example/icon.svg?1.png" is not a png, jpg or gif

an image is at most 144 wide
- <width>144
+ <width>145
! channel: <image> <width> "145" is more than 144

an image is at most 400 high
- <height>400
+ <height>401
! channel: <image> <height> "401" is more than 400

an image's title is the channel's
- <title>Kawaraban</title>
- <link>https://news.example/</link>
- <width>
+ <title>Icon</title>
+ <link>https://news.example/</link>
+ <width>
! channel: <image> <title> "Icon" is not the channel's

an image's link is the channel's
- <link>https://news.example/</link>
- <width>
+ <link>https://news.example</link>
+ <width>
! channel: <image> <link> "https://news.example" is not the channel's

an image has an address
- <url>https://news.example/icon.png?1</url>
! channel: <image> <url> is missing

a title that looks like markup is not CDATA
- <channel>
- <title>Kawaraban</title>
+ <channel>
+ <title><![CDATA[<Kawaraban>]]></title>
! channel: <title> "<Kawaraban>" should write its & and < as references, not in CDATA
! channel: <image> <title> "Kawaraban" is not the channel's
`
