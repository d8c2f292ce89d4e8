# Prints what feedparser shows of a feed. Requests it twice, the second time with validators.
import calendar, feedparser, json, sys

url = sys.argv[1]
feed = feedparser.parse(url)
feedparser.parse(url, etag=feed.get('etag'), modified=feed.get('modified'))
if feed.bozo:
    raise feed.bozo_exception
items = [
    {
        'id': entry.id,
        'title': entry.title,
        'url': entry.link,
        'time': calendar.timegm(entry.published_parsed),
        'text': entry.content[0].value,
    }
    for entry in feed.entries
]
print(json.dumps({'home': feed.feed.link, 'items': items}))
