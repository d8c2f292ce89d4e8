# Prints what GNOME Feeds shows of a feed, using its library. It keeps no ids.
import json, sys, tempfile, urllib.request
import syndom
from datetime import datetime
from email.utils import parsedate_to_datetime

with tempfile.NamedTemporaryFile(suffix='.xml') as file:
    file.write(urllib.request.urlopen(sys.argv[1]).read())
    file.flush()
    feed = syndom.Feed(file.name)


def seconds(date):
    return (parsedate_to_datetime(date) if ',' in date else datetime.fromisoformat(date)).timestamp()


items = [{'title': item.title, 'url': item.url, 'time': seconds(item.pub_date), 'text': item.content} for item in feed.items]
print(json.dumps({'home': feed.url, 'items': items}))
