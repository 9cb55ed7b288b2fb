import { Worker as Thread } from 'node:worker_threads';

/** What works outside this thread: takes a job, answers once, in order. */
export interface Worker<Job, Answer> {
  send(job: Job): void;
  onAnswer(take: (answer: Answer) => void): void;
  /** Called when it ends, told to or not; more than once is harmless. */
  onEnd(take: (reason: string) => void): void;
  /** Whether the process waits for it. */
  hold(isHeld: boolean): void;
  stop(): Promise<void>;
}

interface WorkerOptions {
  /** The most memory that its own values may take, in MB; it is ended when it needs more. */
  readonly memoryMb?: number;
}

/**
 * A thread that runs `file`, without node's own options of this process. Compiled files run as they are; sources (`npm run dev`, tests) are
 * read by tsx.
 */
export function startWorker<Job, Answer>(file: URL, { memoryMb }: WorkerOptions = {}): Worker<Job, Answer> {
  const options = {
    execArgv: [],
    ...(memoryMb === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: memoryMb } }),
  };
  const thread = file.href.endsWith('.ts')
    ? new Thread(firstWords(file), { ...options, eval: true })
    : new Thread(file, options);
  return {
    send: (job) => thread.postMessage(job),
    onAnswer: (take) => thread.on('message', take),
    onEnd: (take) => {
      thread.once('error', (error) => take(error instanceof Error ? error.message : String(error)));
      thread.once('exit', (code) => take(`It ended with code ${code}.`));
    },
    hold: (isHeld) => (isHeld ? thread.ref() : thread.unref()),
    stop: async () => {
      await thread.terminate();
    },
  };
}

/** The compiled `name.js` beside the module at `from`, or its source `name.ts` where that is what runs. */
export function besideModule(name: string, from: string): URL {
  return new URL(`./${name}${from.endsWith('.ts') ? '.ts' : '.js'}`, from);
}

/** `--import tsx` does not reach the first file of a worker on Node 20, so tsx is loaded by hand. */
function firstWords(file: URL): string {
  return `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(file.href)}); })`;
}
