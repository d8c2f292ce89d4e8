/** Edits to an item: see `readEdits`. */
export const rssItem = `
an item has a title or a description
- <description>Two</description>
! item 2 has neither <title> nor <description>

a title says something
- <title>Tea &#x26; cake: how to write &#x3C;b></title>
+ <title></title>
! item 1: <title> is empty

a title that looks like markup is not CDATA
- Tea &#x26; cake: how to write &#x3C;b>
+ <![CDATA[&copy;]]>
! item 1: <title> "&copy;" should write its & and < as references, not in CDATA

a link is absolute
- <link>https://news.example/1</link>
+ <link>/1</link>
! item 1: <link> "/1" is not an absolute http(s) URL

a link is written in ASCII
- <link>https://news.example/1</link>
+ <link>https://news.example/瓦版</link>
! item 1: <link> "https://news.example/瓦版" is not an absolute http(s) URL

a guid is there
- <guid>https://news.example/2</guid>
! item 2: <guid> is missing

a guid that is no URL is no permalink
- <guid isPermaLink="false">
+ <guid>
! item 1: <guid> "tag:news.example,2024:1" is not an http(s) URL and needs isPermaLink="false"

a guid is more than a short number
- tag:news.example,2024:1
+ 12345678
! item 1: <guid> "12345678" is too short a number to be unique

a guid that says it is a tag is one
- tag:news.example,2024:1
+ tag:news.example:1
! item 1: <guid> "tag:news.example:1" is not a tag URI

a tag is of a day that has come
- tag:news.example,2024:1
+ tag:news.example,2024-11-21:1
! item 1: <guid> "tag:news.example,2024-11-21:1" has a date in the future

a tag is of a day in the calendar
- tag:news.example,2024:1
+ tag:news.example,2024-02-30:1
! item 1: <guid> "tag:news.example,2024-02-30:1" is not a tag URI

a guid says true or false
- isPermaLink="false"
+ isPermaLink="no"
! item 1: <guid> isPermaLink "no" is none of: true, false
! item 1: <guid> "tag:news.example,2024:1" is not an http(s) URL and needs isPermaLink="false"

a guid is unique
- <guid>https://news.example/2</guid>
+ <guid isPermaLink="false">tag:news.example,2024:1</guid>
! item 2: <guid> "tag:news.example,2024:1" repeats item 1's

an author is a mail address with a name
- mori@news.example (Mori Ōgai)
+ Mori Ōgai
! item 2: <author> "Mori Ōgai" is not written as mail@example.com (Name)

an author stands in one element
- <author>
+ <dc:creator>Mori Ōgai</dc:creator><author>
! item 2: <author> and <dc:creator> say the same

a description stands before the content
- <description>Two</description>
+ <content:encoded>Two</content:encoded><description>Two</description>
! item 2: <content:encoded> should follow <description>

content comes with a description
- <description>Two</description>
+ <title>Two</title><content:encoded>Two</content:encoded>
! item 2: <content:encoded> should follow <description>

a description is good HTML
- &lt;p>One.&lt;/p>
+ &lt;p>One.&lt;/b>
! item 1: <description>: the HTML is read with </p> where </b> is written

content is good HTML
- <![CDATA[<p>One.</p>]]>
+ <![CDATA[<a href="#1">One.</a>]]>
! item 1: <content:encoded>: <a> href="#1" is not an absolute URL

content has no control characters
- <![CDATA[<p>One.</p>]]>
+ <![CDATA[<p>One.\u0085</p>]]>
! item 1: <content:encoded>: the HTML holds U+0085

content says something
- <![CDATA[<p>One.</p>]]>
! item 1: <content:encoded> is empty
`
