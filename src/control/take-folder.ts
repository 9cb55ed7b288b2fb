import { chmod, mkdir, unlink } from 'node:fs/promises';
import type { Server } from 'node:net';
import { dirname, resolve } from 'node:path';
import { UserError } from '../core/errors.ts';
import { claimName, identityOf, isCode } from './claim-name.ts';

const OWN = { mode: 0o700 };

/**
 * Lets `server` listen under its own name and then claims the socket's name for it; returns the socket's identity. Throws
 * `UserError` `already-running` when a living bot has that name, `socket-failed` when the folder cannot hold a socket.
 */
export async function takeFolder(taking: {
  readonly dir: string;
  readonly path: string;
  readonly own: string;
  readonly server: Server;
}): Promise<string> {
  const { dir, path, own, server } = taking;
  try {
    await makeFolder(resolve(dir));
    await listenOn(server, own);
    // Before it gets the name that others know.
    await chmod(own, 0o600);
    const identity = await identityOf(own);
    if (!(await claimName(path, own)) || identity === null) throw alreadyRunning(dir);
    await unlink(own);
    return identity;
  } catch (error) {
    await unlink(own).catch(() => {});
    server.close();
    throw error instanceof UserError ? error : socketFailed(dir, error);
  }
}

/** Not `recursive`: where no folder can be made although its parent is there (/proc, an automounter), Node tries for ever. */
async function makeFolder(path: string): Promise<void> {
  try {
    await mkdir(path, OWN);
  } catch (error) {
    if (isCode(error, 'EEXIST')) return;
    if (!isCode(error, 'ENOENT') || dirname(path) === path) throw error;
    await makeFolder(dirname(path));
    await mkdir(path, OWN).catch((again: unknown) => {
      // Of two that start at once, one finds it made.
      if (!isCode(again, 'EEXIST')) throw again;
    });
  }
}

function listenOn(server: Server, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function alreadyRunning(dir: string): UserError {
  const next = 'Stop it first, or give this one its own DATA_DIR.';
  return new UserError('already-running', `nec-bot is already running on ${dir}.`, next);
}

function socketFailed(dir: string, cause: unknown): UserError {
  const why = cause instanceof Error ? cause.message : 'unknown fault';
  const next =
    'Check that this user may write there and that the disk is not full, or choose another DATA_DIR.';
  return new UserError('socket-failed', `nec-bot cannot listen in ${dir} (${why}).`, next, { cause });
}
