import { describe, expect, it } from 'vitest';
import { readSteps } from '../../src/import/timetable-steps.ts';

const TODAY = '2026-11-21';

describe('a pasted timetable', () => {
  it('gives each line’s date in the order of the lines, with its kind and its words', () => {
    const lines = [
      'Timetable for the harbour panel',
      'Nominations open: Monday 4 January 2027',
      '',
      'Nominations close: 12 noon, Friday 29 January 2027',
      'Ballot closes 26 February 2027, 5pm',
    ];
    const steps = readSteps(lines.join('\r\n'), TODAY, []);
    expect(steps.map(({ edtf, time, kind }) => [edtf, time, kind])).toEqual([
      ['2027-01-04', null, 'opens'],
      ['2027-01-29', '12:00', 'deadline'],
      ['2027-02-26', '17:00', 'deadline'],
    ]);
    for (const { quote } of steps) expect(lines).toContain(quote);
  });

  it('gives a date without its year the year that follows today', () => {
    const [autumn, spring] = readSteps('Nominations close 14 December\nBallot closes 5 March', TODAY, []);
    expect([autumn?.edtf, spring?.edtf]).toEqual(['2026-12-14', '2027-03-05']);
  });

  it('counts from an event that is known', () => {
    const event = {
      name: 'Annual Conference',
      first: '2027-09-26',
      last: '2027-09-29',
      source: 'the letter',
    };
    const [step] = readSteps('Delegates are named three weeks before Annual Conference', TODAY, [event]);
    expect(step?.edtf).toBe('2027-09-05');
  });

  it('is nothing for lines without dates', () => {
    expect(readSteps('come along\nall of you', TODAY, [])).toEqual([]);
    expect(readSteps('', TODAY, [])).toEqual([]);
  });

  it.each([
    ['a long text', 'Closes 5 May 2027.\n'.repeat(1_000)],
    ['a long line', 'x '.repeat(400)],
  ])('refuses what is no timetable: %s', (_what, text) => {
    expect(() => readSteps(text, TODAY, [])).toThrow('too long to be a timetable');
  });
});
