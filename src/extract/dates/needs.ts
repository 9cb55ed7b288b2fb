import { EVENT_NOUNS } from '../../core/dates/known-event.ts';
import { MONTH, SEASON } from './vocabulary.ts';

/**
 * Words and signs that a form of date cannot do without, as cheap patterns: few sentences hold a date at all, and trying every
 * form on every sentence is what reading takes longest over. Each may be too generous ("holiday" holds a "day"), never too strict.
 */
const NEEDS = {
  digit: /\d/u,
  // "3/6", "14.6.19", "2023-07-21".
  'date in figures': /\d[/.-]\d/u,
  // "the 27th".
  ordinal: /\d(?:st|nd|rd|th)/i,
  // "2023", "1998".
  year: /(?:19|20)\d/u,
  month: new RegExp(MONTH, 'i'),
  // "Tuesday", "Weds", "Sat 3rd".
  weekday: /\b(?:mon|tue|wed|thu|fri|sat|sun)/i,
  season: new RegExp(SEASON, 'i'),
  quarter: /quarter|\bQ\d/i,
  // "the 1990s", "the Eighties".
  decade: /\d0['’]?s|ties\b/i,
  // "today", "tomorrow night", "a fortnight", "three months", "the May Day bank holiday".
  'length of time': /day|morrow|night|week|month|year|morning|afternoon|evening|\b(?:yr|wk)\b/i,
  // "w/c 14 July", "the week ending", "next weekend".
  week: /week|\bw\/?[bce]\b/i,
  now: /\bnow\b/i,
  ago: /\bago\b/i,
  // "the end of the year", "within a month".
  end: /\bend\s|\bwithin\s/i,
  // "between Easter and polling day", "from now until Christmas".
  'named days':
    /\b(?:between|from)\s(?:now|easter|christmas|(?:the\s)?new\syear|polling|election|annual|party|conference)/i,
  feast: /new\syear|of\sthe\syear|christmas|xmas/i,
  easter: /easter/i,
  // "the Saturday of Annual Conference", "three weeks before polling day".
  event: new RegExp(EVENT_NOUNS.map((noun) => noun.replaceAll(' ', '.')).join('|'), 'i'),
} as const satisfies Record<string, RegExp>;

/** The name of something that a form of date cannot do without. */
export type Need = keyof typeof NEEDS;

/** Tells of one text whether it holds what a form needs; each need is looked for once, when it is first asked for. */
export function createNeeds(text: string): (need: Need) => boolean {
  const held = new Map<Need, boolean>();
  return (need) => {
    const known = held.get(need) ?? NEEDS[need].test(text);
    held.set(need, known);
    return known;
  };
}
