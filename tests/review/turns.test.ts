import { describe, expect, it } from 'vitest';
import { createTurns } from '../../src/review/turns.ts';

describe('work in turns', () => {
  it('of one group is done one after the other, in the order in which it came', async () => {
    const inTurn = createTurns();
    const said: string[] = [];
    const work = (name: string) => async () => {
      said.push(`${name} begins`);
      await new Promise<void>((resolve) => setImmediate(resolve));
      said.push(`${name} ends`);
      return name;
    };
    const names = ['a', 'b', 'c'];
    expect(await Promise.all(names.map((name) => inTurn('home', work(name))))).toEqual(names);
    expect(said).toEqual(names.flatMap((name) => [`${name} begins`, `${name} ends`]));
  });

  it('that fails says so to the one who asked, and does not hold up the next', async () => {
    const inTurn = createTurns();
    const failing = inTurn('home', async () => {
      throw new Error('no');
    });
    const next = inTurn('home', async () => 'done');
    await expect(failing).rejects.toThrow('no');
    expect(await next).toBe('done');
  });

  it('of another group does not wait', async () => {
    const inTurn = createTurns();
    const never = inTurn('home', () => new Promise<string>(() => {}));
    expect(await Promise.race([never, inTurn('elsewhere', async () => 'done')])).toBe('done');
  });
});
