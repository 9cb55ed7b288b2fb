import type { Worker } from './start-worker.ts';

/** Does one job after the other outside this thread. */
export interface Thread<Job, Answer> {
  /** Rejects with `ThreadError` when the job takes too long or ends the worker, and after `close`. */
  run(job: Job): Promise<Answer>;
  close(): Promise<void>;
}

/** Why a job has no answer. `slow`: it took too long, and its worker was ended. `ended`: it ended its worker, or none could be started. */
export class ThreadError extends Error {
  readonly reason: 'slow' | 'ended' | 'closed';
  constructor(reason: ThreadError['reason'], message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ThreadError';
    this.reason = reason;
  }
}

interface ThreadOptions<Job, Answer> {
  readonly start: () => Worker<Job, Answer>;
  /** How long a job may take, in milliseconds. */
  readonly patienceMs: number;
  /** How long a worker with nothing to do is kept, in milliseconds; for good unless said. */
  readonly restMs?: number;
}

interface Task<Job, Answer> {
  readonly job: Job;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** The worker at work, and the task it has, if any; `timer` ends the task, or its rest. */
interface Post<Job, Answer> {
  readonly worker: Worker<Job, Answer>;
  task: Task<Job, Answer> | null;
  timer: NodeJS.Timeout | null;
}

/** One worker, started with the first job; one that ends or does not answer in time is replaced with the next job. */
export function createThread<Job, Answer>({
  start,
  patienceMs,
  restMs,
}: ThreadOptions<Job, Answer>): Thread<Job, Answer> {
  const waiting: Task<Job, Answer>[] = [];
  let post: Post<Job, Answer> | null = null;
  let isClosed = false;

  function next(): void {
    if (isClosed || post?.task) return;
    const task = waiting.shift();
    if (task === undefined) {
      rest();
      return;
    }
    const at = opened(task);
    if (at === null) next();
    else begin(at, task);
  }

  function begin(at: Post<Job, Answer>, task: Task<Job, Answer>): void {
    at.task = task;
    at.worker.hold(true);
    setTimer(at, patienceMs, () => {
      give(at, new ThreadError('slow', `It took longer than ${patienceMs / 1_000} seconds.`));
      void dismiss(at);
      next();
    });
    at.worker.send(task.job);
  }

  function rest(): void {
    const resting = post;
    if (resting === null || restMs === undefined) return;
    setTimer(resting, restMs, () => void dismiss(resting));
    resting.timer?.unref();
  }

  /** The worker there is, or a new one; null, and the task rejected, when none can be started. */
  function opened(task: Task<Job, Answer>): Post<Job, Answer> | null {
    try {
      post ??= open();
    } catch (error) {
      task.reject(new ThreadError('ended', 'No worker could be started.', { cause: error }));
    }
    return post;
  }

  function open(): Post<Job, Answer> {
    const fresh: Post<Job, Answer> = { worker: start(), task: null, timer: null };
    fresh.worker.onAnswer((answer) => {
      give(fresh, answer);
      next();
    });
    fresh.worker.onEnd((reason) => {
      if (post === fresh) post = null;
      give(fresh, new ThreadError('ended', `The worker ended. ${reason}`));
      next();
    });
    fresh.worker.hold(false);
    return fresh;
  }

  async function dismiss(dismissed: Post<Job, Answer>): Promise<void> {
    if (post === dismissed) post = null;
    await dismissed.worker.stop();
  }

  return {
    run: (job) =>
      new Promise((resolve, reject) => {
        if (isClosed) return reject(closedError());
        waiting.push({ job, resolve, reject });
        next();
      }),
    close: async () => {
      isClosed = true;
      for (const task of waiting.splice(0)) task.reject(closedError());
      if (post === null) return;
      give(post, closedError());
      if (post.timer !== null) clearTimeout(post.timer);
      await dismiss(post);
    },
  };
}

function setTimer<Job, Answer>(post: Post<Job, Answer>, ms: number, then: () => void): void {
  if (post.timer !== null) clearTimeout(post.timer);
  post.timer = setTimeout(then, ms);
}

/** Ends the task of a worker, which may then rest; an answer that comes too late finds no task. */
function give<Job, Answer>(post: Post<Job, Answer>, outcome: Answer | ThreadError): void {
  const { task, timer } = post;
  if (task === null) return;
  if (timer !== null) clearTimeout(timer);
  post.timer = null;
  post.task = null;
  post.worker.hold(false);
  if (outcome instanceof ThreadError) task.reject(outcome);
  else task.resolve(outcome);
}

function closedError(): ThreadError {
  return new ThreadError('closed', 'It was closed.');
}
