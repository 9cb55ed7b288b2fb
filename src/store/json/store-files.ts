import { access, constants, readdir, rm } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { z } from 'zod';
import type { Clock } from '../../core/ports/clock.ts';
import { createDurableFile } from './durable-file.ts';
import { createDurableValue, type DurableValue } from './durable-value.ts';
import { makeFolder, syncFolder } from './folder.ts';
import type { Marker } from './marker.ts';
import { explained } from './store-fault.ts';
import type { StoreState } from './store-state.ts';

/** The version of a file's shape, unless it has had another since. */
const FIRST_VERSION = 1;

// Example: `diary.json.3015463218`, what write-file-atomic leaves behind when the process is killed in the middle of a write.
const LEFT_OVER = /\.json(?:\.bak)?\.\d+$/u;

/** Makes the values of one store, each with its file. */
export interface StoreFiles {
  /**
   * `name` is relative to the store's folder; `initial` stands until the file is first written. `version` goes up with every change of
   * shape that an earlier nec-bot could not read: it then stops with `store-newer`, where it would take the file for damaged and its older copy for good.
   */
  value<T extends object>(name: string, schema: z.ZodType<T>, initial: T, version?: number): DurableValue<T>;
}

export function createStoreFiles(options: {
  readonly dir: string;
  readonly clock: Clock;
  readonly warn: (message: string) => void;
  readonly readOnly: boolean;
  readonly state: StoreState;
  readonly marker: Marker;
}): StoreFiles {
  const { dir, clock, warn, readOnly, state, marker } = options;
  return {
    value(name, schema, initial, version = FIRST_VERSION) {
      const file = createDurableFile({
        path: join(dir, name),
        schema,
        version,
        clock,
        warn,
        readOnly,
        wasMade: marker.has(name),
        onMade: () => marker.add(name),
      });
      return createDurableValue(file, initial, state);
    },
  };
}

/** Makes the store's folder where it is missing. Throws `UserError` `store-read-only` when nothing can be written there. */
export async function prepareFolder(dir: string): Promise<void> {
  await explained(dir, 'written', async () => {
    await makeFolder(dir);
    // It may have been made a moment ago by who took the socket; a folder above that may not be read is not ours to sync.
    await syncFolder(dirname(resolve(dir))).catch(() => {});
    await access(dir, constants.W_OK);
  });
}

/** Removes what killed writes left half-written in a group's folder: never acknowledged, and it takes up room. */
export async function removeLeftOvers(groupDir: string): Promise<void> {
  for (const folder of [groupDir, join(groupDir, 'reports')]) {
    const names = await readdir(folder).catch(() => []);
    for (const name of names) {
      if (LEFT_OVER.test(name)) await rm(join(folder, name), { force: true });
    }
  }
}
