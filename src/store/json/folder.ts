import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { codeOf } from './store-fault.ts';

/** Makes the folder and those above it where they are missing, for this user alone, so that they outlive a power cut. */
export async function makeFolder(path: string): Promise<void> {
  const fault = await faultOfMaking(path);
  if (codeOf(fault) === 'EEXIST') return;
  if (codeOf(fault) === 'ENOENT' && dirname(path) !== path) {
    await makeFolder(dirname(path));
    // Once only: some file systems (/proc, an automounter) make no folders and say that the one above is missing.
    const again = await faultOfMaking(path);
    if (again !== null && codeOf(again) !== 'EEXIST') throw again;
  } else if (fault !== null) throw fault;
  await syncFolder(dirname(path));
}

async function faultOfMaking(path: string): Promise<unknown> {
  return await mkdir(path, { mode: 0o700 }).then(
    () => null,
    (error: unknown) => error,
  );
}

/** Until a folder is synced, a power cut may take back what was renamed into it. */
export async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
