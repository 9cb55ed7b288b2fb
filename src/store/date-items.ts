import { isDeepStrictEqual } from 'node:util';
import type { Evidence } from '../core/reports/fact.ts';
import { reportOf } from '../core/reports/questions.ts';
import type { Report } from '../core/reports/report.ts';
import type { ItemOf } from './forget-report.ts';

/** Looks up the date item that a revision's evidence is of: in what comes with the bot, or in all that a group holds. */
export function createDateItems(
  bundled: readonly Report[],
  findHeld: (id: string) => Report | null,
): { readonly bundledItem: ItemOf; readonly heldItem: ItemOf } {
  const byId = new Map(bundled.map((report) => [report.id, report]));
  const bundledItem: ItemOf = (evidence) => itemIn(byId.get(reportOf(evidence) ?? ''), evidence);
  return {
    bundledItem,
    heldItem: (evidence) => itemIn(findHeld(reportOf(evidence) ?? ''), evidence) ?? bundledItem(evidence),
  };
}

function itemIn(report: Report | null | undefined, evidence: Evidence): ReturnType<ItemOf> {
  const item = report?.facts.dates.find((date) => isDeepStrictEqual(date.evidence, evidence));
  return item ?? null;
}
