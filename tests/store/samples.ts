import type { KnownEvent } from '../../src/core/dates/known-event.ts';
import type { Entry, Revision } from '../../src/core/diary/entry.ts';
import type { Owed } from '../../src/core/ports/deliveries.ts';
import type { Place } from '../../src/core/ports/place.ts';
import { newSubscription, type Subscription } from '../../src/core/ports/subscriptions.ts';
import type { Report } from '../../src/core/reports/report.ts';

/** A whole report with invented content. */
export function sampleReport(id: string, meetingDate = '2024-03-12', title = 'Notes from a meeting'): Report {
  return {
    id,
    origin: 'imported',
    title,
    reporter: 'Petra Invented',
    publisher: null,
    url: null,
    body: 'NEC',
    meetingDate,
    published: null,
    summary: [],
    text: 'Nominations close on 5 May.',
    blocks: [{ type: 'paragraph', text: 'Nominations close on 5 May.', start: 0, end: 27 }],
    facts: { dates: [], figures: [], votes: [], decisions: [], asks: [], promises: [], people: [] },
  };
}

/** An entry with as many revisions, each of which moved it by a day. */
export function sampleEntry(id: string, revisions = 1): Entry {
  return { id, revisions: Array.from({ length: revisions }, (_, at) => sampleRevision(at)) };
}

function sampleRevision(at: number): Revision {
  const day = String(at + 10);
  return {
    on: '2024-03-13',
    by: 'officer',
    reason: at === 0 ? 'entered by hand' : 'moved',
    status: 'stands',
    edtf: `2024-05-${day}`,
    time: '17:00',
    kind: 'deadline',
    topic: 'selection',
    what: 'Nominations close',
    certain: 'stated',
    rule: 'the day is written in full',
    evidence: { type: 'officer', note: 'by letter' },
  };
}

const CHANNEL: Place = { platform: 'terminal', tenant: 'here', channel: 'main' };

export function sampleOwed(id: string, due = '2024-05-03T08:00:00Z'): Owed {
  const about = {
    type: 'reminder',
    entry: 'nominations',
    edtf: '2024-05-10',
    time: '17:00',
    lead: 7,
    unit: 'days',
  } as const;
  return { id, place: CHANNEL, about, due };
}

export function sampleSubscription(channel = 'main', time = '09:00'): Subscription {
  const place: Place = { ...CHANNEL, channel };
  return { ...newSubscription(place, new Date('2024-03-01T00:00:00Z')), topics: ['npf'], time };
}

/** An invented event of two days. */
export function sampleEvent(name = 'Harbour Rally', first = '2024-06-08', last = '2024-06-09'): KnownEvent {
  return { name, first, last, source: 'the harbour committee' };
}
