# Prints what newsboat keeps of a feed in its cache.
import json, sqlite3, sys

cache = sqlite3.connect(sys.argv[1])
cache.row_factory = sqlite3.Row
home = cache.execute('select url from rss_feed').fetchone()['url']
rows = cache.execute('select guid as id, title, url, pubDate as time, content as text from rss_item')
print(json.dumps({'home': home, 'items': [dict(row) for row in rows]}))
