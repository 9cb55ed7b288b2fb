import { type ChosenFile, resolvedOf } from './filled-form.ts';
import { type DiscordServer, GUILD, type Recorded } from './server.ts';
import { snowflake } from './world.ts';

/** Who asks, and where; somebody without any permission in one channel of the server unless said otherwise. */
export interface Asking {
  readonly permissions?: bigint;
  readonly roles?: readonly string[];
  readonly channel?: string;
  /** In a direct message. */
  readonly direct?: boolean;
  /** How long before now it was asked. */
  readonly agoMs?: number;
  /** The button stands on a message that everybody sees, not on one for the asker alone. */
  readonly onPublic?: boolean;
  /** Of a form: the one with the button that opened it, as a form of a typed command has none. */
  readonly onMessage?: boolean;
  /** Files chosen beside a typed command. */
  readonly files?: readonly ChosenFile[];
  /** Asked with the bot that somebody brought along, in a server that has not installed it. */
  readonly broughtAlong?: boolean;
}

export const CHANNEL = '1457510428359000003';
export const MANAGE_SERVER = 1n << 5n;
const USER = '1033044521375760004';
const EPHEMERAL = 1 << 6;

/** An option as Discord sends it. */
export interface GivenOption {
  readonly type: number;
  readonly name: string;
  readonly value?: string | number | boolean;
  readonly focused?: boolean;
  readonly options?: readonly GivenOption[];
}

let made = 0;

/** What was sent to the bot, to be found again. */
export interface Sent {
  readonly id: string;
  readonly token: string;
  readonly payload: object;
}

/** Types a command: its words after the root, and its options as Discord sends them (3 text, 4 number, 5 yes or no, 9 mention, 11 file). */
export function sendCommand(
  server: DiscordServer,
  line: string,
  options: readonly GivenOption[] = [],
  asking: Asking = {},
): Sent {
  return send(server, 2, { ...commandData(line, options), ...resolvedOf(asking.files) }, asking);
}

/** Types into an option without sending: the one with `focused`. */
export function sendTyping(
  server: DiscordServer,
  line: string,
  options: readonly GivenOption[],
  asking: Asking = {},
): Sent {
  return send(server, 4, commandData(line, options), asking);
}

/** Presses a button, or chooses in a select. */
export function sendPress(
  server: DiscordServer,
  data: { readonly custom_id: string; readonly component_type: 2 | 3; readonly values?: readonly string[] },
  asking: Asking = {},
): Sent {
  return send(server, 3, data, asking);
}

/** Sends back a form that a command opened, or a button with `onMessage`; `data` is what `fillIn` makes of it. */
export function sendForm(server: DiscordServer, data: object, asking: Asking = {}): Sent {
  return send(server, 5, data, asking);
}

/** Sends once more what was sent before. */
export function sendAgain(server: DiscordServer, { payload }: Sent): void {
  server.gateway.dispatch('INTERACTION_CREATE', payload);
}

/** The first answer to it, and what was then put in its place. */
export async function answerTo(
  server: DiscordServer,
  sent: Sent,
): Promise<{ callback: Recorded; answer: Recorded }> {
  const callback = await callbackTo(server, sent);
  const answer = await server.until(
    'an answer',
    ({ method, path }) =>
      method === 'PATCH' &&
      path === `/webhooks/${server.world.applicationId}/${sent.token}/messages/@original`,
  );
  return { callback, answer };
}

export async function callbackTo(server: DiscordServer, { id, token }: Sent): Promise<Recorded> {
  return await server.until('a first answer', ({ path }) => path === `/interactions/${id}/${token}/callback`);
}

/** All that is read in a message, one text after the other. */
export function textOf(body: unknown): string {
  const { content = '', components = [] } = body as { content?: string; components?: unknown[] };
  return [content, ...components.map(textOf)].filter((text) => text !== '').join('\n');
}

function commandData(line: string, options: readonly GivenOption[]): object {
  const [root = '', ...words] = line.replace('/', '').split(' ');
  const nested = words.reduceRight<readonly GivenOption[]>(
    (inner, name, index) => [{ type: index < words.length - 1 ? 2 : 1, name, options: inner }],
    options,
  );
  return { id: '1457469483726660009', name: root, type: 1, options: nested };
}

function send(server: DiscordServer, type: number, data: object, asking: Asking): Sent {
  const hasMessage = type === 3 || asking.onMessage === true;
  const { permissions = 0n, roles = [], channel = CHANNEL, direct = false, agoMs = 0 } = asking;
  const owners = asking.broughtAlong === true ? { 1: USER } : { 0: direct ? '0' : GUILD };
  made += 1;
  const id = snowflake(Date.now() - agoMs, made);
  const token = `interaction-${made}`;
  const user = { id: USER, username: 'member', discriminator: '0', avatar: null };
  const payload = {
    id,
    application_id: server.world.applicationId,
    type,
    token,
    version: 1,
    data,
    channel_id: channel,
    channel: { id: channel, type: direct ? 1 : 0 },
    context: direct ? 1 : 0,
    locale: 'en-GB',
    app_permissions: '274877959168',
    entitlements: [],
    authorizing_integration_owners: owners,
    attachment_size_limit: 10_485_760,
    ...(direct
      ? { user }
      : {
          guild_id: GUILD,
          guild_locale: 'en-GB',
          member: {
            user,
            roles,
            permissions: String(permissions),
            joined_at: '2026-01-04T20:21:10.139000+00:00',
            deaf: false,
            mute: false,
            flags: 0,
          },
        }),
    ...(hasMessage
      ? {
          message: {
            id: snowflake(),
            channel_id: channel,
            type: 20,
            content: '',
            author: user,
            timestamp: new Date().toISOString(),
            attachments: [],
            embeds: [],
            mentions: [],
            mention_roles: [],
            components: [],
            flags: asking.onPublic === true ? 1 << 15 : EPHEMERAL | (1 << 15),
          },
        }
      : {}),
  };
  // One that is older than its time is not known to Discord any more.
  if (agoMs === 0) server.world.interactions.set(token, { id, type, hasMessage, answered: false });
  server.gateway.dispatch('INTERACTION_CREATE', payload);
  return { id, token, payload };
}
