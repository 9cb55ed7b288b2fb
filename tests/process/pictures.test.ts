import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createPainter } from '../../src/pictures/painter.ts';
import { ORDINARY } from '../pictures/sample-drawings.ts';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '../..');

/** Draws the drawings in the worker of the compiled program and prints their bytes in base64, a line each; it does not close it. */
const PROGRAM = `
  import { createPictures } from './dist/src/pictures/create-pictures.js';
  const pictures = createPictures();
  const drawings = JSON.parse(process.argv[1]);
  for (const bytes of await Promise.all(drawings.map((drawing) => pictures.draw(drawing))))
    console.log(Buffer.from(bytes).toString('base64'));
  await pictures.draw({ type: 'month', title: 'x', month: '2023-13', items: [] }).catch((error) => console.log(error.message));
`;

describe('pictures of the compiled program', () => {
  it('come from its worker as they are drawn here, and do not keep it from ending', async () => {
    const { stdout } = await run(
      process.execPath,
      ['--input-type=module', '--eval', PROGRAM, '--', JSON.stringify(ORDINARY)],
      { cwd: ROOT, maxBuffer: 10_000_000 },
    );
    const lines = stdout.trim().split('\n');
    const painter = createPainter();
    expect(lines.slice(0, -1)).toEqual(
      ORDINARY.map((drawing) => Buffer.from(painter.paint(drawing)).toString('base64')),
    );
    expect(lines.at(-1)).toContain('could not be drawn: There is no month 13');
  });
});
