import type {
  APIApplicationCommandAutocompleteInteraction,
  APIChatInputApplicationCommandInteraction,
  APIInteraction,
  APIMessageComponentInteraction,
} from 'discord.js';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import { isLasting } from '../../core/chat/first-time.ts';
import { tooManyReply } from '../../core/chat/rates.ts';
import { failedReply, type Reply } from '../../core/chat/reply.ts';
import { faultReply, type Preparation, type Prepared } from '../../core/chat/router.ts';
import { createSeen } from '../../core/chat/seen.ts';
import { UserError } from '../../core/errors.ts';
import { EPHEMERAL, toAcknowledgement } from './acknowledgement.ts';
import { askerOf, callerOf, placeOf } from './asked.ts';
import { drawPictures } from './pictures.ts';
import { readCommand } from './read-command.ts';
import { DISCORD_BUDGET, renderReply } from './render.ts';
import { createResponder, type Manner, type ResponderParts } from './responder.ts';
import { receiveSuggestion } from './suggestions.ts';
import { within } from './within.ts';

/** DEFERRED_UPDATE_MESSAGE, CHANNEL_MESSAGE_WITH_SOURCE (Receiving and Responding, August 2026). */
const DEFERRED_UPDATE = 6;
const MESSAGE = 4;

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
  const preparation = inMeasure(interaction, parts, () => parts.router.prepareValues(line, values, page));
  const isPrivate = preparation.type === 'refused' || preparation.prepared.visibility === 'private';
  await answer(interaction, preparation, { isPrivate, inPlace: false }, parts);
}

async function receivePress(interaction: APIMessageComponentInteraction, parts: Parts): Promise<void> {
  const { data } = interaction;
  const action = 'values' in data ? (data.values[0] ?? '') : data.custom_id;
  const preparation = inMeasure(interaction, parts, () => parts.router.prepareAction(action));
  await answer(interaction, preparation, mannerOfPress(interaction, preparation), parts);
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

/** What others see is never changed by a press: it is answered privately, but for what is to be shared with them. */
function mannerOfPress({ message }: APIMessageComponentInteraction, preparation: Preparation): Manner {
  if (preparation.type === 'prepared' && preparation.prepared.shared)
    return { isPrivate: false, inPlace: false };
  const isOnPrivate = ((message?.flags ?? 0) & EPHEMERAL) !== 0;
  return { isPrivate: true, inPlace: isOnPrivate };
}

/** Acknowledges before anything that could take time, then finds out who asks, answers, and draws what the answer shows. */
async function answer(
  interaction: APIInteraction,
  preparation: Preparation,
  manner: Manner,
  parts: Parts,
): Promise<void> {
  const responder = createResponder(parts, interaction, manner);
  if (preparation.type === 'refused') {
    const { flags, ...body } = renderReply(preparation.reply);
    await responder.acknowledge({ type: MESSAGE, data: { ...body, flags: flags | EPHEMERAL } });
    return;
  }
  const { isPrivate, inPlace } = manner;
  const acknowledgement = inPlace
    ? { type: DEFERRED_UPDATE }
    : toAcknowledgement(isPrivate ? 'private' : 'channel');
  if (!(await responder.acknowledge(acknowledgement))) return;
  const reply = await replyTo(interaction, preparation.prepared, parts);
  // Discord fixed who sees the answer before it was known; a refusal is for the asker alone, and takes the place of nothing.
  if (reply.failed === true && (inPlace || !isPrivate)) await responder.showPrivately(reply, !inPlace);
  else await responder.show(reply, await drawPictures(reply, parts, { interaction: interaction.id }));
}

async function replyTo(interaction: APIInteraction, prepared: Prepared, parts: Parts): Promise<Reply> {
  try {
    const caller = callerOf(interaction, await parts.officers());
    const place = placeOf(interaction);
    if (place === null)
      throw new UserError('no-channel', 'That did not come from a channel.', 'Ask again in a channel.');
    if (isLasting(prepared) && !(await parts.isFirstTime([`discord/${interaction.id}`])))
      return alreadyReply();
    return await parts.answer(prepared, place, caller, DISCORD_BUDGET);
  } catch (error) {
    return faultReply(error, {
      onFault: (fault, id) =>
        parts.log.error(
          { err: fault, event: 'discord-answer', interaction: interaction.id, id },
          'a question failed',
        ),
    });
  }
}

/** For what came before, to a bot that has been started anew since: it is not done again. */
function alreadyReply(): Reply {
  return failedReply(
    'Already taken up',
    'warning',
    'This came twice, and was taken up the first time.',
    'If nothing has changed, type it again.',
  );
}
