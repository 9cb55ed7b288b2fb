import { type Page, toNodeText } from '../page.ts';

/** The words of the first node, in the page's order, that a selector finds and that has any; null without one. */
export function findFirstText(page: Page, selector: string): string | null {
  for (const node of page.select(selector)) {
    const text = toNodeText(node);
    if (text !== '') return text;
  }
  return null;
}
