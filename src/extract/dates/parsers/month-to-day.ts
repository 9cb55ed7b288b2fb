import { type DateParser, groupOf, wholeMatch, yearOf } from '../parser.ts';
import { DAY, MONTH, TO, toDay, toMonth, yearTail } from '../vocabulary.ts';
import { dayPoint, monthPoint } from '../when.ts';

// "from late January to 26 June 2026", "mid-March until 4 May": a rough beginning and a day at the end.
const MONTH_TO_DAY = new RegExp(
  String.raw`\b(?:from\s)?(?:early|mid|late)[\s-](?<first>${MONTH})${TO}(?:the\s)?(?<day>${DAY})\s{0,3}(?<last>${MONTH})${yearTail('year')}`,
  'gi',
);

/** From some time in a month to a day; the beginning stays rough (refiners/qualify.ts). */
export const monthToDay: DateParser = {
  name: 'from a rough month to a day',
  needs: ['month', 'digit'],
  pattern: MONTH_TO_DAY,
  read(match) {
    const from = monthPoint(toMonth(groupOf(match, 'first') ?? ''), null);
    const to = dayPoint(
      toDay(groupOf(match, 'day') ?? ''),
      toMonth(groupOf(match, 'last') ?? ''),
      yearOf(match),
    );
    return wholeMatch(match, { type: 'interval', from, to });
  },
};
