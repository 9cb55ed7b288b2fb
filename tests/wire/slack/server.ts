import { EventEmitter, on } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type WebSocket, WebSocketServer } from 'ws';
import { blockFaults } from './message-faults.ts';

/** Tokens put together at run time: nothing here looks like a secret. */
export const BOT_TOKEN = ['xoxb', '1000000001', '2000000002', 'invented'].join('-');
export const APP_TOKEN = ['xapp', '1', 'A0000000001', '3000000003', 'invented'].join('-');

export const TEAM = 'T0000000001';
export const CHANNEL = 'C0000000001';
const BOT_ID = 'B0000000001';
const BOT_USER = 'U0000000BOT';
const PATIENCE_MS = 20_000;

export type Json = Readonly<Record<string, unknown>>;

/** A call of the Web API, with its arguments as they came (those that are JSON, read). */
export interface Call {
  readonly method: string;
  readonly args: Json;
}

/** A message that stands in a channel. */
export interface Standing {
  readonly channel: string;
  readonly ts: string;
  args: Json;
}

/** What was sent to a response_url. */
export interface Answer {
  readonly id: string;
  readonly body: Json;
}

/**
 * How a call is answered, instead of well: a word of Slack's (`{error}`), an HTTP status, a wait (429), done and then never answered (`lose`),
 * not done and cut (`cut`), or never answered at all (`hang`).
 */
export type Behaviour =
  | { readonly error: string; readonly needed?: string }
  | { readonly status: number }
  | { readonly retryAfter: number }
  | 'lose'
  | 'cut'
  | 'hang';

export interface SlackServer {
  /** For SLACK_API_URL. */
  readonly url: string;
  readonly calls: readonly Call[];
  readonly messages: readonly Standing[];
  readonly answers: readonly Answer[];
  /** Envelopes acknowledged, and after how many milliseconds. */
  readonly acks: ReadonlyMap<string, number>;
  /** What a client did that Slack would not take, in words. */
  readonly faults: readonly string[];
  /** Scopes that auth.test tells of. */
  scopes: string[];
  /** Whom users.info calls an admin. */
  readonly admins: Set<string>;
  next(method: string, ...behaviours: readonly Behaviour[]): void;
  always(method: string, behaviour: Behaviour | null): void;
  /** Connections that stand open now. */
  open(): number;
  /** All connections that there have been. */
  greeted(): number;
  /** A slash command typed by somebody; resolves with its ids at once. */
  command(line: string, how?: Sending): Sent;
  /** A button pressed, or an option chosen. */
  press(action: Json, how?: Sending): Sent;
  event(event: Json): string;
  /** Any envelope, over the newest connection. */
  send(type: string, payload: Json, envelope?: string): string;
  goodbye(reason: string): void;
  /** Ends all connections without a word. */
  cut(): void;
  /** The first value that is not undefined, now or after something has come. Rejects after a bounded time with what came. */
  until<T>(what: string, find: () => T | undefined): Promise<T>;
  /** The answer to what was sent. */
  answerTo(sent: Sent): Promise<Json>;
  close(): Promise<void>;
}

export interface Sending {
  readonly user?: string;
  readonly channel?: string;
  readonly envelope?: string;
  readonly trigger?: string;
  readonly answerId?: string;
}

export interface Sent {
  readonly envelope: string;
  readonly trigger: string;
  readonly answerId: string;
}

