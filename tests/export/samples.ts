import type { Entry } from '../../src/core/diary/entry.ts';
import type { Report } from '../../src/core/reports/report.ts';
import { dateEntry, withRevision } from '../support/reminder-samples.ts';
import { dateFact, figureFact, quoteOf, reportSaying } from '../support/report-samples.ts';

export const TODAY = '2024-04-01';
const ID = '2024-03-12-invented';
export const CLOSES = 'Nominations for the harbour panel close on 5 May 2024.';
const COUNTED = 'The harbour branch counted 1,204 members.';

/** A report with two sentences, a point of its own words, and a fact from each sentence. */
export const REPORT: Report = reportSaying(ID, [CLOSES, COUNTED], {
  url: 'https://harbour.example/notes',
  summary: [{ text: COUNTED, evidence: quoteOf(ID, COUNTED, CLOSES.length + 1) }],
  facts: {
    dates: [
      dateFact('d-1', quoteOf(ID, CLOSES), {
        what: 'nominations for the harbour panel close',
        check: 'confirmed',
      }),
    ],
    figures: [figureFact('f-1', quoteOf(ID, COUNTED, CLOSES.length + 1))],
  },
});

/** The date of `REPORT` in the diary. */
export const TOLD: Entry = dateEntry(`${ID}.d-1`, '2024-05-05', {
  on: '2024-03-14',
  by: 'report',
  reason: 'first told in Notes from the committee, by Petra Invented',
  what: 'nominations for the harbour panel close',
  evidence: quoteOf(ID, CLOSES),
});

/** Entered by hand, and moved since. */
export const BY_HAND: Entry = withRevision(
  dateEntry('by-hand.fair', '2024-06-08/2024-06-09', {
    on: '2024-03-20',
    kind: 'event',
    topic: 'other',
    what: 'Harbour fair',
  }),
  { on: '2024-03-25', edtf: '2024-06-15/2024-06-16', time: '10:00' },
);
