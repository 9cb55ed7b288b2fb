import { z } from 'zod';
import { type Group, type Place, platformSchema } from './place.ts';

/** A server or workspace in which the bot has been used, and when first. */
export const tenantSchema = z.strictObject({
  platform: platformSchema,
  tenant: z.string().min(1),
  greeted: z.iso.datetime(),
});
export type Tenant = z.infer<typeof tenantSchema>;

export interface Tenants {
  /** True the first time it is asked for a tenant, and never again, also after a restart: durable before it resolves. */
  firstUse(group: Group, place: Pick<Place, 'platform' | 'tenant'>, now: Date): Promise<boolean>;
}
