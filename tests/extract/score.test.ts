import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import floors from './floors.json' with { type: 'json' };
import { REPORT_SETS, type ReportSet, readSet } from './report-sets.ts';
import { type ScoreName, scoreReports } from './scorer.ts';
import { hasSharedReports, SHARED_REPORTS } from './shared-reports.ts';

/** Where the shared scorer prints the same figure. */
const PATHS: Readonly<Record<ScoreName, string>> = {
  'diary precision': 'diary.precision',
  'diary recall': 'diary.recall',
  'diary f1': 'diary.f1',
  'date value': 'detail.dates.value.share',
  'date kind': 'detail.dates.kind.share',
  'date topic': 'detail.dates.topic.share',
  'clock time': 'detail.dates.time.share',
  'figures exact f1': 'exact.figures.f1',
  direction: 'detail.figures.direction.share',
  hedge: 'detail.figures.hedge.share',
  'votes exact f1': 'exact.votes.f1',
  'decisions f1': 'found.decisions.f1',
  verb: 'detail.decisions.verb.share',
  'asks f1': 'found.asks.f1',
  'ask who': 'detail.asks.who.share',
  'ask by': 'detail.asks.by.share',
  'promises f1': 'found.promises.f1',
  'promise by': 'detail.promises.by.share',
};

describe('scores of reports with gold', () => {
  const present = REPORT_SETS.filter(({ isThere }) => isThere);
  const absent = REPORT_SETS.filter(({ isThere }) => !isThere);

  it.skip.each(absent.map(({ name }) => name))('%s: NOT SCORED, its folder is not there', () => undefined);

  it.each(present.map((set) => [set.name, set] as const))('%s: at or above the floors', (_, set) => {
    const score = scoreReports(readSet(set));
    expect(score.invented, 'quotes not in the text').toBe(0);
    expect(score.outside, 'facts outside the report').toBe(0);
    for (const [name, floor] of Object.entries(floors[set.name])) {
      expect(score[name as ScoreName], `${set.name}: ${name}`).toBeGreaterThanOrEqual(floor);
    }
  });
});

describe('our scorer', () => {
  const shared = REPORT_SETS.filter(({ name }) => name !== 'invented');
  const absent = hasSharedReports ? '' : ' (skipped: ../shared/reports is not there)';

  it.skipIf(!hasSharedReports).each(shared.map((set) => [set.name, set] as const))(
    `gives the figures of the shared scorer: %s${absent}`,
    (_, set) => {
      const ours = scoreReports(readSet(set));
      const theirs = sharedScoreOf(set);
      for (const [name, place] of Object.entries(PATHS)) {
        const figure = place
          .split('.')
          .reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], theirs);
        expect(ours[name as ScoreName], name).toBeCloseTo(figure as number, 9);
      }
    },
  );
});

function sharedScoreOf(set: ReportSet): unknown {
  const out = mkdtempSync(path.join(tmpdir(), 'extract-score-'));
  try {
    for (const { gold, predicted } of readSet(set)) {
      const { id } = gold as { id: string };
      writeFileSync(path.join(out, `${id}.json`), JSON.stringify(predicted));
    }
    const scorer = path.join(SHARED_REPORTS, 'score.mjs');
    const args = [scorer, path.join(set.folder, 'gold'), out, '--texts', set.folder, '--json'];
    const printed = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 });
    return JSON.parse(printed).micro;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}
