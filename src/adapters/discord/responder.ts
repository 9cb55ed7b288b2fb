import { type APIInteraction, type REST, RequestMethod, type RouteLike, Routes } from 'discord.js';
import type { Reply } from '../../core/chat/reply.ts';
import type { Log } from '../../core/ports/log.ts';
import { EPHEMERAL } from './acknowledgement.ts';
import { CODES, isInvalidForm, isRefusal, wordsOf } from './faults.ts';
import { toPlainChunks } from './plain-chunks.ts';
import { type MessageBody, renderReply, SUPPRESS_EMBEDS } from './render.ts';

/** A request that is answered only in part within this time is given up. */
const REQUEST_MS = 10_000;

export interface ResponderParts {
  readonly rest: REST;
  readonly applicationId: string;
  readonly log: Log;
}

/** Answers one interaction. None of these throws for what Discord answers: it is logged in one sentence. */
export interface Responder {
  /** The first answer, which must come within three seconds. False when Discord did not take it: then nothing more can be said. */
  acknowledge(body: object): Promise<boolean>;
  /** Puts the reply where the acknowledgement stands, or in the place of the message whose button was pressed. */
  show(reply: Reply): Promise<void>;
  /** Says it to the asker alone, whatever the acknowledgement was; `remove` takes away the acknowledgement first. */
  showPrivately(reply: Reply, remove: boolean): Promise<void>;
}

/** `isPrivate`: only the asker sees the acknowledgement, so further messages are for him or her alone too. */
export function createResponder(
  parts: ResponderParts,
  interaction: Pick<APIInteraction, 'id' | 'token' | 'type'>,
  isPrivate: boolean,
): Responder {
  const { rest, applicationId, log } = parts;
  const { id, token } = interaction;
  const original = Routes.webhookMessage(applicationId, token, '@original');
  const send = async (method: RequestMethod, fullRoute: RouteLike, body?: object): Promise<void> => {
    const signal = AbortSignal.timeout(REQUEST_MS);
    // What Discord says in a good answer is of no use here, so it is not even read as JSON.
    const response = await rest.queueRequest({ method, fullRoute, body, auth: false, signal });
    await response.arrayBuffer();
  };
  const warn = (error: unknown, sentence: string): void =>
    log.warn({ event: 'discord-answer', interaction: id }, `${sentence} (${wordsOf(error)}).`);

  const followUp = async (body: object, flags: number): Promise<void> => {
    await send(RequestMethod.Post, Routes.webhook(applicationId, token), {
      ...body,
      flags,
      allowed_mentions: { parse: [] },
    });
  };
  const edit = async (body: object): Promise<void> => {
    // An edit done twice is as good as once, so a lost answer may be asked for again.
    await twice(() => send(RequestMethod.Patch, original, body));
  };
  const removed = async (): Promise<void> => {
    try {
      await twice(() => send(RequestMethod.Delete, original));
    } catch (error) {
      // Gone already: the first time was taken, and only its answer was lost.
      if (!(isRefusal(error) && error.code === CODES.unknownMessage)) throw error;
    }
  };
  const showPlain = async (reply: Reply): Promise<void> => {
    const isPress = interaction.type === 3;
    const [first = reply.title, ...further] = toPlainChunks(reply);
    // A message once made of components cannot hold plain content, so it stays and the text comes after it.
    if (isPress) await followUp({ content: first }, SUPPRESS_EMBEDS | EPHEMERAL);
    else await edit({ content: first, flags: SUPPRESS_EMBEDS, allowed_mentions: { parse: [] } });
    for (const content of further)
      await followUp({ content }, SUPPRESS_EMBEDS | (isPrivate || isPress ? EPHEMERAL : 0));
  };
  return {
    acknowledge: async (body) => {
      const post = () => send(RequestMethod.Post, Routes.interactionCallback(id, token), body);
      try {
        await postTillKnown(post);
        return true;
      } catch (error) {
        warn(error, 'Discord did not take the first answer to a question, so it got none');
        return false;
      }
    },
    show: async (reply) => {
      try {
        const body = bodyOf(reply, log, id);
        if (body === null) return await showPlain(reply);
        await edit(body);
      } catch (error) {
        await settle(error, () => showPlain(reply), warn);
      }
    },
    showPrivately: async (reply, remove) => {
      try {
        if (remove) await removed();
        const body = bodyOf(reply, log, id);
        const [first = reply.title] = toPlainChunks(reply);
        await followUp(body ?? { content: first }, (body?.flags ?? SUPPRESS_EMBEDS) | EPHEMERAL);
      } catch (error) {
        warn(error, 'A refusal could not be shown');
      }
    },
  };
}

/** Plain text instead, when it was the form that Discord did not like. */
async function settle(
  error: unknown,
  showPlain: () => Promise<void>,
  warn: (error: unknown, sentence: string) => void,
): Promise<void> {
  if (!isInvalidForm(error)) return warn(error, 'An answer could not be shown');
  warn(error, 'Discord did not take the form of an answer, which is sent as plain text instead');
  try {
    await showPlain();
  } catch (again) {
    warn(again, 'The plain text could not be shown either');
  }
}

function bodyOf(reply: Reply, log: Log, id: string): MessageBody | null {
  try {
    return renderReply(reply);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    log.error(
      { event: 'discord-limits', interaction: id },
      `An answer is sent as plain text, because it is too large for Discord: ${error.message}`,
    );
    return null;
  }
}

/** Once more when the answer was lost; that it was taken before is then as good as taken now. */
async function postTillKnown(post: () => Promise<unknown>): Promise<void> {
  try {
    await post();
  } catch (error) {
    if (isRefusal(error)) throw error;
    try {
      await post();
    } catch (again) {
      if (!(isRefusal(again) && again.code === CODES.alreadyAcknowledged)) throw again;
    }
  }
}

async function twice(send: () => Promise<unknown>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (isRefusal(error)) throw error;
    await send();
  }
}
