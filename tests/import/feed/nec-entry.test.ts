import { describe, expect, it } from 'vitest';
import { isNecReport } from '../../../src/import/feed/nec-entry.ts';

const REPORTS: readonly (readonly [title: string | null, opening: string])[] = [
  ['NEC report, 17 March 2020', ''],
  ['Report from the NEC', ''],
  ['NEC Meeting – 22 September 2015', ''],
  ['My report of the National Executive Committee', ''],
  ['NATIONAL EXECUTIVE COMMITTEE REPORT', ''],
  ['Labour NEC away day, November', ''],
  ['What the NEC decided on Tuesday', ''],
  ['NEC report: elections, selections and the deficit', ''],
  ['NEC bulletin no. 14', ''],
  ['Ottoline Varga’s notes from the NEC', ''],
  ['NEC 21 July', ''],
  ['Inside the NEC', ''],
  ['Back from the NEC', ''],
  ['March 2019 NEC', ''],
  ['Spring at last', 'The NEC met in Leeds on Tuesday, and for once we finished early.'],
  [
    'A long day in Southside',
    'Here is my report of the National Executive Committee meeting held last week.',
  ],
  [null, '<p><b>Report</b> from the NEC, 4 June</p><p>We began with the accounts.</p>'],
  ['Money, members and a new chair', 'At this week’s NEC meeting the treasurer had good news for a change.'],
  ['Notes from a committee room', 'A summary of the meeting of Labour’s National Executive on 9 May.'],
];

const OTHERS: readonly (readonly [title: string | null, opening: string])[] = [
  ['NEC elections: how to vote', ''],
  ['Why I am standing for the NEC', ''],
  ['Vote Tamsin Oakroyd for the NEC', ''],
  ['Please nominate me for the NEC', ''],
  ['NEC ballot papers are out', ''],
  ['NEC candidates: the full list', ''],
  ['What to expect from Tuesday’s NEC meeting', ''],
  ['An open letter to the NEC', ''],
  ['Unison NEC report', ''],
  ['A day at the caravan show, NEC Birmingham', ''],
  ['Leafleting in Otley', 'Thirty of us were out on Saturday, and the rain held off until the tea.'],
  ['Conference diary', 'Monday began with the treasurer’s report and a composite on housing.'],
  ['NPF report', 'The National Policy Forum met in Leicester to look at the draft papers.'],
  ['Council notes', 'The cabinet met on Tuesday and agreed the budget report.'],
  ['My manifesto', 'I am standing for election to the NEC because members deserve to be told.'],
  ['A connecting train', 'The connection at Crewe was missed, as it always is.'],
  [null, ''],
];

describe('isNecReport', () => {
  it.each(REPORTS)('takes “%s” (%s)', async (title, opening) => {
    expect(await isNecReport(title, opening)).toBe(true);
  });

  it.each(OTHERS)('leaves “%s” (%s)', async (title, opening) => {
    expect(await isNecReport(title, opening)).toBe(false);
  });

  it('leaves an entry that no parser should see', async () => {
    expect(await isNecReport('Spring', `${'<div>'.repeat(1000)}The NEC met on Tuesday.`)).toBe(false);
  });
});
