import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { listen } from '../../src/control/server.ts';

async function temporaryFolder(): Promise<string> {
  const dir = await mkdtemp(join(tmpdir(), 'nec-'));
  onTestFinished(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

const handle = async (): Promise<null> => null;

describe('the folder that a bot takes', () => {
  it('is made with those above it, for this user alone', async () => {
    const above = join(await temporaryFolder(), 'new');
    const control = await listen({ dir: join(above, 'data'), handle });
    onTestFinished(() => control.close());
    for (const dir of [above, join(above, 'data')]) expect((await stat(dir)).mode & 0o777).toBe(0o700);
  });

  it('is refused when a file stands in its place', async () => {
    const file = join(await temporaryFolder(), 'data');
    await writeFile(file, '');
    await expect(listen({ dir: file, handle })).rejects.toMatchObject({ code: 'socket-failed' });
  });

  it.skipIf(process.platform !== 'linux')(
    'is refused at once where no folder can be made, not tried for ever (Linux only: needs /proc)',
    async () => {
      await expect(listen({ dir: '/proc/nec-bot', handle })).rejects.toMatchObject({ code: 'socket-failed' });
    },
  );
});
