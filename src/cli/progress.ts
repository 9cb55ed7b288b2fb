import type { WriteStream } from 'node:tty';

/** Where a long command stands, for whoever watches. */
export interface Progress {
  /** One more is done. */
  step(what: string): void;
  /** A sentence that stays. */
  say(sentence: string): void;
  /** Makes room for other output. */
  pause(): void;
  end(): void;
}

const MOST_NAME = 60;
/** Moves to the start of the line and empties it (ECMA-48). */
const EMPTY_LINE = '\r\u001B[2K';

/** One line that renews itself on a terminal, a plain line each in a pipe, and nothing at all for null. How many there will be is not known before. */
export function createProgress(out: Pick<WriteStream, 'write' | 'isTTY'> | null): Progress {
  let count = 0;
  let isShown = false;
  const clear = (): void => {
    if (isShown) out?.write(EMPTY_LINE);
    isShown = false;
  };
  return {
    step: (what) => {
      count += 1;
      if (out === null) return;
      const line = `${count} read: ${what.slice(0, MOST_NAME)}`;
      if (!out.isTTY) {
        if (count > 1) out.write(`${line}\n`);
        return;
      }
      clear();
      out.write(line);
      isShown = true;
    },
    say: (sentence) => {
      clear();
      out?.write(`${sentence}\n`);
    },
    pause: clear,
    end: clear,
  };
}
