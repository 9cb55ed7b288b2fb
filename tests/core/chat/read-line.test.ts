import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type OptionSpec, optionSpecs } from '../../../src/core/chat/options.ts';
import { readLine } from '../../../src/core/chat/read-line.ts';
import { toLine } from '../../../src/core/chat/typed-line.ts';
import { parseLine } from '../../../src/core/chat/words.ts';
import { UserError } from '../../../src/core/errors.ts';

const TODAY = '2026-04-21';
const read = (line: string): ReturnType<typeof readLine> => readLine(line, commands, TODAY, () => {});

describe('a line as help writes it', () => {
  it.each(commands.flatMap(({ examples }) => examples))('is read as it stands: %s', (line) => {
    expect(read(line)).toEqual(parseLine(line, commands));
    expect(read(line.replace('/nec ', ''))).toEqual(parseLine(line, commands));
  });

  it('is read as it stands whatever its options hold', () => {
    const withValues = fc.constantFrom(...commands).chain((command) => {
      const specs = optionSpecs(command);
      return fc.tuple(
        fc.constant(command),
        fc.record(Object.fromEntries(specs.map(toArbitrary)), { requiredKeys: [] }),
      );
    });
    fc.assert(
      fc.property(withValues, ([command, values]) => {
        const line = toLine(command, values as Record<string, string>);
        const found = read(line);
        expect(found).toEqual({ command, values, page: 1 });
      }),
      { numRuns: 300 },
    );
  });
});

/** Choices and numbers as they are; free words of letters that could be read as times and questions too. */
function toArbitrary(spec: OptionSpec): [string, fc.Arbitrary<string>] {
  if (spec.choices !== undefined) return [spec.name, fc.constantFrom(...spec.choices)];
  if (spec.type === 'integer') return [spec.name, fc.integer({ min: 1, max: 99 }).map(String)];
  if (spec.type === 'boolean') return [spec.name, fc.constant('yes')];
  const word = fc.constantFrom(
    'on',
    'the',
    'next',
    'month',
    'when',
    'deadlines',
    'npf',
    'May',
    'Ünïcode',
    '9',
  );
  return [spec.name, fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))];
}

describe('a line in other words', () => {
  it('comes with the line that asks for the same, which is read so too', () => {
    for (const line of ['deadlines npf next month', 'what closes before 9 May', 'votes on the rule book']) {
      const { echo = '', ...understood } = read(line);
      expect(parseLine(echo, commands)).toEqual(understood);
    }
  });

  it.each([
    ['figures membership as of 1 January 2012', '/nec figures about:membership as-of:2012-01-01'],
    ['search boundary review as of 5 December 2011', '/nec search words:"boundary review" as-of:2011-12-05'],
    ['decisions as of 1 January 2013', '/nec decisions as-of:2013-01-01'],
  ])('is asked as of the day that it says: “%s”', (line, echo) => {
    expect(read(line).echo).toBe(echo);
    expect(read('search words:"boundaries as of 5 May 2012"').values).not.toHaveProperty('as-of');
  });

  it('is refused when it is asked as of a day that there is not', () => {
    expect(() => read('search boundaries as of 31 February 2012')).toThrow('not in the calendar');
  });

  it('loses the words that only join it to its command', () => {
    expect(read('timetable for the npf')).toMatchObject({
      values: { about: 'npf' },
      echo: '/nec timetable about:npf',
    });
    expect(read('timetable about:"for the npf"')).not.toHaveProperty('echo');
    expect(read('search "of the people"').values).toEqual({ words: 'of the people' });
  });

  it('says the first fault when what was understood does not fit', () => {
    const refuse = (): never => {
      throw new UserError('bad-value', 'It is too far.', 'Come nearer.');
    };
    expect(() => readLine('deadlines in the next 999 months', commands, TODAY, refuse)).toThrow(
      'does not know “in”',
    );
  });

  it('is answered, or refused in plain words, whatever it is', () => {
    const word = fc.constantFrom(
      ...'what when who deadlines npf next month before 9 May as-of: within: "rule book" on the of votes ? ’s how many'.split(
        ' ',
      ),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        try {
          const { values } = read(words.join(' '));
          for (const value of Object.values(values)) expect(typeof value).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
