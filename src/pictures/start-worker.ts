import { Worker as Thread } from 'node:worker_threads';
import type { Drawing } from '../core/pictures/drawing.ts';
import type { Painted } from './worker.ts';

/** What draws outside this thread: takes a drawing, answers once, in order. */
export interface Worker {
  send(drawing: Drawing): void;
  onAnswer(take: (painted: Painted) => void): void;
  /** Called when it ends, told to or not; more than once is harmless. */
  onEnd(take: (reason: string) => void): void;
  /** Whether the process waits for it. */
  hold(isHeld: boolean): void;
  stop(): Promise<void>;
}

/** Our worker thread, without node's own options of this process. Compiled it is `worker.js` beside this file; from source (`npm run dev`, tests) it is read by tsx. */
export function startWorker(): Worker {
  const isSource = import.meta.url.endsWith('.ts');
  const thread = isSource
    ? startFromSource()
    : new Thread(new URL('./worker.js', import.meta.url), { execArgv: [] });
  return {
    send: (drawing) => thread.postMessage(drawing),
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

/** `--import tsx` does not reach the first file of a worker on Node 20, so tsx is loaded by hand. */
function startFromSource(): Thread {
  const file = JSON.stringify(new URL('./worker.ts', import.meta.url).href);
  const first = `import('tsx/esm/api').then(({ register }) => { register(); return import(${file}); })`;
  return new Thread(first, { eval: true, execArgv: [] });
}
