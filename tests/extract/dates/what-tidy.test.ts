import { describe, expect, it } from 'vitest';
import { cut, lowerFirst, tidy, withoutHours } from '../../../src/extract/dates/what-tidy.ts';

describe('the ends of a phrase', () => {
  it.each([
    ['and the ballot closes at 5pm on', 'the ballot closes'],
    ['papers no later than noon on', 'papers'],
    ['get your form in by', 'get your form in'],
    ['votes on all this on', 'votes on all this'],
    ['“the new plan is', 'the new plan'],
  ])('%s', (text, tidied) => {
    expect(tidy(text)).toBe(tidied);
  });

  it('takes the hours off that stand before a date', () => {
    expect(withoutHours('Polling day: 7am to 10pm on ').trim()).toBe('Polling day');
    expect(withoutHours('The panel of 12 ').trim()).toBe('The panel of 12');
  });

  it('cuts between words, before “and” where it can, and leaves short phrases whole', () => {
    const long = `${'drafting advice '.repeat(4)}and emergency motions for all the delegates`;
    expect(cut(long)).toBe('drafting advice '.repeat(4).trim());
    expect(cut('short and sweet')).toBe('short and sweet');
  });

  it('keeps the capitals of names', () => {
    expect(lowerFirst('Deadline')).toBe('deadline');
    expect(lowerFirst('NEC ballot')).toBe('NEC ballot');
    expect(lowerFirst('Young Labour ballot')).toBe('Young Labour ballot');
  });
});
