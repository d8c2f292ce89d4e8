/** Edits to an RSS document: see `readEdits`. */
export const rssDocument = `
the document is well-formed
- <ttl>30</ttl>
+ <ttl>30</tl>
! document: saxes: 12:12: unexpected close tag.

the document has no DOCTYPE
- <rss version
+ <!DOCTYPE rss><rss version
! document: a feed has no DOCTYPE

a character is whole
- News of the town
+ News of the town \uD83C
! document: holds half of a surrogate pair

the root is rss
- <rss version="2.0"
+ <rss version="2.0" xmlns="http://purl.org/rss/1.0/"
! document: expected <rss> in no namespace, found <rss> in http://purl.org/rss/1.0/

the version is 2.0
- version="2.0"
+ version="0.92"
! rss version "0.92" is none of: 2.0

the version is given
- version="2.0"
! rss has no version

there is a channel
- <channel>
+ <channel xmlns="urn:x">
! document: the namespace "urn:x" is not known to feed checkers
! rss: <channel> is missing

there is one channel
- </channel>
+ </channel><channel><title>T</title><link>https://a.example/</link><description>D</description><language>en</language><atom:link rel="self" type="application/rss+xml" href="https://news.example:8443/feed"/></channel>
! rss: <channel> may stand once, found 2

a namespace is known
- version="2.0"
+ version="2.0" xmlns:x="urn:x"
! document: the namespace "urn:x" is not known to feed checkers

a namespace has its usual prefix
- <ttl>30</ttl>
+ <x:language xmlns:x="http://purl.org/dc/terms/">en</x:language>
! document: the namespace "http://purl.org/dc/terms/" should have the prefix dcterms, found x
! channel: <dcterms:language> does not belong there

the namespace of tombstones needs a withdrawal
- version="2.0"
+ version="2.0" xmlns:at="http://purl.org/atompub/tombstones/1.0"
! document: the namespace of tombstones is declared, and nothing is withdrawn

xml:lang is a language tag
- xml:lang="en"
+ xml:lang="english"
! rss xml:lang "english" is not a language tag

a text has no control characters
- News of the town
+ News\u0085of the town
! channel: <description> holds U+0085

a text has no noncharacters
- News of the town
+ News of&#x1FFFE; the town
! channel: <description> holds U+1FFFE

a text has no replacement characters
- domain="https://news.example/tags"
+ domain="https://news.example/tag\uFFFD"
! item 1: <category> domain holds U+FFFD

a text has no elements
- News of the town
+ News of <b>the</b> town
! channel: <description> holds <b> where text is expected

elements have no text between them
- <ttl>30</ttl>
+ <ttl>30</ttl>,
! channel holds text where elements are expected

an attribute belongs to its element
- <ttl>
+ <ttl unit="minutes">
! channel: <ttl> has an attribute unit that does not belong there
`
