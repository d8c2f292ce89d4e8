/** Edits to an item of a JSON Feed: see `readEdits`. */
export const jsonItem = `
items are there
- "items": [
+ "tags": [
! feed: items is missing
! feed: tags is not a member of JSON Feed 1.1

an item has an id
- "id": "2",
! item 2: id is missing

an id is a string
- "id": "2",
+ "id": 2,
! item 2: id should be a string, found 2

an id is unique
- "id": "2",
+ "id": "tag:news.example,2024:1",
! item 2: id "tag:news.example,2024:1" repeats item 1's

an item has a url, even if it is the id
- "url": "https://news.example/2",
! item 2: url is missing

a url is absolute
- "url": "https://news.example/2",
+ "url": "/2",
! item 2: url "/2" is not an absolute http(s) URL

a title is not empty
- "title": "<b>"
+ "title": ""
! item 1: title is empty

an item has content
- "url": "https://news.example/2",
- "content_text": "Two"
+ "url": "https://news.example/2"
! item 2 has neither content_html nor content_text

content is not empty
- "content_text": "Two"
+ "content_text": " "
! item 2: content_text is empty

content in HTML is a string
- "<p>One.</p>"
+ ["<p>One.</p>"]
! item 1: content_html should be a string, found ["<p>One.</p>"]

content in HTML is not empty
- "<p>One.</p>"
+ ""
! item 1: content_html is empty

content is good HTML
- <p>One.</p>
+ <p><img src='1.jpg' alt=''></p>
! item 1: content_html: <img> src="1.jpg" is not an absolute URL

content has no control characters
- <p>One.</p>
+ <p>One.\u0085</p>
! item 1: content_html: the HTML holds U+0085

a summary is a string
- "summary": "One"
+ "summary": null
! item 1: summary should be a string, found null

a date is an RFC 3339 date
- "2024-11-18T06:30:00Z"
+ "Mon, 18 Nov 2024 06:30:00 GMT"
! item 1: date_modified "Mon, 18 Nov 2024 06:30:00 GMT" is not an RFC 3339 date

a date is not before 1990
- "2024-11-18T15:30:00+09:00"
+ "1989-12-31T23:59:59Z"
! item 1: date_published "1989-12-31T23:59:59Z" is before 1990

a date is not more than a day ahead
- "2024-11-18T06:30:00Z"
+ "2024-11-21T00:00:01Z"
! item 1: date_modified "2024-11-21T00:00:01Z" is in the future

an item is published before it is modified
- "2024-11-18T06:30:00Z"
+ "2024-11-18T06:29:59Z"
! item 1: date_published "2024-11-18T15:30:00+09:00" is after date_modified

an item has no author as in version 1
- "summary": "One",
+ "summary": "One", "author": { "name": "Mori" },
! item 1: author is not a member of JSON Feed 1.1

tags are an array
- ["town", "tea"]
+ "town, tea"
! item 1: tags should be an array, found "town, tea"

a tag is a string
- ["town", "tea"]
+ ["town", { "name": "tea" }]
! item 1: tag 2 should be a string, found {"name":"tea"}

an attachment has a type
- "mime_type": "audio/mpeg",
! item 1: attachment 1: mime_type is missing

an attachment's type is a media type
- "mime_type": "audio/mpeg",
+ "mime_type": "mp3",
! item 1: attachment 1: mime_type "mp3" is not a media type

an attachment's size is a number
- "size_in_bytes": 1
+ "size_in_bytes": "1"
! item 1: attachment 1: size_in_bytes should be a number, found "1"

a member that is not in the specification starts with _
- "summary": "One",
+ "summary": "One", "dateline": "EDO",
! item 1: dateline is not a member of JSON Feed 1.1
`
