import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Drawing } from '../../src/core/pictures/drawing.ts';
import { createPictures } from '../../src/pictures/create-pictures.ts';
import type { Painted } from '../../src/pictures/worker.ts';
import type { Worker } from '../../src/threads/start-worker.ts';

const titled = (title: string): Drawing => ({ type: 'tiles', title, tiles: [] });

/** Workers that answer when the test says so, with the length of the drawing's title. */
function createFakeWorkers() {
  const workers: FakeWorker[] = [];
  return {
    workers,
    start: () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
  };
}

class FakeWorker implements Worker<Drawing, Painted> {
  readonly sent: Drawing[] = [];
  isHeld = true;
  isStopped = false;
  answer: (painted: Painted) => void = () => {};
  end: (reason: string) => void = () => {};
  send(drawing: Drawing) {
    this.sent.push(drawing);
  }
  onAnswer(take: (painted: Painted) => void) {
    this.answer = take;
  }
  onEnd(take: (reason: string) => void) {
    this.end = take;
  }
  hold(isHeld: boolean) {
    this.isHeld = isHeld;
  }
  async stop() {
    this.isStopped = true;
  }
  paint() {
    this.answer({ type: 'picture', bytes: Uint8Array.of(this.sent.at(-1)?.title.length ?? 0) });
  }
}

describe('drawing aside', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('starts one worker with the first picture, gives it one at a time, and holds the process only meanwhile', async () => {
    const { workers, start } = createFakeWorkers();
    const pictures = createPictures({ start });
    expect(workers).toHaveLength(0);
    const [first, second] = [pictures.draw(titled('a')), pictures.draw(titled('bb'))];
    const worker = workers[0];
    expect(worker?.sent).toHaveLength(1);
    expect(worker?.isHeld).toBe(true);
    worker?.paint();
    expect(await first).toEqual(Uint8Array.of(1));
    worker?.paint();
    expect(await second).toEqual(Uint8Array.of(2));
    expect(worker?.isHeld).toBe(false);
    expect(workers).toHaveLength(1);
  });

  it('keeps what was drawn, the last asked for longest', async () => {
    const { workers, start } = createFakeWorkers();
    const pictures = createPictures({ start, kept: 2 });
    const draw = async (title: string) => {
      const before = workers[0]?.sent.length ?? 0;
      const picture = pictures.draw(titled(title));
      const isDrawn = (workers[0]?.sent.length ?? 0) > before;
      if (isDrawn) workers[0]?.paint();
      await picture;
      return isDrawn;
    };
    const drawn: boolean[] = [];
    for (const title of ['a', 'b', 'a', 'c', 'a', 'b']) drawn.push(await draw(title));
    expect(drawn).toEqual([true, true, false, true, false, true]);
  });

  it('draws once for two who ask at the same time', async () => {
    const { workers, start } = createFakeWorkers();
    const pictures = createPictures({ start });
    const asked = [pictures.draw(titled('a')), pictures.draw(titled('a'))];
    workers[0]?.paint();
    await Promise.all(asked);
    expect(workers[0]?.sent).toHaveLength(1);
  });

  it('replaces a worker that does not answer in time, and goes on with the next', async () => {
    const { workers, start } = createFakeWorkers();
    const pictures = createPictures({ start });
    const [first, second] = [pictures.draw(titled('a')), pictures.draw(titled('bb'))];
    const refused = expect(first).rejects.toThrow('longer than 5 seconds');
    await vi.advanceTimersByTimeAsync(5_000);
    await refused;
    expect(workers[0]?.isStopped).toBe(true);
    expect(workers[1]?.sent).toEqual([titled('bb')]);
    workers[0]?.paint();
    workers[1]?.paint();
    expect(await second).toEqual(Uint8Array.of(2));
  });

  it('replaces a worker that ended', async () => {
    const { workers, start } = createFakeWorkers();
    const pictures = createPictures({ start });
    const first = pictures.draw(titled('a'));
    const refused = expect(first).rejects.toThrow('ended. out of memory');
    workers[0]?.end('out of memory');
    await refused;
    const again = pictures.draw(titled('a'));
    workers[1]?.paint();
    expect(await again).toEqual(Uint8Array.of(1));
  });

  it('says why one could not be drawn, keeps the worker, and tries again when asked again', async () => {
    const { workers, start } = createFakeWorkers();
    const pictures = createPictures({ start });
    const first = pictures.draw(titled('a'));
    workers[0]?.answer({ type: 'failed', reason: 'no such month' });
    await expect(first).rejects.toThrow('could not be drawn: no such month');
    const again = pictures.draw(titled('a'));
    workers[0]?.paint();
    expect(await again).toEqual(Uint8Array.of(1));
    expect(workers).toHaveLength(1);
  });

  it('rejects each picture while no worker can be started', async () => {
    const pictures = createPictures({
      start: () => {
        throw new Error('no threads left');
      },
    });
    const asked = [pictures.draw(titled('a')), pictures.draw(titled('b'))];
    for (const picture of asked) await expect(picture).rejects.toThrow('No worker could be started');
  });

  it('rejects what is under way and what comes after once it is closed', async () => {
    const { workers, start } = createFakeWorkers();
    const pictures = createPictures({ start });
    const asked = [pictures.draw(titled('a')), pictures.draw(titled('b'))];
    const refused = asked.map((picture) => expect(picture).rejects.toThrow('closed'));
    await pictures.close();
    await Promise.all(refused);
    await expect(pictures.draw(titled('c'))).rejects.toThrow('closed');
    expect(workers.map(({ isStopped }) => isStopped)).toEqual([true]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('a worker of our own, from source', () => {
  it('draws, and says why it cannot', async () => {
    const pictures = createPictures();
    const [first, second] = await Promise.all([pictures.draw(titled('a')), pictures.draw(titled('b'))]);
    expect(Buffer.from(first).subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(Buffer.compare(first, second)).not.toBe(0);
    const refused = pictures.draw({ type: 'month', title: 'x', month: '2023-13', items: [] });
    await expect(refused).rejects.toThrow('There is no month 13');
    await pictures.close();
  });
});
