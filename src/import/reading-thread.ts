import { UserError } from '../core/errors.ts';
import { besideModule, startWorker, type Worker } from '../threads/start-worker.ts';
import { createThread, ThreadError } from '../threads/thread.ts';
import type { ReadingAnswer, ReadingJob } from './reading-worker.ts';

/** Reads outside the thread that answers people, and can be ended in the middle of it. */
export interface ReadingThread {
  /** Throws `UserError` in plain words for bad input, also for one that takes too long or too much memory. */
  read(job: ReadingJob): Promise<Exclude<ReadingAnswer, { type: 'refused' | 'failed' }>>;
  close(): Promise<void>;
}

/** A page of 2 MB takes half a second; what takes this long never ends. */
const PATIENCE_MS = 20_000;
/** Reports often come several at a time; then the memory is given back. */
const REST_MS = 30_000;
/** What the reading of one report may hold at a time. */
const MEMORY_MB = 384;

interface ReadingThreadOptions {
  readonly patienceMs?: number;
  readonly start?: () => Worker<ReadingJob, ReadingAnswer>;
}

export function createReadingThread({
  patienceMs = PATIENCE_MS,
  start = () => startWorker(besideModule('reading-worker', import.meta.url), { memoryMb: MEMORY_MB }),
}: ReadingThreadOptions = {}): ReadingThread {
  const thread = createThread<ReadingJob, ReadingAnswer>({ start, patienceMs, restMs: REST_MS });
  return {
    read: async (job) => {
      const answer = await thread.run(job).catch(refuseLost);
      if (answer.type === 'refused') throw new UserError(answer.code, answer.message, answer.next);
      if (answer.type === 'failed') throw new Error(`A report could not be read: ${answer.reason}`);
      return answer;
    },
    close: thread.close,
  };
}

function refuseLost(error: unknown): never {
  if (!(error instanceof ThreadError) || error.reason === 'closed') throw error;
  const what = error.reason === 'slow' ? 'took too long to read' : 'needs more memory than may be used';
  throw new UserError(
    'unreadable',
    `The report was given up: it ${what}.`,
    'Save the words of the report alone as a text file, then import that file.',
    { cause: error },
  );
}
