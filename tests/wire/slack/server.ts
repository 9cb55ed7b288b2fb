import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerAs, type Behaviours, createBehaviours } from './behaviours.ts';
import { fileRefusal } from './files.ts';
import { blockFaults } from './message-faults.ts';
import {
  actionPayload,
  commandPayload,
  eventPayload,
  homePayload,
  type Json,
  type Sending,
  type Sent,
} from './payloads.ts';
import { createSockets, type Sockets } from './sockets.ts';
import { type Filled, type Shown, submissionPayload } from './views.ts';
import { createWaiting, type Waiting } from './waiting.ts';
import { BOT_TOKEN, createWebApi, type WebApi } from './web-api.ts';

/** What was sent to a response_url. */
interface Answer {
  readonly id: string;
  readonly body: Json;
}

/** A small Slack on this machine: strict about what it is sent, and as faulty as a test wants it. Answers are the method `respond`. */
export interface SlackServer
  extends Pick<Behaviours, 'next' | 'always'>,
    Pick<Sockets, 'acks' | 'replies' | 'open' | 'greeted' | 'goodbye' | 'cut' | 'raw'>,
    Pick<WebApi, 'calls' | 'messages' | 'refusing' | 'whispers' | 'admins' | 'files' | 'shared' | 'homes'>,
    Pick<Waiting, 'until'> {
  /** For SLACK_API_URL. */
  readonly url: string;
  readonly answers: readonly Answer[];
  /** What a client did that Slack would not take, in words. */
  readonly faults: readonly string[];
  /** Scopes that answers tell of. */
  scopes: string[];
  /** A slash command typed by somebody; its ids come at once, its answer with `answerTo`. */
  command(line: string, how?: Sending): Sent;
  /** A button pressed, or an option chosen. */
  press(action: Json, how?: Sending): Sent;
  /** A button pressed in somebody's Home tab, which has no address to answer at. */
  pressHome(action: Json, user: string): Sent;
  /** What was published in somebody's Home tab after the first `count`. */
  homeOf(user: string, count?: number): Promise<Json[]>;
  /** The form that what was sent has opened. */
  formOf(sent: Sent): Promise<Shown>;
  /** A form sent back; the answer comes to where the form was asked for. */
  submit(form: Shown, filled: Filled, how?: Sending): Sent;
  event(event: Json, how?: { readonly id?: string }): string;
  /** Any payload, such as a recorded one, given our own address to answer at. */
  send(type: string, payload: Json): Sent;
  answerTo(sent: Sent): Promise<Json>;
  close(): Promise<void>;
}

const MOST_ANSWERS = 5;

