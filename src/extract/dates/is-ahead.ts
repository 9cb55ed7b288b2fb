import type { IsoDay } from '../../core/dates/days.ts';
import { firstDay, lastDay } from '../../core/dates/edtf.ts';
import type { Tense } from '../tense.ts';
import { SINCE, UNTIL } from './hints.ts';
import type { Finding } from './parse.ts';
import type { Surroundings } from './surroundings.ts';

const NAME_REACH = 40;
const CONFERENCE_MONTH = 9;
const ELECTION_MONTH = 5;
const CONFERENCE = /\bconference\b/i;
const ELECTIONS = /\belections?\b/i;
const YEAR_LENGTH = 'yyyy'.length;
const MONTH_LENGTH = 'yyyy-mm'.length;

/** Wholly after the meeting, or under way at it and spoken of as still to come. */
export function isAhead(
  edtf: string,
  meeting: IsoDay,
  finding: Finding,
  tense: Tense | null,
  around: Surroundings,
): boolean {
  if (firstDay(edtf) > meeting) return true;
  if (lastDay(edtf) <= meeting || SINCE.test(around.before)) return false;
  return (
    finding.cue === 'next' ||
    (edtf.length === YEAR_LENGTH && isYearAhead(around, meeting, tense)) ||
    UNTIL.test(around.before) ||
    edtf.includes('/') ||
    (tense === 'future' && edtf.length > YEAR_LENGTH) ||
    (tense === null && edtf.length === MONTH_LENGTH && finding.when.type === 'point')
  );
}

/** "The 2018 conference" said in February lies ahead, said in November it does not: conferences meet in September, councils are elected in May. */
function isYearAhead({ before, after }: Surroundings, meeting: IsoDay, tense: Tense | null): boolean {
  if (tense === 'past') return false;
  const name = `${before.slice(-NAME_REACH)} ${after.slice(0, NAME_REACH)}`;
  const month = Number(meeting.slice(5, 7));
  if (CONFERENCE.test(name)) return month < CONFERENCE_MONTH;
  return ELECTIONS.test(name) && month < ELECTION_MONTH;
}
