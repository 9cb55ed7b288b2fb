import type { Drawing } from '../core/pictures/drawing.ts';
import type { Pictures } from '../core/ports/pictures.ts';
import { besideModule, startWorker, type Worker } from '../threads/start-worker.ts';
import { createThread } from '../threads/thread.ts';
import type { Painted } from './worker.ts';

/** Pictures that are to be closed when the program ends. */
export interface OwnPictures extends Pictures {
  /** Ends the worker. What was being drawn is rejected, and so is everything after. */
  close(): Promise<void>;
}

interface PicturesOptions {
  /** How long one picture may take before its worker is ended and another stands in; 5 seconds. */
  readonly patienceMs?: number;
  /** How many pictures are kept, those asked for last; 50, about 3 MB. */
  readonly kept?: number;
  /** Starts what draws; a worker thread of our own unless a test says otherwise. */
  readonly start?: () => Worker<Drawing, Painted>;
}

const PATIENCE_MS = 5_000;
const KEPT = 50;

/** Pictures drawn one after the other in a worker that is started with the first and never keeps the process alive when it has nothing to do. */
export function createPictures({
  patienceMs = PATIENCE_MS,
  kept = KEPT,
  start = () => startWorker<Drawing, Painted>(besideModule('worker', import.meta.url)),
}: PicturesOptions = {}): OwnPictures {
  const thread = createThread({ start, patienceMs });
  const drawn = new Map<string, Promise<Uint8Array>>();
  return {
    draw: (drawing) => {
      const key = JSON.stringify(drawing);
      const picture = drawn.get(key) ?? thread.run(drawing).then(bytesOf, refused);
      drawn.delete(key);
      drawn.set(key, picture);
      const oldest = drawn.keys().next().value;
      if (drawn.size > kept && oldest !== undefined) drawn.delete(oldest);
      // One that failed is tried again when it is asked for again.
      picture.catch(() => drawn.get(key) === picture && drawn.delete(key));
      return picture;
    },
    close: thread.close,
  };
}

function refused(error: unknown): never {
  const why = error instanceof Error ? error.message : String(error);
  throw new Error(`The picture could not be drawn: ${why}`, { cause: error });
}

function bytesOf(painted: Painted): Uint8Array {
  if (painted.type === 'picture') return painted.bytes;
  throw new Error(`The picture could not be drawn: ${painted.reason}`);
}
