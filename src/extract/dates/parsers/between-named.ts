import { type DateParser, groupOf, wholeMatch } from '../parser.ts';
import { dayPoint, type When } from '../when.ts';

const side = (n: string): string =>
  String.raw`(?:(?<easter${n}>Easter)|(?<christmas${n}>Christmas)|(?:the\s)?(?<newyear${n}>New\sYear)|(?<event${n}>(?:polling|election)\sday|(?:annual\s|party\s)?conference))`;
// "between Easter and polling day", "from conference to Christmas", "between now and polling day", "from now until Easter".
const BETWEEN_NAMED = new RegExp(
  String.raw`\b(?:between\s(?:(?<now>now)|${side('1')})\sand|from\s(?:(?<now2>now)|${side('2')})\s(?:to|until|till))\s${side('3')}(?![A-Za-zÀ-ɏ’'])(?!\s(?:\d{4}|card|party|parties|delegates?|decisions?|policy|motions?)\b)`,
  'gi',
);

/** From one day with a name to another; each side may be known only roughly. */
export const betweenNamed: DateParser = {
  name: 'between named days',
  needs: ['named days'],
  pattern: BETWEEN_NAMED,
  read(match) {
    const to = readSide(match, '3');
    const from = readSide(match, '1') ?? readSide(match, '2');
    // "From now until the New Year" is a form of its own (feast.ts).
    if (to === null || (from === null && groupOf(match, 'newyear3') !== null)) return [];
    return wholeMatch(match, { type: 'between', from: from ?? 'now', to });
  },
};

function readSide(match: RegExpExecArray, n: string): When | null {
  if (groupOf(match, `easter${n}`) !== null) return { type: 'easter', year: null, days: 0 };
  if (groupOf(match, `christmas${n}`) !== null) return { type: 'point', point: dayPoint(25, 12, null) };
  if (groupOf(match, `newyear${n}`) !== null) return { type: 'point', point: dayPoint(1, 1, null) };
  const name = groupOf(match, `event${n}`);
  if (name === null) return null;
  return { type: 'event', name, year: null, part: 'day', side: 0, weekday: null, days: 0 };
}
