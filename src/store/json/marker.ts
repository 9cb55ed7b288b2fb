import { join } from 'node:path';
import { z } from 'zod';
import type { Clock } from '../../core/ports/clock.ts';
import { createDurableFile } from './durable-file.ts';
import { createDurableValue } from './durable-value.ts';
import { findGroups } from './group-folders.ts';
import { toMissing } from './store-fault.ts';
import type { StoreState } from './store-state.ts';

const markerSchema = z.strictObject({ created: z.iso.datetime(), files: z.array(z.string().min(1)) });

/** `store.json`: says that a store was made here, and of which files. Without it, a lost file would look like a new bot. */
export interface Marker {
  /** Every file made and not taken away since, relative to the store's folder. */
  readonly files: () => readonly string[];
  has(file: string): boolean;
  /** Remembers a file; durable once it resolves. */
  add(file: string): Promise<void>;
  /** Forgets a file that was taken away on purpose; durable once it resolves. */
  remove(file: string): Promise<void>;
}

/**
 * Opens the marker, or makes it in a folder that holds no store yet. Throws `UserError` `store-missing` when the folder
 * holds groups but no marker. With `readOnly`, a folder without a store reads as an empty one.
 */
export async function openMarker(options: {
  readonly dir: string;
  readonly clock: Clock;
  readonly warn: (message: string) => void;
  readonly readOnly: boolean;
  readonly state: StoreState;
}): Promise<Marker> {
  const { dir, clock, warn, readOnly, state } = options;
  const path = join(dir, 'store.json');
  const file = createDurableFile({
    path,
    schema: markerSchema,
    version: 1,
    clock,
    warn,
    readOnly,
    wasMade: false,
  });
  const initial = { created: clock.now().toISOString(), files: [] };
  const value = createDurableValue<z.infer<typeof markerSchema>>(file, initial, state);
  await value.load();
  if (value.read() === initial) {
    if ((await findGroups(dir)).length > 0) throw toMissing(path);
    if (!readOnly) {
      await value.change((empty) => [{ ...empty }, undefined]);
      warn(`A new store was made in ${dir}.`);
    }
  }
  return {
    files: () => value.read().files,
    has: (name) => value.read().files.includes(name),
    add: (name) =>
      value.change((marker) =>
        marker.files.includes(name)
          ? [marker, undefined]
          : [{ ...marker, files: [...marker.files, name] }, undefined],
      ),
    remove: (name) =>
      value.change((marker) =>
        marker.files.includes(name)
          ? [{ ...marker, files: marker.files.filter((file) => file !== name) }, undefined]
          : [marker, undefined],
      ),
  };
}
