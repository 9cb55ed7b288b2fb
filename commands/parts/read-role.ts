import { UserError } from '../../src/core/errors.ts';
import type { Place } from '../../src/core/ports/place.ts';

/** `<@&123456789012345678>`, a Discord role; `123456789012345678` */
const discordRole = /^(?:<@&(\d{5,25})>|(\d{5,25}))$/u;
/** `<!subteam^S0614TZR7|@secretaries>`, a Slack user group; `S0614TZR7` */
const slackGroup = /^(?:<!subteam\^(S[A-Z0-9]{2,20})(?:\|[^>]{0,80})?>|(S[A-Z0-9]{2,20}))$/u;
/** `@everyone`, `<!here>`, `channel` */
const everyone = /^(?:@|<!)?(?:everyone|here|channel|all)(?:\|[^>]{0,80})?>?$/iu;
const NOBODY = new Set(['nobody', 'none', 'off', 'no']);

/** The role or user group that reminders name, by the platform’s own id of it; null for nobody. Throws `UserError`, also for everybody at once. */
export function readRole(text: string, { platform, tenant }: Place): string | null {
  const typed = text.trim();
  if (NOBODY.has(typed.toLowerCase())) return null;
  const role = discordRole.exec(typed);
  const id = role?.[1] ?? role?.[2];
  // On Discord the role of everybody has the id of the server.
  if (everyone.test(typed) || (platform === 'discord' && id === tenant))
    throw new UserError(
      'everyone',
      'Reminders never call everybody at once.',
      'Choose a role or a user group; for nobody, type mention:nobody',
    );
  const group = slackGroup.exec(typed);
  const found = platform === 'slack' ? (group?.[1] ?? group?.[2]) : id;
  if (found === undefined || platform === 'terminal')
    throw new UserError(
      'bad-role',
      platform === 'terminal'
        ? 'Nobody can be named in a terminal.'
        : `“${text}” is no ${platform === 'slack' ? 'user group' : 'role'} here.`,
      'Type @ after that word and choose from the list; for nobody, type mention:nobody',
    );
  return found;
}
