// Words that a report's title has and a site's name or a section's heading has not
const TITLE_WORDS = /\b(?:reports?|reported|reporting|NEC|executive|bulletin|update|away[- ]?day)\b/iu;
const BLOG_NAME = /\bblog\b/iu;

/** Whether words read like a report's title. */
export function isTitleLike(text: string): boolean {
  return TITLE_WORDS.test(text) && !BLOG_NAME.test(text);
}
