import { z } from 'zod';
import { type Held, StaleWriteError } from '../../core/ports/library.ts';
import { NO_OFFICERS, type OfficerList, officersSchema } from '../../core/ports/officers.ts';
import type { StoreFiles } from './store-files.ts';

const storedOfficersSchema = z.strictObject({ revision: z.number().int().min(0), officers: officersSchema });
type Stored = z.infer<typeof storedOfficersSchema>;

/** `Officers` for one group. */
export interface OfficersOfGroup {
  load(): Promise<void>;
  find(): Held<OfficerList>;
  save(officers: OfficerList, expectedRevision: number): Promise<void>;
}

export function createOfficersOfGroup(folder: string, files: StoreFiles): OfficersOfGroup {
  const nobody: Stored = { revision: 0, officers: NO_OFFICERS };
  const value = files.value<Stored>(`${folder}/officers.json`, storedOfficersSchema, nobody);
  return {
    load: () => value.load(),
    find() {
      const { officers, revision } = value.read();
      return { value: officers, revision };
    },
    async save(officers, expectedRevision) {
      const checked = officersSchema.parse(officers);
      await value.change((stored) => {
        if (stored.revision !== expectedRevision) throw new StaleWriteError('The list of officers');
        return [{ revision: expectedRevision + 1, officers: checked }, undefined];
      });
    },
  };
}
