import type { Report } from '../../src/core/reports/report.ts';
import { dateFact, figureFact, quoteOf, reportSaying } from '../support/report-samples.ts';

/** Three days after the newest bundled report came out, in the morning. */
export const GOLDEN_NOW = '2022-12-05T09:00:00Z';

const ID = '2022-11-29-invented';
const POSTERS = 'Branches should order their posters by 12 noon on Wednesday 14 December 2022.';
const FEES = 'The hall costs £1,250 & the *old* kitchen <b>£300</b> more.';
const REVIEW = 'The review of room keys comes back some time in May 2023.';
const SENTENCES = [POSTERS, FEES, REVIEW];

/** A second account of the newest bundled meeting, imported and not yet checked; marks in it must come out as they are. */
export function goldenReport(): Report {
  const at = (quote: string) => quoteOf(ID, quote, SENTENCES.join('\n').indexOf(quote));
  return reportSaying(ID, SENTENCES, {
    title: 'A second look at November',
    url: 'https://example.org/november',
    meetingDate: '2022-11-29',
    published: '2022-12-03',
    facts: {
      dates: [
        dateFact('posters', at(POSTERS), {
          words: '12 noon on Wednesday 14 December 2022',
          edtf: '2022-12-14',
          time: '12:00',
          topic: 'other',
          what: 'branches order their posters',
        }),
        dateFact('keys', at(REVIEW), {
          words: 'May 2023',
          edtf: '2023-05',
          kind: 'publication',
          topic: 'nec',
          what: 'the review of room keys comes back',
        }),
      ],
      figures: [
        figureFact('hall', at(FEES), {
          words: '£1,250',
          value: 1_250,
          unit: 'GBP',
          label: 'cost of the hall',
          measure: 'finance',
        }),
      ],
      asks: [
        {
          id: 'ask',
          check: 'unchecked',
          evidence: at(POSTERS),
          who: 'branches',
          what: 'order their posters',
          by: '2022-12-14',
        },
      ],
    },
  });
}
