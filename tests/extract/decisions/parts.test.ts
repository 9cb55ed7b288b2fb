import { describe, expect, it } from 'vitest';
import { factsIn } from '../read-lines.ts';

/** The points of the first decision that has any; none is []. */
const partsIn = (text: string): string[] =>
  (factsIn(text).decisions.find(({ parts }) => parts !== undefined)?.parts ?? []).map(({ what }) => what);

/** A form of telling what was passed, with what it reads and what it must leave alone. */
interface Form {
  readonly says: readonly (readonly [string, readonly string[]])[];
  readonly not: readonly string[];
}

const FORMS: Readonly<Record<string, Form>> = {
  'a list under the decision': {
    says: [
      [
        'We agreed a package for the hall:\n• New lamps at £400\n• Two more doors\nThen we had tea.',
        ['New lamps at £400', 'Two more doors'],
      ],
      ['The board approved the following:\n1. A ramp.\n2. A second key.', ['A ramp', 'A second key']],
      [
        'We asked staff for three things:\n– A list of halls\n– Their prices',
        ['A list of halls', 'Their prices'],
      ],
    ],
    not: [
      'We agreed a package for the hall.\n• New lamps at £400\n• Two more doors',
      'We rejected a package for the hall:\n• New lamps\n• Two more doors',
      'Still to come:\n• New lamps\n• Two more doors',
    ],
  },
  'points after a colon': {
    says: [
      [
        'We agreed a package: dues rise by £1; the hall closes in May; and two posts go.',
        ['dues rise by £1', 'the hall closes in May', 'two posts go'],
      ],
      [
        'The plan for youth was approved: a camp in June; a fund of £900.',
        ['a camp in June', 'a fund of £900'],
      ],
      ['The NEC adopted new rules: one vote each; no proxies.', ['one vote each', 'no proxies']],
    ],
    not: [
      'We agreed the minutes: Nora moved; Tom seconded.',
      'We agreed the plan for May: it is overdue.',
      'The plan was not discussed: it came late; nobody had read it.',
    ],
  },
  'sentences that go on about it': {
    says: [
      [
        'The paper on fees was agreed. It will set one rate for all. It also provides for refunds. Tea followed.',
        ['It will set one rate for all', 'It also provides for refunds'],
      ],
      [
        'We agreed a plan for the archive. It will: scan the minutes; move the boxes.',
        ['scan the minutes', 'move the boxes'],
      ],
      [
        'We agreed a new process for rotas. This took a year. The key reforms are that branches draw lots; a list goes online.',
        ['branches draw lots', 'a list goes online'],
      ],
    ],
    not: [
      'The minutes were agreed. It will rain on Sunday.',
      'The paper on fees was agreed. It will be circulated next week.',
      'The paper on fees was deferred. It will set one rate for all.',
    ],
  },
  'the list that was put forward': {
    says: [
      [
        'Key recommendations were:\n• No fair this year\n• A fund for carers\nThere was a long debate.\nThe amended paper was passed by 12 votes to 3.',
        ['No fair this year', 'A fund for carers'],
      ],
      [
        'The paper proposes:\n1. A lower fee.\n2. A shorter form.\nAll the recommendations were agreed.',
        ['A lower fee', 'A shorter form'],
      ],
      [
        'Tom brought a package of measures:\n– Fewer posts\n– One van\nThe package was approved.',
        ['Fewer posts', 'One van'],
      ],
    ],
    not: [
      'Key recommendations were:\n• No fair this year\n• A fund for carers\nThe minutes were agreed.',
      'Who came:\n• Nora\n• Tom\nThe paper was passed.',
      'Key recommendations were:\n• No fair this year\n• A fund for carers\nThe amended paper was rejected.',
    ],
  },
};

describe.each(Object.entries(FORMS))('what was passed, told as %s', (_, { says, not }) => {
  it('has three examples and two traps', () => {
    expect(says.length).toBeGreaterThanOrEqual(3);
    expect(not.length).toBeGreaterThanOrEqual(2);
  });

  it.each(says)('is read: %s', (text, parts) => {
    expect(partsIn(text)).toEqual(parts);
  });

  it.each(not)('is left alone: %s', (text) => {
    expect(partsIn(text)).toEqual([]);
  });
});

describe('a part', () => {
  it('is quoted where it stands, without the mark of the list', () => {
    const text = 'We agreed a package for the hall:\n•  New lamps\n•  Two doors.';
    const parts = factsIn(text).decisions[0]?.parts ?? [];
    expect(parts.map(({ quote }) => quote)).toEqual(['New lamps', 'Two doors.']);
    for (const { quote, start, end } of parts) expect(text.slice(start, end)).toBe(quote);
  });

  it('is not told twice: what is a decision of its own stays one', () => {
    const { decisions } = factsIn('The board agreed a package:\n• That dues rise to £9.\n• New lamps');
    expect(decisions.flatMap(({ parts = [] }) => parts.map(({ what }) => what))).toEqual(['New lamps']);
    expect(decisions.map(({ what }) => what)).toContain('That dues rise to £9');
  });
});
