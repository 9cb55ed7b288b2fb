import type { APIInteraction, APIModalInteractionResponse } from 'discord.js';
import type { AdapterParts } from '../../core/chat/adapter.ts';
import { failedReply, type Reply } from '../../core/chat/reply.ts';
import type { Prepared } from '../../core/chat/router.ts';
import { FIRST_ANSWER_MS, toPrivateAnswer } from './acknowledgement.ts';
import { askedBy } from './asked.ts';
import { toFaultReply } from './fault-reply.ts';
import { toModal } from './form.ts';
import type { Responder } from './responder.ts';
import { within } from './within.ts';

type Parts = Pick<AdapterParts, 'form' | 'officers' | 'fetcher' | 'log'>;

/**
 * Shows the form that a question asks for, or says to the asker alone why there is none: either is the first answer, since Discord takes no
 * form after another. False when Discord found fault with the form, and the question is to be answered without it.
 */
export async function showForm(
  interaction: APIInteraction,
  prepared: Prepared,
  parts: Parts,
  responder: Responder,
): Promise<boolean> {
  const made = await within(formOrReply(interaction, prepared, parts), FIRST_ANSWER_MS, lateReply());
  if ('type' in made) return await responder.ask(made);
  await responder.acknowledge(toPrivateAnswer(made));
  return true;
}

async function formOrReply(
  interaction: APIInteraction,
  prepared: Prepared,
  parts: Parts,
): Promise<APIModalInteractionResponse | Reply> {
  try {
    const { place, caller } = await askedBy(interaction, parts);
    const made = await parts.form(prepared, place, caller);
    return 'fields' in made ? toModal(made) : made;
  } catch (error) {
    return toFaultReply(error, interaction, parts.log);
  }
}

function lateReply(): Reply {
  return failedReply(
    'That took too long',
    'warning',
    'The form was not ready in the few seconds that Discord waits for it.',
    'Ask again.',
  );
}
