import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { makeReports } from './reports.ts'

/*
 * A site of Hugo with the articles, pages and feeds of a static build: article pages with metadata,
 * pages of sections and months, and RSS, Atom and JSON Feed of the newest, of each section and of
 * each month.
 */

/** Writes the site into a folder. */
export function writeHugoSite(folder: string, reports: ReturnType<typeof makeReports>): void {
  for (const part of ['content/articles', 'layouts/_default', 'layouts/partials'])
    mkdirSync(join(folder, part), { recursive: true })
  const files: Record<string, string> = {
    'hugo.toml': settings,
    'layouts/partials/head.html': head,
    'layouts/partials/foot.html': foot,
    'layouts/partials/list.html': list,
    'layouts/_default/single.html': single,
    'layouts/_default/home.html': page(`{{ range first 20 .Site.RegularPages.ByDate.Reverse }}{{ partial "list.html" . }}{{ end }}
{{ range .Site.Taxonomies.sections.ByCount }}<li><a href="{{ .Page.RelPermalink }}">{{ .Page.Title }}</a></li>{{ end }}`),
    'layouts/_default/term.html': page('{{ range $pages }}{{ partial "list.html" . }}{{ end }}'),
    'layouts/_default/taxonomy.html': page('{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}'),
  }
  for (const kind of ['home', 'term']) {
    files[`layouts/_default/${kind}.rss.xml`] = chosen + rss
    files[`layouts/_default/${kind}.atom.xml`] = chosen + atom
    files[`layouts/_default/${kind}.json.json`] = chosen + json
  }
  for (const { name, title, instant, section, paragraphs, headlines } of reports) {
    const front = {
      title,
      date: instant.toISOString(),
      description: paragraphs[0],
      sections: [section],
      months: [instant.toISOString().slice(0, 7)],
      related: headlines,
    }
    files[`content/articles/${name}.md`] = `${JSON.stringify(front)}\n\n${paragraphs.join('\n\n')}\n`
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

const settings = `baseURL = "https://news.example/"
title = "The Kawaraban"
timeZone = "Asia/Tokyo"
uglyURLs = true
enableRobotsTXT = true
disableKinds = ["section"]
[taxonomies]
section = "sections"
month = "months"
[outputFormats.RSS]
noUgly = true
baseName = "feed"
[outputFormats.ATOM]
mediaType = "application/atom+xml"
baseName = "atom"
noUgly = true
[outputFormats.JSON]
mediaType = "application/feed+json"
baseName = "feed"
noUgly = true
[mediaTypes."application/atom+xml"]
suffixes = ["xml"]
[mediaTypes."application/feed+json"]
suffixes = ["json"]
[outputs]
home = ["HTML", "RSS", "ATOM", "JSON"]
term = ["HTML", "RSS", "ATOM", "JSON"]
taxonomy = ["HTML"]
page = ["HTML"]
`

const alternates = `{{ range slice (slice "feed.xml" "application/rss+xml" "RSS 2.0") (slice "atom.xml" "application/atom+xml" "Atom 1.0") (slice "feed.json" "application/feed+json" "JSON Feed 1.1") }}<link rel="alternate" href="{{ $place }}{{ index . 0 }}" type="{{ index . 1 }}" title="{{ $title }} ({{ index . 2 }})"/>{{ end }}`

const head = `<!doctype html><html lang="en"><head><meta charset="utf-8"/><meta name="viewport" content="width=device-width, initial-scale=1"/><title>{{ .Title }} | {{ .Site.Title }}</title><link rel="canonical" href="{{ .Permalink }}"/>{{ $place := .Site.BaseURL }}{{ $title := .Site.Title }}${alternates}{{ range .GetTerms "sections" }}{{ $place := replaceRE "\\\\.html$" "/" .Permalink }}{{ $title := .Title }}${alternates}{{ end }}<link rel="icon" type="image/png" sizes="64x64" href="/favicon.png"/><link rel="stylesheet" href="/style.css"/>`

const foot = `<footer><nav aria-label="More"><a href="/">Newest articles</a> <a href="/months.html">All articles by month</a></nav><p>© The Kawaraban</p></footer></body></html>`

const time = `<time datetime="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}">{{ .Date.Format "15:04 MST, January 2, 2006" }}</time>`

const list = `<li><h3 dir="auto"><a href="{{ .RelPermalink }}">{{ .Title }}</a></h3><p>${time} · {{ index .Params.sections 0 }}</p><p dir="auto">{{ .Description }}</p></li>
`

const single = `{{ partial "head.html" . }}<meta name="twitter:card" content="summary"/><meta name="description" content="{{ .Description }}"/><meta property="og:type" content="article"/><meta property="og:site_name" content="{{ .Site.Title }}"/><meta property="og:title" content="{{ .Title }}"/><meta property="og:description" content="{{ .Description }}"/><meta property="og:url" content="{{ .Permalink }}"/><meta property="article:published_time" content="{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}"/><meta property="article:section" content="{{ index .Params.sections 0 }}"/><script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "NewsArticle" "headline" .Title "description" .Description "url" .Permalink "datePublished" .Date "dateModified" .Date "publisher" .Site.Title | jsonify | safeJS }}</script></head><body><a class="skip" href="#main">Skip to content</a><header><a href="/">{{ .Site.Title }}</a></header><main id="main"><article><h1 dir="auto">{{ .Title }}</h1><p class="details">${time}{{ range .GetTerms "sections" }} · <a href="{{ .RelPermalink }}">{{ .Title }}</a>{{ end }}</p><div class="article-body">{{ .Content }}</div></article><section aria-labelledby="related"><h2 id="related">Popular in {{ index .Params.sections 0 }}</h2><ol>{{ range $index, $line := .Params.related }}<li id="related-{{ add $index 1 }}" dir="auto">{{ $line }}</li>{{ end }}</ol></section></main>{{ partial "foot.html" . }}`

/** The articles of a feed: all of a month, else the newest 50. */
const chosen = `{{ $pages := .RegularPages.ByDate.Reverse }}{{ if .IsHome }}{{ $pages = .Site.RegularPages.ByDate.Reverse }}{{ end }}{{ if ne .Data.Plural "months" }}{{ $pages = first 50 $pages }}{{ end }}`

function page(content: string): string {
  return `${chosen}{{ partial "head.html" . }}</head><body><a class="skip" href="#main">Skip to content</a><main id="main"><h1>{{ .Title }}</h1><ol class="articles">${content}</ol></main>{{ partial "foot.html" . }}`
}

const content = `{{ .Content }}<h2>Popular in {{ index .Params.sections 0 }}</h2><ul>{{ range .Params.related }}<li>{{ . }}</li>{{ end }}</ul>`

const declaration = '{{ printf "<?xml version=\\"1.0\\" encoding=\\"utf-8\\"?>" | safeHTML }}\n'

const rss = `${declaration}<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>{{ .Title }}</title><link>{{ .Permalink }}</link><language>en</language><ttl>15</ttl><atom:link rel="self" href="{{ with .OutputFormats.Get "RSS" }}{{ .Permalink }}{{ end }}"/>{{ range $pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link><guid isPermaLink="false">tag:kawaraban.example,2026:{{ .RelPermalink }}</guid><pubDate>{{ .Date.Format "Mon, 02 Jan 2006 15:04:05 -0700" | safeHTML }}</pubDate><dc:creator>{{ .Site.Title }}</dc:creator><category>{{ index .Params.sections 0 }}</category><description>{{ .Description }}</description><content:encoded>{{ "<![CDATA[" | safeHTML }}${content}{{ "]]>" | safeHTML }}</content:encoded></item>{{ end }}</channel></rss>`

const atom = `${declaration}<feed xmlns="http://www.w3.org/2005/Atom"><title>{{ .Title }}</title><id>{{ .Permalink }}</id><link href="{{ .Permalink }}"/>{{ range $pages }}<entry><title>{{ .Title }}</title><link href="{{ .Permalink }}"/><id>tag:kawaraban.example,2026:{{ .RelPermalink }}</id><published>{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}</published><updated>{{ .Date.Format "2006-01-02T15:04:05Z07:00" }}</updated><author><name>{{ .Site.Title }}</name></author><category term="{{ index .Params.sections 0 }}"/><summary>{{ .Description }}</summary><content type="html">{{ "<![CDATA[" | safeHTML }}${content}{{ "]]>" | safeHTML }}</content></entry>{{ end }}</feed>`

const json = `{"version":"https://jsonfeed.org/version/1.1","title":{{ .Title | jsonify }},"home_page_url":{{ .Permalink | jsonify }},"items":[{{ range $index, $page := $pages }}{{ if $index }},{{ end }}{{ $text := printf "%s%s" .Content (delimit .Params.related "</li><li>" ) }}{"id":{{ .RelPermalink | jsonify }},"url":{{ .Permalink | jsonify }},"title":{{ .Title | jsonify }},"date_published":{{ .Date.Format "2006-01-02T15:04:05Z07:00" | jsonify }},"authors":[{"name":{{ .Site.Title | jsonify }}}],"tags":{{ .Params.sections | jsonify }},"summary":{{ .Description | jsonify }},"content_html":{{ $text | jsonify }}}{{ end }}]}`
