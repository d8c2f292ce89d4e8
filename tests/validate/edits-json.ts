/** Edits to the valid JSON Feed document, see `readEdits`. */
export const jsonEdits = `
the version is 1.1 | https://jsonfeed.org/version/1.1 => https://jsonfeed.org/version/1
  | feed: version should be that of 1.1, found "https://jsonfeed.org/version/1"
the version is given | "version": "https://jsonfeed.org/version/1.1", => | feed: version is missing
the version comes first | "version => "description": "Town", "version | feed: version should come first
a feed has a title | "title": "Kawaraban", => | feed: title is missing
a title is a string | "title": "Kawaraban", => "title": 1, | feed: title should be a text, found 1
a title says something | "title": "Kawaraban", => "title": "", | feed: title should be a text, found ""
a feed has a home page | "home_page_url": "https://news.example/", => | feed: home_page_url is missing
a feed has an address | "feed_url": "https://news.example:8443/feed", => | feed: feed_url is missing
a feed's address is the one it was asked for at, port included | https://news.example:8443/feed => https://news.example/feed
  | feed: feed_url should be https://news.example:8443/feed
the next feed is another | "https://news.example/feed/2 => "https://news.example:8443/feed | feed: next_url leads back to the feed
a feed has an icon | "icon": "https://news.example/icon.png", => | feed: icon is missing
a feed has a favicon | "favicon": "https://news.example/favicon.png", => | feed: favicon is missing
an icon is absolute | "https://news.example/icon.png => "/icon.png | feed: icon should be an http(s) URL, found "/icon.png"
a feed has authors | "authors": [{ "name": "Desk", "url": "mailto:desk@news.example" }], => | feed: authors is missing
a feed has no author as in version 1 | "ja", => "ja", "author": { "name": "Desk" },
  | feed: author is not a member of JSON Feed 1.1
authors are an array | [{ "name": "Desk", "url": "mailto:desk@news.example" }] => { "name": "Desk" }
  | feed: authors should be an array, found {"name":"Desk"}
an author is an object | { "name": "Mori Ōgai" } => "Mori Ōgai" | item 1: author 1 should be an object, found "Mori Ōgai"
an author has a name | "name": "Desk", "url" => "url" | author 1: name is missing
a language is a language tag | "language": "ja" => "language": "japanese" | feed: language "japanese" is not a language tag
a feed has expired or has not | "expired": false => "expired": "no" | feed: expired should be a boolean, found "no"
a hub has a type | "type": "WebSub", "url" => "url" | hub 1: type is missing
an extension starts with a letter | "expired": false, => "_1": { "about": "https://news.example/" },
  | feed: _1 should have a letter after its _, and no dot
an extension is an object | { "dateline": "EDO" } => "EDO" | item 1: _kawaraban should be an object, found "EDO"
an extension has no dot in its name | "expired": false, => "_news.example": { "about": "https://news.example/" },
  | feed: _news.example should have a letter after its _, and no dot
an extension has no dots in its members | "dateline => "date.line
  | item 1: _kawaraban date.line should have neither a dot nor a _ in front
an extension has no members that start as it does | ": { "name => ": { "_name
  | feed: _kawaraban edition _name should have neither a dot nor a _ in front
an extension has no control characters | "dateline": "EDO" => "dateline": "EDO\u0090" | item 1: _kawaraban dateline holds U+0090
an extension says what it is about | "about": "https://kawaraban.example/json", "edition => "edition
  | feed: _kawaraban about should be an http(s) URL, found undefined
what an extension is about is an address | "https://kawaraban.example/json => "see the README
  | feed: _kawaraban about should be an http(s) URL, found "see the README"
items are there | "items": [ => "tags": [ | feed: items is missing | feed: tags is not a member of JSON Feed 1.1
an item has an id | "id": "2", => | item 2: id is missing
an id is a string | "id": "2", => "id": 2, | item 2: id should be a text, found 2
an id is unique | "id": "2", => "id": "tag:news.example,2024:1", | item 2: id repeats an earlier one
an item has a url, even if it is the id | "url": "https://news.example/2", => | item 2: url is missing
a url is absolute | "url": "https://news.example/2", => "url": "/2", | item 2: url should be an http(s) URL, found "/2"
a title is not empty | "title": "<b>" => "title": "" | item 1: title should be a text, found ""
an item has content | "https://news.example/2", "content_text": "Two => "https://news.example/2
  | item 2 has neither content_html nor content_text
content is not empty | "content_text": "Two" => "content_text": " " | item 2: content_text should be a text, found " "
content in HTML is a string | "<p>One.</p>" => ["<p>One.</p>"] | item 1: content_html should be a text, found ["<p>One.</p>"]
content in HTML is not empty | "<p>One.</p>" => "" | item 1: content_html should be a text, found ""
content is good HTML | <p>One.</p> => <p><img src=\\"1.jpg\\" alt=\\"\\"></p> | is not an absolute URL
content has no control characters | <p>One.</p> => <p>One.\u0085</p> | item 1: content_html: the HTML holds U+0085
a summary is a string | "summary": "One" => "summary": null | item 1: summary should be a text, found null
a date is an RFC 3339 date | "2024-11-18T06:30:00Z => "Mon, 18 Nov 2024 06:30:00 GMT
  | item 1: date_modified should be an RFC 3339 date, found "Mon, 18 Nov 2024 06:30:00 GMT"
a date is in the calendar | 2024-11-18T15:30:00+09:00 => 2024-02-30T15:30:00+09:00 | is not in the calendar
a date is not before 1990 | "2024-11-18T15:30:00+09:00 => "1989-12-31T23:59:59Z
  | item 1: date_published should be an RFC 3339 date, found "1989-12-31T23:59:59Z"
a date is not more than a day ahead | "2024-11-18T06:30:00Z" => "2024-11-21T00:00:01Z" | is in the future
an item is published before it is modified | "2024-11-18T06:30:00Z => "2024-11-18T06:29:59Z
  | item 1 is modified before it is published
an item has no author as in version 1 | "One", => "One", "author": { "name": "Mori" },
  | item 1: author is not a member of JSON Feed 1.1
tags are an array | ["town", "tea"] => "town, tea" | item 1: tags should be an array, found "town, tea"
a tag is a string | ["town", "tea"] => ["town", { "name": "tea" }] | item 1: tag 2 should be a text, found {"name":"tea"}
an attachment has a type | "mime_type": "audio/mpeg", => | item 1: attachment 1: mime_type is missing
an attachment's type is a media type | "audio/mpeg => "mp3 | item 1: attachment 1: mime_type should be a media type, found "mp3"
an attachment's size is a number | ": 1 => ": "1" | item 1: attachment 1: size_in_bytes should be a number, found "1"
a member that is not in the specification starts with _ | "One => "One", "dateline": "EDO
  | item 1: dateline is not a member of JSON Feed 1.1
a character is whole | Two => \uD83C | document: holds half of a surrogate pair
a character is whole when it is escaped, too | Two => \\ud83c | item 2: content_text holds U+D83C
`
