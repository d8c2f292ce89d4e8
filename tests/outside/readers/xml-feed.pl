# Prints what Perl's XML::Feed shows of a feed.
use strict;
use warnings;
use JSON::PP;
use URI;
use XML::Feed;

# Otherwise Atom titles are bytes.
$XML::Atom::ForceUnicode = 1;
my $feed = XML::Feed->parse(URI->new($ARGV[0])) or die XML::Feed->errstr;
my @items = map {
    { id => $_->id, title => $_->title, url => $_->link, time => $_->issued->epoch, text => $_->content->body }
} $feed->entries;
print JSON::PP->new->ascii->encode({ home => $feed->link, items => \@items });
