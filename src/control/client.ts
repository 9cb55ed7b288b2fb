import { createConnection, type Socket } from 'node:net';
import { UserError } from '../core/errors.ts';
import { findRefusal } from './answer.ts';
import { isNobody } from './claim-name.ts';
import { readLine, toLine } from './message-line.ts';
import { socketPath } from './socket-path.ts';

const PATIENCE_MS = 60_000;

export type Asked = { readonly running: false } | { readonly running: true; readonly answer: unknown };

/**
 * Asks the bot that runs on the folder, if one does. Throws what the bot refused with as a `UserError` in its words, and
 * `no-answer` when it does not answer in time (milliseconds) or stops before it has.
 */
export async function ask(dir: string, request: unknown, patience = PATIENCE_MS): Promise<Asked> {
  const socket = await connect(socketPath(dir), dir);
  if (socket === null) return { running: false };
  try {
    const answer = await exchange(socket, request, patience);
    const refusal = findRefusal(answer);
    if (refusal !== null) throw refusal;
    return { running: true, answer };
  } finally {
    socket.destroy();
  }
}

/** Null when nobody listens there. */
function connect(path: string, dir: string): Promise<Socket | null> {
  return new Promise((resolve, reject) => {
    const socket = createConnection(path);
    socket.once('connect', () => resolve(socket));
    socket.once('error', (error) => {
      if (isNobody(error)) return resolve(null);
      const what = `The nec-bot that runs on ${dir} cannot be reached (${error.message}).`;
      reject(new UserError('not-reachable', what, 'Ask as the user that runs it.', { cause: error }));
    });
  });
}

async function exchange(socket: Socket, request: unknown, patience: number): Promise<unknown> {
  const late = setTimeout(() => socket.destroy(), patience);
  const reading = readLine(socket);
  socket.write(toLine(request));
  const line = await reading;
  clearTimeout(late);
  if (line.type === 'line') return JSON.parse(line.text);
  const what = line.type === 'too-large' ? 'gave an answer over 20 MB' : 'has not answered';
  const next = 'Look in its log whether it was done, before you ask again.';
  throw new UserError('no-answer', `nec-bot is running but ${what}.`, next);
}
