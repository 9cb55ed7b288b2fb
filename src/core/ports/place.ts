import { z } from 'zod';

const PLATFORMS = ['discord', 'slack', 'terminal'] as const;
export const platformSchema = z.enum(PLATFORMS);
export type Platform = z.infer<typeof platformSchema>;

/** Where a message can be sent: the platform, the server or workspace (tenant), and the channel in it. */
export const placeSchema = z.strictObject({
  platform: platformSchema,
  tenant: z.string().min(1),
  channel: z.string().min(1),
});
export type Place = z.infer<typeof placeSchema>;

/** One string for a place, for keys and comparisons. */
export function placeKey(place: Place): string {
  return `${place.platform}/${place.tenant}/${place.channel}`;
}

/** The people who share reports, diary, officers and audit; `home` for everything reached with the tokens in `.env`. */
export const groupSchema = z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/u);
export type Group = string;
export const HOME: Group = 'home';
/** Whose diary every group sees beside its own: dates that the operator enters for everyone. */
export const EVERYONE: Group = 'everyone';
