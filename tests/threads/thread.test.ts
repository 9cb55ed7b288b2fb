import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Worker } from '../../src/threads/start-worker.ts';
import { createThread } from '../../src/threads/thread.ts';

/** A worker that answers when it is told to. */
function createHandWorker() {
  const jobs: string[] = [];
  let answer: (said: string) => void = () => {};
  let end: (reason: string) => void = () => {};
  const worker: Worker<string, string> & { stopped: boolean; held: boolean } = {
    stopped: false,
    held: false,
    send: (job) => void jobs.push(job),
    onAnswer: (take) => {
      answer = take;
    },
    onEnd: (take) => {
      end = take;
    },
    hold: (isHeld) => {
      worker.held = isHeld;
    },
    stop: async () => {
      worker.stopped = true;
      end('told to');
    },
  };
  return { worker, jobs, answer: (said: string) => answer(said), end: (reason: string) => end(reason) };
}

let made: ReturnType<typeof createHandWorker>[];
beforeEach(() => {
  made = [];
  vi.useFakeTimers();
});
afterEach(() => void vi.useRealTimers());

function create(restMs?: number) {
  return createThread<string, string>({
    start: () => {
      const one = createHandWorker();
      made.push(one);
      return one.worker;
    },
    patienceMs: 1_000,
    ...(restMs === undefined ? {} : { restMs }),
  });
}

describe('a thread', () => {
  it('starts no worker before its first job, does one after the other, and holds the process only for that', async () => {
    const thread = create();
    expect(made).toHaveLength(0);
    const [one, two] = [thread.run('one'), thread.run('two')];
    const [hand] = made;
    expect(hand?.jobs).toEqual(['one']);
    expect(hand?.worker.held).toBe(true);
    hand?.answer('1');
    expect(await one).toBe('1');
    expect(hand?.jobs).toEqual(['one', 'two']);
    hand?.answer('2');
    expect(await two).toBe('2');
    expect(hand?.worker.held).toBe(false);
    expect(made).toHaveLength(1);
  });

  it('ends a worker that takes too long, says so, and does the next job with a new one', async () => {
    const thread = create();
    const slow = thread.run('slow');
    const next = thread.run('next');
    const refused = expect(slow).rejects.toMatchObject({ name: 'ThreadError', reason: 'slow' });
    await vi.advanceTimersByTimeAsync(1_001);
    await refused;
    expect(made[0]?.worker.stopped).toBe(true);
    expect(made[1]?.jobs).toEqual(['next']);
    made[0]?.answer('too late');
    made[1]?.answer('done');
    expect(await next).toBe('done');
  });

  it('outlives a job that ends its worker', async () => {
    const thread = create();
    const bad = thread.run('bad');
    const refused = expect(bad).rejects.toMatchObject({
      reason: 'ended',
      message: 'The worker ended. no memory',
    });
    made[0]?.end('no memory');
    await refused;
    const good = thread.run('good');
    made[1]?.answer('fine');
    expect(await good).toBe('fine');
  });

  it('gives the worker back after a rest, and takes a new one when there is more to do', async () => {
    const thread = create(5_000);
    const one = thread.run('one');
    made[0]?.answer('1');
    await one;
    await vi.advanceTimersByTimeAsync(4_999);
    expect(made[0]?.worker.stopped).toBe(false);
    await vi.advanceTimersByTimeAsync(2);
    expect(made[0]?.worker.stopped).toBe(true);
    const two = thread.run('two');
    made[1]?.answer('2');
    expect(await two).toBe('2');
  });

  it('says to everybody who waits that it was closed, and takes no more', async () => {
    const thread = create();
    const all = [thread.run('one'), thread.run('two')].map((job) =>
      expect(job).rejects.toMatchObject({ reason: 'closed' }),
    );
    await thread.close();
    await Promise.all(all);
    await expect(thread.run('three')).rejects.toMatchObject({ reason: 'closed' });
    expect(made[0]?.worker.stopped).toBe(true);
  });

  it('that can start no worker says so each time', async () => {
    const thread = createThread<string, string>({
      start: () => {
        throw new Error('no threads left');
      },
      patienceMs: 1_000,
    });
    await expect(thread.run('one')).rejects.toMatchObject({ reason: 'ended' });
    await expect(thread.run('two')).rejects.toMatchObject({ reason: 'ended' });
  });
});
