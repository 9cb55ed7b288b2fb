import { REST } from 'discord.js';

/** What the server says; an error is thrown instead of any answer. */
export type FakeAnswer =
  | { readonly status: number; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>> }
  | Error;

export interface FakeRequest {
  readonly method: string;
  /** From the version on: `/channels/1/messages?limit=100`. */
  readonly path: string;
  readonly body: unknown;
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
    rejectOnRateLimit: ({ route }) => route.startsWith('/channels/'),
    hashSweepInterval: 0,
    handlerSweepInterval: 0,
    makeRequest: async (url, init) => {
      const request = {
        method: init.method ?? 'GET',
        path: decodeURIComponent(url.replace('https://discord.com/api/v10', '')),
        body: typeof init.body === 'string' ? JSON.parse(init.body) : null,
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
