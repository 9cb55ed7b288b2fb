import type { APIInteraction } from 'discord.js';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import { isLasting } from '../../core/chat/first-time.ts';
import { failedReply, type Reply } from '../../core/chat/reply.ts';
import type { Preparation, Prepared } from '../../core/chat/router.ts';
import { toAcknowledgement, toPrivateAnswer } from './acknowledgement.ts';
import { askedBy } from './asked.ts';
import { toFaultReply } from './fault-reply.ts';
import { drawPictures } from './pictures.ts';
import { DISCORD_BUDGET } from './render.ts';
import { createResponder, type Manner, type ResponderParts } from './responder.ts';
import { showForm } from './show-form.ts';

/** DEFERRED_UPDATE_MESSAGE (Receiving and Responding, August 2026). */
const DEFERRED_UPDATE = 6;

type Parts = AdapterParts & ResponderParts;

/**
 * Answers a question: with its form where it asks for one, else after an acknowledgement that comes before anything that could take time.
 * Then it finds out who asks, answers, and draws what the answer shows.
 */
export async function answer(
  interaction: APIInteraction,
  preparation: Preparation,
  manner: Manner,
  parts: Parts,
): Promise<void> {
  const responder = createResponder(parts, interaction, manner);
  if (preparation.type === 'refused') {
    await responder.acknowledge(toPrivateAnswer(preparation.reply));
    return;
  }
  const { prepared } = preparation;
  if (prepared.asks && (await showForm(interaction, prepared, parts, responder))) return;
  const { isPrivate, inPlace } = manner;
  const acknowledgement = inPlace
    ? { type: DEFERRED_UPDATE }
    : toAcknowledgement(isPrivate ? 'private' : 'channel');
  if (!(await responder.acknowledge(acknowledgement))) return;
  const reply = await replyTo(interaction, prepared, parts);
  // Discord fixed who sees the answer before it was known; a refusal is for the asker alone, and takes the place of nothing.
  if (reply.failed === true && (inPlace || !isPrivate)) await responder.showPrivately(reply, !inPlace);
  else await responder.show(reply, await drawPictures(reply, parts, { interaction: interaction.id }));
}

async function replyTo(interaction: APIInteraction, prepared: Prepared, parts: Parts): Promise<Reply> {
  try {
    const { place, caller } = await askedBy(interaction, parts);
    if (isLasting(prepared) && !(await parts.isFirstTime([`discord/${interaction.id}`])))
      return alreadyReply();
    return await parts.answer(prepared, place, caller, DISCORD_BUDGET);
  } catch (error) {
    return toFaultReply(error, interaction, parts.log);
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
