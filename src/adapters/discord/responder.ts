import type { APIInteraction, REST } from 'discord.js';
import type { Attachment } from '../../core/chat/attachments.ts';
import type { Reply } from '../../core/chat/reply.ts';
import type { Log } from '../../core/ports/log.ts';
import { EPHEMERAL } from './acknowledgement.ts';
import { answerTrouble, isInvalidForm, wordsOf } from './faults.ts';
import { createInteractionRequests, type InteractionRequests } from './interaction-requests.ts';
import { sendWithPictures, toFiles } from './pictures.ts';
import { toPlainChunks } from './plain-chunks.ts';
import { type MessageBody, renderReply, SUPPRESS_EMBEDS } from './render.ts';

export interface ResponderParts {
  readonly rest: REST;
  readonly applicationId: string;
  readonly log: Log;
}

/** Where the answer goes, fixed by the first answer. */
export interface Manner {
  /** Only the asker sees the acknowledgement, so further messages are for him or her alone too. */
  readonly isPrivate: boolean;
  /** In the place of the message whose button was pressed, which is private too. */
  readonly inPlace: boolean;
}

/** Answers one interaction. None of these throws for what Discord answers: it is logged in one sentence. */
export interface Responder {
  /** The first answer, which must come within three seconds. False when Discord did not take it: then nothing more can be said. */
  acknowledge(body: object): Promise<boolean>;
  /** A form as the first answer. False when Discord found fault with it, so that another first answer is still awaited. */
  ask(form: object): Promise<boolean>;
  /** Puts the reply where the acknowledgement stands, or in the place of the message whose button was pressed. */
  show(reply: Reply, pictures: readonly Attachment[]): Promise<void>;
  /** Says it to the asker alone, whatever the acknowledgement was; `remove` takes away the acknowledgement first. */
  showPrivately(reply: Reply, remove: boolean): Promise<void>;
}

export function createResponder(
  { rest, applicationId, log }: ResponderParts,
  interaction: Pick<APIInteraction, 'id' | 'token'>,
  manner: Manner,
): Responder {
  const { id } = interaction;
  const requests = createInteractionRequests(rest, applicationId, interaction);
  const say = (sentence: string): void => log.warn({ event: 'discord-answer', interaction: id }, sentence);
  const warn = (error: unknown, sentence: string): void => say(`${sentence} (${wordsOf(error)}).`);
  const bodyOf = (reply: Reply, pictures: readonly Attachment[]): MessageBody | null => {
    try {
      return renderReply(reply, null, pictures);
    } catch (error) {
      log.error(
        { event: 'discord-limits', interaction: id, err: error },
        `An answer is sent as plain text, because no message could be made of it (${wordsOf(error)}).`,
      );
      return null;
    }
  };
  const warnOfFirst = (error: unknown): void =>
    warn(
      error,
      answerTrouble(error) ?? 'Discord did not take the first answer to a question, so it got none',
    );
  return {
    acknowledge: async (body) => {
      try {
        await requests.callback(body);
        return true;
      } catch (error) {
        warnOfFirst(error);
        return false;
      }
    },
    ask: async (form) => {
      try {
        await requests.callback(form);
      } catch (error) {
        if (isInvalidForm(error)) {
          warn(error, 'Discord did not take a form, so the question is answered without it');
          return false;
        }
        warnOfFirst(error);
      }
      return true;
    },
    show: async (reply, drawn) => {
      try {
        await sendWithPictures(
          drawn,
          async (pictures) => {
            const body = bodyOf(reply, pictures);
            if (body === null) await showPlain(reply, requests, manner);
            else await requests.edit(body, toFiles(pictures));
          },
          say,
        );
      } catch (error) {
        await settle(error, () => showPlain(reply, requests, manner), warn);
      }
    },
    showPrivately: async (reply, remove) => {
      try {
        if (remove) await requests.remove();
        const body = bodyOf(reply, []);
        const [first = reply.title] = toPlainChunks(reply);
        await requests.followUp(body ?? { content: first }, (body?.flags ?? SUPPRESS_EMBEDS) | EPHEMERAL);
      } catch (error) {
        warn(error, 'A refusal could not be shown');
      }
    },
  };
}

async function showPlain(
  reply: Reply,
  requests: InteractionRequests,
  { isPrivate, inPlace }: Manner,
): Promise<void> {
  const [first = reply.title, ...further] = toPlainChunks(reply);
  // A message once made of components cannot hold plain content, so it stays and the text comes after it.
  if (inPlace) await requests.followUp({ content: first }, SUPPRESS_EMBEDS | EPHEMERAL);
  else await requests.edit({ content: first, flags: SUPPRESS_EMBEDS, allowed_mentions: { parse: [] } });
  for (const content of further)
    await requests.followUp({ content }, SUPPRESS_EMBEDS | (isPrivate || inPlace ? EPHEMERAL : 0));
}

/** Plain text instead, when it was the form that Discord did not like. */
async function settle(
  error: unknown,
  plain: () => Promise<void>,
  warn: (error: unknown, sentence: string) => void,
): Promise<void> {
  if (!isInvalidForm(error)) return warn(error, answerTrouble(error) ?? 'An answer could not be shown');
  warn(error, 'Discord did not take the form of an answer, which is sent as plain text instead');
  try {
    await plain();
  } catch (again) {
    warn(again, 'The plain text could not be shown either');
  }
}
