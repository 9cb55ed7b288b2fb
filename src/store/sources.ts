import { join } from 'node:path';
import { z } from 'zod';
import { type Source, sourceSchema } from '../core/ports/sources.ts';
import { readDataFile } from './data-file.ts';

const sourcesSchema = z
  .strictObject({ sources: z.array(sourceSchema) })
  .refine(
    ({ sources }) =>
      [sources.map(({ id }) => id), sources.map(({ feed }) => feed)].every(
        (all) => new Set(all).size === all.length,
      ),
    'must name every source and every feed once',
  );

/** The public sources in `<dataDir>/sources.json`, which every group may switch on. Throws `UserError` `bundled-bad`. */
export async function readSources(dataDir: string): Promise<readonly Source[]> {
  return (await readDataFile(join(dataDir, 'sources.json'), sourcesSchema)).sources;
}
