import { describe, expect, it } from 'vitest';
import { monthAfter, readMonth } from '../../../commands/parts/month-option.ts';

describe('a month as people type it', () => {
  it.each([
    ['2023-07', '2023-07'],
    ['July 2023', '2023-07'],
    ['jul 2023', '2023-07'],
    ['July', '2023-07'],
    ['december', '2022-12'],
    ['November', '2023-11'],
    ['this month', '2022-12'],
    ['Next month', '2023-01'],
  ])('%s is %s, asked in December 2022', (typed, month) => {
    expect(readMonth(typed, '2022-12-05')).toBe(month);
  });

  it.each(['2023-13', 'Smarch', 'ma', 'July 23', '', '5 July 2023'])('%s is none', (typed) => {
    expect(() => readMonth(typed, '2022-12-05')).toThrow('is not a month');
  });

  it('is followed by January when it is December', () => {
    expect(monthAfter('2022-12')).toBe('2023-01');
    expect(monthAfter('2022-01')).toBe('2022-02');
  });
});
