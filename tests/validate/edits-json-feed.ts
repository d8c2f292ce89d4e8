/** Edits to a JSON Feed: see `readEdits`. */
export const jsonFeed = `
the version is 1.1
- https://jsonfeed.org/version/1.1
+ https://jsonfeed.org/version/1
! feed: version "https://jsonfeed.org/version/1" is none of: https://jsonfeed.org/version/1.1

the version is given
- "version": "https://jsonfeed.org/version/1.1",
! feed: version is missing

the version comes first
- "version": "https://jsonfeed.org/version/1.1",
- "title": "Kawaraban",
+ "title": "Kawaraban",
+ "version": "https://jsonfeed.org/version/1.1",
! feed: version should come first

a feed has a title
- "title": "Kawaraban",
! feed: title is missing

a title is a string
- "title": "Kawaraban",
+ "title": 1,
! feed: title should be a string, found 1

a title says something
- "title": "Kawaraban",
+ "title": "",
! feed: title is empty

a feed has a home page
- "home_page_url": "https://news.example/",
! feed: home_page_url is missing

a feed has an address
- "feed_url": "https://news.example:8443/feed",
! feed: feed_url is missing

a feed's address is the one it was asked for at, port included
- https://news.example:8443/feed
+ https://news.example/feed
! feed: feed_url "https://news.example/feed" is not https://news.example:8443/feed

the next feed is another
- "next_url": "https://news.example/feed/2"
+ "next_url": "https://news.example:8443/feed"
! feed: next_url leads back to the feed

a feed has an icon
- "icon": "https://news.example/icon.png",
! feed: icon is missing

a feed has a favicon
- "favicon": "https://news.example/favicon.png",
! feed: favicon is missing

an icon is absolute
- "icon": "https://news.example/icon.png",
+ "icon": "/icon.png",
! feed: icon "/icon.png" is not an absolute http(s) URL

a feed has authors
- "authors": [{ "name": "Desk", "url": "mailto:desk@news.example" }],
! feed: authors is missing

a feed has no author as in version 1
- "language": "ja",
+ "language": "ja", "author": { "name": "Desk" },
! feed: author is not a member of JSON Feed 1.1

authors are an array
- [{ "name": "Desk", "url": "mailto:desk@news.example" }]
+ { "name": "Desk" }
! feed: authors should be an array, found {"name":"Desk"}

an author is an object
- { "name": "Mori Ōgai" }
+ "Mori Ōgai"
! item 1: author 1 should be an object, found "Mori Ōgai"

an author has a name
- "name": "Desk", "url"
+ "url"
! author 1: name is missing

a language is a language tag
- "language": "ja"
+ "language": "japanese"
! feed: language "japanese" is not a language tag

a feed has expired or has not
- "expired": false
+ "expired": "no"
! feed: expired should be true or false, found "no"

a hub has a type
- "type": "WebSub", "url"
+ "url"
! hub 1: type is missing

an extension starts with a letter
- "expired": false,
+ "_1": { "about": "https://news.example/" },
! feed: _1 should start with _ and a letter

an extension is an object
- { "dateline": "EDO" }
+ "EDO"
! item 1: _kawaraban should be an object, found "EDO"

an extension has no dot in its name
- "expired": false,
+ "_news.example": { "about": "https://news.example/" },
! feed: _news.example has a dot in its name

an extension has no dots in its members
- "dateline": "EDO"
+ "date.line": "EDO"
! item 1: _kawaraban date.line should have neither a dot nor a _ in front

an extension has no members that start as it does
- "edition": { "name": "evening" }
+ "edition": { "_name": "evening" }
! feed: _kawaraban edition _name should have neither a dot nor a _ in front

an extension has no control characters
- "dateline": "EDO"
+ "dateline": "EDO\u0090"
! item 1: _kawaraban dateline holds U+0090

an extension says what it is about
- "about": "https://kawaraban.example/json", "edition"
+ "edition"
! feed: _kawaraban says nowhere what it is about

what an extension is about is an address
- "about": "https://kawaraban.example/json"
+ "about": "see the README"
! feed: _kawaraban about "see the README" is not an absolute http(s) URL
`
