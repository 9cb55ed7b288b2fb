import type { BankHolidays } from '../../src/core/dates/working-days.ts';
import type { Entry, Revision } from '../../src/core/diary/entry.ts';
import type { Place } from '../../src/core/ports/place.ts';
import { newSubscription, type Subscription } from '../../src/core/ports/subscriptions.ts';

/** What a revision says when a test does not care. */
const USUAL: Omit<Revision, 'edtf'> = {
  on: '2022-01-10',
  by: 'officer',
  reason: 'entered by hand',
  status: 'stands',
  time: null,
  kind: 'deadline',
  topic: 'selection',
  what: 'Ballot papers back to the branch secretary',
  certain: 'stated',
  rule: 'the day is written in full',
  evidence: { type: 'officer', note: 'by letter' },
};

/** One invented thing in the diary, of which one revision is known. */
export function dateEntry(id: string, edtf: string, said: Partial<Revision> = {}): Entry {
  return { id, revisions: [{ ...USUAL, edtf, ...said }] };
}

/** The same entry after somebody said something new of it. */
export function withRevision(entry: Entry, said: Partial<Revision>): Entry {
  const last = entry.revisions.at(-1) ?? { ...USUAL, edtf: '2000-01-01' };
  return { ...entry, revisions: [...entry.revisions, { ...last, reason: 'changed by letter', ...said }] };
}

export function samplePlace(channel: string, platform: Place['platform'] = 'discord'): Place {
  return { platform, tenant: 'hall', channel };
}

/** A place that wants everything at the usual leads at 9am, since long ago. */
export function subscriptionOf(place: Place, wish: Partial<Subscription> = {}): Subscription {
  return { ...newSubscription(place, new Date('2022-01-01T00:00:00.000Z')), ...wish };
}

export const NO_BANK_HOLIDAYS: BankHolidays = {
  source: 'none',
  read: '2022-01-01',
  from: '2022-01-01',
  through: '2029-12-31',
  nations: { 'england-and-wales': [], scotland: [], 'northern-ireland': [] },
};
