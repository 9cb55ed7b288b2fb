import { constants } from 'node:fs';
import { copyFile, link, lstat, open, realpath, stat } from 'node:fs/promises';
import { codeOf } from './store-fault.ts';

/** Tells one writing of a file from any other: inode, size and time of change in nanoseconds. */
export type Identity = string;

export interface FileOnDisk {
  readonly bytes: Uint8Array;
  readonly identity: Identity;
}

export function toIdentity(stats: {
  readonly ino: bigint;
  readonly size: bigint;
  readonly mtimeNs: bigint;
}): Identity {
  return `${stats.ino}:${stats.size}:${stats.mtimeNs}`;
}

/** The file's bytes and the identity they belong to; null when it is not there. */
export async function findFile(path: string): Promise<FileOnDisk | null> {
  return nullIfMissing(async () => {
    const handle = await open(path, 'r');
    try {
      const identity = toIdentity(await handle.stat({ bigint: true }));
      return { bytes: await handle.readFile(), identity };
    } finally {
      await handle.close();
    }
  });
}

export async function findIdentity(path: string): Promise<Identity | null> {
  return nullIfMissing(async () => toIdentity(await stat(path, { bigint: true })));
}

/** A link to nothing: what it pointed to was there once. */
export async function isDanglingLink(path: string): Promise<boolean> {
  const stats = await nullIfMissing(() => lstat(path));
  return stats?.isSymbolicLink() ?? false;
}

/** Whether the copy was made after the file's last writing. */
export async function isNewerThan(copyPath: string, path: string): Promise<boolean> {
  const copy = await nullIfMissing(() => stat(copyPath, { bigint: true }));
  return copy !== null && copy.mtimeNs > (await stat(path, { bigint: true })).mtimeNs;
}

/** Gives the file a second name, so that none of its bytes is lost when the first is given to another; returns that name. */
export async function keepAside(path: string, now: Date): Promise<string> {
  const base = `${path}.bad-${now.toISOString().replaceAll(':', '-')}`;
  for (let count = 1; ; count += 1) {
    const name = count === 1 ? base : `${base}-${count}`;
    try {
      await link(await realpath(path), name);
      return name;
    } catch (error) {
      if (codeOf(error) === 'EEXIST') continue;
      // Not every file system knows hard links.
      await copyFile(path, name, constants.COPYFILE_EXCL);
      return name;
    }
  }
}

async function nullIfMissing<R>(work: () => Promise<R>): Promise<R | null> {
  try {
    return await work();
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null;
    throw error;
  }
}
