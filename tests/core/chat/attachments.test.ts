import { describe, expect, it } from 'vitest';
import { attachmentsOf } from '../../../src/core/chat/attachments.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';

const tiles = (title: string) => ({ type: 'tiles', title, tiles: [] }) as const;
const reply: Reply = {
  title: 'Pictures',
  blocks: [
    { type: 'image', drawing: tiles('first') },
    { type: 'paragraph', text: 'between' },
    { type: 'image', drawing: tiles('second') },
  ],
};

describe('the pictures of a reply', () => {
  it('are drawn in their order, each with a name of its own and its alt text', async () => {
    const drawn = await attachmentsOf(
      reply,
      async ({ title }) => new TextEncoder().encode(title),
      () => {},
    );
    expect(drawn.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
      ['tiles-1.png', 'first'],
      ['tiles-2.png', 'second'],
    ]);
    expect(drawn.map(({ alt }) => alt)).toEqual(['first: no figures.', 'second: no figures.']);
  });

  it('are missing where they cannot be drawn, and the operator is told', async () => {
    const faults: unknown[] = [];
    const drawn = await attachmentsOf(
      reply,
      async ({ title }) => {
        if (title === 'first') throw new Error('no ink');
        return new Uint8Array();
      },
      (error) => faults.push(error),
    );
    expect(drawn.map(({ drawing }) => drawing.title)).toEqual(['second']);
    expect(faults).toEqual([new Error('no ink')]);
  });
});
