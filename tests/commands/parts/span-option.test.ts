import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { betweenWords, liesBetween, readBetween } from '../../../commands/parts/span-option.ts';
import { openTestBot, type TestBot } from '../../support/test-bot.ts';

const TODAY = '2022-12-05';
const read = (after?: string, before?: string) => readBetween({ after, before }, TODAY);

describe('after and before', () => {
  it('are days or months as people type them, without themselves', async () => {
    expect(await read('2022-12-31', '1 February 2023')).toEqual({
      after: '2022-12-31',
      before: '2023-02-01',
    });
    expect(await read('May', 'July 2023')).toEqual({ after: '2023-05-31', before: '2023-07-01' });
    expect(await read()).toEqual({ after: null, before: null });
  });

  it.each([
    [undefined, 'soon', '“soon” is not a day in the calendar.'],
    ['2023-02-30', undefined, '“2023-02-30” is not a day in the calendar.'],
    ['9999-12-31', undefined, '“9999-12-31” is not a day in the calendar.'],
    [undefined, '0000-01-01', '“0000-01-01” is not a day in the calendar.'],
    ['2023-02-01', '2023-02-02', 'No day lies after Wednesday 1 February 2023 and before Thursday 2'],
    ['2023-03-01', '2023-02-02', 'No day lies after'],
  ])('refuse what is no time: %s, %s', async (after, before, said) => {
    await expect(read(after, before)).rejects.toThrow(said);
  });

  it('hold a date of which any day lies between', () => {
    const between = { after: '2023-01-31', before: '2023-03-01' };
    const isIn = (first: string, last: string): boolean => liesBetween({ first, last }, between);
    expect(isIn('2023-02-01', '2023-02-01')).toBe(true);
    expect(isIn('2023-01-01', '2023-02-01')).toBe(true);
    expect(isIn('2023-01-31', '2023-01-31')).toBe(false);
    expect(isIn('2023-03-01', '2023-04-01')).toBe(false);
    expect(liesBetween({ first: '1900-01-01', last: '1900-01-01' }, { after: null, before: null })).toBe(
      true,
    );
  });

  it('are told in words', () => {
    expect(betweenWords({ after: null, before: '2023-05-09' })).toBe('before Tuesday 9 May 2023');
    expect(betweenWords({ after: '2023-05-08', before: null })).toBe('after Monday 8 May 2023');
    expect(betweenWords({ after: '2023-05-08', before: '2023-05-10' })).toBe('on Tuesday 9 May 2023');
    expect(betweenWords({ after: '2023-04-30', before: '2023-06-01' })).toBe(
      'from Monday 1 May 2023 to Wednesday 31 May 2023',
    );
    expect(betweenWords({ after: null, before: null })).toBe('');
  });
});

describe('dates between', () => {
  let bot: TestBot;
  beforeAll(async () => {
    bot = await openTestBot({ now: '2022-12-05T10:00:00Z' });
  });
  afterAll(async () => await bot.close());

  it('are those and no others, and the title says so', async () => {
    const text = await bot.text('/nec deadlines before:2023-01-01');
    expect(text).toContain('Dates ahead, before Sunday 1 January 2023');
    expect(text).toContain('Thursday 15 December 2022');
    expect(text).toContain('Saturday 31 December 2022');
    expect(text).not.toContain('January 2023:');
  });

  it('may be those that have passed', async () => {
    const text = await bot.text('/nec deadlines past after:2011-12-31 before:2013-01-01');
    expect(text).toContain('Dates that have passed, from Sunday 1 January 2012 to Monday 31 December 2012');
    expect(text).toContain('Saturday 16 to Sunday 17 June 2012');
    expect(text).not.toMatch(/^- .*201[0134]/mu);
  });

  it('that are not there are said to be not there', async () => {
    const text = await bot.text('/nec deadlines after:2030-01-01');
    expect(text).toContain('No date held here lies ahead after Tuesday 1 January 2030.');
  });
});
