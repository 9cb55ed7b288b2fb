import { readdir, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { syncFolder } from './folder.ts';
import { codeOf } from './store-fault.ts';

/**
 * Takes a file away for good, with its copy, the damaged ones kept aside and what killed writes left: everything whose name is the file's own or
 * begins with it and a point. Gone after a power cut too. Nothing happens where nothing is there.
 */
export async function eraseFile(path: string): Promise<void> {
  const name = basename(path);
  await eraseIn(dirname(path), (found) => found === name || found.startsWith(`${name}.`));
}

/** Takes away the damaged ones that were kept aside for the file. */
export async function eraseDamaged(path: string): Promise<void> {
  const beginning = `${basename(path)}.bad-`;
  await eraseIn(dirname(path), (found) => found.startsWith(beginning));
}

async function eraseIn(folder: string, isMeant: (name: string) => boolean): Promise<void> {
  const names = (await namesIn(folder)).filter(isMeant);
  if (names.length === 0) return;
  for (const name of names) await rm(join(folder, name), { force: true });
  await syncFolder(folder);
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}