export async function startSlackServer(): Promise<SlackServer> {
  const faults: string[] = [];
  const answers: Answer[] = [];
  const behaviours = createBehaviours();
  let host = '';
  let count = 0;
  const api = createWebApi(
    () => host,
    faults,
    () => server.scopes,
  );
  const { tell, until } = createWaiting(
    () => `calls: ${api.calls.map(({ method }) => method).join(', ')}; faults: ${faults.join('; ')}`,
  );
  const http = createServer((request, response) => void handle(request, response).then(tell));
  const sockets = createSockets(http, faults, tell);
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  host = `127.0.0.1:${(http.address() as AddressInfo).port}`;

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const bytes = Buffer.concat(chunks);
    const text = bytes.toString('utf8');
    const path = request.url ?? '';
    if (request.method === 'GET' && path.startsWith('/files/'))
      return api.shared.download(path, request, response, BOT_TOKEN);
    if (request.method !== 'POST') faults.push(`${request.method} ${path}`);
    if (path.startsWith('/respond/')) takeAnswer(path.slice('/respond/'.length), request, text, response);
    else if (path.startsWith('/upload/')) takeUpload(path.slice('/upload/'.length), request, bytes, response);
    else if (path.startsWith('/api/')) takeCall(path.slice('/api/'.length), request, text, response);
    else {
      faults.push(`a request of ${path}`);
      response.writeHead(404).end();
    }
  }

  function takeAnswer(id: string, request: IncomingMessage, text: string, response: ServerResponse): void {
    if (!String(request.headers['content-type']).startsWith('application/json'))
      faults.push('an answer that is no JSON');
    const given = answers.filter((answer) => answer.id === id).length;
    const behaviour = given >= MOST_ANSWERS ? { status: 404 } : behaviours.take('respond');
    answerAs(behaviour, response, server.scopes, () => {
      const body = JSON.parse(text) as Json;
      const wrong = 'blocks' in body ? blockFaults(body.blocks) : [];
      faults.push(...wrong);
      if (wrong.length > 0) return { ok: false, error: 'invalid_blocks' };
      const pointers = api.files.pointersTo(body.blocks);
      if (pointers.length > 0) return fileRefusal(pointers);
      answers.push({ id, body });
      return { ok: true };
    });
  }

  function takeUpload(id: string, request: IncomingMessage, bytes: Buffer, response: ServerResponse): void {
    answerAs(behaviours.take('upload'), response, [], () =>
      api.files.take(id, request, bytes) ? { ok: true } : { ok: false },
    );
  }

  function takeCall(method: string, request: IncomingMessage, text: string, response: ServerResponse): void {
    const call = api.read(method, request, text);
    const behaviour = call === null ? { error: 'invalid_auth' } : behaviours.take(method);
    answerAs(behaviour, response, server.scopes, () => (call === null ? {} : api.perform(call)));
  }

  const toSent = ({ envelope, trigger, answerId }: Sending): Sent => {
    count += 1;
    return {
      envelope: envelope ?? `envelope-${count}`,
      trigger: trigger ?? `trigger.${count}`,
      answerId: answerId ?? `answer-${count}`,
    };
  };
  const send = (type: string, payload: Json, how: Sending = {}): Sent => {
    const sent = toSent(how);
    const source = { trigger_id: sent.trigger, response_url: `http://${host}/respond/${sent.answerId}` };
    sockets.send(type, { ...payload, ...source }, sent.envelope);
    return sent;
  };
  const server: SlackServer = {
    ...behaviours,
    ...sockets,
    ...api,
    until,
    url: `http://${host}/api`,
    answers,
    faults,
    scopes: [
      'commands',
      'chat:write',
      'users:read',
      'channels:read',
      'groups:read',
      'channels:history',
      'groups:history',
      'files:write',
      'files:read',
      'app_mentions:read',
    ],
    command: (line, how = {}) => send('slash_commands', commandPayload(line, how), how),
    press: (action, how = {}) => send('interactive', actionPayload(action, how), how),
    pressHome: (action, user) => {
      const sent = toSent({});
      sockets.send('interactive', { ...homePayload(action, user), trigger_id: sent.trigger }, sent.envelope);
      return sent;
    },
    formOf: async ({ trigger }) =>
      await until(`the form of ${trigger}`, () => api.views.shown.find((form) => form.trigger === trigger)),
    submit: (form, filled, how = {}) => {
      const sent = toSent(how);
      const payload = submissionPayload(form, filled, how.user ?? 'U0000000001');
      sockets.send('interactive', { ...payload, trigger_id: sent.trigger }, sent.envelope);
      return sent;
    },
    homeOf: async (user, count = 0) =>
      await until(
        `the Home tab of ${user}`,
        () => api.homes.filter((home) => home.user === user)[count]?.blocks as Json[] | undefined,
      ),
    event: (event, { id } = {}) => {
      const { envelope } = toSent({});
      sockets.send('events_api', eventPayload(event, id ?? envelope), envelope);
      return envelope;
    },
    send,
    answerTo: async ({ answerId }) =>
      await until(`the answer ${answerId}`, () => answers.find(({ id }) => id === answerId)?.body),
    close: async () => {
      sockets.close();
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
  return server;
}
