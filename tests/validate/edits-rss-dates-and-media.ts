/** Edits to the dates, enclosures and media of an item: see `readEdits`. */
export const rssDatesAndMedia = `
a date is an RFC 822 date
- Mon, 18 Nov 2024 15:30:00 +0900
+ 2024-11-18T06:30:00Z
! item 1: <pubDate> "2024-11-18T06:30:00Z" is not an RFC 822 date with its weekday and a year of four digits

a date is in the calendar
- Mon, 18 Nov 2024 15:30:00 +0900
+ Sun, 31 Nov 2024 15:30:00 +0900
! item 1: <pubDate> "Sun, 31 Nov 2024 15:30:00 +0900" is not an RFC 822 date with its weekday and a year of four digits

a year has four digits
- Mon, 18 Nov 2024 15:30:00 +0900
+ Mon, 18 Nov 24 15:30:00 +0900
! item 1: <pubDate> "Mon, 18 Nov 24 15:30:00 +0900" is not an RFC 822 date with its weekday and a year of four digits

a weekday is the date's
- Mon, 18 Nov 2024 15:30:00 +0900
+ Tue, 18 Nov 2024 15:30:00 +0900
! item 1: <pubDate> "Tue, 18 Nov 2024 15:30:00 +0900" falls on a Mon

a date is not before 1990
- Sun, 17 Nov 2024 00:00 GMT
+ Sun, 31 Dec 1989 23:59 GMT
! item 2: <pubDate> "Sun, 31 Dec 1989 23:59 GMT" is before 1990

a date is not more than ten minutes ahead
- Mon, 18 Nov 2024 06:30:00 GMT
+ Wed, 20 Nov 2024 00:10:01 GMT
! channel: <lastBuildDate> "Wed, 20 Nov 2024 00:10:01 GMT" is in the future

an item is not younger than the channel
- Mon, 18 Nov 2024 15:30:00 +0900
+ Mon, 18 Nov 2024 06:30:01 GMT
! item 1: <pubDate> "Mon, 18 Nov 2024 06:30:01 GMT" is after <lastBuildDate>

a zone west of Greenwich counts
- Mon, 18 Nov 2024 15:30:00 +0900
+ Mon, 18 Nov 2024 01:30:01 -0500
! item 1: <pubDate> "Mon, 18 Nov 2024 01:30:01 -0500" is after <lastBuildDate>

a zone is one of this earth
- Mon, 18 Nov 2024 15:30:00 +0900
+ Mon, 18 Nov 2024 15:30:00 +1500
! item 1: <pubDate> "Mon, 18 Nov 2024 15:30:00 +1500" is not an RFC 822 date with its weekday and a year of four digits

an enclosure has a length
- length="1"
! item 1: <enclosure> has no length

an enclosure's length is a number
- length="1"
+ length="-1"
! item 1: <enclosure> length "-1" is not a whole number

an enclosure's type is a media type
- audio/mpeg
+ mp3
! item 1: <enclosure> type "mp3" is not a media type

a JPEG has its registered type
- type="image/jpeg"
+ type="image/jpg"
! item 1: <media:content> type "image/jpg" should be image/jpeg

an enclosure stands once
- <enclosure url
+ <enclosure url="https://news.example/1.ogg" length="1" type="audio/ogg"/><enclosure url
! item 1: <enclosure> may stand once, found 2

a medium is one of Media RSS
- medium="image"
+ medium="photo"
! item 1: <media:content> medium "photo" is none of: image, audio, video, document, executable

a description of media is plain or HTML
- type="plain"
+ type="text"
! item 1: <media:content> <media:description> type "text" is none of: plain, html

a description of media that is HTML is good HTML
- <media:description type="plain">A kettle
+ <media:description type="html">&lt;svg>&lt;/svg>
! item 1: <media:content> <media:description>: <svg> is active content

links between feeds belong to the channel
- <author>
+ <atom:link rel="next" href="https://news.example/2"/><author>
! item 2: link rel="next" belongs to the feed
`
