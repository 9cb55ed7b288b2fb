import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import type { UserError } from '../../../src/core/errors.ts';
import type { ConnectStep } from '../../../src/import/fetch/checked-connect.ts';

export interface LoopbackServer {
  readonly port: number;
  /** `127.0.0.1:…`, as FETCH_ALLOW writes it. */
  readonly host: string;
  readonly url: (path: string) => string;
  /** What was asked so far. */
  readonly asked: IncomingMessage[];
  close(): Promise<void>;
}

/** A web server on 127.0.0.1; the answer to each path may be replaced while it runs. */
export async function startLoopback(answer: RequestListener): Promise<LoopbackServer> {
  const asked: IncomingMessage[] = [];
  const server = createServer((request, response) => {
    asked.push(request);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    host: `127.0.0.1:${port}`,
    url: (path) => `http://127.0.0.1:${port}${path}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

export interface DecoyConnect {
  readonly connect: ConnectStep;
  /** The addresses that connections were asked for. */
  readonly hits: string[];
}

/** Takes the place of the network: counts where connections would go, and leads each to the loopback server, also https. */
export function createDecoy(port: number): DecoyConnect {
  const hits: string[] = [];
  return {
    hits,
    connect: (options, callback) => {
      hits.push(options.hostname);
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => callback(null, socket)).once('error', (error) => callback(error, null));
    },
  };
}

/** What was refused, and how; fails when nothing was. */
export async function refusalOf(answer: Promise<unknown>): Promise<UserError> {
  return answer.then(
    () => {
      throw new Error('was not refused');
    },
    (error: UserError) => error,
  );
}
