# What Ruby's feedparser shows of a feed, which feed2imap reads feeds with. It keeps no ids.
require 'feedparser'
require 'json'
require 'net/http'

feed = FeedParser::Feed.new(Net::HTTP.get(URI(ARGV[0])))
items = feed.items.map { |item| { title: item.title, url: item.link, time: item.date.to_i, text: item.content } }
puts JSON.generate({ home: feed.link, items: items })
