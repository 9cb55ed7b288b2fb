import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeFolder } from '../../../src/store/json/folder.ts';
import { temporaryFolder } from './temporary-folder.ts';

describe('makeFolder', () => {
  it('makes the folders above too, for this user alone, and does not mind one that is there', async () => {
    const path = join(await temporaryFolder(), 'one', 'two');
    await makeFolder(path);
    await makeFolder(path);
    expect((await stat(path)).mode & 0o777).toBe(0o700);
  });

  it.skipIf(process.platform !== 'linux')(
    'fails where no folder can be made, and does not try for ever (Linux only: needs /proc)',
    async () => {
      await expect(makeFolder('/proc/nec-bot/home')).rejects.toMatchObject({ code: 'ENOENT' });
    },
  );
});
