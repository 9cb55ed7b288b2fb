import { daysBetween } from '../../core/dates/days.ts';
import { lastDay } from '../../core/dates/edtf.ts';
import type { Kind } from '../../core/reports/fact.ts';
import {
  firstKind,
  isLimit,
  isOpening,
  type KindContext,
  type KindRule,
  NEAR,
  runs,
  tail,
} from './kind-context.ts';
import { labelCue, nearestCue } from './kind-cues.ts';
import { partOfYear } from './parsers/part-of-year.ts';
import { agoToday } from './parsers/same-time.ts';

const MID = /\b(?:mid|early|late)[\s-]$/i;
// "analysis of 3 May elections", "the 22 May results", "defeat of 12 December": an outcome already known.
const OUTCOME_AFTER =
  /^(?:['’]s)?\s(?:\w{1,12}\s)?(?:elections?|by-elections?|results?|polls?|defeats?|victory|win)\b/i;
const OUTCOME_BEFORE = /\b(?:defeats?|victory|result|win|elections?)\s(?:of|on|in)\s(?:the\s)?$/i;
const HELD_BEFORE = /\b(?:held|met|took\splace)\s(?:on\s)?$/i;
// "I got in from Tuesday’s executive".
const OWNS = /^['’]s\b/u;
// "in the run-up to Christmas".
const RUN_UP = /\brun-up\sto\s(?:the\s)?$/i;
// "48% were in place at 1 September", "members at 31 December": how things stood.
const STOOD_AT = /\b(?:in\splace|stood|members|membership|balance|reserves|open|cases|staff)\sat\s$/i;
/** What was more than a year ago is history. */
const OLD = 400;
const ROUGH_MONTH = 'yyyy-mm~'.length;

const isVague = ({ precision }: KindContext): boolean => precision !== 'day' && precision !== 'interval';
const isRange = ({ precision }: KindContext): boolean => precision === 'interval';
const isRoughLimit = (context: KindContext): boolean =>
  context.edtf.endsWith('~') && context.edtf.length > ROUGH_MONTH && isLimit(context);
const labelKind = ({ around }: KindContext): Kind | null => {
  const kind = around.label === '' ? null : labelCue(around.label);
  return kind === 'event' ? null : kind;
};
const nearKind = (context: KindContext): Kind | null => {
  const kind = nearestCue(tail(context).slice(-NEAR), '');
  return kind === 'deadline' || kind === 'opens' ? kind : null;
};

const RULES: readonly KindRule[] = [
  ['In the first nine months of the year 900 joined.', ({ form }) => form === partOfYear.name, 'background'],
  [
    'He left in the run-up to Christmas.',
    ({ edtf, around }) => edtf.endsWith('~') && RUN_UP.test(around.before),
    'background',
  ],
  ['Replies were due before Christmas.', (context) => isVague(context) && isRoughLimit(context), 'deadline'],
  ['A year ago today it rained.', ({ form }) => form === agoToday.name, 'background'],
  ['In March the panel resigned.', isVague, 'background'],
  [
    '48% were in place at 1 September.',
    ({ around }) => STOOD_AT.test(around.before) && !OWNS.test(around.after),
    'background',
  ],
  [
    'By mid-October 100 had been heard.',
    (context) => isLimit(context) && MID.test(context.around.before),
    'background',
  ],
  ['Motions had to be in by 16 September.', isLimit, 'deadline'],
  [
    '8 June – 2 August: consultation (now closed)',
    (context) => isRange(context) && runs(context.around.label),
    'window',
  ],
  [
    '5 July: nominations opened',
    (context) => labelKind(context) !== null,
    (context) => labelKind(context) ?? 'event',
  ],
  ['It started in the week of 3 October.', (context) => isRange(context) && isOpening(context), 'opens'],
  [
    'Voting ran from 3 to 31 October.',
    (context) => isRange(context) && (context.tense === 'future' || runs(context.around.clause)),
    'window',
  ],
  ['We met on 19 and 20 November.', isRange, 'event'],
  ['It opened on 3 October.', (context) => isOpening(context) && !OWNS.test(context.around.after), 'opens'],
  [
    'We looked at the 22 May results.',
    ({ around }) => OUTCOME_AFTER.test(around.after) && !HELD_BEFORE.test(around.before),
    'background',
  ],
  ['The defeat of 12 December was bad.', ({ around }) => OUTCOME_BEFORE.test(around.before), 'background'],
  [
    'The list closed on 18 November.',
    (context) => nearKind(context) !== null,
    (context) => nearKind(context) ?? 'event',
  ],
  [
    'It was founded on 3 May 1997.',
    ({ edtf, written }) => daysBetween(lastDay(edtf), written) > OLD,
    'background',
  ],
];

/** The kind of a date that is over, or told as over. */
export function kindPast(context: KindContext): Kind {
  return firstKind(RULES, context) ?? 'event';
}
