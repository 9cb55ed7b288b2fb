import {
  type APIInteraction,
  type RawFile,
  type REST,
  RequestMethod,
  type RouteLike,
  Routes,
} from 'discord.js';
import { CODES } from './codes.ts';
import { isRefusal } from './faults.ts';

/** A request that is answered only in part within this time is given up. */
const REQUEST_MS = 10_000;

/** The requests that answer one interaction. All throw what the library throws, after asking once more where that does no harm. */
export interface InteractionRequests {
  /** The first answer; taken before is as good as taken now when the first time was lost. */
  callback(body: object): Promise<void>;
  /** Changes the first answer, or the message whose button was pressed. */
  edit(body: object, files?: RawFile[]): Promise<void>;
  /** One more message, with its flags. */
  followUp(body: object, flags: number, files?: RawFile[]): Promise<void>;
  /** Takes the first answer away. */
  remove(): Promise<void>;
}

export function createInteractionRequests(
  rest: REST,
  applicationId: string,
  { id, token }: Pick<APIInteraction, 'id' | 'token'>,
): InteractionRequests {
  const original = Routes.webhookMessage(applicationId, token, '@original');
  const send = async (
    method: RequestMethod,
    fullRoute: RouteLike,
    body?: object,
    files: RawFile[] = [],
  ): Promise<void> => {
    const signal = AbortSignal.timeout(REQUEST_MS);
    // What Discord says in a good answer is of no use here, so it is not even read as JSON.
    const response = await rest.queueRequest({ method, fullRoute, body, files, auth: false, signal });
    await response.arrayBuffer();
  };
  return {
    callback: (body) =>
      tillKnown(() => send(RequestMethod.Post, Routes.interactionCallback(id, token), body)),
    // An edit done twice is as good as once, so a lost answer may be asked for again.
    edit: (body, files) => twice(() => send(RequestMethod.Patch, original, body, files)),
    followUp: (body, flags, files) =>
      send(
        RequestMethod.Post,
        Routes.webhook(applicationId, token),
        { ...body, flags, allowed_mentions: { parse: [] } },
        files,
      ),
    remove: async () => {
      try {
        await twice(() => send(RequestMethod.Delete, original));
      } catch (error) {
        // Gone already: the first time was taken, and only its answer was lost.
        if (!(isRefusal(error) && error.code === CODES.unknownMessage)) throw error;
      }
    },
  };
}

/** Once more when the answer was lost; that it was taken before is then as good as taken now. */
async function tillKnown(post: () => Promise<void>): Promise<void> {
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

async function twice(send: () => Promise<void>): Promise<void> {
  try {
    await send();
  } catch (error) {
    if (isRefusal(error)) throw error;
    await send();
  }
}
