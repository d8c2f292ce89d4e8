# Prints what Ruby's rss shows of a feed, and validates the feed.
require 'json'
require 'net/http'
require 'rss'

feed = RSS::Parser.parse(Net::HTTP.get(URI(ARGV[0])), validate: true)
show = {
  RSS::Rss => lambda { |item|
    { id: item.guid.content, title: item.title, url: item.link, time: item.pubDate.to_i, text: item.content_encoded }
  },
  RSS::Atom::Feed => lambda { |entry|
    {
      id: entry.id.content,
      title: entry.title.content,
      url: entry.link.href,
      time: entry.published.content.to_i,
      text: entry.content.content
    }
  }
}
home = feed.is_a?(RSS::Rss) ? feed.channel.link : feed.link.href
puts JSON.generate({ home: home, items: feed.items.map(&show.fetch(feed.class)) })
