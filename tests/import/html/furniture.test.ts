import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/import/text/text.ts';

const SHARED = join(import.meta.dirname, '../../../../shared/reports');
const isHere = existsSync(SHARED);
const INVENTED = join(import.meta.dirname, '../../fixtures/reports');
const toCases = (folder: string) =>
  readdirSync(join(folder, 'gold')).map((file) => ({ id: file.replace('.json', ''), folder }));
const shared = isHere ? [SHARED, join(SHARED, 'practice')].flatMap(toCases) : [];
const invented = toCases(INVENTED);
const cases = [...shared, ...invented];

type Gold = {
  body: { start: number; end: number };
  meeting: { title: string; author: string; published: string | null; fromOutside: readonly string[] };
};
const LETTER = /\p{L}/u;

function readCase({ id, folder }: { id: string; folder: string }) {
  const text = readFileSync(join(folder, `${id}.txt`), 'utf8');
  const { body } = JSON.parse(readFileSync(join(folder, 'gold', `${id}.json`), 'utf8')) as Gold;
  return { text, body, blocks: readText(text).blocks };
}

describe('the report’s own lines in real, practice and invented texts', () => {
  it.skipIf(isHere)(
    'SKIPPED: the texts of ../shared/reports are not here, so coverage was not measured',
    () => {
      expect(shared).toEqual([]);
    },
  );

  it.skipIf(!isHere)('finds the five reports and the twelve practice texts', () => {
    expect(shared.length).toBeGreaterThanOrEqual(17);
  });

  it.each(invented)('$id: title, writer and day of publication are found', ({ id }) => {
    const text = readFileSync(join(INVENTED, `${id}.txt`), 'utf8');
    const { meeting } = JSON.parse(readFileSync(join(INVENTED, 'gold', `${id}.json`), 'utf8')) as Gold;
    const { title, reporter, published } = readText(text);
    const isPrinted = !meeting.fromOutside.includes('published');
    expect({ title, reporter, published }).toEqual({
      title: meeting.title,
      reporter: meeting.author,
      published: isPrinted ? meeting.published : null,
    });
  });

  it.each(cases)('$id: no block lies outside the report', (one) => {
    const { body, blocks } = readCase(one);
    const isGreeting = ({ text }: { text: string }) => text.endsWith(',') && text.length < 40;
    const outside = blocks.filter(
      (block) => (block.start < body.start || block.end > body.end) && !isGreeting(block),
    );
    expect(outside).toEqual([]);
  });

  it.each(cases)('$id: at least 99 in 100 letters of the report are in a block', (one) => {
    const { text, body, blocks } = readCase(one);
    let all = 0;
    let missed = 0;
    for (let at = body.start; at < body.end; at += 1) {
      if (!LETTER.test(text[at] ?? '')) continue;
      all += 1;
      if (!blocks.some((block) => block.start <= at && at < block.end)) missed += 1;
    }
    expect(missed / all).toBeLessThan(0.01);
  });
});
