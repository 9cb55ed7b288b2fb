import type { Page, PageNode } from '../page.ts';
import type { PageFacts } from '../page-facts.ts';

/**
 * What a rule for one kind of site finds on a page. `posts` counts the posts on it; the first is the article. `left` are
 * nodes inside it that this kind of site puts between the paragraphs and that are never the report.
 */
export type SiteArticle = {
  rule: string;
  article: PageNode;
  posts: number;
  title: string | null;
  reporter: string | null;
  published: string | null;
  left?: readonly PageNode[];
};

/** Looks for the marks of one kind of site; null when the page is not from there. `facts` are what the page says of itself. */
export type SiteRule = (page: Page, facts: PageFacts) => SiteArticle | null;
