import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownEvent } from '../core/dates/known-event.ts';
import type { Entry } from '../core/diary/entry.ts';
import { UserError } from '../core/errors.ts';
import type { Source } from '../core/ports/sources.ts';
import type { Evidence } from '../core/reports/fact.ts';
import { type Report, reportSchema } from '../core/reports/report.ts';
import { readDataFile, toBadData } from './data-file.ts';
import { readKnownEvents } from './known-events.ts';
import { readSources } from './sources.ts';

/** What comes with the bot and belongs to every group; read at start and never stored. */
export interface Bundled {
  readonly reports: readonly Report[];
  readonly entries: readonly Entry[];
  readonly events: readonly KnownEvent[];
  readonly sources: readonly Source[];
}

/**
 * The reports in `<dataDir>/reports/*.json`, the diary entries that `entriesOf` makes of them, the events in `events.json`, and the sources in `sources.json`.
 * Throws `UserError` `bundled-bad` that names the file, the field and what is wrong with it.
 */
export async function readBundled(
  dataDir: string,
  entriesOf: (reports: readonly Report[]) => readonly Entry[],
): Promise<Bundled> {
  const dir = join(dataDir, 'reports');
  const reports: Report[] = [];
  for (const name of await jsonFilesIn(dir)) {
    const path = join(dir, name);
    const report = await readDataFile(path, reportSchema);
    refuseMisfiled(report, path, name);
    refuseTwice(report, path);
    reports.push(report);
  }
  return {
    reports,
    entries: entriesOf(reports),
    events: await readKnownEvents(dataDir),
    sources: await readSources(dataDir),
  };
}

async function jsonFilesIn(dir: string): Promise<string[]> {
  try {
    return (await readdir(dir)).filter((name) => name.endsWith('.json')).sort();
  } catch (error) {
    const what = `The reports that come with nec-bot cannot be read from ${dir}.`;
    throw new UserError('bundled-bad', what, 'Install nec-bot again, with its data folder.', {
      cause: error,
    });
  }
}

/** A file bears its report's id, so two reports cannot share one. */
function refuseMisfiled(report: Report, path: string, name: string): void {
  if (name !== `${report.id}.json`) {
    throw toBadData(
      path,
      'id',
      `is “${report.id}”, but the file’s name says “${name.slice(0, -'.json'.length)}”`,
    );
  }
  if (report.origin !== 'bundled')
    throw toBadData(path, 'origin', 'must be “bundled” for a report in this folder');
}

function refuseTwice(report: Report, path: string): void {
  const seen = new Set<string>();
  for (const [list, facts] of Object.entries(report.facts)) {
    for (const [at, fact] of facts.entries()) {
      const field = `facts.${list}.${at}`;
      if (seen.has(fact.id)) throw toBadData(path, `${field}.id`, `“${fact.id}” stands on another fact too`);
      seen.add(fact.id);
      refuseForeign(fact.evidence, report, path, field);
      if ('parts' in fact)
        for (const [part, { evidence }] of (fact.parts ?? []).entries())
          refuseForeign(evidence, report, path, `${field}.parts.${part}`);
    }
  }
}

function refuseForeign(evidence: Evidence, report: Report, path: string, field: string): void {
  if ('report' in evidence && evidence.report !== report.id)
    throw toBadData(path, `${field}.evidence.report`, `must be this report’s own id, “${report.id}”`);
}
