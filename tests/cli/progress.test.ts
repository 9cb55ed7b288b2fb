import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createProgress } from '../../src/cli/progress.ts';

function createOut(isTTY: boolean) {
  let text = '';
  const out = new Writable({
    write: (chunk, _encoding, done) => {
      text += String(chunk);
      done();
    },
  });
  return { out: Object.assign(out, { isTTY }), text: () => text };
}

describe('where a long import stands', () => {
  it('is a plain line each in a pipe, without marks for a terminal', () => {
    const { out, text } = createOut(false);
    const progress = createProgress(out);
    progress.move(1, 57, 'Stall and gutters');
    progress.say('NEC report: 2 new facts');
    progress.move(2, null, 'A walk');
    progress.end();
    expect(text()).toBe('1 of 57: Stall and gutters\nNEC report: 2 new facts\n2: A walk\n');
  });

  it('is nothing where a program reads along', () => {
    const progress = createProgress(null);
    expect(() => {
      progress.move(1, 2, 'x');
      progress.say('y');
      progress.end();
    }).not.toThrow();
  });
});
