/** Edits to an entry: see `readEdits`. */
export const atomEntry = `
an entry has an id
- <id>tag:news.example,2024:1</id>
! entry 1: <id> is missing

an id is absolute
- <id>tag:news.example,2024:1</id>
+ <id>1</id>
! entry 1: <id> "1" is not an absolute URI

an id is unique
- <id>https://news.example/2</id>
+ <id>tag:news.example,2024:1</id>
! entry 2: <id> "tag:news.example,2024:1" repeats entry 1's

an id has its path
- <id>https://news.example/2</id>
+ <id>https://news.example</id>
! entry 2: <id> "https://news.example" should be written https://news.example/

an id has a host in lower case
- <id>https://news.example/2</id>
+ <id>https://News.example/2</id>
! entry 2: <id> "https://News.example/2" should be written https://news.example/2

an id has no default port
- <id>https://news.example/2</id>
+ <id>https://news.example:443/2</id>
! entry 2: <id> "https://news.example:443/2" should be written https://news.example/2

an id has no dot segments
- <id>https://news.example/2</id>
+ <id>https://news.example/1/../2</id>
! entry 2: <id> "https://news.example/1/../2" should be written https://news.example/2

an id is percent-encoded in capitals, and only where it has to be
- <id>https://news.example/2</id>
+ <id>https://news.example/%e7%32</id>
! entry 2: <id> "https://news.example/%e7%32" should be written https://news.example/%E72

an id has a scheme in lower case
- <id>urn:uuid:1225c695
+ <id>URN:uuid:1225c695
! entry 3: <id> "URN:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a" should be written urn:uuid:1225c695-cfb8-4ebb-aaaa-80da344efa6a

an id has no blanks around it
- <id>https://news.example/2</id>
+ <id> https://news.example/2 </id>
! entry 2: <id> " https://news.example/2 " is not an absolute URI

a tag URI follows RFC 4151
- <id>tag:news.example,2024:1</id>
+ <id>tag:News.example,2024:1</id>
! entry 1: <id> "tag:News.example,2024:1" is not a tag URI

an entry has a title
- <title>One</title>
! entry 1: <title> is missing

a title in XHTML is one div
- <title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">Two</div></title>
+ <title type="xhtml"><p xmlns="http://www.w3.org/1999/xhtml">Two</p></title>
! entry 2: <title> should hold one XHTML <div>

an entry was updated at some time
- <updated>2024-11-17T00:00:00Z</updated>
- <title type="xhtml">
+ <title type="xhtml">
! entry 2: <updated> is missing

a date is an RFC 3339 date
- <updated>2024-11-16T00:00:00Z</updated>
+ <updated>2024-11-16 00:00:00Z</updated>
! entry 4: <updated> "2024-11-16 00:00:00Z" is not an RFC 3339 date

a date has a zone
- <updated>2024-11-16T00:00:00Z</updated>
+ <updated>2024-11-16T00:00:00</updated>
! entry 4: <updated> "2024-11-16T00:00:00" is not an RFC 3339 date

a date is in the calendar
- <updated>2024-11-16T00:00:00Z</updated>
+ <updated>2023-02-29T00:00:00Z</updated>
! entry 4: <updated> "2023-02-29T00:00:00Z" is not an RFC 3339 date

a date is not before 1990
- <updated>2024-11-16T00:00:00Z</updated>
+ <updated>1970-01-01T00:00:00Z</updated>
! entry 4: <updated> "1970-01-01T00:00:00Z" is before 1990

a date is not more than a day ahead
- <updated>2024-11-18T06:30:00Z</updated>
- <generator
+ <updated>2024-11-21T00:00:01Z</updated>
+ <generator
! feed: <updated> "2024-11-21T00:00:01Z" is in the future

an entry is published before it is updated
- <published>2024-11-18T06:30:00.5+09:00</published>
+ <published>2024-11-18T06:30:00.5Z</published>
! entry 1: <published> "2024-11-18T06:30:00.5Z" is after <updated>

an entry is not younger than the feed
- <updated>2024-11-16T00:00:00Z</updated>
+ <updated>2024-11-18T06:30:01Z</updated>
! entry 4: <updated> "2024-11-18T06:30:01Z" is after the feed's

an entry has an author of its own
- <author><name>Mori Ōgai</name></author>
- <updated>
+ <updated>
! entry 2: <author> is missing

an author has a name
- <name>Mori Ōgai</name><uri>
+ <uri>
! entry 1: <author> <name> is missing

an author's name says something
- <name>Mori Ōgai</name><uri>
+ <name/><uri>
! entry 1: <author> <name> is empty

an author's address is one
- <email>mori@news.example</email>
+ <email>mori</email>
! entry 1: <author> <email> "mori" is not a mail address

a category has a term
- term="town" label
+ label
! entry 1: <category> has no term

content is good HTML
- &lt;p>One.&lt;/p>
+ &lt;script>One.&lt;/script>
! entry 1: <content>: <script> is active content

content in XHTML is good HTML
- <p>Two.<br/></p>
+ <p onclick="alert(2)">Two.<br/></p>
! entry 2: <content>: <p> has the event handler onclick

content that is text holds no elements
- <content type="html">&lt;p>One.&lt;/p></content>
+ <content>One <b>and</b> only</content>
! entry 1: <content> holds <b> where text is expected

content has a type
- <content type="html">
+ <content type="markdown">
! entry 1: <content> type "markdown" is not a media type

content has no composite type
- <content type="html">
+ <content type="multipart/mixed">
! entry 1: <content> type "multipart/mixed" is a composite type

content elsewhere is empty here
- src="https://news.example/3.mp3"/>
+ src="https://news.example/3.mp3">Three</content>
! entry 3: <content> should be empty

content elsewhere has a media type
- <content type="audio/mpeg" src
+ <content type="html" src
! entry 3: <content> has a src and needs a media type, found "html"

content elsewhere needs a summary
- <summary>Three</summary>
! entry 3 has its content elsewhere and needs a <summary>

an entry without content has an alternate
- <link href="https://news.example/4"/>
! entry 4 has neither <content> nor a link rel="alternate"

an entry without content has a summary
- <summary>Four</summary>
! entry 4 has neither <content> nor <summary>

an entry holds only elements of Atom
- <summary>Four</summary>
+ <summary>Four</summary><modified>2024-11-16T00:00:00Z</modified>
! entry 4: <modified> does not belong there

alternates of an entry differ in type or language
- <link href="https://news.example/4"/>
+ <link href="https://news.example/4"/><link rel="alternate" href="https://news.example/5"/>
! entry 4: link rel="alternate" "https://news.example/5" repeats an earlier one's type and language

the first link of an entry is an alternate
- <link href="https://news.example/4"/>
+ <link rel="related" href="https://news.example/3"/><link href="https://news.example/4"/>
! entry 4: the first link should be rel="alternate", found rel="related"

the last link of an entry is an alternate
- <link href="https://news.example/4"/>
+ <link href="https://news.example/4"/><link rel="related" href="https://news.example/3"/>
! entry 4: the last link should be rel="alternate", found rel="related"

links between feeds belong to the feed
- <link href="https://news.example/4"/>
+ <link rel="alternate" type="text/html" href="https://news.example/4"/><link rel="next" href="https://news.example/3"/><link href="https://news.example/4"/>
! entry 4: link rel="next" belongs to the feed
`
