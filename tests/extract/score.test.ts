import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { toGoldShape } from '../../src/extract/gold-shape.ts';
import { hasSharedReports, readSharedReports, SHARED_REPORTS } from './shared-reports.ts';

/** Floors lie a little below what was reached, so that a rule that trades one error for another is seen. */
const FLOORS = {
  five: { diary: 0.98, kind: 0.98, figures: 0.97, votes: 1, decisions: 0.97, asks: 0.95, promises: 0.95 },
  practice: {
    diary: 0.88,
    kind: 0.89,
    figures: 0.85,
    votes: 0.95,
    decisions: 0.93,
    asks: 0.92,
    promises: 0.88,
  },
};

type Rates = { f1: number };
type Scored = {
  micro: {
    diary: Rates;
    exact: Record<string, Rates>;
    found: Record<string, Rates>;
    detail: { dates: { kind: { share: number } } };
    quotes: { none: number };
    outside: { items: number };
  };
};

function scoreFolder(folder: string): Scored['micro'] {
  const out = mkdtempSync(path.join(tmpdir(), 'extract-score-'));
  try {
    for (const report of readSharedReports(folder)) {
      const shape = toGoldShape(extract(report, report), {
        id: report.id,
        meeting: { date: report.meetingDate },
      });
      writeFileSync(path.join(out, `${report.id}.json`), JSON.stringify(shape));
    }
    const scorer = path.join(SHARED_REPORTS, 'score.mjs');
    const args = [scorer, path.join(folder, 'gold'), out, '--texts', folder, '--json'];
    const printed: Scored = JSON.parse(
      execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 }),
    );
    return printed.micro;
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}

const absent = hasSharedReports ? '' : ' (skipped: ../shared/reports is not there)';

describe(`scores on the shared reports${absent}`, () => {
  it.skipIf(!hasSharedReports).each([
    ['five' as const, SHARED_REPORTS],
    ['practice' as const, path.join(SHARED_REPORTS, 'practice')],
  ])(`%s: at or above the floors, no invented quote${absent}`, (name, folder) => {
    const micro = scoreFolder(folder);
    expect(micro.quotes.none).toBe(0);
    expect(micro.outside.items).toBe(0);
    const reached = {
      diary: micro.diary.f1,
      kind: micro.detail.dates.kind.share,
      figures: micro.exact.figures?.f1,
      votes: micro.exact.votes?.f1,
      decisions: micro.found.decisions?.f1,
      asks: micro.found.asks?.f1,
      promises: micro.found.promises?.f1,
    };
    for (const [figure, floor] of Object.entries(FLOORS[name])) {
      expect(reached[figure as keyof typeof reached], figure).toBeGreaterThanOrEqual(floor);
    }
  });
});
