import { join } from 'node:path';
import type { IsoDay } from '../../core/dates/days.ts';
import type { DiaryOfGroup } from './diary-of-group.ts';
import { eraseFile } from './erase-file.ts';
import { findReportNames } from './group-folders.ts';
import type { LibraryOfGroup } from './library-of-group.ts';
import type { Marker } from './marker.ts';
import type { RemovedOfGroup } from './removed-of-group.ts';
import { explained } from './store-fault.ts';

/** Removing reports from one group, and letting them back. */
export interface Removal {
  /** False when no such report is held. */
  remove(id: string, on: IsoDay): Promise<boolean>;
  readmit(id: string): Promise<void>;
  /** Ends what an earlier process had begun. To be called once everything but the removed reports is loaded. */
  complete(): Promise<void>;
}

export interface RemovalParts {
  readonly group: string;
  readonly dir: string;
  readonly marker: Marker;
  readonly removed: RemovedOfGroup;
  readonly library: LibraryOfGroup;
  readonly diary: DiaryOfGroup;
}

/**
 * `removed.json` is written first and is what is meant to be; then the diary, then the report's own files, and last the marker. Wherever this is cut,
 * `complete` finds what is left and goes on. One after the other in a group, so that a report is not let back in the middle of its removal.
 */
export function createRemoval({ group, dir, marker, removed, library, diary }: RemovalParts): Removal {
  const folder = join(dir, group, 'reports');
  let last: Promise<unknown> = Promise.resolve();

  function inTurn<R>(work: () => Promise<R>): Promise<R> {
    const turn = last.then(work);
    last = turn.catch(() => {});
    return turn;
  }

  async function eraseReport(id: string): Promise<void> {
    await library.erase(id);
    const path = join(folder, `${id}.json`);
    await explained(path, 'written', () => eraseFile(path));
    await marker.remove(`${group}/reports/${id}.json`);
  }

  return {
    remove: (id, on) =>
      inTurn(async () => {
        if (library.find(id) === null) return false;
        await removed.add(id, on);
        await diary.forget(id, on);
        await eraseReport(id);
        return true;
      }),
    readmit: (id) =>
      inTurn(async () => {
        await removed.takeBack(id);
        diary.readmit(id);
      }),
    async complete() {
      if (removed.list().length === 0) return;
      const names = await findReportNames(join(dir, group));
      const made = new Set(marker.files());
      for (const { id, on } of removed.list()) {
        const isLeft = names.some((name) => name.startsWith(`${id}.json`));
        if (isLeft || diary.tellsOf(id)) await diary.forget(id, on);
        if (isLeft || made.has(`${group}/reports/${id}.json`)) await eraseReport(id);
      }
      await diary.renewCopy();
    },
  };
}
