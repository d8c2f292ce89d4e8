<?php
// Prints what SimplePie, the library of WordPress and FreshRSS, shows of a feed. Requests it twice.
error_reporting(E_ALL & ~E_DEPRECATED);
require '/usr/share/php/simplepie/autoloader.php';

function subscribe(string $url, string $cache): SimplePie {
    $feed = new SimplePie();
    $feed->set_feed_url($url);
    $feed->set_cache_location($cache);
    // Always revalidate.
    $feed->set_cache_duration(-1);
    $feed->init();
    if ($feed->error()) throw new Exception($feed->error());
    return $feed;
}

[, $url, $cache] = $argv;
subscribe($url, $cache);
$feed = subscribe($url, $cache);
$items = array_map(fn ($item) => [
    'id' => $item->get_id(),
    'title' => $item->get_title(),
    // Not get_permalink(), which fails with PHP 8.4.
    'url' => $item->get_link(),
    'time' => (int) $item->get_date('U'),
    'text' => $item->get_content(),
], $feed->get_items());
echo json_encode(['home' => $feed->get_link(), 'items' => $items], JSON_THROW_ON_ERROR);
