import { londonDay } from '../../core/dates/london.ts';
import type { FeedDay } from './feed-types.ts';

const MINUTE = 60_000;
const LONGEST = 60;

// The offset at the end: "+00:00", "-0800", "+01"; before it a time, so that "2020-02-14" has none
const OFFSET = /\d\d\s?([+-])(\d{2}):?(\d{2})?$/u;
// "2020-02-14", "2020-02-14T18:30:00Z", "2020-02-14T18:30:00.000-08:00"
const ISO = /^\d{4}-\d{2}-\d{2}(?:[T ]|$)/u;
// "2020-02-14"
const DAY_ALONE = /^\d{4}-\d{2}-\d{2}$/u;
// "Fri, 14 Feb 2020 18:30:00 +0000", "14 Feb 2020 18:30 GMT": year and month in words, so that no order is guessed
const MAIL = /^(?:[a-z]{3,9},?\s{1,3})?\d{1,2}\s{1,3}[a-z]{3,9}\.?\s{1,3}\d{2,4}\b/iu;
// "BST" and other names of zones that are no part of the standard; British Summer Time is an hour ahead
const SUMMER_TIME = /\s?\bBST$/u;

/**
 * A day as feeds write it (RFC 3339, RFC 822); null when it cannot be read. The day is the one at the writer's own clock; where the feed
 * gives universal time, as WordPress does, it is London's.
 */
export function parseFeedDay(given: string | undefined): FeedDay | null {
  const text = given?.trim() ?? '';
  if (text === '' || text.length > LONGEST || !(ISO.test(text) || MAIL.test(text))) return null;
  const time = Date.parse(text.replace(SUMMER_TIME, ' +0100'));
  if (Number.isNaN(time)) return null;
  const instant = new Date(time);
  const year = instant.getUTCFullYear();
  if (year < 1990 || year > 2200) return null;
  if (DAY_ALONE.test(text)) return { given: text, instant: instant.toISOString(), day: text };
  return { given: text, instant: instant.toISOString(), day: toDay(instant, text) };
}

function toDay(instant: Date, text: string): string {
  const [, sign, hours = '0', minutes = '0'] = OFFSET.exec(text) ?? [];
  const ahead = (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
  if (ahead === 0) return londonDay(instant);
  return new Date(instant.getTime() + ahead * MINUTE).toISOString().slice(0, 10);
}
