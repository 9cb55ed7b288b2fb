import { describe, expect, it } from 'vitest';
import { createReadingThread } from '../../src/import/reading-thread.ts';
import { doReading, type ReadingAnswer, type ReadingJob } from '../../src/import/reading-worker.ts';
import type { Worker } from '../../src/threads/start-worker.ts';
import { CRANE, toBloggerPage } from '../support/report-pages.ts';

const OPTIONS = { name: 'page.html', told: {}, events: [], isPublic: false };

function jobOf(text: string): ReadingJob {
  return {
    type: 'document',
    bytes: { bytes: Buffer.from(text), name: 'page.html', charset: null, url: null },
    options: OPTIONS,
  };
}

/** A worker in this thread; `dies` ends with its first job, `sleeps` never answers. */
function worker(kind: 'works' | 'dies' | 'sleeps'): Worker<ReadingJob, ReadingAnswer> {
  let answer: (said: ReadingAnswer) => void = () => {};
  let end: (reason: string) => void = () => {};
  return {
    send: (job) => {
      if (kind === 'works') void doReading(job).then((said) => answer(said));
      if (kind === 'dies') queueMicrotask(() => end('Out of memory.'));
    },
    onAnswer: (take) => {
      answer = take;
    },
    onEnd: (take) => {
      end = take;
    },
    hold: () => {},
    stop: async () => end('It was stopped.'),
  };
}

describe('reading outside the thread that answers people', () => {
  it('gives the report that a page holds, as plain data', async () => {
    const thread = createReadingThread({ start: () => worker('works') });
    const answer = await thread.read(jobOf(toBloggerPage(CRANE)));
    expect(answer).toMatchObject({
      type: 'report',
      read: { rule: 'site:blogger', report: { reporter: 'Wilma Crane' } },
    });
    expect(structuredClone(answer)).toEqual(answer);
    await thread.close();
  });

  it('says in plain words what is wrong with what it was given', async () => {
    const thread = createReadingThread({ start: () => worker('works') });
    await expect(thread.read(jobOf(''))).rejects.toMatchObject({ code: 'empty-file' });
    await expect(thread.read(jobOf('\u0000\u0001PK binary'))).rejects.toMatchObject({ name: 'UserError' });
  });

  it('gives up what needs too much memory, and goes on with the next', async () => {
    const kinds = ['dies', 'works'] as const;
    let started = 0;
    const thread = createReadingThread({
      start: () => {
        started += 1;
        return worker(kinds[started - 1] ?? 'works');
      },
    });
    await expect(thread.read(jobOf('x'))).rejects.toMatchObject({
      code: 'unreadable',
      message: 'The report was given up: it needs more memory than may be used.',
    });
    expect(await thread.read(jobOf(toBloggerPage(CRANE)))).toMatchObject({ type: 'report' });
  });

  it('gives up what takes too long', async () => {
    const thread = createReadingThread({ start: () => worker('sleeps'), patienceMs: 5 });
    await expect(thread.read(jobOf('x'))).rejects.toMatchObject({
      code: 'unreadable',
      message: 'The report was given up: it took too long to read.',
    });
  });
});
