import type { IncomingMessage } from 'node:http';
import { createFiles, type Files, fileRefusal } from './files.ts';
import { blockFaults } from './message-faults.ts';
import { type Json, TEAM } from './payloads.ts';
import { createSharedFiles, type SharedFiles } from './shared-files.ts';
import { createViews, type Views } from './views.ts';

/** Tokens put together at run time: nothing here looks like a secret. */
export const BOT_TOKEN = ['xoxb', '1000000001', '2000000002', 'invented'].join('-');
export const APP_TOKEN = ['xapp', '1', 'A0000000001', '3000000003', 'invented'].join('-');

/** Text of a changed message (slack-methods.json, chat.update, msg_too_long). */
const MOST_EDIT_TEXT = 4_000;
const BOT_ID = 'B0000000001';
const BOT_USER = 'U0000000BOT';

/** A call of the Web API, with its arguments as they came (those that are JSON, read). */
interface Call {
  readonly method: string;
  readonly args: Json;
}

/** A message that stands in a channel. */
interface Standing {
  readonly channel: string;
  readonly ts: string;
  args: Json;
}

/** What stands in somebody's Home tab. */
interface Home {
  readonly user: string;
  readonly blocks: unknown;
}

export interface WebApi {
  readonly files: Files;
  readonly shared: SharedFiles;
  readonly views: Views;
  /** Everything that was published, the newest last. */
  readonly homes: Home[];
  readonly calls: Call[];
  readonly messages: Standing[];
  /** Messages that one person sees, the newest last. */
  readonly whispers: Json[];
  readonly admins: Set<string>;
  /** Channels and conversations where nothing can be posted, with Slack's word for why: `is_archived`, `not_in_channel`. */
  readonly refusing: Map<string, string>;
  /** Takes a request down and judges its form; null when its token is not the one that the method wants. */
  read(method: string, request: IncomingMessage, text: string): Call | null;
  perform(call: Call): Json;
}

