import { z } from 'zod';
import type { StoreFiles } from './store-files.ts';

const registrationSchema = z.strictObject({ application: z.string().min(1), hash: z.string().min(1) });
const storedRegistrationsSchema = z.strictObject({ registrations: z.array(registrationSchema) });
type Stored = z.infer<typeof storedRegistrationsSchema>;

/** `Registrations` for one group. */
export interface RegistrationsOfGroup {
  load(): Promise<void>;
  find(application: string): string | null;
  save(application: string, hash: string): Promise<void>;
}

export function createRegistrationsOfGroup(folder: string, files: StoreFiles): RegistrationsOfGroup {
  const value = files.value<Stored>(`${folder}/registrations.json`, storedRegistrationsSchema, {
    registrations: [],
  });
  return {
    load: () => value.load(),
    find: (application) =>
      value.read().registrations.find((known) => known.application === application)?.hash ?? null,
    async save(application, hash) {
      await value.change((stored) => {
        const others = stored.registrations.filter((known) => known.application !== application);
        return [{ registrations: [...others, { application, hash }] }, undefined];
      });
    },
  };
}
