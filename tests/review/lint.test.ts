import { describe, expect, it } from 'vitest';
import { type Beside, type Linted, lintDate } from '../../src/review/lint.ts';
import {
  bankHoliday,
  beforeMeeting,
  deadlineAfterEvent,
  farAhead,
  missingHour,
  twoDates,
  weekend,
  wrongWeekday,
} from '../../src/review/lint-rules.ts';
import { TEST_HOLIDAYS } from '../support/memory-review.ts';

function date(said: Partial<Linted> = {}): Linted {
  return {
    edtf: '2024-05-03',
    time: '17:00',
    kind: 'deadline',
    topic: 'selection',
    what: 'nominations for council candidates close',
    quote: 'Names are due on 3 May 2024.',
    certain: 'stated',
    rule: 'the day is written in full',
    from: '2024-03-12',
    fromMeeting: true,
    ...said,
  };
}

function beside(said: Partial<Beside>): Beside {
  return { ...date(), together: false, ...said };
}

/** Each rule with what it finds and what it must not find. */
function rule(
  name: string,
  look: (one: Linted, others: readonly Beside[]) => string | null,
  examples: readonly (readonly [string, Linted, string, ...Beside[]])[],
  traps: readonly (readonly [string, Linted, ...Beside[]])[],
): void {
  describe(name, () => {
    for (const [found, one, sentence, ...others] of examples)
      it(`finds ${found}`, () => {
        expect(look(one, others)).toBe(sentence);
      });
    for (const [passed, one, ...others] of traps)
      it(`lets pass ${passed}`, () => {
        expect(look(one, others)).toBeNull();
      });
  });
}

rule(
  'a day of the week that is not the date’s',
  wrongWeekday,
  [
    [
      'the whole name',
      date({ quote: 'Names by Thursday 3 May 2024.' }),
      'The text says Thursday, but the day is Friday 3 May 2024.',
    ],
    [
      'a short name and an ordinal',
      date({ quote: 'Names by Sat. the 3rd of May.' }),
      'The text says Saturday, but the day is Friday 3 May 2024.',
    ],
    [
      'the end of a range, month first',
      date({ edtf: '2024-05-03/2024-05-05', quote: 'From Friday, May 3 to Monday, May 5' }),
      'The text says Monday, but the day is Sunday 5 May 2024.',
    ],
  ],
  [
    ['the right day', date({ quote: 'Names by Friday 3 May 2024.' })],
    ['the day of another date in the sentence', date({ quote: 'On Monday 6 May, not on 3 May.' })],
    ['a month without a day', date({ edtf: '2024-05', quote: 'Thursday 3 May' })],
  ],
);

rule(
  'a date before its meeting',
  beforeMeeting,
  [
    ['a day', date({ edtf: '2024-03-11' }), 'That was over before the meeting on Tuesday 12 March 2024.'],
    ['a month', date({ edtf: '2024-02' }), 'That was over before the meeting on Tuesday 12 March 2024.'],
    [
      'one entered by hand',
      date({ edtf: '2024-03-11', fromMeeting: false }),
      'That is over: today is Tuesday 12 March 2024.',
    ],
  ],
  [
    ['the day itself', date({ edtf: '2024-03-12' })],
    ['the month of the meeting', date({ edtf: '2024-03' })],
  ],
);

const HUSTINGS = beside({
  kind: 'event',
  what: 'council candidates are chosen',
  edtf: '2024-04-20',
  time: null,
});
rule(
  'a deadline after what it is for',
  deadlineAfterEvent,
  [
    [
      'an event of the same words',
      date(),
      'The deadline is after what it is for: council candidates are chosen, Saturday 20 April 2024.',
      HUSTINGS,
    ],
    [
      'a period that is over',
      date(),
      'The deadline is after what it is for: candidates for council stand, Monday 1 to Friday 5 April 2024.',
      beside({
        kind: 'window',
        what: 'candidates for council stand',
        edtf: '2024-04-01/2024-04-05',
        time: null,
      }),
    ],
    [
      'a step of the same timetable',
      date(),
      'The deadline is after what it is for: the day, Saturday 20 April 2024.',
      beside({ ...HUSTINGS, what: 'the day', topic: 'other', together: true }),
    ],
  ],
  [
    ['an event after it', date(), { ...HUSTINGS, edtf: '2024-05-20' }],
    ['an event of other words', date(), { ...HUSTINGS, what: 'national youth day' }],
    ['what is no deadline', date({ kind: 'opens' }), HUSTINGS],
  ],
);

