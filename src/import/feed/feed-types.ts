/** A day that a feed gives: its own words, the instant (ISO 8601, UTC), and the day as the writer's blog prints it. */
export type FeedDay = { given: string; instant: string; day: string };

/**
 * One entry of a feed. `html` is its content, null when the feed gives none; `whole` is false when that is only its beginning or a
 * summary. `published` and `updated` are null when the feed gives no day that can be read.
 */
export type FeedItem = {
  id: string;
  title: string | null;
  url: string | null;
  author: string | null;
  published: FeedDay | null;
  updated: FeedDay | null;
  html: string | null;
  whole: boolean;
};

/**
 * One page of a feed. `next` is the address of the page with older entries, as the feed gives it; `total` is how many entries it says
 * there are on all pages. `cutOff`: its end is missing. `warnings` are sentences for the person who imports.
 */
export type Feed = {
  title: string | null;
  items: FeedItem[];
  next: string | null;
  total: number | null;
  cutOff: boolean;
  /** The program that made it, such as `Blogger` or `https://wordpress.org/?v=6.1`. */
  generator: string | null;
  warnings: string[];
};

/** What the readers of the four kinds of feed give before it is looked at: titles may hold markup. */
export type RawItem = {
  id: string | undefined;
  title: { text: string; html: boolean } | null;
  url: string | undefined;
  author: string | undefined;
  published: string | undefined;
  updated: string | undefined;
  content: { text: string; html: boolean; whole: boolean } | null;
  /** Whether a sound or a film hangs on it. */
  media: boolean;
  /** Whether it answers another entry, as comments do. */
  answer: boolean;
};

/** A feed as its reader gives it. `start` is the number of its first entry, from 1. */
export type RawFeed = {
  title: { text: string; html: boolean } | null;
  addresses: string[];
  items: RawItem[];
  next: string | undefined;
  total: number | undefined;
  start: number;
  generator: string | undefined;
};
