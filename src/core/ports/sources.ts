import { z } from 'zod';
import type { Group } from './place.ts';

/** A public source of NEC reports that can be watched: its feed. Off until an officer switches it on. */
export const sourceSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,31}$/u),
  name: z.string().min(1).max(80),
  feed: z.url({ protocol: /^https?$/u }),
  /** Who writes there, where all reports are by one person. */
  reporter: z.string().min(1).nullable(),
  publisher: z.string().min(1).nullable(),
});
export type Source = z.infer<typeof sourceSchema>;

/** How watching a source goes. Entries seen are kept as hashes, so that one is imported once. */
export const watchSchema = z.strictObject({
  id: sourceSchema.shape.id,
  on: z.boolean(),
  etag: z.string().nullable(),
  lastModified: z.string().nullable(),
  /** When it last answered, and when it may be asked again. */
  asked: z.iso.datetime().nullable(),
  next: z.iso.datetime().nullable(),
  /** Failures one after the other, and in a sentence the last one, or which entry could not be read. */
  failures: z.number().int().min(0),
  fault: z.string().nullable(),
  seen: z.array(z.string()),
  /** Reports found since an officer last looked. */
  found: z.array(z.string()),
});
export type Watch = z.infer<typeof watchSchema>;

export interface Sources {
  /** The bundled sources, then those that officers added, each with how watching it goes. */
  list(
    group: Group,
  ): Promise<
    readonly { readonly source: Source; readonly watch: Watch; readonly by: 'bundled' | 'officers' }[]
  >;
  /** Durable once it resolves. Keeps the whole watch of one source. */
  keep(group: Group, watch: Watch): Promise<void>;
  /** Durable once it resolves. A source of the officers’ own. */
  add(group: Group, source: Source): Promise<void>;
  /** False when officers added none of that id. */
  remove(group: Group, id: string): Promise<boolean>;
}
