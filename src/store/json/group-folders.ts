import type { Dirent } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { groupSchema } from '../../core/ports/place.ts';
import { reportIdSchema } from '../../core/reports/report.ts';
import { codeOf, explained } from './store-fault.ts';

/** What a group's folder holds besides `reports/`. */
const GROUP_FILES: ReadonlySet<string> = new Set([
  'audit.json',
  'deliveries.json',
  'diary.json',
  'events.json',
  'officers.json',
  'settings.json',
  'registrations.json',
  'removed.json',
  'seen.json',
  'sources.json',
  'subscriptions.json',
  'tenants.json',
]);

// Example: `nec-2022-11-29-ford.json`, but neither its copy `….json.bak` nor a stray `….json.1234567`.
const REPORT_FILE = /^(?<id>[a-z0-9-]+)\.json$/u;

/** The groups that have a folder with anything of ours in it, in order; none when there is no store. */
export async function findGroups(dir: string): Promise<string[]> {
  const groups: string[] = [];
  for (const each of await entriesIn(dir)) {
    if (!groupSchema.safeParse(each.name).success || !each.isDirectory()) continue;
    const inside = (await entriesIn(join(dir, each.name))).map((entry) => entry.name);
    if (inside.some((name) => name === 'reports' || GROUP_FILES.has(name))) {
      groups.push(each.name);
    }
  }
  return groups.sort();
}

/** The ids of the reports in a group's folder. Throws `UserError` `store-link` for a link, which could lead out of the store. */
export async function findReportIds(groupDir: string): Promise<string[]> {
  const reportsDir = join(groupDir, 'reports');
  const linked = (await entriesIn(groupDir)).find((each) => each.name === 'reports' && each.isSymbolicLink());
  if (linked !== undefined) throw toLinkFault(reportsDir);
  const ids: string[] = [];
  for (const each of await entriesIn(reportsDir)) {
    const id = REPORT_FILE.exec(each.name)?.groups?.id;
    if (id === undefined || !reportIdSchema.safeParse(id).success) continue;
    if (!each.isFile()) throw toLinkFault(join(reportsDir, each.name));
    ids.push(id);
  }
  return ids.sort();
}

/** The names of all that stands among a group's reports: files, their copies, and what was kept or left of them. */
export async function findReportNames(groupDir: string): Promise<string[]> {
  return (await entriesIn(join(groupDir, 'reports'))).map(({ name }) => name);
}

function toLinkFault(path: string): UserError {
  const what = `${path} is not a plain file or folder; reports are kept in plain ones only.`;
  return new UserError('store-link', what, 'Put the file or folder itself there, then start nec-bot again.');
}

async function entriesIn(dir: string): Promise<Dirent[]> {
  return explained(dir, 'read', async () => {
    try {
      return await readdir(dir, { withFileTypes: true });
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return [];
      throw error;
    }
  });
}
