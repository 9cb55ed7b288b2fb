import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { reportSchema } from '../../src/core/reports/report.ts';
import { findRoot } from '../../src/root.ts';

const folder = join(findRoot(), 'data/reports');
const shared = join(findRoot(), '../shared/reports');
const held = readdirSync(folder)
  .map((name) => reportSchema.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
  .map((report) => [report.id, report] as const);

describe('what else the bundled reports tell', () => {
  it.each(held)('%s: each point in our own words, told once, of this report', (id, { alsoTold, summary }) => {
    const points = alsoTold ?? [];
    expect(points.length).toBeGreaterThanOrEqual(10);
    const texts = [...points, ...summary].map(({ text }) => text);
    expect(new Set(texts).size).toBe(texts.length);
    expect(points.filter(({ evidence }) => evidence.type !== 'paragraph' || evidence.report !== id)).toEqual(
      [],
    );
  });

  it.skipIf(!existsSync(join(shared, 'gold'))).each(held)(
    '%s: in a paragraph that the report has (skipped without ../shared/reports)',
    (id, { alsoTold }) => {
      const { body } = JSON.parse(readFileSync(join(shared, 'gold', `${id}.json`), 'utf8'));
      const text = readFileSync(join(shared, `${id}.txt`), 'utf8').slice(body.start, body.end);
      const paragraphs = text.split('\n').filter((line) => line.trim() !== '').length;
      const places = (alsoTold ?? []).map(({ evidence }) =>
        evidence.type === 'paragraph' ? evidence.paragraph : 0,
      );
      expect(places.filter((place) => place < 1 || place > paragraphs)).toEqual([]);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    },
  );
});
