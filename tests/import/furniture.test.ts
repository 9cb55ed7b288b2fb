import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../src/import/text.ts';

const SHARED = join(import.meta.dirname, '../../../shared/reports');
const isHere = existsSync(SHARED);
const folders = [SHARED, join(SHARED, 'practice')];
const cases = isHere
  ? folders.flatMap((folder) =>
      readdirSync(join(folder, 'gold')).map((file) => ({ id: file.replace('.json', ''), folder })),
    )
  : [];

type Gold = { body: { start: number; end: number } };
const WORD_CHARACTER = /\S/u;

function readCase({ id, folder }: { id: string; folder: string }) {
  const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
  const { body } = JSON.parse(readFileSync(join(folder, 'gold', `${id}.json`), 'utf8')) as Gold;
  return { text, body, blocks: readText(text).blocks };
}

describe('the report’s own lines in real and practice texts', () => {
  it.skipIf(isHere)(
    'SKIPPED: the texts of ../shared/reports are not here, so coverage was not measured',
    () => {
      expect(cases).toEqual([]);
    },
  );

  it.skipIf(!isHere)('finds the five reports and the twelve practice texts', () => {
    expect(cases.length).toBeGreaterThanOrEqual(17);
  });

  it.each(cases)('$id: no block lies outside the report', (one) => {
    const { body, blocks } = readCase(one);
    const outside = blocks.filter((block) => block.start < body.start || block.end > body.end);
    expect(outside).toEqual([]);
  });

  it.each(cases)('$id: at least 99 in 100 characters of the report are in a block', (one) => {
    const { text, body, blocks } = readCase(one);
    let all = 0;
    let missed = 0;
    for (let at = body.start; at < body.end; at += 1) {
      if (!WORD_CHARACTER.test(text[at] ?? '')) continue;
      all += 1;
      if (!blocks.some((block) => block.start <= at && at < block.end)) missed += 1;
    }
    expect(missed / all).toBeLessThan(0.01);
  });
});
