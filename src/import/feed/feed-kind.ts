import { UserError } from '../../core/errors.ts';
import type { RawFeed } from './feed-types.ts';

/** A blog may have a recording beside each post; a podcast has few words beside the recording. */
const SHOW_NOTES_LENGTH = 3000;

// "Comments on: Spring meeting", "Comments for My Blog", "My Blog » Comments Feed"
const COMMENTS_TITLE = /^comments (?:on|for)\b|\bcomments feed$/iu;
// Blogger: "https://x.example/feeds/comments/default", "/feeds/123/comments/default"; WordPress: "/comments/feed/"
const COMMENTS_ADDRESS = /\/comments\/(?:default|full|summary|feed)\b/iu;

/** Throws `UserError` `comments-feed` or `podcast-feed` for a feed that holds no reports. */
export function refuseOtherFeeds(feed: RawFeed): void {
  if (isCommentsFeed(feed)) {
    throw new UserError(
      'comments-feed',
      'The feed holds readers’ comments, not reports.',
      'Give the address of the feed of posts, or of the page of the report itself.',
    );
  }
  if (isPodcast(feed)) {
    throw new UserError(
      'podcast-feed',
      'The feed is a podcast, and only written reports are read.',
      'Give the address of a page that has the report in writing.',
    );
  }
}

function isCommentsFeed({ title, addresses, items }: RawFeed): boolean {
  if (COMMENTS_TITLE.test(title?.text ?? '')) return true;
  if (addresses.some((address) => COMMENTS_ADDRESS.test(address))) return true;
  return isMost(items.length, items.filter(({ answer }) => answer).length);
}

function isPodcast({ items }: RawFeed): boolean {
  const spoken = items.filter(
    ({ media, content }) => media && (content?.text.length ?? 0) < SHOW_NOTES_LENGTH,
  );
  return isMost(items.length, spoken.length);
}

function isMost(all: number, some: number): boolean {
  return some > 0 && some * 2 > all;
}
