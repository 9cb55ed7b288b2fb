import type { Clause } from '../clause.ts';
import { oneLine } from '../one-line.ts';
import { phraseAfter } from './units.ts';

const MAX = 80;
const MAX_WORDS = 8;
const SHORTEST = 4;
const EDGES = /^[\s,.;:()[\]–—-]+|[\s,.;:()[\]–—-]+$/gu;
const SMALL_ENDS =
  /^(?:of|were|was|are|is|that|the|an?|and|in|odd|or\sso|which|whom|whose)\s|\s(?:of|to|by|the|a|an|for|from|with|and|was|were|is|are|about|around|some|only|just|over|under|almost|nearly|more\sthan|fewer\sthan|less\sthan|at\sleast|up|down|at|on|now|it|that|than|between)$|^between$/i;
// "had joined", "a year", "and 20 of them", "up on May", "needed": what follows a number and does not name what it counts.
const NAMES_NOTHING =
  /^(?:\s(?:a|an|per|each|every|by|and|or|but|did|do|so|than|better|worse|more|less|fewer|higher|lower|up|down|out|ago|now|since|this|last|then|needed|required|compared|rated|submitted|there|here|behind|ahead|yesterday|today|later|instead|breaks|be|has|have|had|met|to\s[£€\d]|from\s(?:when|what|[£€\d]))\b|\s?$)/i;
// "£6m in donations", "£136k for the fund", "£20m from the sale": what the money is for or comes from.
const MONEY_FOR = /^\s(?:in|for|from|towards|on)\s(?!\d)(?<what>[^.,;:()]{4,60})/;
const CUT_MONEY = /\s(?:that|which|who|where|already|by|at|and|but|since|this|last|because|when)\b/i;
const MONEY = /^[£€]|(?:pounds|euros)$/i;
// "It was noted that the fund has £4m": the subject stands after "that".
const SAID_THAT = /^.{0,80}\b(?:that|says|said|reported|heard|told\sus)\s/i;
const LEAD_IN =
  /^(?:and|but|so|with|when|while|where|which|there|it|this|these|those|he|she|they|we|then|also|though|although|if)\s/i;

// "4 of the 6 motions".
const OF_ALL = /^\d[\d,]*\s/;
// "blank, giving 900 valid votes and a turnout of 32%": the last piece says it.
const PIECES = /,\s|\sand\s|\sbut\s|\s?[£€]?\d[\d,.]*(?:\s?%|\sper\scent|[km]\b)?\s?/;

/**
 * What the number counts, in the report's own words: the noun phrase after it, what the money is for, else the words before it; at most 80
 * characters.
 */
export function labelOf(clause: Clause, words: string): string {
  const after = afterOf(clause.after, words);
  if (after.length >= SHORTEST) return cut(after);
  const before = beforeOf(clause.before);
  if (before.length >= SHORTEST) return cut(before);
  return cut(tidy(clause.after) || before || words);
}

function afterOf(after: string, words: string): string {
  const purpose = MONEY.test(words) ? MONEY_FOR.exec(after)?.groups?.what : undefined;
  if (purpose !== undefined) return tidy(purpose.split(CUT_MONEY)[0] ?? '');
  return NAMES_NOTHING.test(after) ? '' : tidy(tidy(phraseAfter(after)).replace(OF_ALL, ''));
}

function beforeOf(before: string): string {
  const said = tidy(before).replace(SAID_THAT, '');
  const nearest = said.split(PIECES).findLast((piece) => tidy(piece).length >= SHORTEST) ?? said;
  return tidy(nearest.replace(LEAD_IN, '').split(' ').slice(-MAX_WORDS).join(' '));
}

function tidy(text: string): string {
  return oneLine(text).replace(EDGES, '').replace(SMALL_ENDS, '').replace(SMALL_ENDS, '').replace(EDGES, '');
}

function cut(text: string): string {
  if (text.length <= MAX) return text;
  const space = text.lastIndexOf(' ', MAX);
  return text.slice(0, space > 0 ? space : MAX);
}
