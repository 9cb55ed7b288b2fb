import { link, stat, unlink } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { besideSocket } from './socket-path.ts';

const MOST_TRIES = 20;
/** A taker may itself have died in the middle of taking, and so may the one who took over from it. */
const MOST_DEPTH = 3;

/**
 * Gives `own`, a socket that is being listened on, the further name `path`; false when a living process has that name. A dead
 * one's name is taken over. Among several who try at once exactly one wins: `link` refuses a name that exists, and a dead
 * socket is removed only by who holds the name made from its identity, so that nobody removes a socket that has come since.
 */
export async function claimName(path: string, own: string, depth = 0): Promise<boolean> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    if (await linked(own, path)) return true;
    const holder = await identityOf(path);
    if (holder === null) continue;
    if (await isAnswered(path)) return false;
    const right = besideSocket(path, holder, 'take');
    if (depth === MOST_DEPTH || !(await claimName(right, own, depth + 1))) return false;
    try {
      if ((await identityOf(path)) === holder && !(await isAnswered(path))) await unlink(path);
    } finally {
      await unlink(right);
    }
  }
  return false;
}

/** Inode and time of making; null when nothing has that name. */
export async function identityOf(path: string): Promise<string | null> {
  try {
    const { ino, mtimeNs } = await stat(path, { bigint: true });
    return `${ino}:${mtimeNs}`;
  } catch (error) {
    if (isCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** Whether a process listens there. Only the system's plain "refused" or "not there" count as nobody. */
function isAnswered(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(path);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', (error) => resolve(!isNobody(error)));
  });
}

/** What connecting says when no process is behind the socket. */
export function isNobody(error: unknown): boolean {
  return isCode(error, 'ECONNREFUSED') || isCode(error, 'ENOENT');
}

async function linked(own: string, path: string): Promise<boolean> {
  try {
    await link(own, path);
    return true;
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/** Whether the system gave that name to the fault. */
export function isCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
