import type { HeadRole } from './head-lines.ts';
import { isTitleLike } from './title-words.ts';

/** A line above a report: its words, what it is, and whether a list mark stood before it. */
export type HeadLine = { text: string; role: HeadRole; marked: boolean };

const MAX_TITLE_LENGTH = 160;

// "Fenwick and Sluice Constituency Labour Party", "Fenland CLP", "Labour North", "Ferrymen’s Association"
const BODY_NAME =
  /^(?:\S+\s){0,6}(?:CLP|Labour|Labour Party|Union|Association|Branch|Federation)$|^newsletter\b|^labour \p{L}{3,12}$/iu;
// "THE NORTHGATE LEDGER", "FENLAND REGION BULLETIN": no digit, no other letters
const CAPITALS = /^(?:\p{Lu}[\p{Lu}’'&-]*\s?){1,6}$/u;
// "Notes from a flat county, whether you asked or not": words that explain a name
const TAGLINE = /^(?:from|for|by|with|where|a blog|the blog|putting|news and|notes? (?:from|on))\b/iu;

// "Skip to content", "View this email in your browser": above even the site's name
const SKIP_LINK = /^(?:(?:skip|jump) to|(?:toggle|open) |view (?:this|in) )/iu;
const SENTENCE_END = /[.!][”"’')]?$/u;

const HAS_WORDS = 5;
const ABOVE_BYLINE = 4;
const BELOW_DATE = 3;
const FIRST_OF_PAGE = 2;
const ABOVE_MENU = 3;
const IS_BODY = 4;

/**
 * The index of the title among the lines above the report; -1 without one. The words of a title count most, then the
 * place: the first line above a byline, or below a date; the first line of all is rather the site's name.
 */
export function findTitleIndex(above: readonly HeadLine[]): number {
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  const runs = toRuns(above);
  for (const run of runs) {
    const others = runs.some((other) => other !== run) || run.length > 1;
    const first = run.find((index) => !isName(above, index, others)) ?? run[0];
    for (const index of run) {
      const score = scoreOf(above, index, index === first, others);
      if (score > bestScore) [best, bestScore] = [index, score];
    }
  }
  return best;
}

/** The lines that may be the title, in runs that the page's other lines divide. */
function toRuns(above: readonly HeadLine[]): number[][] {
  const runs: number[][] = [];
  let last = -2;
  above.forEach((line, index) => {
    if (line.role !== 'text' || line.marked || line.text.length > MAX_TITLE_LENGTH) return;
    if (index === last + 1) runs.at(-1)?.push(index);
    else runs.push([index]);
    last = index;
  });
  return runs;
}

/** The first line of the page, where a site prints its name; -1 when a menu or more stands above the first words. */
function findFirstOfPage(above: readonly HeadLine[]): number {
  const at = above.findIndex(({ role }) => role === 'text');
  return above.slice(0, Math.max(0, at)).every(({ text }) => SKIP_LINK.test(text)) ? at : -1;
}

/** A site's or a body's name, a motto: the first line of the page, or one that says so. */
function isName(above: readonly HeadLine[], index: number, hasOthers: boolean): boolean {
  const text = above[index]?.text ?? '';
  return (hasOthers && index === findFirstOfPage(above) && !isTitleLike(text)) || isBodyName(text);
}

function isBodyName(text: string): boolean {
  return BODY_NAME.test(text) || TAGLINE.test(text);
}

function scoreOf(above: readonly HeadLine[], index: number, isFirst: boolean, hasOthers: boolean): number {
  const text = above[index]?.text ?? '';
  let score = isTitleLike(text) && !isBodyName(text) ? HAS_WORDS : 0;
  if (isFirst) score += scoreOfPlace(above, index);
  if (isBodyName(text)) score -= IS_BODY;
  if (hasOthers && SENTENCE_END.test(text)) score -= IS_BODY;
  if (hasOthers && index === findFirstOfPage(above)) {
    if (!isTitleLike(text)) score -= FIRST_OF_PAGE;
    if (above[index + 1]?.role === 'site') score -= FIRST_OF_PAGE + ABOVE_MENU;
  }
  if (hasOthers && index <= 1 && CAPITALS.test(text)) score -= IS_BODY;
  return score;
}

/** The first line of a run belongs to the small print below it, or to the date above it. */
function scoreOfPlace(above: readonly HeadLine[], index: number): number {
  const below = above.slice(index).find((line) => line.role !== 'text')?.role;
  const before = above[index - 1]?.role;
  if (below === 'byline' || below === 'stamp' || below === 'meeting') return ABOVE_BYLINE;
  if (before === 'date' || before === 'stamp') return BELOW_DATE;
  return below === 'date' ? BELOW_DATE : 1;
}
