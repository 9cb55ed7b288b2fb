import type { WriteStream } from 'node:tty';
import { progress } from '@clack/prompts';

/** Where a long command stands, for whoever watches. */
export interface Progress {
  /** So many are done, of so many where that is known. */
  move(done: number, of: number | null, what: string): void;
  /** A sentence that stays. */
  say(sentence: string): void;
  end(): void;
}

type Out = Pick<WriteStream, 'isTTY' | 'write'>;

/** A bar on a terminal, plain lines in a pipe, and nothing at all for null. */
export function createProgress(out: (Out & NodeJS.WritableStream) | null): Progress {
  if (out === null) return { move: () => {}, say: () => {}, end: () => {} };
  return out.isTTY ? createBar(out as WriteStream) : createLines(out);
}

function createLines(out: Out): Progress {
  return {
    move: (done, of, what) => {
      out.write(`${done}${of === null ? '' : ` of ${of}`}: ${what}\n`);
    },
    say: (sentence) => {
      out.write(`${sentence}\n`);
    },
    end: () => {},
  };
}

/** As many as a blog of ten years has, where nobody says how many there are. */
const UNKNOWN = 1_000;

function createBar(out: WriteStream): Progress {
  let bar: ReturnType<typeof progress> | null = null;
  let reached = 0;
  return {
    move: (done, of, what) => {
      if (bar === null) {
        bar = progress({ max: of ?? UNKNOWN, output: out });
        bar.start('Reading the feed');
      }
      bar.advance(Math.max(0, done - reached), `${done}${of === null ? '' : ` of ${of}`}: ${what}`);
      reached = done;
    },
    say: (sentence) => {
      bar?.clear();
      bar = null;
      reached = 0;
      out.write(`${sentence}\n`);
    },
    end: () => {
      bar?.stop('The feed is read');
      bar = null;
    },
  };
}