/** The methods that the bot uses, on messages held in memory. What Slack would not take is put into `faults` in words. */
export function createWebApi(host: () => string, faults: string[], scopes: () => readonly string[]): WebApi {
  const calls: Call[] = [];
  const messages: Standing[] = [];
  const whispers: Json[] = [];
  const admins = new Set<string>();
  const refusing = new Map<string, string>();
  const homes: Home[] = [];
  const files = createFiles(host, faults);
  const shared = createSharedFiles(host, faults);
  const views = createViews(faults);
  let count = 0;
  const nextId = (): number => {
    count += 1;
    return count;
  };
  const refused = (args: Json): Json | null => {
    const wrong = 'blocks' in args ? blockFaults(args.blocks) : [];
    faults.push(...wrong);
    if (wrong.length > 0) return { ok: false, error: 'invalid_blocks' };
    const pointers = files.pointersTo(args.blocks);
    return pointers.length > 0 ? fileRefusal(pointers) : null;
  };
  const methods: Readonly<Record<string, (args: Json) => Json>> = {
    'auth.test': () => ({
      ok: true,
      url: `http://${host()}/`,
      team: 'Tests',
      user: 'nec-bot',
      team_id: TEAM,
      user_id: BOT_USER,
      bot_id: BOT_ID,
    }),
    'apps.connections.open': () => ({ ok: true, url: `ws://${host()}/link?ticket=${nextId()}` }),
    'users.info': ({ user }) => ({
      ok: true,
      user: { id: user, is_admin: admins.has(String(user)), is_owner: false },
    }),
    'chat.postMessage': (args) => {
      const ts = `${Math.floor(Date.now() / 1_000)}.${String(nextId()).padStart(6, '0')}`;
      const channel = conversationOf(String(args.channel));
      if (!isConversation(channel)) return { ok: false, error: 'channel_not_found' };
      const refusedHere = refusing.get(channel);
      if (refusedHere !== undefined) return { ok: false, error: refusedHere };
      const refusal = refused(args);
      if (refusal !== null) return refusal;
      messages.push({ channel, ts, args });
      return { ok: true, channel, ts };
    },
    'chat.postEphemeral': (args) => {
      if (args.user === undefined) faults.push('a private message for nobody');
      const refusal = refused(args);
      if (refusal !== null) return refusal;
      whispers.push(args);
      return { ok: true, message_ts: `1.${String(nextId()).padStart(6, '0')}` };
    },
    'chat.update': (args) => {
      const message = messages.find(({ channel, ts }) => channel === args.channel && ts === args.ts);
      if (!isConversation(String(args.channel))) return { ok: false, error: 'channel_not_found' };
      if (message === undefined) return { ok: false, error: 'message_not_found' };
      if (String(args.text).length > MOST_EDIT_TEXT) return { ok: false, error: 'msg_too_long' };
      const refusal = refused(args);
      if (refusal !== null) return refusal;
      message.args = { ...message.args, ...args };
      return { ok: true, channel: message.channel, ts: message.ts };
    },
    'files.getUploadURLExternal': files.open,
    'files.completeUploadExternal': files.complete,
    'files.info': (args) => shared.info(args, scopes()),
    'views.open': (args) => views.open(args, scopes()),
    'views.publish': ({ user_id: user, view }) => {
      const { type, blocks } = view as { type?: string; blocks?: unknown };
      const wrong = [...(type === 'home' ? [] : ['no home view']), ...blockFaults(blocks, 'home')];
      faults.push(...wrong);
      if (wrong.length > 0) return { ok: false, error: 'invalid_arguments' };
      const pointers = files.pointersTo(blocks);
      if (pointers.length > 0) return { ...fileRefusal(pointers), error: 'invalid_arguments' };
      homes.push({ user: String(user), blocks });
      return { ok: true, view };
    },
    'conversations.info': ({ channel }) => {
      if (!scopes().includes('channels:read'))
        return { ok: false, error: 'missing_scope', needed: 'channels:read' };
      const [id, isGone] = [String(channel), !isConversation(String(channel))];
      if (isGone) return { ok: false, error: 'channel_not_found' };
      const [is_archived, is_member] = [
        refusing.get(id) === 'is_archived',
        refusing.get(id) !== 'not_in_channel',
      ];
      return { ok: true, channel: { id, is_archived, is_member } };
    },
    'conversations.open': ({ users }) =>
      scopes().includes('im:write')
        ? { ok: true, channel: { id: conversationOf(String(users)) } }
        : { ok: false, error: 'missing_scope', needed: 'im:write' },
    'conversations.history': ({ channel: wanted }) => {
      if (!isConversation(String(wanted))) return { ok: false, error: 'channel_not_found' };
      const found = messages.filter(({ channel }) => channel === wanted).map(toHistory);
      return {
        ok: true,
        messages: found.toReversed(),
        has_more: false,
        response_metadata: { next_cursor: '' },
      };
    },
  };
  return {
    calls,
    messages,
    whispers,
    admins,
    refusing,
    files,
    shared,
    views,
    homes,
    read: (method, request, text) => {
      if (!String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded'))
        faults.push(`${method} is no form`);
      const call = { method, args: readForm(text) };
      calls.push(call);
      const wanted = method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN;
      return String(request.headers.authorization) === `Bearer ${wanted}` ? call : null;
    },
    perform: ({ method, args }) => {
      const perform = methods[method];
      if (perform !== undefined) return perform(args);
      faults.push(`a call of ${method}`);
      return { ok: false, error: 'unknown_method' };
    },
  };
}

function toHistory({ ts, args }: Standing): Json {
  const { text, metadata } = args;
  return { type: 'message', ts, bot_id: BOT_ID, user: BOT_USER, text, metadata };
}

/** A person is written to in a conversation of their own, named in Slack's answer. */
function conversationOf(address: string): string {
  return /^[UW][A-Z0-9]+$/u.test(address) ? `D${address.slice(1)}` : address;
}

/** What can be read and changed; a person's id cannot, and no name is taken for a channel. */
function isConversation(channel: string): boolean {
  return /^[CDG][A-Z0-9]{5,30}$/u.test(channel);
}

/** Arguments as Slack reads them: what is JSON there is read here. */
function readForm(text: string): Json {
  return Object.fromEntries(
    [...new URLSearchParams(text)].map(([name, value]) => [
      name,
      /^[[{]/u.test(value) ? JSON.parse(value) : value,
    ]),
  );
}
