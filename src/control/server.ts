import { randomUUID } from 'node:crypto';
import { unlink } from 'node:fs/promises';
import { createServer, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { type AnswerOptions, answerTo } from './answer.ts';
import { identityOf } from './claim-name.ts';
import { readLine, toLine } from './message-line.ts';
import { besideSocket, socketPath } from './socket-path.ts';
import { takeFolder } from './take-folder.ts';

/** How long an answer under way is waited for when the bot stops. */
const PATIENCE_MS = 5_000;
/** How long one who has connected may take to say what they want. */
const SILENCE_MS = 30_000;

export interface ControlOptions extends AnswerOptions {
  readonly dir: string;
}

/** The running bot's end of the socket. While it is not closed, no second bot can start on the folder. */
export interface Control {
  /** Refuses new requests and waits, for a while, for the answers under way; the folder stays taken. */
  quiet(): Promise<void>;
  /** `quiet`, and then gives the folder free. To be called after the store is closed. */
  close(): Promise<void>;
}

/**
 * Takes the folder for this process by listening on `<dir>/bot.sock` (mode 600), and answers one request a connection, each
 * one line of JSON. Throws `UserError` `already-running`, `socket-path-too-long` or `socket-failed`.
 */
export async function listen(options: ControlOptions): Promise<Control> {
  const path = socketPath(options.dir);
  const open = new Set<Socket>();
  const underWay = new Set<Promise<void>>();
  let stopping = false;

  async function serve(socket: Socket): Promise<void> {
    const line = await readLine(socket);
    if (line.type === 'ended') return;
    socket.setTimeout(0);
    const sent = answerTo(line, options, stopping).then((answer) => send(socket, answer));
    underWay.add(sent);
    await sent;
    underWay.delete(sent);
  }

  const server = createServer((socket) => {
    open.add(socket);
    socket.setTimeout(SILENCE_MS, () => socket.destroy());
    socket.once('close', () => open.delete(socket));
    void serve(socket);
  });
  const own = besideSocket(path, randomUUID(), 'new');
  const identity = await takeFolder({ dir: options.dir, path, own, server });
  // One that could not be let in, for want of file handles, is no reason to stop.
  server.on('error', (error) => options.onFault?.(error));

  async function quiet(): Promise<void> {
    stopping = true;
    await Promise.race([Promise.all(underWay), wait(PATIENCE_MS, undefined, { ref: false })]);
  }
  return {
    quiet,
    async close() {
      await quiet();
      if ((await identityOf(path)) === identity) await unlink(path);
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Resolves when the answer has left, or when the asker has. */
function send(socket: Socket, answer: unknown): Promise<void> {
  return new Promise((resolve) => {
    socket.once('close', () => resolve());
    socket.end(toLine(answer), () => resolve());
  });
}
