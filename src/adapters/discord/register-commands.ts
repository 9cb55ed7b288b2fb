import { type REST, Routes } from 'discord.js';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import { UserError } from '../../core/errors.ts';
import { wordsOf } from './faults.ts';
import { registrationHash, toRegistration } from './register.ts';

/**
 * Registers the commands with Discord when they are not those registered last. Throws `UserError` when Discord does not take them and
 * none were registered before; otherwise the older ones go on and the operator is told.
 */
export async function registerCommands(
  rest: REST,
  applicationId: string,
  { router, registration, log }: Pick<AdapterParts, 'router' | 'registration' | 'log'>,
): Promise<void> {
  const body = toRegistration(router.commands);
  const hash = registrationHash(body);
  const held = await registration.find(applicationId);
  if (held === hash) return;
  try {
    await rest.put(Routes.applicationCommands(applicationId), { body });
  } catch (error) {
    const reason = `Discord did not take the commands (${wordsOf(error)}).`;
    if (held === null)
      throw new UserError('discord-registration', reason, 'Start the bot again in a few minutes.', {
        cause: error,
      });
    log.error({ event: 'discord-registration' }, `${reason} Those registered before go on.`);
    return;
  }
  await registration.save(applicationId, hash);
  log.info(
    { event: 'discord-registration', commands: body.length },
    'The commands were registered with Discord.',
  );
}
