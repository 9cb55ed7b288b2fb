import { REST } from 'discord.js';

/** What the server says; an error is thrown instead of any answer. */
export type FakeAnswer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | Error;

export interface FakeRequest {
  readonly method: string;
  /** From the version on: `/channels/1/messages?limit=100`. */
  readonly path: string;
  /** The JSON of the request, or of its part `payload_json`. */
  readonly body: unknown;
  /** What came beside it, by the name of its part. */
  readonly files: readonly string[];
}

export interface FakeRest {
  readonly rest: REST;
  readonly requests: readonly FakeRequest[];
}

/** The library's own client of Discord, set as the adapter sets it, whose requests are answered here. */
export function createFakeRest(answer: (request: FakeRequest) => FakeAnswer): FakeRest {
  const requests: FakeRequest[] = [];
  const rest = new REST({
    version: '10',
    retries: 0,
    globalRequestsPerSecond: 10_000,
    rejectOnRateLimit: ({ route }) => route.startsWith('/channels/') || route === '/users/@me/channels',
    hashSweepInterval: 0,
    handlerSweepInterval: 0,
    makeRequest: async (url, init) => {
      const request = {
        method: init.method ?? 'GET',
        path: decodeURIComponent(url.replace('https://discord.com/api/v10', '')),
        ...readBody(init.body),
      };
      requests.push(request);
      const given = answer(request);
      if (given instanceof Error) throw given;
      const { status, body, headers = {} } = given;
      return new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      });
    },
  });
  rest.setToken('invented');
  return { rest, requests };
}

function readBody(body: unknown): Pick<FakeRequest, 'body' | 'files'> {
  if (!(body instanceof FormData))
    return { body: typeof body === 'string' ? JSON.parse(body) : null, files: [] };
  const names = [...body.keys()].filter((name) => name !== 'payload_json');
  return { body: JSON.parse(String(body.get('payload_json'))), files: names };
}
