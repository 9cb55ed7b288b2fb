import { z } from 'zod';
import { type Held, StaleWriteError } from '../../core/ports/library.ts';
import { type GroupSettings, settingsSchema, USUAL_SETTINGS } from '../../core/ports/settings.ts';
import type { StoreFiles } from './store-files.ts';

const storedSettingsSchema = z.strictObject({ revision: z.number().int().min(0), settings: settingsSchema });
type Stored = z.infer<typeof storedSettingsSchema>;

/** `Settings` for one group. */
export interface SettingsOfGroup {
  load(): Promise<void>;
  find(): Held<GroupSettings>;
  save(settings: GroupSettings, expectedRevision: number): Promise<void>;
}

export function createSettingsOfGroup(folder: string, files: StoreFiles): SettingsOfGroup {
  const usual: Stored = { revision: 0, settings: USUAL_SETTINGS };
  const value = files.value<Stored>(`${folder}/settings.json`, storedSettingsSchema, usual);
  return {
    load: () => value.load(),
    find() {
      const { settings, revision } = value.read();
      return { value: settings, revision };
    },
    async save(settings, expectedRevision) {
      const checked = settingsSchema.parse(settings);
      await value.change((stored) => {
        if (stored.revision !== expectedRevision) throw new StaleWriteError('The settings');
        return [{ revision: expectedRevision + 1, settings: checked }, undefined];
      });
    },
  };
}
