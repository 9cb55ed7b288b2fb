import type { Page, PageNode } from '../page.ts';

/** What a rule for one kind of site finds on a page. `posts` counts the posts on it; the first is the article. */
export type SiteArticle = {
  rule: string;
  article: PageNode;
  posts: number;
  title: string | null;
  reporter: string | null;
  published: string | null;
};

/** Looks for the marks of one kind of site; null when the page is not from there. */
export type SiteRule = (page: Page) => SiteArticle | null;
