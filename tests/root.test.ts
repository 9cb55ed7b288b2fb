import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findRoot } from '../src/root.ts';
import { temporaryFolder } from './store/json/temporary-folder.ts';

describe('the root', () => {
  it('is the folder of package.json, from src and from dist/src alike', async () => {
    const dir = await temporaryFolder();
    await writeFile(join(dir, 'package.json'), '{}');
    for (const folder of ['src', 'dist/src', 'dist/src/cli']) {
      await mkdir(join(dir, folder), { recursive: true });
      expect(findRoot(join(dir, folder))).toBe(dir);
    }
  });

  it('is this repository by default', () => {
    expect(findRoot()).toBe(dirname(import.meta.dirname));
  });

  it('is nowhere when there is no package.json above, and that is said', async () => {
    const dir = await temporaryFolder();
    expect(() => findRoot(dir)).toThrow(`No package.json above ${dir}.`);
  });
});
