import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIInteraction,
  APIMessage,
  APIMessageComponentInteraction,
  APIModalSubmitInteraction,
} from 'discord.js';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import { tooManyReply } from '../../core/chat/rates.ts';
import type { Preparation } from '../../core/chat/router.ts';
import { createSeen } from '../../core/chat/seen.ts';
import { EPHEMERAL } from './acknowledgement.ts';
import { answer } from './answer.ts';
import { askerOf } from './asked.ts';
import { readCommand } from './read-command.ts';
import { readForm } from './read-form.ts';
import type { Manner, ResponderParts } from './responder.ts';
import { receiveSuggestion } from './suggestions.ts';
import { within } from './within.ts';

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
  else if (interaction.type === 5) await receiveForm(interaction, parts);
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
  const preparation = inMeasure(interaction, parts, () => parts.router.prepareValues(line, values, page));
  await answer(interaction, preparation, mannerOf(preparation), parts);
}

async function receivePress(interaction: APIMessageComponentInteraction, parts: Parts): Promise<void> {
  const { data } = interaction;
  const action = 'values' in data ? (data.values[0] ?? '') : data.custom_id;
  const preparation = inMeasure(interaction, parts, () => parts.router.prepareAction(action));
  await answer(interaction, preparation, mannerOfPress(interaction.message, preparation), parts);
}

/** A form has the message whose button opened it, and none when a command was typed. */
async function receiveForm(interaction: APIModalSubmitInteraction, parts: Parts): Promise<void> {
  const { action, fields } = readForm(interaction.data);
  const preparation = inMeasure(interaction, parts, () => parts.router.prepareForm(action, fields));
  const { message } = interaction;
  const manner = message === undefined ? mannerOf(preparation) : mannerOfPress(message, preparation);
  await answer(interaction, preparation, manner, parts);
}

/** What is asked, unless the person or the server asks too much at a time. */
function inMeasure(
  interaction: APIInteraction,
  { rates }: Pick<Parts, 'rates'>,
  prepare: () => Preparation,
): Preparation {
  const { tenant, person } = askerOf(interaction);
  const wait = rates.take({ platform: 'discord', tenant }, person);
  return wait === null ? prepare() : { type: 'refused', reply: tooManyReply(wait) };
}

function mannerOf(preparation: Preparation): Manner {
  const isPrivate = preparation.type === 'refused' || preparation.prepared.visibility === 'private';
  return { isPrivate, inPlace: false };
}

/** What others see is never changed by a press: it is answered privately, but for what is to be shared with them. */
function mannerOfPress(message: Pick<APIMessage, 'flags'> | undefined, preparation: Preparation): Manner {
  if (preparation.type === 'prepared' && preparation.prepared.shared)
    return { isPrivate: false, inPlace: false };
  const isOnPrivate = ((message?.flags ?? 0) & EPHEMERAL) !== 0;
  return { isPrivate: true, inPlace: isOnPrivate };
}
