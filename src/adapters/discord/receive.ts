import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIInteraction,
  APIMessageComponentInteraction,
} from 'discord.js';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import type { Suggestion } from '../../core/chat/command.ts';
import { failedReply, type Reply } from '../../core/chat/reply.ts';
import type { Preparation, Prepared } from '../../core/chat/router.ts';
import { createSeen } from '../../core/chat/seen.ts';
import { UserError } from '../../core/errors.ts';
import { EPHEMERAL, toAcknowledgement } from './acknowledgement.ts';
import { callerOf, placeOf } from './asked.ts';
import { CHOICES } from './limits.ts';
import { readCommand } from './read-command.ts';
import { toChoices } from './register.ts';
import { DISCORD_BUDGET, renderReply } from './render.ts';
import { createResponder, type Responder, type ResponderParts } from './responder.ts';
import { within } from './within.ts';

/** Suggestions that come later than this are of no use: Discord waits three seconds (Receiving and Responding, August 2026). */
const SUGGEST_MS = 2_400;
/** DEFERRED_UPDATE_MESSAGE, CHANNEL_MESSAGE_WITH_SOURCE, APPLICATION_COMMAND_AUTOCOMPLETE_RESULT (the same). */
const DEFERRED_UPDATE = 6;
const MESSAGE = 4;
const SUGGESTIONS = 8;

export interface Receiver {
  /** Takes up an interaction as the gateway gives it; one that came before is left alone. Never throws. */
  take(interaction: APIInteraction): void;
  /** Takes up nothing more, and resolves when what is under way is answered, or after so many milliseconds. */
  close(patienceMs: number): Promise<void>;
}

type Parts = AdapterParts & ResponderParts;

export function createReceiver(parts: Parts): Receiver {
  const isNew = createSeen();
  const underWay = new Set<Promise<void>>();
  let isOpen = true;
  return {
    take: (interaction) => {
      // What has no id or token cannot be answered.
      if (typeof interaction?.id !== 'string' || typeof interaction.token !== 'string') return;
      if (!isOpen || !isNew([interaction.id])) return;
      const work = receive(interaction, parts)
        .catch((error: unknown) =>
          parts.log.error(
            { err: error, event: 'discord-answer', interaction: interaction.id },
            'a question failed',
          ),
        )
        .finally(() => underWay.delete(work));
      underWay.add(work);
    },
    close: async (patienceMs) => {
      isOpen = false;
      await within(Promise.all(underWay), patienceMs, undefined);
    },
  };
}

async function receive(interaction: APIInteraction, parts: Parts): Promise<void> {
  if (isCommand(interaction)) await receiveCommand(interaction, parts);
  else if (isSuggestion(interaction)) await receiveSuggestion(interaction, parts);
  else if (interaction.type === 3) await receivePress(interaction, parts);
}

/** ApplicationCommand of the kind that is typed; the other kinds are not registered. */
function isCommand(interaction: APIInteraction): interaction is APIChatInputApplicationCommandInteraction {
  return interaction.type === 2 && interaction.data.type === 1;
}

function isSuggestion(
  interaction: APIInteraction,
): interaction is APIApplicationCommandAutocompleteInteraction {
  return interaction.type === 4;
}

async function receiveCommand(
  interaction: APIChatInputApplicationCommandInteraction,
  parts: Parts,
): Promise<void> {
  const { line, values, page } = readCommand(interaction.data);
  const preparation = parts.router.prepareValues(line, values, page);
  const isPrivate = preparation.type === 'refused' || preparation.prepared.visibility === 'private';
  const responder = createResponder(parts, interaction, isPrivate);
  await answer(interaction, preparation, responder, parts, (prepared) =>
    toAcknowledgement(prepared.visibility),
  );
}

async function receivePress(interaction: APIMessageComponentInteraction, parts: Parts): Promise<void> {
  const { data } = interaction;
  const action = 'values' in data ? (data.values[0] ?? '') : data.custom_id;
  const preparation = parts.router.prepareAction(action);
  const responder = createResponder(parts, interaction, true);
  await answer(interaction, preparation, responder, parts, () => ({ type: DEFERRED_UPDATE }));
}

/** Acknowledges before anything that could take time, then finds out who asks, then answers. */
async function answer(
  interaction: APIInteraction,
  preparation: Preparation,
  responder: Responder,
  parts: Parts,
  acknowledgement: (prepared: Prepared) => object,
): Promise<void> {
  if (preparation.type === 'refused') {
    const { flags, ...body } = renderReply(preparation.reply);
    await responder.acknowledge({ type: MESSAGE, data: { ...body, flags: flags | EPHEMERAL } });
    return;
  }
  const { prepared } = preparation;
  if (!(await responder.acknowledge(acknowledgement(prepared)))) return;
  const reply = await replyTo(interaction, prepared, parts);
  const isPress = interaction.type === 3;
  // Discord fixed who sees the answer before it was known; a refusal is for the asker alone, and takes the place of nothing.
  if (reply.failed === true && (isPress || prepared.visibility === 'channel'))
    await responder.showPrivately(reply, !isPress);
  else await responder.show(reply);
}

async function replyTo(interaction: APIInteraction, prepared: Prepared, parts: Parts): Promise<Reply> {
  try {
    const caller = callerOf(interaction, await parts.officers());
    const place = placeOf(interaction);
    if (place === null)
      throw new UserError('no-channel', 'That did not come from a channel.', 'Ask again in a channel.');
    return await parts.answer(prepared, place, caller, DISCORD_BUDGET);
  } catch (error) {
    return faultReply(error, interaction.id, parts);
  }
}

function faultReply(error: unknown, id: string, { log }: Parts): Reply {
  if (error instanceof UserError)
    return failedReply('That did not work', 'warning', error.message, error.next);
  log.error({ err: error, event: 'discord-answer', interaction: id }, 'a question failed');
  return failedReply(
    'That did not work',
    'problem',
    'Something went wrong on our side.',
    'Try again in a minute. If it happens again, tell whoever runs this bot.',
  );
}

/** Suggestions while an option is typed; none rather than late ones or a fault. */
async function receiveSuggestion(
  interaction: APIApplicationCommandAutocompleteInteraction,
  parts: Parts,
): Promise<void> {
  const found = await within(suggestionsFor(interaction, parts), SUGGEST_MS, []);
  await createResponder(parts, interaction, true).acknowledge({
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
