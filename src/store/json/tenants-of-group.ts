import { z } from 'zod';
import { type Tenant, tenantSchema } from '../../core/ports/tenants.ts';
import type { StoreFiles } from './store-files.ts';

const storedTenantsSchema = z.strictObject({ tenants: z.array(tenantSchema) });
type Stored = z.infer<typeof storedTenantsSchema>;

/** `Tenants` for one group. */
export interface TenantsOfGroup {
  load(): Promise<void>;
  firstUse(place: Pick<Tenant, 'platform' | 'tenant'>, now: Date): Promise<boolean>;
}

export function createTenantsOfGroup(folder: string, files: StoreFiles): TenantsOfGroup {
  const value = files.value<Stored>(`${folder}/tenants.json`, storedTenantsSchema, { tenants: [] });
  return {
    load: () => value.load(),
    firstUse({ platform, tenant }, now) {
      return value.change((stored) => {
        if (stored.tenants.some((known) => known.platform === platform && known.tenant === tenant))
          return [stored, false];
        return [{ tenants: [...stored.tenants, { platform, tenant, greeted: now.toISOString() }] }, true];
      });
    },
  };
}
