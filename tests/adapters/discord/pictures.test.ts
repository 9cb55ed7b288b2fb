import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawPictures } from '../../../src/adapters/discord/pictures.ts';
import type { Reply } from '../../../src/core/chat/reply.ts';
import type { Drawing } from '../../../src/core/pictures/drawing.ts';

const tiles = (title: string): Drawing => ({ type: 'tiles', title, tiles: [] });
const REPLY: Reply = {
  title: 'Title',
  blocks: [
    { type: 'image', drawing: tiles('one') },
    { type: 'image', drawing: tiles('two') },
  ],
};

describe('the pictures of an answer on Discord', () => {
  const problems: string[] = [];
  const note = (_about: object, message: string): void => {
    problems.push(message);
  };
  const log = { info: note, warn: note, error: note };

  beforeEach(() => {
    problems.length = 0;
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('come in their order, each by a name of its own', async () => {
    const drawn = await drawPictures(REPLY, { draw: async () => new Uint8Array([1]), log }, {});
    expect(drawn.map(({ name }) => name)).toEqual(['tiles-1.png', 'tiles-2.png']);
    expect(problems).toEqual([]);
  });

  it('are left out when they are late, without the others', async () => {
    const draw = async (drawing: Drawing): Promise<Uint8Array> =>
      drawing.title === 'one' ? await new Promise(() => {}) : new Uint8Array([1]);
    const drawing = drawPictures(REPLY, { draw, log }, {});
    await vi.advanceTimersByTimeAsync(5_000);
    expect((await drawing).map(({ name }) => name)).toEqual(['tiles-2.png']);
    expect(problems).toEqual([expect.stringContaining('within 5 seconds')]);
  });

  it('are left out when one is larger than a file may be', async () => {
    const draw = async (drawing: Drawing): Promise<Uint8Array> =>
      new Uint8Array(drawing.title === 'one' ? 10 * 1_024 * 1_024 + 1 : 1);
    const drawn = await drawPictures(REPLY, { draw, log }, {});
    expect(drawn.map(({ name }) => name)).toEqual(['tiles-2.png']);
    expect(problems).toHaveLength(1);
  });

  it('are left out beyond what a message may bring', async () => {
    const blocks = ['one', 'two', 'three'].map((title) => ({
      type: 'image' as const,
      drawing: tiles(title),
    }));
    const draw = async (): Promise<Uint8Array> => new Uint8Array(10 * 1_024 * 1_024);
    const drawn = await drawPictures({ ...REPLY, blocks }, { draw, log }, {});
    expect(drawn).toHaveLength(2);
    expect(problems).toHaveLength(1);
  });
});
