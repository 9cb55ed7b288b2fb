import type { WebClient } from '@slack/web-api';
import type { FindOutcome } from '../../core/ports/poster.ts';
import { isDirect } from '../../core/ports/subscriptions.ts';
import { faultSentence, toSlackFault } from './fault.ts';

/** A person's own place: `@U012AB3CD4`, and `@W012AB3CD4` in a grid of workspaces */
const directPlace = /^@([UW][A-Z0-9]{5,30})$/u;
/** What is remembered for look-ups; one more is opened again. */
const MOST_REMEMBERED = 1_000;

/** Where `chat.postMessage` sends to: a channel, or a person by id; null for what is no person, so that no channel's name comes of it. */
export function addressOf(channel: string): string | null {
  return isDirect({ channel }) ? (directPlace.exec(channel)?.[1] ?? null) : channel;
}

/** The conversations of direct messages, which alone can be read: a person's id cannot. */
export interface DirectPlaces {
  /** The conversation that a post went to; `ref` as the poster gives it. */
  learn(channel: string, ref: string): void;
  /** The id of what can be read for that place, or why nothing can. Rejects when Slack gave no answer. */
  conversationOf(channel: string): Promise<string | Extract<FindOutcome, { type: 'cannot-look' }>>;
}

/** Knows conversations from posts, and opens the others where the bot may (`im:write`). */
export function createDirectPlaces(client: WebClient, onLost: (code: string) => void): DirectPlaces {
  const conversations = new Map<string, string>();
  const remember = (channel: string, conversation: string): void => {
    if (conversations.size >= MOST_REMEMBERED) conversations.clear();
    conversations.set(channel, conversation);
  };
  const open = async (person: string): Promise<string | undefined> => {
    try {
      return (await client.conversations.open({ users: person })).channel?.id;
    } catch (error) {
      const fault = toSlackFault(error);
      if (fault.type === 'authorisation-lost') onLost(fault.code);
      if (fault.type !== 'refused') throw new Error(faultSentence(fault), { cause: error });
      return undefined;
    }
  };
  return {
    learn: (channel, ref) => {
      const [conversation = ''] = ref.split('/');
      if (isDirect({ channel }) && conversation !== '') remember(channel, conversation);
    },
    conversationOf: async (channel) => {
      if (!isDirect({ channel })) return channel;
      const person = addressOf(channel);
      const known = conversations.get(channel) ?? (person === null ? undefined : await open(person));
      if (known === undefined) return { type: 'cannot-look', reason: CANNOT_OPEN };
      remember(channel, known);
      return known;
    },
  };
}

const CANNOT_OPEN =
  'Slack does not let the bot look into its direct messages with this person. Whoever runs the bot can add the scopes im:write and im:history on the app’s “OAuth & Permissions” page.';
