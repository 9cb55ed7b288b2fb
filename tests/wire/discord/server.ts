import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createGateway, type Gateway } from './gateway.ts';
import { type Multipart, readMultipart } from './multipart.ts';
import { ROUTES } from './routes.ts';
import { type Answer, refusal, type World } from './world.ts';

/** One request as it came. */
export interface Recorded {
  readonly method: string;
  /** Without `/api/v10`. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** The JSON of the request, or of its part `payload_json`. */
  readonly body: unknown;
  /** What came beside it in a request of several parts. */
  readonly files: Multipart['files'];
  /** Milliseconds of `performance.now()`. */
  readonly at: number;
}

/** What goes wrong with the next requests that fit: `lose` does what is asked and cuts the line, `answer` says this instead. */
interface Fault {
  readonly method: string;
  readonly path: RegExp;
  times: number;
  readonly effect:
    | { readonly lose: true }
    | { readonly answer: Answer; readonly headers?: Readonly<Record<string, string>> };
}

export interface DiscordServer {
  /** For `DISCORD_API_URL`. */
  readonly url: string;
  readonly token: string;
  readonly world: World;
  readonly gateway: Gateway;
  readonly requests: readonly Recorded[];
  /** What a strict Discord would not have taken. */
  readonly violations: readonly string[];
  fault(fault: Fault): void;
  /** The first request, past or to come, that fits. Rejects with all that came when there is none in time. */
  until(what: string, fits: (request: Recorded) => boolean): Promise<Recorded>;
  /** Resolves as soon as `holds`; asked again whenever something came. */
  untilTrue(what: string, holds: () => boolean): Promise<void>;
  stop(): Promise<void>;
}

const PATIENCE_MS = 15_000;
const APPLICATION = '1457469483726660001';
const BOT_USER = '1457469483726660001';
export const GUILD = '1457468924290660002';
/** View Channel, Send Messages, Embed Links, Attach Files, Read Message History, Send Messages in Threads. */
const EVERYTHING_IT_NEEDS = [10n, 11n, 14n, 15n, 16n, 38n].reduce((sum, bit) => sum | (1n << bit), 0n);

/** Discord on loopback, as strict as the real one where its rules are known. */
export async function startDiscord(): Promise<DiscordServer> {
  // Put together here, so that no text in the tree looks like a token.
  const token = [Buffer.from(APPLICATION).toString('base64url'), 'Xw1234', 'a'.repeat(38)].join('.');
  const requests: Recorded[] = [];
  const violations: string[] = [];
  const faults: Fault[] = [];
  const waiting = new Set<() => void>();
  const changed = (): void => {
    for (const wake of [...waiting]) wake();
  };
  const violate = (sentence: string): void => {
    violations.push(sentence);
  };
  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const world: World = {
    applicationId: APPLICATION,
    userId: BOT_USER,
    guildId: GUILD,
    messages: new Map(),
    interactions: new Map(),
    attachments: new Map(),
    gatewayUrl: `ws://127.0.0.1:${port}`,
    commands: null,
    closed: new Set(),
    permissions: EVERYTHING_IT_NEEDS,
    violate,
  };
  const gateway = createGateway(server, {
    token,
    applicationId: APPLICATION,
    userId: BOT_USER,
    url: () => `ws://127.0.0.1:${port}`,
    onViolation: violate,
    onChange: changed,
  });

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const recorded = await recordedFrom(request);
    requests.push(recorded);
    const { answer, headers, lose } = decide(request, recorded);
    if (lose) request.socket.destroy();
    else {
      const type = answer.body === undefined ? 'application/octet-stream' : 'application/json';
      response.writeHead(answer.status, { 'content-type': type, ...headers });
      response.end(answer.body === undefined ? answer.bytes : JSON.stringify(answer.body));
    }
    changed();
  };
  const decide = (
    request: IncomingMessage,
    recorded: Recorded,
  ): { answer: Answer; headers?: Readonly<Record<string, string>>; lose: boolean } => {
    const fault = faults.find(
      ({ method, path, times }) => times > 0 && method === recorded.method && path.test(recorded.path),
    );
    if (fault !== undefined) fault.times -= 1;
    if (fault !== undefined && 'answer' in fault.effect) return { ...fault.effect, lose: false };
    return { answer: reply(request, recorded), lose: fault !== undefined };
  };
  const reply = ({ headers }: IncomingMessage, { method, path, query, body, files }: Recorded): Answer => {
    const route = (ROUTES[method] ?? []).find(({ pattern }) => pattern.test(path));
    if (route === undefined) {
      violate(`there is no ${method} ${path}`);
      return refusal(404, 0, '404: Not Found');
    }
    if (route.signed && headers.authorization !== `Bot ${token}`) return refusal(401, 0, '401: Unauthorized');
    if (!route.signed && headers.authorization !== undefined) violate(`the token was sent to ${path}`);
    return route.answer({ world, parts: route.pattern.exec(path)?.slice(1) ?? [], query, body, files });
  };

  const untilTrue: DiscordServer['untilTrue'] = async (what, holds) => {
    const said = () =>
      JSON.stringify({ requests: requests.map(({ method, path }) => `${method} ${path}`), violations });
    const late = AbortSignal.timeout(PATIENCE_MS);
    while (!holds()) {
      await new Promise<void>((resolve, reject) => {
        const wake = (): void => {
          waiting.delete(wake);
          late.removeEventListener('abort', fail);
          resolve();
        };
        const fail = (): void => {
          waiting.delete(wake);
          reject(new Error(`Waited in vain for ${what}: ${said()}`));
        };
        waiting.add(wake);
        if (late.aborted) fail();
        else late.addEventListener('abort', fail);
      });
    }
  };
  return {
    url: `http://127.0.0.1:${port}/api`,
    token,
    world,
    gateway,
    requests,
    violations,
    fault: (fault) => faults.push(fault),
    until: async (what, fits) => {
      await untilTrue(what, () => requests.some(fits));
      return requests.find(fits) as Recorded;
    },
    untilTrue,
    stop: async () => {
      gateway.stop();
      server.closeAllConnections();
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
    },
  };
}

async function recordedFrom(request: IncomingMessage): Promise<Recorded> {
  const at = performance.now();
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { body, files } = await readMultipart(request.headers['content-type'], Buffer.concat(chunks));
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  return {
    method: request.method ?? '',
    path: decodeURIComponent(url.pathname.replace('/api/v10', '')),
    query: url.searchParams,
    body,
    files,
    at,
  };
}
