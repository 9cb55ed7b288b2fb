import type { Page } from '../page.ts';
import type { PageFacts } from '../page-facts.ts';
import { findFirstText } from './first-text.ts';
import type { SiteArticle } from './site-article.ts';

/** The words of a post; what a reader must pay for is not on the page. */
const POST = '.available-content .body.markup, .post .body.markup, .newsletter-post .body.markup';
/** Boxes to subscribe, buttons, other posts, and the wall before the paid part. */
const BOXES =
  '.subscription-widget-wrap, .subscription-widget-wrap-editor, .subscribe-widget, .button-wrapper, .captioned-button-wrap, .embedded-post-wrap, .embedded-publication-wrap, .paywall, .paywall-jump, .install-substack-app-embed, .header-anchor-parent, .poll-embed, .digest-post-embed, .community-chat, .image-link-expand, .comment';

/** The post of a Substack page, without the boxes among its paragraphs. */
export function findSubstackArticle(page: Page, facts: PageFacts): SiteArticle | null {
  const posts = page.select(POST);
  const article = posts[0];
  if (article === undefined) return null;
  return {
    rule: 'site:substack',
    article,
    posts: posts.length,
    title: findFirstText(page, '.post-header .post-title, h1.post-title'),
    reporter: facts.reporter,
    published: facts.published,
    left: page.select(BOXES),
  };
}
