import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf } from '../../../src/core/chat/command.ts';
import { type Parsed, parseLine } from '../../../src/core/chat/words.ts';
import { UserError } from '../../../src/core/errors.ts';
import { sampleCommands } from './sample-commands.ts';

const read = (line: string): Parsed => parseLine(line, sampleCommands);

function said(line: string): [string, Parsed['values']] {
  const { command, values } = read(line);
  return [lineOf(command), values];
}

function refusal(line: string): string {
  try {
    read(line);
  } catch (error) {
    if (error instanceof UserError) return `${error.message} ${error.next}`;
    throw error;
  }
  throw new Error(`“${line}” was understood.`);
}

describe('a line that names a command', () => {
  it.each<[string, string, Parsed['values']]>([
    ['/nec dates', '/nec dates', {}],
    ['  /NEC   Dates  NPF ', '/nec dates', { topic: 'npf' }],
    ['nec dates npf', '/nec dates', { topic: 'npf' }],
    ['dates npf within:30', '/nec dates', { topic: 'npf', within: '30' }],
    ['/nec dates within 30 past', '/nec dates', { within: '30', past: 'true' }],
    ['/nec dates as-of:"5 December 2022"', '/nec dates', { 'as-of': '5 December 2022' }],
    ['/nec dates as-of:“5 December 2022” npf', '/nec dates', { 'as-of': '5 December 2022', topic: 'npf' }],
    ['/nec dates as-of: 2022-12-05', '/nec dates', { 'as-of': '2022-12-05' }],
    ['/nec dates Within:30', '/nec dates', { within: '30' }],
    ['/nec find two words', '/nec find', { words: 'two words' }],
    ['/nec find at 10:30am as-of:2022-12-05', '/nec find', { words: 'at 10:30am', 'as-of': '2022-12-05' }],
    ['/nec find "the unclosed', '/nec find', { words: 'the unclosed' }],
    ['/nec one thing', '/nec one', { name: 'thing' }],
    ['/nec-admin bell on', '/nec-admin bell on', {}],
    ['/nec \u202edates\u200f npf', '/nec dates', { topic: 'npf' }],
  ])('%s', (line, command, values) => {
    expect(said(line)).toEqual([command, values]);
  });

  it('may name a page', () => {
    expect(read('/nec dates npf page:3')).toMatchObject({ values: { topic: 'npf' }, page: 3 });
    expect(read('/nec dates').page).toBe(1);
  });

  it.each(['/nec', '/nec-admin', 'nec', '', '   ', '\t\n', '/nec help', '/nec-admin help'])(
    'is help when it is only “%s”',
    (line) => {
      expect(said(line)).toEqual(['/nec help', {}]);
    },
  );
});

describe('a line that cannot be understood', () => {
  it.each([
    ['/nec daets', 'There is no command “daets”. Did you mean /nec dates?'],
    ['/nec xyzzy', 'There is no command “xyzzy”. /nec knows: dates, find, one, help.'],
    ['/nce dates', 'There is no “/nce”. Did you mean /nec?'],
    ['/weather', 'Commands begin with /nec or /nec-admin'],
    ['/nec-admin bell', '/nec-admin bell needs one more word: on, off. For example: /nec-admin bell on'],
    ['/nec-admin bell offf', 'Did you mean /nec-admin bell off?'],
    ['/nec dates finnance', 'does not know “finnance”. Did you mean finance? “topic” can be: npf, finance'],
    ['/nec dates npf finance', '“topic” can be given only once.'],
    ['/nec dates within:3 within:4', '“within” can be given only once.'],
    ['/nec dates witin:3', '/nec dates has no “witin:”. Did you mean within:? For example: /nec dates'],
    ['/nec dates within', '“within” needs a value. For example: /nec dates'],
    ['/nec dates within:', '“within” needs a value.'],
    ['/nec dates within: topic:npf', '“within” needs a value.'],
    ['/nec one a b', '/nec one does not know “b”. For example: /nec one thing'],
    ['/nec ""', 'There is no command “""”. /nec knows:'],
    ['/nec 🎉', 'There is no command “🎉”.'],
    ['/nec __proto__', 'There is no command “__proto__”.'],
    ['/nec toString', 'There is no command “tostring”.'],
    ['/nec constructor:1', 'There is no command “constructor:1”.'],
    ['/nec dates __proto__', '/nec dates does not know “__proto__”.'],
    ['/nec dates constructor:1', '/nec dates has no “constructor:”.'],
    ['/nec dates __proto__:1', '/nec dates does not know “__proto__:1”.'],
  ])('%s', (line, expected) => {
    expect(refusal(line)).toContain(expected);
  });

  it('says the next step once when help was probably meant', () => {
    expect(refusal('/nec hepl')).toBe(
      'There is no command “hepl”. Did you mean /nec help? Type /nec help to see everything.',
    );
  });

  it('is refused at once when it is ten megabytes, with what to do instead', () => {
    const line = `/nec find ${'many words '.repeat(1_000_000)}`;
    const start = performance.now();
    expect(refusal(line)).toMatch(/^That line has 11,000,010 characters; 2,000 is the most\. .*import FILE/u);
    expect(performance.now() - start).toBeLessThan(50);
  });

  it('repeats no more than forty characters of it', () => {
    expect(refusal(`/nec ${'z'.repeat(1_500)}`).length).toBeLessThan(200);
  });
});

describe('any line at all', () => {
  const pieces = fc.constantFrom(
    '/nec',
    'dates',
    'find',
    'npf',
    'within:',
    '"',
    '“',
    ':',
    ' ',
    'past',
    'x',
    '3',
  );
  const line = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(fc.oneof(pieces, fc.string({ maxLength: 8 })), { maxLength: 20 })
      .map((parts) => parts.join(' ')),
  );

  it('is understood, or refused in plain words', () => {
    fc.assert(
      fc.property(line, (typed) => {
        try {
          const { values } = read(typed);
          for (const value of Object.values(values)) expect(typeof value).toBe('string');
        } catch (error) {
          expect(error).toBeInstanceOf(UserError);
        }
      }),
      { numRuns: 500 },
    );
  });
});
