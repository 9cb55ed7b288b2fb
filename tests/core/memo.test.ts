import { describe, expect, it } from 'vitest';
import { createMemo } from '../../src/core/memo.ts';

describe('createMemo', () => {
  it('works a thing out once for the very same lists', () => {
    const memo = createMemo();
    let times = 0;
    const joined = (a: readonly number[], b: readonly number[]) => {
      times += 1;
      return [...a, ...b];
    };
    const [first, second] = [[1], [2]];
    expect(memo.of(joined, first, second)).toEqual([1, 2]);
    expect(memo.of(joined, first, second)).toBe(memo.of(joined, first, second));
    expect(times).toBe(1);
  });

  it('works it out anew for a list that replaces another, in another order, and for something else', () => {
    const memo = createMemo();
    const joined = (a: readonly number[], b: readonly number[]) => [...a, ...b];
    const counted = (a: readonly number[], b: readonly number[]) => a.length + b.length;
    const [first, second] = [[1], [2]];
    expect(memo.of(joined, first, second)).toEqual([1, 2]);
    expect(memo.of(joined, [1, 3], second)).toEqual([1, 3, 2]);
    expect(memo.of(joined, second, first)).toEqual([2, 1]);
    expect(memo.of(counted, first, second)).toBe(2);
  });

  it('keeps nothing for another bot', () => {
    const list: readonly number[] = [1];
    const copied = (numbers: readonly number[]) => [...numbers];
    expect(createMemo().of(copied, list)).not.toBe(createMemo().of(copied, list));
  });
});