/** A small Slack on this machine: strict about what it is sent, and as faulty as a test wants it. */
export async function startSlackServer(): Promise<SlackServer> {
  const happened = new EventEmitter();
  const calls: Call[] = [];
  const messages: Standing[] = [];
  const answers: Answer[] = [];
  const acks = new Map<string, number>();
  const sentAt = new Map<string, number>();
  const faults: string[] = [];
  const admins = new Set<string>();
  const queued = new Map<string, Behaviour[]>();
  const fixed = new Map<string, Behaviour>();
  const sockets = new Set<WebSocket>();
  let greeted = 0;
  let count = 0;
  const http = createServer((request, response) => void handle(request, response));
  const websockets = new WebSocketServer({ server: http, path: '/link' });
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(http.address() as AddressInfo).port}`;
  const nextId = (): number => {
    count += 1;
    return count;
  };
  const tell = (): void => void happened.emit('something');

  websockets.on('connection', (socket) => {
    sockets.add(socket);
    greeted += 1;
    socket.on('close', () => {
      sockets.delete(socket);
      tell();
    });
    socket.on('message', (data) => {
      const { envelope_id: id } = JSON.parse(String(data)) as { envelope_id?: string };
      const at = sentAt.get(id ?? '');
      if (id === undefined || at === undefined) faults.push(`an acknowledgement of nothing: ${String(data)}`);
      else acks.set(id, Date.now() - at);
      tell();
    });
    socket.send(
      JSON.stringify({
        type: 'hello',
        num_connections: sockets.size,
        connection_info: { app_id: 'A0000000001' },
      }),
    );
    tell();
  });

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    const path = request.url ?? '';
    if (request.method !== 'POST') faults.push(`${request.method} ${path}`);
    if (path.startsWith('/respond/')) takeAnswer(path.slice('/respond/'.length), request, text, response);
    else if (path.startsWith('/api/')) takeCall(path.slice('/api/'.length), request, text, response);
    else {
      faults.push(`a request of ${path}`);
      response.writeHead(404).end();
    }
    tell();
  }

  function takeAnswer(id: string, request: IncomingMessage, text: string, response: ServerResponse): void {
    if (!String(request.headers['content-type']).startsWith('application/json'))
      faults.push('an answer that is no JSON');
    const body = JSON.parse(text) as Json;
    const behaviour = behaviourOf('respond');
    if (behaviour !== null && behaviour !== 'lose') {
      behave(behaviour, response);
      return;
    }
    const wrong = 'blocks' in body ? blockFaults(body.blocks) : [];
    faults.push(...wrong);
    if (wrong.length > 0) {
      reply(response, { ok: false, error: 'invalid_blocks' });
      return;
    }
    answers.push({ id, body });
    if (answers.filter((answer) => answer.id === id).length > 5) response.writeHead(404).end('used_url');
    else reply(response, { ok: true });
  }

  function takeCall(method: string, request: IncomingMessage, text: string, response: ServerResponse): void {
    if (!String(request.headers['content-type']).startsWith('application/x-www-form-urlencoded'))
      faults.push(`${method} is no form`);
    const args = readForm(text);
    calls.push({ method, args });
    const wanted = method === 'apps.connections.open' ? APP_TOKEN : BOT_TOKEN;
    const given = String(request.headers.authorization ?? `Bearer ${String(args.token)}`);
    const behaviour = behaviourOf(method);
    if (given !== `Bearer ${wanted}`) {
      reply(response, {
        ok: false,
        error: given.includes('xapp') || given.includes('xoxb') ? 'invalid_auth' : 'not_authed',
      });
      return;
    }
    if (behaviour !== null && behaviour !== 'lose') {
      behave(behaviour, response);
      return;
    }
    const result = perform(method, args);
    if (behaviour === 'lose') response.destroy();
    else reply(response, result);
  }

  function perform(method: string, args: Json): Json {
    switch (method) {
      case 'auth.test':
        return {
          ok: true,
          url: `http://${host}/`,
          team: 'Tests',
          user: 'nec-bot',
          team_id: TEAM,
          user_id: BOT_USER,
          bot_id: BOT_ID,
        };
      case 'apps.connections.open':
        return { ok: true, url: `ws://${host}/link?ticket=${nextId()}` };
      case 'users.info':
        return {
          ok: true,
          user: { id: args.user, is_admin: admins.has(String(args.user)), is_owner: false },
        };
      case 'chat.postMessage':
        return postMessage(args);
      case 'chat.update':
        return updateMessage(args);
      case 'conversations.history':
        return history(args);
      default:
        faults.push(`a call of ${method}`);
        return { ok: false, error: 'unknown_method' };
    }
  }

  function postMessage(args: Json): Json {
    const wrong = 'blocks' in args ? blockFaults(args.blocks) : [];
    faults.push(...wrong);
    if (wrong.length > 0) return { ok: false, error: 'invalid_blocks' };
    const ts = `${Math.floor(Date.now() / 1_000)}.${String(nextId()).padStart(6, '0')}`;
    messages.push({ channel: String(args.channel), ts, args });
    return { ok: true, channel: args.channel, ts };
  }

  function updateMessage(args: Json): Json {
    const message = messages.find(({ channel, ts }) => channel === args.channel && ts === args.ts);
    if (message === undefined) return { ok: false, error: 'message_not_found' };
    message.args = { ...message.args, ...args };
    return { ok: true, channel: message.channel, ts: message.ts };
  }

  function history(args: Json): Json {
    const found = messages
      .filter(({ channel }) => channel === args.channel)
      .map(({ ts, args: sent }) => ({
        type: 'message',
        ts,
        bot_id: BOT_ID,
        user: BOT_USER,
        text: sent.text,
        metadata: sent.metadata,
      }));
    return {
      ok: true,
      messages: found.toReversed(),
      has_more: false,
      response_metadata: { next_cursor: '' },
    };
  }

  function behaviourOf(method: string): Behaviour | null {
    return queued.get(method)?.shift() ?? fixed.get(method) ?? null;
  }

  const server: SlackServer = {
    url: `http://${host}/api`,
    calls,
    messages,
    answers,
    acks,
    faults,
    scopes: ['commands', 'chat:write', 'users:read', 'channels:history', 'groups:history'],
    admins,
    next: (method, ...behaviours) => void queued.set(method, [...(queued.get(method) ?? []), ...behaviours]),
    always: (method, behaviour) =>
      void (behaviour === null ? fixed.delete(method) : fixed.set(method, behaviour)),
    open: () => sockets.size,
    greeted: () => greeted,
    command: (line, how = {}) => {
      const sent = sentOf(how);
      const [command = '', ...words] = line.split(' ');
      server.send(
        'slash_commands',
        { ...commandPayload(how), ...source(sent), command, text: words.join(' ') },
        sent.envelope,
      );
      return sent;
    },
    press: (action, how = {}) => {
      const sent = sentOf(how);
      server.send('interactive', { ...actionPayload(action, how), ...source(sent) }, sent.envelope);
      return sent;
    },
    event: (event) =>
      server.send('events_api', {
        token: 'none',
        team_id: TEAM,
        api_app_id: 'A0000000001',
        event,
        type: 'event_callback',
        event_id: `Ev${nextId()}`,
        event_time: 1,
      }),
    send: (type, payload, envelope = `envelope-${nextId()}`) => {
      const socket = [...sockets].at(-1);
      if (socket === undefined) throw new Error('Nobody is connected.');
      sentAt.set(envelope, Date.now());
      socket.send(JSON.stringify({ type, payload, envelope_id: envelope, accepts_response_payload: true }));
      return envelope;
    },
    goodbye: (reason) => {
      for (const socket of sockets)
        socket.send(JSON.stringify({ type: 'disconnect', reason, debug_info: {} }));
    },
    cut: () => {
      for (const socket of sockets) socket.terminate();
    },
    until: async (what, find) => {
      const patience = AbortSignal.timeout(PATIENCE_MS);
      const changes = on(happened, 'something', { signal: patience });
      try {
        for (;;) {
          const found = find();
          if (found !== undefined) return found;
          await changes.next();
        }
      } catch (error) {
        throw new Error(
          `Waited in vain for ${what}; calls: ${calls.map(({ method }) => method).join(', ')}; faults: ${faults.join('; ')}`,
          { cause: error },
        );
      } finally {
        await changes.return?.();
      }
    },
    answerTo: async (sent) =>
      await server.until(
        `the answer ${sent.answerId}`,
        () => answers.find(({ id }) => id === sent.answerId)?.body,
      ),
    close: async () => {
      for (const socket of sockets) socket.terminate();
      websockets.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };

  function reply(response: ServerResponse, body: Json): void {
    response.writeHead(200, {
      'content-type': 'application/json; charset=utf-8',
      'x-oauth-scopes': server.scopes.join(','),
    });
    response.end(JSON.stringify(body));
  }

  function behave(behaviour: Exclude<Behaviour, 'lose'>, response: ServerResponse): void {
    if (behaviour === 'hang') return;
    if (behaviour === 'cut') response.destroy();
    else if ('status' in behaviour) response.writeHead(behaviour.status).end('something went wrong');
    else if ('retryAfter' in behaviour)
      response
        .writeHead(429, { 'retry-after': String(behaviour.retryAfter) })
        .end('{"ok":false,"error":"ratelimited"}');
    else reply(response, { ok: false, ...behaviour });
  }

  function sentOf({ envelope, trigger, answerId }: Sending): Sent {
    const id = nextId();
    return {
      envelope: envelope ?? `envelope-${id}`,
      trigger: trigger ?? `trigger.${id}`,
      answerId: answerId ?? `answer-${id}`,
    };
  }

  function source({ trigger, answerId }: Sent): Json {
    return { trigger_id: trigger, response_url: `http://${host}/respond/${answerId}` };
  }

  return server;
}

function commandPayload({ user = 'U0000000001', channel = CHANNEL }: Sending): Json {
  return {
    token: 'none',
    team_id: TEAM,
    team_domain: 'tests',
    channel_id: channel,
    channel_name: 'branch',
    user_id: user,
    user_name: 'sam',
    api_app_id: 'A0000000001',
    is_enterprise_install: 'false',
  };
}

function actionPayload(action: Json, { user = 'U0000000001', channel = CHANNEL }: Sending): Json {
  return {
    type: 'block_actions',
    user: { id: user, username: 'sam', name: 'sam', team_id: TEAM },
    api_app_id: 'A0000000001',
    token: 'none',
    container: { type: 'message', message_ts: '1.000001', channel_id: channel, is_ephemeral: true },
    team: { id: TEAM, domain: 'tests' },
    channel: { id: channel, name: 'branch' },
    actions: [{ block_id: 'b', action_id: 'nec-0', action_ts: '1.1', ...action }],
  };
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
