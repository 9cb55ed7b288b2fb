import type { Delivery, Finish } from '../core/ports/deliveries.ts';
import type { PostOutcome } from '../core/ports/poster.ts';
import type { Looked } from './platform-answers.ts';
import type { Timings } from './timings.ts';

const MS_PER_SECOND = 1_000;
/** No platform asks for longer, and a clock that is wrong must not silence a place for ever. */
const LONGEST_WAIT_SECONDS = 86_400;

/** What is known of a message before it is tried: whether an earlier post of it may stand there, and whether it may go out though nobody can tell. */
export type Past = Pick<Delivery, 'repeated'> & { readonly open: boolean };

/** How a post ends that surely did not leave: it waits, or is looked up again when an earlier one may stand there. */
function unsentFinish({ open, repeated }: Past, reason: string, notBefore: Date): Finish {
  if (open && !repeated) return { state: 'unsure', reason, notBefore };
  return { state: 'planned', reason, open, notBefore };
}

/** How a post ends that the platform has answered, or not, at the moment `at`; `nextTry`: when it is tried again where the platform names no time. */
export function postFinish(outcome: PostOutcome, past: Past, at: Date, nextTry: Date): Finish {
  switch (outcome.type) {
    case 'sent':
      return { state: 'sent', ref: outcome.ref, at };
    case 'not-sent':
    case 'authorisation-lost':
      return unsentFinish(past, outcome.reason, nextTry);
    case 'rate-limited': {
      const reason = `The platform asks to wait ${outcome.retryAfterSeconds} seconds.`;
      return unsentFinish(past, reason, waitedUntil(outcome.retryAfterSeconds, at));
    }
    case 'refused':
    case 'gone':
      return droppedFinish(past, outcome.reason, at);
    case 'unknown':
      return { state: 'unsure', reason: outcome.reason };
    default:
      return outcome satisfies never;
  }
}

/** How a message ends that will not be tried any more: when an earlier post may stand there, nobody may say that it does not. */
export function droppedFinish({ open }: Past, reason: string, at: Date): Finish {
  if (!open) return { state: 'dead', reason, at };
  return { state: 'parked', reason: `We cannot tell whether an earlier try arrived. ${reason}`, at };
}

/** Until when a place that asked to be left alone for so many seconds is. */
export function waitedUntil(seconds: number, at: Date): Date {
  const bounded = Math.min(Math.max(seconds, 0), LONGEST_WAIT_SECONDS);
  return new Date(at.getTime() + bounded * MS_PER_SECOND);
}

/** How a message that was looked for ends, or goes on, at the moment `at`; `mayRepeat`: the group wants it once more when nobody can tell. */
export function lookFinish(
  looked: Looked,
  delivery: Delivery,
  { timings, at, mayRepeat }: { readonly timings: Timings; readonly at: Date; readonly mayRepeat: boolean },
): Finish {
  switch (looked.type) {
    case 'found':
      return { state: 'sent', ref: looked.ref, at };
    case 'not-found':
      return { state: 'planned', reason: 'not found where it should stand' };
    case 'failed':
      return failedLookFinish(looked.reason, delivery, timings, at);
    case 'cannot-look': {
      const reason = `We cannot tell whether it arrived: ${looked.reason}`;
      if (!delivery.repeated && isInNonceWindow(delivery, timings, at))
        return { state: 'planned', reason, open: true };
      if (!delivery.repeated && mayRepeat) return { state: 'planned', reason, open: true, repeated: true };
      return { state: 'parked', reason, at };
    }
    default:
      return looked satisfies never;
  }
}

/** Whether a request that leaves at `at` surely arrives while the platform still drops a second post of the same name. */
export function isInNonceWindow({ place, opened }: Delivery, timings: Timings, at: Date): boolean {
  const window = timings.nonceWindowMs[place.platform];
  if (window === undefined || opened === null) return false;
  const age = at.getTime() - Date.parse(opened);
  return age >= 0 && age + timings.requestMs + timings.marginMs < window;
}

function failedLookFinish(reason: string, delivery: Delivery, timings: Timings, at: Date): Finish {
  const looks = delivery.looks + 1;
  const since = at.getTime() - Date.parse(delivery.opened ?? delivery.due);
  if (looks >= timings.lookTries && since >= timings.lookForMs)
    return {
      state: 'parked',
      reason: `We cannot tell whether it arrived: looking failed ${looks} times, at last with “${reason}”.`,
      at,
    };
  const wait = Math.min(timings.lookAgainMs * 2 ** Math.min(delivery.looks, 16), timings.lookAgainMostMs);
  return { state: 'unsure', reason, looked: true, notBefore: new Date(at.getTime() + wait) };
}
