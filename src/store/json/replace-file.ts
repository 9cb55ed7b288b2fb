import { realpath, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import writeFileAtomic from 'write-file-atomic';
import { type Identity, toIdentity } from './file-on-disk.ts';
import { syncFolder } from './folder.ts';

/**
 * Puts `content` in the place of the file, wholly or not at all, so that it outlives a power cut; returns its identity.
 * A symbolic link stays one: the file it points to is replaced. `check` runs last before the rename and may throw.
 *
 * The content is written here and not by write-file-atomic, whose single `write` takes what fits on a nearly
 * full disk and then renames the torn file into place without an error.
 */
export async function replaceFile(
  path: string,
  content: string | Uint8Array,
  check?: () => Promise<void>,
): Promise<Identity> {
  let identity: Identity = '';
  await writeFileAtomic(path, null, {
    mode: 0o600,
    tmpfileCreated: async (temporary) => {
      await writeFile(temporary, content);
      identity = toIdentity(await stat(temporary, { bigint: true }));
      await check?.();
    },
  });
  await syncFolder(dirname(await realpath(path)));
  return identity;
}
