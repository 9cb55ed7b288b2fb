import { describe, expect, it } from 'vitest';
import { timetablesOf } from '../../../src/core/diary/timetables.ts';
import type { Report } from '../../../src/core/reports/report.ts';
import { dateFact, paragraphOf, reportSaying } from '../../support/report-samples.ts';

const OPENS = paragraphOf('quentin', '1 April', 4);
const CLOSES = paragraphOf('quentin', '5 May', 4);

const report: Report = {
  ...reportSaying('quentin', ['The keeper of the lamps will be chosen in spring.'], {
    facts: {
      dates: [dateFact('d1', OPENS, { edtf: '2024-04-01' }), dateFact('d2', CLOSES, { edtf: '2024-05-05' })],
    },
  }),
  timetables: [
    {
      id: 'keeper',
      title: 'Keeper of the lamps',
      topic: 'selection',
      steps: [
        { what: 'names are taken', date: 'd1', evidence: OPENS },
        { what: 'names are taken no more', date: 'd2', evidence: CLOSES },
      ],
    },
  ],
};

const dated = (id: string, day: string, evidence: readonly ReturnType<typeof paragraphOf>[]) =>
  ({ id, what: 'keeper', topic: 'selection', first: day, last: day, evidence }) as const;

describe('a timetable put together by hand', () => {
  it('holds a date that an earlier report told as well, which has that report’s id', () => {
    const own = dated('quentin.d1', '2024-04-01', [OPENS]);
    const shared = dated('petra.d7', '2024-05-05', [paragraphOf('petra', '5 May', 2), CLOSES]);
    const [told] = timetablesOf([own, shared], [report]);
    expect(told?.steps.map(({ date }) => date?.id)).toEqual(['quentin.d1', 'petra.d7']);
  });

  it('has a step without its date when the date is not known yet', () => {
    const [told] = timetablesOf([dated('quentin.d1', '2024-04-01', [OPENS])], [report]);
    expect(told?.steps.map(({ date }) => date?.id ?? null)).toEqual(['quentin.d1', null]);
  });
});