rule(
  'two dates for one thing',
  twoDates,
  [
    [
      'two days',
      date(),
      'Another date is given for the same thing: Tuesday 7 May 2024, 5pm (nominations for council candidates close).',
      beside({ edtf: '2024-05-07' }),
    ],
    [
      'two hours',
      date(),
      'Another date is given for the same thing: Friday 3 May 2024, midday (nominations for council candidates close).',
      beside({ time: '12:00' }),
    ],
    [
      'another day of the same month in other words',
      date(),
      'Another date is given for the same thing: Monday 13 May 2024, 5pm (council nominations close).',
      beside({ edtf: '2024-05-13', what: 'council nominations close' }),
    ],
  ],
  [
    ['the month of it', date(), beside({ edtf: '2024-05', time: null })],
    [
      'two of a kind',
      date({ what: 'council nominations in the north' }),
      beside({ edtf: '2024-05-07', what: 'council nominations in the south' }),
    ],
    ['the same thing again half a year on', date(), beside({ edtf: '2024-11-03' })],
  ],
);

rule(
  'a deadline on a bank holiday',
  (one) => bankHoliday(one, TEST_HOLIDAYS),
  [
    ['the day', date({ edtf: '2024-05-06' }), 'The deadline is on a bank holiday: Early May bank holiday.'],
    [
      'with an hour',
      date({ edtf: '2024-05-06', time: '12:00' }),
      'The deadline is on a bank holiday: Early May bank holiday.',
    ],
    [
      'the end of a range',
      date({ edtf: '2024-05-03/2024-05-06' }),
      'The deadline is on a bank holiday: Early May bank holiday.',
    ],
  ],
  [
    ['an event on it', date({ edtf: '2024-05-06', kind: 'event' })],
    ['the same day of another year', date({ edtf: '2025-05-06' })],
  ],
);

rule(
  'a deadline at a weekend',
  weekend,
  [
    ['a Saturday', date({ edtf: '2024-05-04' }), 'The deadline is on a Saturday.'],
    ['a Sunday', date({ edtf: '2024-05-05' }), 'The deadline is on a Sunday.'],
    ['one long ago', date({ edtf: '2012-07-22' }), 'The deadline is on a Sunday.'],
  ],
  [
    ['an event on a Saturday', date({ edtf: '2024-05-04', kind: 'event' })],
    ['a month that ends on a Sunday', date({ edtf: '2024-06' })],
  ],
);

rule(
  'a deadline without an hour',
  missingHour,
  [
    ['a day', date({ time: null }), 'No hour is given for this deadline.'],
    ['a range', date({ time: null, edtf: '2024-05-01/2024-05-03' }), 'No hour is given for this deadline.'],
    [
      'one that was worked out',
      date({ time: null, certain: 'inferred' }),
      'No hour is given for this deadline.',
    ],
  ],
  [
    ['an event', date({ time: null, kind: 'event' })],
    ['a month, which has none', date({ time: null, edtf: '2024-05' })],
  ],
);

rule(
  'a date far ahead',
  farAhead,
  [
    ['a day', date({ edtf: '2026-05-03' }), 'That is more than two years after the meeting: check the year.'],
    ['a year', date({ edtf: '2029' }), 'That is more than two years after the meeting: check the year.'],
    [
      'one entered by hand',
      date({ edtf: '2034-05-03', fromMeeting: false }),
      'That is more than two years from now: check the year.',
    ],
  ],
  [
    ['the same day two years on', date({ edtf: '2026-03-12' })],
    ['a year that begins within two', date({ edtf: '2026' })],
  ],
);

describe('what looks wrong about a date', () => {
  it('calls for a person, unless nobody can know more than the report tells', () => {
    expect(lintDate(date({ edtf: '2024-05-06', time: null }), [], TEST_HOLIDAYS)).toEqual({
      doubts: ['The deadline is on a bank holiday: Early May bank holiday.'],
      remarks: ['No hour is given for this deadline.'],
    });
    expect(lintDate(date({ edtf: '2024-05-04' }), [], TEST_HOLIDAYS)).toEqual({
      doubts: [],
      remarks: ['The deadline is on a Saturday.'],
    });
    expect(lintDate(date(), [], TEST_HOLIDAYS)).toEqual({ doubts: [], remarks: [] });
  });
});
