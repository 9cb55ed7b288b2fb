import { chmod, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readLocalFile } from '../../../src/adapters/terminal/local-file.ts';

const FIVE_MEGABYTES = 5 * 1_024 * 1_024;

describe('a file whose path was typed', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'nec-file-'));
    await writeFile(join(folder, 'my report.txt'), 'What it says – all of it.');
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  it('is read whole, and named without its folder', async () => {
    const { name, bytes } = await readLocalFile(join(folder, 'my report.txt'));
    expect(name).toBe('my report.txt');
    expect(new TextDecoder().decode(bytes)).toBe('What it says – all of it.');
  });

  it('may be seen from the folder of the program, or from one’s own', async () => {
    const path = relative(process.cwd(), join(folder, 'my report.txt'));
    expect((await readLocalFile(path)).bytes).toHaveLength(27);
    const own = `~/${relative(homedir(), join(folder, 'my report.txt'))}`;
    expect((await readLocalFile(own)).bytes).toHaveLength(27);
  });

  it('may be empty, and may have 5 MB', async () => {
    const path = join(folder, 'size.bin');
    await writeFile(path, '');
    expect((await readLocalFile(path)).bytes).toHaveLength(0);
    await truncate(path, FIVE_MEGABYTES);
    expect((await readLocalFile(path)).bytes).toHaveLength(FIVE_MEGABYTES);
  });

  it('is refused when it is larger, and is not read', async () => {
    const path = join(folder, 'large.bin');
    await writeFile(path, '');
    await truncate(path, FIVE_MEGABYTES * 1_000);
    await expect(readLocalFile(path)).rejects.toMatchObject({
      code: 'file-too-large',
      message: `“${path}” has 5000.0 MB, and 5 MB is the most.`,
    });
  });

  it('is refused where nothing is, or something else', async () => {
    await expect(readLocalFile(join(folder, 'none.txt'))).rejects.toMatchObject({ code: 'file-missing' });
    await expect(readLocalFile(join(folder, 'my report.txt', 'in'))).rejects.toMatchObject({
      code: 'file-missing',
    });
    await expect(readLocalFile(folder)).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(readLocalFile('/dev/zero')).rejects.toMatchObject({ code: 'not-a-file' });
    await expect(readLocalFile('a\0b')).rejects.toMatchObject({ code: 'file-unreadable' });
  });

  it.skipIf(process.getuid?.() === 0)('says so when it may not be read (root may read all)', async () => {
    const path = join(folder, 'locked.txt');
    await writeFile(path, 'x');
    await chmod(path, 0);
    await expect(readLocalFile(path)).rejects.toMatchObject({ code: 'file-forbidden' });
  });
});
