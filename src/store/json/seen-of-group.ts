import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { StoreFiles } from './store-files.ts';

const seenSchema = z.strictObject({ hash: z.string().min(1), at: z.iso.datetime() });
const storedSeenSchema = z.strictObject({ seen: z.array(seenSchema) });
type Stored = z.infer<typeof storedSeenSchema>;

/** How long the same may come again: Slack repeats at once, after one minute and after five; a wide margin. */
const REMEMBERED_MS = 15 * 60_000;
const MOST_REMEMBERED = 5_000;
/** 128 bits: no two ids meet in one. */
const HASH_LENGTH = 22;

/** `Seen` for one group. */
export interface SeenOfGroup {
  load(): Promise<void>;
  isNew(id: string, now: Date): Promise<boolean>;
}

export function createSeenOfGroup(folder: string, files: StoreFiles): SeenOfGroup {
  const value = files.value<Stored>(`${folder}/seen.json`, storedSeenSchema, { seen: [] });
  return {
    load: () => value.load(),
    isNew(id, now) {
      const hash = createHash('sha256').update(id).digest('base64url').slice(0, HASH_LENGTH);
      return value.change((stored) => {
        const kept = stored.seen.filter(({ at }) => isRemembered(at, now));
        if (kept.some((known) => known.hash === hash)) return [stored, false];
        const seen = [...kept, { hash, at: now.toISOString() }].slice(-MOST_REMEMBERED);
        return [{ seen }, true];
      });
    },
  };
}

/** Either side of now: a clock that was set back forgets what it saw in a future that never was. */
function isRemembered(at: string, now: Date): boolean {
  return Math.abs(now.getTime() - Date.parse(at)) <= REMEMBERED_MS;
}
