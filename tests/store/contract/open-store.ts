import type { Bundled } from '../../../src/store/bundled.ts';
import type { JsonStore } from '../../../src/store/json/json-store.ts';

/** What every store offers, and a way to see only what it has made durable. */
export interface OpenedStore
  extends Pick<
    JsonStore,
    | 'library'
    | 'diary'
    | 'subscriptions'
    | 'deliveries'
    | 'events'
    | 'seen'
    | 'audit'
    | 'sources'
    | 'groups'
    | 'onReportSaved'
    | 'onReportRemoved'
  > {
  /** The same store as a process started afterwards finds it. */
  reopen(): Promise<OpenedStore>;
}

/** Opens an empty store of its own for one test. */
export type OpenStore = (bundled: Bundled) => Promise<OpenedStore>;

export const NOTHING_BUNDLED: Bundled = { reports: [], entries: [], events: [], sources: [] };
