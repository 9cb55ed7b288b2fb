import { findElements, type PageNode } from './page.ts';

/** A container that holds more than this share of the page's words is not furniture, whatever it is called. */
const MAX_FURNITURE_SHARE = 0.4;
const FURNITURE_TAGS = new Set(
  'nav footer aside form button header figcaption amp-ad amp-sticky-ad amp-social-share'.split(' '),
);
/** The page as a whole carries class names such as "comments-open" that say nothing of what it holds. */
const WHOLE_PAGE = new Set(['html', 'body', 'main', 'article']);

// class="comments", id="disqus_thread", class="comment-respond"; not "comments-open", "no-comments"
const COMMENTS =
  /(?:^|[\s_-])(?:comments?|commentlist|comment(?:list|form|body|author)|respond|disqus|replies|responses|reactions|page-reactions|discussion|notes-wrapper|reblogs?)(?=$|[\s_-])/iu;
const COMMENT_STATE = /\b(?:no-comments?|comments?-(?:open|closed|off|on|enabled))\b/giu;
// class="sidebar", id="related-posts", class="sharedaddy", class="post-footer"
const FURNITURE =
  /(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|sidebar|widgets?|widget-area|footer|masthead|share|sharing|sharedaddy|social|addtoany|related|relatedposts|jp-relatedposts|jp-post-flair|recommended|more-from|newsletter|subscribe|subscription|sign-?up|advert|adverts|advertisement|ads?|promo|sponsor(?:ed)?|cookies?|banner|tags|tag-links|cat-links|entry-meta|post-meta|postmeta|entry-footer|post-footer|author-bio|author-box|about-author|byline|date-header|pagination|pager|blog-pager|post-navigation|wp-caption-text|wp-element-caption|tr-caption|caption|image-credit|credit|skip-link|screen-reader-text|visually-hidden|sr-only|popup|modal|donate|donation|donations|fundraiser|appeal|paywall|subscribe-footer|cta|read-?more|see-also|also-read|most-read|trending|popular-posts|recent-posts?|latest-posts?|author-info|author-note|author-description|writer-bio|bio|td-a-rec|adspot|td-adspot-title|adsbygoogle|consent|gdpr|postmetadata|metadata|inline-meta|post-extra|yarpp-related|reader-estimated-time|publish-banner|kg-bookmark-card|kg-signup-card)(?=$|[\s_-])/iu;
const FURNITURE_ROLE = /^(?:navigation|banner|contentinfo|complementary|search|form|dialog)$/iu;
const HEADING = /^h[1-6]$/u;
const HIDDEN_STYLE = /\bdisplay\s?:\s?none\b/iu;

/**
 * The elements of `root` that hold readers' comments (whatever their share of the page) or other furniture (navigation,
 * sharing, related posts, forms), by what they are and what they are called. `sizes` holds each
 * element's words in characters.
 */
export function findPageFurniture(root: PageNode, sizes: ReadonlyMap<PageNode, number>): Set<PageNode> {
  const total = Math.max(1, sizes.get(root) ?? 0);
  const found = new Set<PageNode>();
  for (const node of findElements(root)) {
    if (node === root) continue;
    const isSmall = (sizes.get(node) ?? 0) <= total * MAX_FURNITURE_SHARE;
    if (isComments(node) || (isSmall && isFurnitureElement(node))) found.add(node);
  }
  return found;
}

function isComments(node: PageNode): boolean {
  if (WHOLE_PAGE.has(node.name ?? '')) return false;
  return COMMENTS.test(toNames(node).replace(COMMENT_STATE, ' '));
}

function isFurnitureElement(node: PageNode): boolean {
  const { role = '', style = '', hidden } = node.attribs ?? {};
  if (hidden !== undefined || HIDDEN_STYLE.test(style) || FURNITURE_ROLE.test(role)) return true;
  if (WHOLE_PAGE.has(node.name ?? '')) return false;
  return FURNITURE_TAGS.has(node.name ?? '') || FURNITURE.test(toNames(node));
}

/** Class and id; a heading's id is made of its own words ("appeal", "discussion") and says nothing. */
function toNames(node: PageNode): string {
  const { class: names = '', id = '' } = node.attribs ?? {};
  return HEADING.test(node.name ?? '') ? names : `${names} ${id}`;
}
