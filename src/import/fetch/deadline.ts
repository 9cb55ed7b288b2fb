import { UserError } from '../../core/errors.ts';

export interface Timings {
  /** All that one fetch may take, in milliseconds. */
  readonly totalMs: number;
  /** How long a server may send nothing, in milliseconds. */
  readonly silentMs: number;
}

export interface Deadline {
  readonly signal: AbortSignal;
  /** Never kept; broken with the reason when time is up. */
  readonly broken: Promise<never>;
  /** From now on this host is waited for. */
  asking(host: string): void;
  /** Something came: the silence begins anew. */
  heard(): void;
  breakOff(reason: UserError): void;
  stop(): void;
}

/** Watches over one fetch: breaks it off when it takes too long in all, or when nothing comes for too long. */
export function createDeadline({ totalMs, silentMs }: Timings): Deadline {
  const controller = new AbortController();
  let host = 'The server';
  const broken = new Promise<never>((_resolve, reject) => {
    controller.signal.addEventListener('abort', () => reject(controller.signal.reason), { once: true });
  });
  broken.catch(() => {});
  const tooSlow = (what: string) => new UserError('web-too-slow', `${host} ${what}.`, 'Try again later.');
  const total = setTimeout(
    () => controller.abort(tooSlow(`took longer than ${inSeconds(totalMs)}`)),
    totalMs,
  );
  const silence = setTimeout(
    () => controller.abort(tooSlow(`sent nothing for ${inSeconds(silentMs)}`)),
    silentMs,
  );
  return {
    signal: controller.signal,
    broken,
    asking: (asked) => {
      host = asked;
      silence.refresh();
    },
    heard: () => {
      silence.refresh();
    },
    breakOff: (reason) => controller.abort(reason),
    stop: () => {
      clearTimeout(total);
      clearTimeout(silence);
    },
  };
}

function inSeconds(milliseconds: number): string {
  return milliseconds === 1_000 ? '1 second' : `${milliseconds / 1_000} seconds`;
}
