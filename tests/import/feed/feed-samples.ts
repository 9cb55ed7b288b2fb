/** One entry of a test feed. */
export interface SampleEntry {
  readonly id: string;
  readonly title: string;
  readonly day?: string;
  readonly html?: string;
}

/** An Atom feed as Blogger writes it. */
export function bloggerFeed(
  entries: readonly SampleEntry[],
  options: { next?: string; total?: number; start?: number } = {},
): string {
  const next =
    options.next === undefined
      ? ''
      : `<link rel='next' type='application/atom+xml' href='${escapeXml(options.next)}'/>`;
  const total = `<openSearch:totalResults>${options.total ?? entries.length}</openSearch:totalResults><openSearch:startIndex>${options.start ?? 1}</openSearch:startIndex>`;
  return `<?xml version='1.0' encoding='UTF-8'?><?xml-stylesheet href="https://www.blogger.com/styles/atom.css" type="text/css"?><feed xmlns='http://www.w3.org/2005/Atom' xmlns:openSearch='http://a9.com/-/spec/opensearchrss/1.0/' xmlns:thr='http://purl.org/syndication/thread/1.0'><id>tag:blogger.com,1999:blog-77</id><title type='text'>Fen &amp; Field</title><link rel='alternate' type='text/html' href='https://fen.example/'/>${next}<author><name>Ottoline Varga</name><email>noreply@blogger.com</email></author><generator version='7.00' uri='https://www.blogger.com'>Blogger</generator>${total}${entries.map(toAtomEntry).join('')}</feed>`;
}

/** An RSS feed as WordPress writes it. */
export function wordpressFeed(entries: readonly SampleEntry[], title = 'Upland Labour'): string {
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wfw="http://wellformedweb.org/CommentAPI/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel><title>${title}</title><atom:link href="https://upland.example/feed/" rel="self" type="application/rss+xml" /><link>https://upland.example</link><description></description><generator>https://wordpress.org/?v=6.1.1</generator>
${entries.map(toRssItem).join('\n')}</channel>
</rss>
<!-- Page cached by a cache, 14 Feb 2020 -->`;
}

/** Words and marks as XML writes them. */
export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll("'", '&apos;');
}

function toAtomEntry({ id, title, day = '2020-02-14', html = `<p>${title}</p>` }: SampleEntry): string {
  return `<entry><id>tag:blogger.com,1999:blog-77.post-${id}</id><published>${day}T18:30:00.001-08:00</published><updated>${day}T19:00:00.002-08:00</updated><title type='text'>${escapeXml(title)}</title><content type='html'>${escapeXml(html)}</content><link rel='replies' type='application/atom+xml' href='https://fen.example/feeds/${id}/comments/default' title='Post Comments'/><link rel='alternate' type='text/html' href='https://fen.example/2020/02/${id}.html' title='${escapeXml(title)}'/><thr:total>3</thr:total></entry>`;
}

function toRssItem({ id, title, day = '14 Feb 2020', html = `<p>${title}</p>` }: SampleEntry): string {
  return `<item><title>${escapeXml(title)}</title><link>https://upland.example/${id}/</link><dc:creator><![CDATA[Ansel Trewin]]></dc:creator><pubDate>Fri, ${day} 23:30:00 +0000</pubDate><guid isPermaLink="false">https://upland.example/?p=${id}</guid><description><![CDATA[<p>The beginning [&#8230;]</p>]]></description><content:encoded><![CDATA[${html}<p>The post <a href="https://upland.example/${id}/">${title}</a> appeared first on <a href="https://upland.example">Upland Labour</a>.</p>]]></content:encoded><slash:comments>2</slash:comments></item>`;
}
