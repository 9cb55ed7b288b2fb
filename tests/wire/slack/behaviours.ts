import type { ServerResponse } from 'node:http';

/**
 * How a call is answered, instead of well: a word of Slack's (`{error}`), an HTTP status, a wait (429), done and then never answered (`lose`),
 * not done and cut (`cut`), or never answered at all (`hang`).
 */
export type Behaviour =
  | { readonly error: string; readonly needed?: string; readonly response_metadata?: object }
  | { readonly status: number }
  | { readonly retryAfter: number }
  | 'lose'
  | 'cut'
  | 'hang';

/** What calls are answered with, by their method: once each (null: well), or always. */
export interface Behaviours {
  next(method: string, ...behaviours: readonly (Behaviour | null)[]): void;
  always(method: string, behaviour: Behaviour | null): void;
  take(method: string): Behaviour | null;
}

export function createBehaviours(): Behaviours {
  const queued = new Map<string, (Behaviour | null)[]>();
  const fixed = new Map<string, Behaviour>();
  return {
    next: (method, ...behaviours) => {
      queued.set(method, [...(queued.get(method) ?? []), ...behaviours]);
    },
    always: (method, behaviour) => {
      if (behaviour === null) fixed.delete(method);
      else fixed.set(method, behaviour);
    },
    take: (method) => queued.get(method)?.shift() ?? fixed.get(method) ?? null,
  };
}

/** Answers so; `result` is given only when there is no behaviour, and the work has been done then and when the answer is lost. */
export function answerAs(
  behaviour: Behaviour | null,
  response: ServerResponse,
  scopes: readonly string[],
  work: () => object,
): void {
  if (behaviour === 'hang') return;
  if (behaviour === 'cut') response.destroy();
  else if (behaviour === 'lose') {
    work();
    response.destroy();
  } else if (behaviour === null) answerJson(response, scopes, work());
  else if ('status' in behaviour) response.writeHead(behaviour.status).end('something went wrong');
  else if ('retryAfter' in behaviour)
    response
      .writeHead(429, { 'retry-after': String(behaviour.retryAfter) })
      .end('{"ok":false,"error":"ratelimited"}');
  else answerJson(response, scopes, { ok: false, ...behaviour });
}

function answerJson(response: ServerResponse, scopes: readonly string[], body: object): void {
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'x-oauth-scopes': scopes.join(','),
  });
  response.end(JSON.stringify(body));
}
