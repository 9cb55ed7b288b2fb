import type { APIApplicationCommandAutocompleteInteraction } from 'discord.js';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import type { Suggestion } from '../../core/chat/command.ts';
import { FIRST_ANSWER_MS } from './acknowledgement.ts';
import { callerOf, placeOf } from './asked.ts';
import { CHOICES } from './limits.ts';
import { readCommand } from './read-command.ts';
import { toChoices } from './register.ts';
import { createResponder, type ResponderParts } from './responder.ts';
import { within } from './within.ts';

/** APPLICATION_COMMAND_AUTOCOMPLETE_RESULT (Receiving and Responding, August 2026). */
const SUGGESTIONS = 8;

type Parts = Pick<AdapterParts, 'suggest' | 'officers'> & ResponderParts;

/** Suggestions while an option is typed; none rather than late ones or a fault. */
export async function receiveSuggestion(
  interaction: APIApplicationCommandAutocompleteInteraction,
  parts: Parts,
): Promise<void> {
  const found = await within(suggestionsFor(interaction, parts), FIRST_ANSWER_MS, []);
  await createResponder(parts, interaction, { isPrivate: true, inPlace: false }).acknowledge({
    type: SUGGESTIONS,
    data: { choices: toChoices(found, CHOICES) },
  });
}

async function suggestionsFor(
  interaction: APIApplicationCommandAutocompleteInteraction,
  parts: Parts,
): Promise<readonly Suggestion[]> {
  const { line, focused } = readCommand(interaction.data);
  const place = placeOf(interaction);
  if (focused === null || place === null) return [];
  try {
    const caller = callerOf(interaction, await parts.officers());
    return await parts.suggest(line, focused.name, focused.typed, place, caller);
  } catch (error) {
    parts.log.error({ err: error, event: 'discord-suggestions' }, 'suggestions failed');
    return [];
  }
}
