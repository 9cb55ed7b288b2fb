import type { Drawing } from '../core/pictures/drawing.ts';
import type { Worker } from './start-worker.ts';
import type { Painted } from './worker.ts';

/** Paints one drawing after the other. */
interface PaintingThread {
  /** Rejects when the drawing makes no sense, takes too long or ends the worker, and after `close`. */
  paint(drawing: Drawing): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface Job {
  readonly drawing: Drawing;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** The worker at work, and the job it has, if any. */
interface Post {
  readonly worker: Worker;
  job: Job | null;
  timer: NodeJS.Timeout | null;
}

/** One worker, started with the first drawing; one that ends or does not answer in time is replaced with the next drawing. */
export function createPaintingThread(start: () => Worker, patienceMs: number): PaintingThread {
  const waiting: Job[] = [];
  let post: Post | null = null;
  let isClosed = false;

  function next(): void {
    if (isClosed || post?.job) return;
    const job = waiting.shift();
    if (job === undefined) return;
    const at = opened(job);
    if (at === null) {
      next();
      return;
    }
    at.job = job;
    at.worker.hold(true);
    at.timer = setTimeout(() => {
      give(at, new Error(`The picture was not drawn within ${patienceMs / 1_000} seconds.`));
      void dismiss(at);
      next();
    }, patienceMs);
    at.worker.send(job.drawing);
  }

  /** The worker there is, or a new one; null, and the job rejected, when none can be started. */
  function opened(job: Job): Post | null {
    try {
      post ??= open();
    } catch (error) {
      job.reject(new Error('The worker that draws pictures could not be started.', { cause: error }));
    }
    return post;
  }

  function open(): Post {
    const fresh: Post = { worker: start(), job: null, timer: null };
    fresh.worker.onAnswer((painted) => {
      give(fresh, painted.type === 'picture' ? painted.bytes : failure(painted));
      next();
    });
    fresh.worker.onEnd((reason) => {
      if (post === fresh) post = null;
      give(fresh, new Error(`The worker that draws pictures ended. ${reason}`));
      next();
    });
    fresh.worker.hold(false);
    return fresh;
  }

  async function dismiss(dismissed: Post): Promise<void> {
    if (post === dismissed) post = null;
    await dismissed.worker.stop();
  }

  return {
    paint: (drawing) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(closedError());
        waiting.push({ drawing, resolve, reject });
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const job of waiting.splice(0)) job.reject(closedError());
      if (post === null) return;
      give(post, closedError());
      await dismiss(post);
    },
  };
}

/** Ends the job of a worker, which may then rest; an answer that comes too late finds no job. */
function give(post: Post, outcome: Uint8Array | Error): void {
  const { job, timer } = post;
  if (job === null) return;
  if (timer !== null) clearTimeout(timer);
  post.job = null;
  post.worker.hold(false);
  if (outcome instanceof Error) job.reject(outcome);
  else job.resolve(outcome);
}

function failure({ reason }: Extract<Painted, { type: 'failed' }>): Error {
  return new Error(`The picture could not be drawn: ${reason}`);
}

function closedError(): Error {
  return new Error('Pictures are closed.');
}
