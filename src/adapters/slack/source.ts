import type { Place } from '../../core/ports/place.ts';

/** One thing a person did has one trigger, and one envelope that may be sent again. */
export function idsOf(...ids: readonly unknown[]): string[] {
  return ids.filter((id) => typeof id === 'string' && id !== '').map(String);
}

/** The workspace that something was done in, as the signed payload has it. */
export function teamOf({
  team,
  user,
}: {
  readonly team: { readonly id: string } | null;
  readonly user: { readonly team_id?: string };
}): string {
  return team?.id ?? user.team_id ?? 'unknown';
}

/** The Home tab is one person’s own. */
export function homePlace(tenant: string, user: string): Place {
  return { platform: 'slack', tenant, channel: user };
}
