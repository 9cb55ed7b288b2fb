import { UserError } from '../../src/core/errors.ts';
import { listed } from './read-topics.ts';

/** Days before, and working days before; `leads` null are those that suit each kind. */
export interface Leads {
  readonly leads: number[] | null;
  readonly workingLeads: number[];
}

const MOST = 10;
const MOST_DAYS = 365;
const MOST_WORKING_DAYS = 60;
const DAYS_IN_A_WEEK = 7;
const EXAMPLE = 'For example: /nec-admin remind on leads:"14, 2 and the morning"';
const USUAL = new Set(['usual', 'default']);
const ON_THE_DAY = new Set(['morning', 'the morning', 'on the day', 'the day', 'the same day', 'same day']);
/** `14`, `2 days`, `1 day before`, `a week`, `5 working days` */
const leadPattern = /^(\d{1,3}|an?|one)(?: (working days?|days?|weeks?))?(?: before)?$/u;

/** "14, 2 and the morning", "5 working days", "a week", "usual", "usual and 5 working days". Throws `UserError`. */
export function readLeads(text: string): Leads {
  const words = listed(text);
  const read = words.filter((word) => !USUAL.has(word)).map(readLead);
  const isUsual = read.length < words.length;
  const days = unique(read.flatMap((lead) => (lead?.working === false ? [lead.days] : [])));
  const working = unique(read.flatMap((lead) => (lead?.working === true ? [lead.days] : [])));
  const isMixed = isUsual && days.length > 0;
  if (words.length === 0 || isMixed || read.includes(null) || days.length > MOST || working.length > MOST)
    throw new UserError(
      'bad-leads',
      `“${text}” is not a list of days before, each from 0 to ${MOST_DAYS}.`,
      EXAMPLE,
    );
  return { leads: isUsual ? null : days, workingLeads: working };
}

function readLead(word: string): { readonly days: number; readonly working: boolean } | null {
  if (ON_THE_DAY.has(word)) return { days: 0, working: false };
  const [, count, unit = 'days'] = leadPattern.exec(word) ?? [];
  if (count === undefined) return null;
  const number = Number.isNaN(Number(count)) ? 1 : Number(count);
  if (unit.startsWith('working'))
    return number >= 1 && number <= MOST_WORKING_DAYS ? { days: number, working: true } : null;
  const days = unit.startsWith('week') ? number * DAYS_IN_A_WEEK : number;
  return days <= MOST_DAYS ? { days, working: false } : null;
}

/** The longest first. */
function unique(days: readonly number[]): number[] {
  return [...new Set(days)].sort((a, b) => b - a);
}
