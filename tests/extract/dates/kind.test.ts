import { describe, expect, it } from 'vitest';
import { datesIn } from '../read-lines.ts';

describe('what a date does', () => {
  it.each([
    ['Motions must be in by 5 May.', 'deadline'],
    ['The deadline for replies is 11 June.', 'deadline'],
    ['The survey is open until March.', 'deadline'],
    ['12 January – nominations close', 'deadline'],
    ['Deadline for motions: 5pm, 4th May 2023', 'deadline'],
    ['Nominations open on 5 January.', 'opens'],
    ['Stalls run from 3 June onwards.', 'opens'],
    ['The forum will meet on 21-23 July 2023.', 'event'],
    ['The mayor is elected on 4 May 2023.', 'event'],
    ['Members vote from 3 May to 9 June 2023.', 'window'],
    ['Draft papers will be circulated in April.', 'publication'],
    ['We have grown since January.', 'background'],
    ['We lost badly in 2019.', 'background'],
    ['The forum of 30 January is moved to 6 March.', 'background'],
    ['They rejected a contest running to 13 March.', 'background'],
  ])('%s is a %s', (sentence, kind) => {
    expect(datesIn(sentence)[0]?.kind).toBe(kind);
  });

  it('takes a timetable’s label from the line below its date', () => {
    const dates = datesIn(
      'Tues 10 January, noon\n– nominations close\nFri 20 January\n– ballot opens; hustings end',
    );
    expect(dates.map(({ kind, time, what }) => [kind, time, what])).toEqual([
      ['deadline', '12:00', 'nominations close'],
      ['opens', null, 'ballot opens; hustings end'],
    ]);
  });

  it('is ahead only when it lies after the meeting', () => {
    const dates = datesIn('It met on 28 November 2022 and will meet on 30 November 2022.');
    expect(dates.map(({ ahead }) => ahead)).toEqual([false, true]);
  });
});
