import { describe, expect, it } from 'vitest';
import { findConflicts, type Told } from '../../../src/core/diary/conflicts.ts';

const reports = [
  { id: 'ash', meetingDate: '2024-03-12' },
  { id: 'birch', meetingDate: '2024-03-12' },
  { id: 'cedar', meetingDate: '2024-05-21' },
];

function told(edtf: string, by: readonly string[], said: Partial<Told> = {}): Told {
  return {
    edtf,
    time: null,
    kind: 'deadline',
    topic: 'conference',
    what: 'motions to conference close',
    evidence: by.map((report) => ({ type: 'paragraph', report, paragraph: 1 })),
    ...said,
  };
}

describe('dates that two readers of one meeting tell differently', () => {
  it('contradict each other, by the day or by the hour', () => {
    const dates = [told('2024-06-14', ['ash']), told('2024-06-17', ['birch'])] as const;
    const conflicts = findConflicts(dates, reports);
    expect(conflicts.get(dates[0])).toEqual([dates[1]]);
    expect(conflicts.get(dates[1])).toEqual([dates[0]]);
    const hours = [
      told('2024-06-14', ['ash'], { time: '12:00' }),
      told('2024-06-14', ['birch'], { time: '17:00' }),
    ];
    expect(findConflicts(hours, reports).size).toBe(2);
  });

  it.each<[string, Told, Told]>([
    ['the same day', told('2024-06-14', ['ash']), told('2024-06-14', ['birch'])],
    ['a looser form', told('2024-06', ['ash']), told('2024-06-14', ['birch'])],
    ['one report', told('2024-06-14', ['ash']), told('2024-06-17', ['ash'])],
    ['another meeting', told('2024-06-14', ['ash']), told('2024-06-17', ['cedar'])],
    [
      'another thing',
      told('2024-06-14', ['ash']),
      told('2024-06-17', ['birch'], { what: 'delegates named' }),
    ],
    ['two months apart', told('2024-06-14', ['ash']), told('2024-08-17', ['birch'])],
  ])('are no conflict: %s', (_name, a, b) => {
    expect(findConflicts([a, b], reports).size).toBe(0);
  });

  it('are no conflict where both tell of one day and one of them of another such thing', () => {
    const shared = told('2024-06-14', ['ash', 'birch']);
    const further = told('2024-06-28', ['birch']);
    expect(findConflicts([shared, further], reports).size).toBe(0);
    const apart = [told('2024-06-14', ['ash']), told('2024-06-14', ['birch']), further];
    expect(findConflicts(apart, reports).size).toBe(0);
  });
});
