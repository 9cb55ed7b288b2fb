/** Google Docs, which names the looks of words so. */
const MADE_BY = /\bdoc-content\b|\blst-kix_/u;
// ".c1{font-weight:700}" and ".c12{color:#000;font-weight:700;…}" among the page's styles
const BOLD_RULE = /\.(c\d{1,3})\{(?:[^{}]{0,300};)?font-weight:(?:700|bold)\b/gu;
const MAX_STYLES = 200_000;

/** The classes that make words bold in a page published by Google Docs, which has no `b`; none for other pages. */
export function findBoldClasses(html: string): string[] {
  if (!MADE_BY.test(html)) return [];
  const found = html.slice(0, MAX_STYLES).matchAll(BOLD_RULE);
  return [...new Set([...found].map(([, name = '']) => name))].filter((name) => name !== '');
}
