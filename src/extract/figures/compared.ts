import { COUNT_WORD } from '../numbers.ts';
import type { Unit } from './units.ts';

const NUMBER = String.raw`(?:\d{1,3}(?:\.\d{1,2})?|${COUNT_WORD})`;
// "from 15 to 20 per cent", "between 30 and 40 per cent", "15-20%", "two or three points", "six to seven hours".
const SIGN_AHEAD = new RegExp(
  String.raw`^\s?(?<by>to|or|and|[-–])\s?${NUMBER}(?:(?<percent>\s?%|\sper\s?cent\b)|\s(?:percentage\s)?(?<points>points\b)|\s(?<hours>hours\b))`,
  'i',
);
const BETWEEN = /\bbetween\s(?:\w{4,7}\s)?$/i;
// "6 per cent, it was 8 last year", "40 per cent against 31 in May", "rose from 12 per cent to 15".
const BESIDE =
  /(?:\b(?:it|this|that|which)\swas|,\swas|\b(?:up|down)\sfrom|\bcompared\s(?:with|to)|\bagainst|\brather\sthan|\binstead\sof|\bto)\s(?:only\s|just\s|about\s|nearly\s|almost\s)?$/i;
const ENDS_THERE =
  /^(?:[.,;:)!?]|$|\s(?:in\s(?:\d|the\ssame|[A-Z])|last\s|a\syear|two\syears|before\b|the\s(?:year|month|time)\b|then\b|when\b|at\sthe\s))/;
// "61 per cent, which is 8 better than last year".
const BETTER_AFTER = /^\s(?:better|worse|higher|lower|more|less|up|down)\s(?:than|on)\b/i;
const PARTY = '(?:Tories|Conservatives|Labour|Lib Dems|Liberal Democrats|UKIP|SNP|Greens|Plaid|Reform|we)';
// "We are on 41% and the Greens are down 6".
const PARTY_MOVED = new RegExp(
  String.raw`\b${PARTY}\s(?:(?:are|is|were|was)\s)?(?:up|down)\s(?:by\s)?$`,
  'i',
);
const SHARES = /\d\s?%|\bper\s?cent\b|\bpoints\b/i;
const REACH = 40;
const WHOLE = 100;

/** The unit that a number shares with the one it is compared with; null where it stands alone. `last`: the unit of the number just before. */
export function unitCompared(before: string, after: string, value: number, last: Unit | null): Unit | null {
  const near = before.slice(-REACH);
  const ahead = signAhead(near, after);
  if (ahead !== null || value > WHOLE) return ahead;
  if (last === 'percent' && BETTER_AFTER.test(after)) return 'points';
  if (!ENDS_THERE.test(after)) return null;
  if ((last === 'percent' || last === 'points') && BESIDE.test(near)) return last;
  return PARTY_MOVED.test(near) && SHARES.test(before + after) ? 'points' : null;
}

function signAhead(near: string, after: string): Unit | null {
  const sign = SIGN_AHEAD.exec(after)?.groups;
  if (sign === undefined || (sign.by?.toLowerCase() === 'and' && !BETWEEN.test(near))) return null;
  if (sign.points) return 'points';
  return sign.hours ? 'hours' : 'percent';
}
