import { parsePage, toNodeText } from '../html/page.ts';
import { parseFeedDay } from './feed-day.ts';
import type { FeedItem, RawItem } from './feed-types.ts';

const MAX_TITLE = 300;
const MAX_NAME = 120;
const MAX_ID = 500;
const MAX_ADDRESS = 2000;
const END_SAMPLE = 1500;

// Marks that may hold something else than words: "<b>", "&amp;"
const MARKUP = /[<&]/u;
// Control characters and those that turn the direction of writing: no name or title needs them
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const ODD_CHARACTERS = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;
const SPACES = /\s+/gu;
const TAG = /<[^<>]{0,1000}>/gu;
// "… and the rest […]", "[&hellip;]", "Continue reading →", "Read more"
const EXCERPT_END =
  /(?:\[\s?(?:…|\.\.\.|&hellip;|&#8230;|&#x2026;)\s?\]|(?:\[?|\s)(?:continue reading|read more|read the rest|keep reading)\b.{0,160})\s{0,20}$/iu;
// "… as the secretary told us…", "… told us..."
const TRAILS_OFF = /(?:…|\.\.\.|&hellip;|&#8230;)$/u;

/** An entry as the rest of the house wants it: plain title, days that are read, content as a page. */
export async function toFeedItem(raw: RawItem): Promise<FeedItem> {
  const title = await toPlainWords(raw.title);
  const url = toWebAddress(raw.url);
  return {
    id: (raw.id ?? url ?? `${raw.published ?? ''} ${title ?? ''}`).slice(0, MAX_ID),
    title,
    url,
    author: toShort(raw.author ?? '', MAX_NAME),
    published: parseFeedDay(raw.published),
    updated: parseFeedDay(raw.updated),
    html: toHtml(raw.content),
    whole: raw.content?.whole === true && !isExcerpt(raw.content.text),
  };
}

/** The words of a title without markup, control characters and more than `MAX_TITLE` characters; null without words. */
export async function toPlainWords(title: RawItem['title']): Promise<string | null> {
  if (title === null) return null;
  const text = title.text.slice(0, 10 * MAX_TITLE);
  if (!title.html || !MARKUP.test(text)) return toShort(text, MAX_TITLE);
  return toShort(toNodeText((await parsePage(text)).root), MAX_TITLE);
}

function toShort(words: string, most: number): string | null {
  const plain = words.replace(ODD_CHARACTERS, ' ').replace(SPACES, ' ').trim();
  if (plain === '') return null;
  return plain.length > most ? `${plain.slice(0, most - 1).trimEnd()}…` : plain;
}

function toWebAddress(url: string | undefined): string | null {
  const text = url?.trim() ?? '';
  if (text.length > MAX_ADDRESS || !URL.canParse(text)) return null;
  const { protocol, href } = new URL(text);
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}

/** Plain text becomes a page with the same lines. */
function toHtml(content: RawItem['content']): string | null {
  if (content === null || content.text.trim() === '') return null;
  if (content.html) return content.text;
  return `<pre>${content.text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</pre>`;
}

/** Whether a text breaks off: it says so at its end, or it is short and trails off. */
function isExcerpt(html: string): boolean {
  const end = html.slice(-END_SAMPLE).replace(TAG, ' ').replace(SPACES, ' ').trimEnd();
  return EXCERPT_END.test(end.slice(-200)) || (html.length < END_SAMPLE && TRAILS_OFF.test(end));
}
