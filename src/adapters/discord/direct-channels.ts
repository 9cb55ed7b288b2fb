import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Place } from '../../core/ports/place.ts';
import type { PostOutcome } from '../../core/ports/poster.ts';
import { isDirect } from '../../core/ports/subscriptions.ts';
import { toPostOutcome } from './faults.ts';
import type { Waits } from './waits.ts';

type Unposted = Exclude<PostOutcome, { type: 'sent' }>;

/** The channels of direct messages, opened when they are first needed. */
export interface DirectChannels {
  /** The channel that a place is; a direct message is opened for a person. Why it could not be, when it could not: nothing was posted then. */
  open(place: Place): Promise<string | Unposted>;
}

const MS_PER_SECOND = 1_000;
const OPEN_MS = 5_000;
const MOST_KEPT = 1_000;
/** Under which waits for opening are kept: Discord counts it for all persons together. */
const OPENING = 'direct messages';
/** A person by Discord’s id: `@1033044521375760004` */
const personPattern = /^@(\d{17,20})$/u;
const channelSchema = z.object({ id: z.string() });

/** Opens direct messages, each once as long as the bot runs; Discord gives the same channel every time. */
export function createDirectChannels(rest: REST, waits: Waits): DirectChannels {
  const kept = new Map<string, string>();
  const ask = async (person: string): Promise<string> => {
    const opened = await rest.post(Routes.userChannels(), {
      body: { recipient_id: person },
      signal: AbortSignal.timeout(OPEN_MS),
    });
    const { id } = channelSchema.parse(opened);
    const [oldest] = kept.keys();
    if (kept.size >= MOST_KEPT && oldest !== undefined) kept.delete(oldest);
    kept.set(person, id);
    return id;
  };
  return {
    open: async (place) => {
      if (!isDirect(place)) return place.channel;
      const person = personPattern.exec(place.channel)?.[1];
      if (person === undefined) return { type: 'gone', reason: 'Discord knows no person of that id.' };
      const known = kept.get(person);
      if (known !== undefined) return known;
      const left = waits.left(OPENING);
      if (left > 0) return { type: 'rate-limited', retryAfterSeconds: Math.ceil(left / MS_PER_SECOND) };
      try {
        return await ask(person);
      } catch (error) {
        return unopened(error, waits);
      }
    },
  };
}

/** Whether it was opened or not, nobody sees anything of it, so surely nothing was posted. */
function unopened(error: unknown, waits: Waits): Unposted {
  const outcome = toPostOutcome(error);
  if (outcome.type === 'rate-limited') waits.hold(OPENING, outcome.retryAfterSeconds * MS_PER_SECOND);
  waits.note(OPENING, error);
  return outcome.type === 'unknown' ? { type: 'not-sent', reason: outcome.reason } : outcome;
}
