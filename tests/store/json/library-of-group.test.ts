import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openJsonStore } from '../../../src/store/json/json-store.ts';
import { NOTHING_BUNDLED } from '../contract/open-store.ts';
import { sampleReport } from '../samples.ts';
import { temporaryFolder } from './temporary-folder.ts';

const clock = { now: () => new Date('2024-05-01T09:00:00Z') };

/** The measures of the first version, and a figure as it was saved then: without the name of the rule that found it. */
const FIRST_MEASURES = [
  'membership',
  'new-members',
  'candidates',
  'finance',
  'vote-share',
  'seats',
  'turnout',
  'conference',
  null,
];

function savedFigure(measure: string | null, at: number): Record<string, unknown> {
  return {
    id: `f${at}`,
    check: 'confirmed',
    evidence: { type: 'quote', report: 'one', quote: 'Nominations close', start: 0, end: 17 },
    words: '400',
    value: 400,
    unit: 'count',
    label: 'things',
    measure,
    direction: 'none',
    hedge: null,
  };
}

async function open(dir: string) {
  const store = await openJsonStore({
    dir,
    bundled: NOTHING_BUNDLED,
    clock,
    warn: () => undefined,
    readOnly: false,
  });
  onTestFinished(() => store.close());
  return store;
}

describe('a library that an earlier version saved', () => {
  it('opens with every measure it used', async () => {
    const dir = await temporaryFolder();
    const first = await open(dir);
    await first.library.save('home', sampleReport('one'), 0);
    await first.close();
    const file = join(dir, 'home/reports/one.json');
    const saved = JSON.parse(await readFile(file, 'utf8'));
    saved.data.report.facts.figures = FIRST_MEASURES.map(savedFigure);
    await writeFile(file, JSON.stringify(saved));

    const held = await (await open(dir)).library.find('home', 'one');
    expect(held?.value.facts.figures.map(({ measure }) => measure)).toEqual(FIRST_MEASURES);
  });

  it('opens without people and points of decisions, which it did not know', async () => {
    const dir = await temporaryFolder();
    const first = await open(dir);
    await first.library.save('home', sampleReport('one'), 0);
    await first.close();
    const file = join(dir, 'home/reports/one.json');
    const saved = JSON.parse(await readFile(file, 'utf8'));
    delete saved.data.report.facts.people;
    saved.data.report.facts.decisions = [
      {
        id: 'n1',
        check: 'confirmed',
        evidence: { type: 'officer', note: 'by letter' },
        what: 'tea',
        verb: 'agreed',
      },
    ];
    await writeFile(file, JSON.stringify(saved));

    const { library } = await open(dir);
    const held = await library.find('home', 'one');
    expect(held?.value.facts.people).toEqual([]);
    expect(held?.value.facts.decisions.map(({ what, parts }) => [what, parts])).toEqual([['tea', undefined]]);
    await library.save('home', sampleReport('one'), held?.revision ?? 0);
  });
});
