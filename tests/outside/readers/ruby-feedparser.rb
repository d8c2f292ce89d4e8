# Prints what Ruby's feedparser, the library of feed2imap, shows of a feed. It keeps no ids.
require 'feedparser'
require 'json'
require 'net/http'

feed = FeedParser::Feed.new(Net::HTTP.get(URI(ARGV[0])))
items = feed.items.map { |item| { title: item.title, url: item.link, time: item.date.to_i, text: item.content } }
puts JSON.generate({ home: feed.link, items: items })
