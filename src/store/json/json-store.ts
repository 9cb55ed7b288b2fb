import { join } from 'node:path';
import type { Audit } from '../../core/ports/audit.ts';
import type { Clock } from '../../core/ports/clock.ts';
import type { Deliveries } from '../../core/ports/deliveries.ts';
import type { Diary } from '../../core/ports/diary.ts';
import type { KnownEvents } from '../../core/ports/known-events.ts';
import type { Library } from '../../core/ports/library.ts';
import type { Officers } from '../../core/ports/officers.ts';
import { EVERYONE, type Group, groupSchema } from '../../core/ports/place.ts';
import type { Registrations } from '../../core/ports/registrations.ts';
import type { Seen } from '../../core/ports/seen.ts';
import type { Settings } from '../../core/ports/settings.ts';
import type { Sources } from '../../core/ports/sources.ts';
import type { Subscriptions } from '../../core/ports/subscriptions.ts';
import type { Tenants } from '../../core/ports/tenants.ts';
import type { Report } from '../../core/reports/report.ts';
import type { Bundled } from '../bundled.ts';
import { findGroups } from './group-folders.ts';
import { type Marker, openMarker } from './marker.ts';
import {
  createPortsOfGroup,
  loadPortsOfGroup,
  type PortsGiven,
  type PortsOfGroup,
} from './ports-of-group.ts';
import { createStoreFiles, prepareFolder, removeLeftOvers } from './store-files.ts';
import { createStoreState } from './store-state.ts';

export interface JsonStoreOptions {
  /** The store's own folder (`DATA_DIR`); made when it is missing. */
  readonly dir: string;
  readonly bundled: Bundled;
  readonly clock: Clock;
  /** Told, in one sentence for a person, when a store was made or mended. */
  readonly warn: (message: string) => void;
  /** Reads the files as they are, beside a running bot, and changes nothing; a missing folder is an empty store. */
  readonly readOnly?: boolean;
}

type ReportListener = (group: Group, report: Report) => void;
type RemovalListener = (group: Group, id: string) => void;

/**
 * The ports, kept in plain files and wholly in memory. Once a write has failed every call fails with the same `UserError`;
 * the process has then to end, for memory may be ahead of the disk.
 */
export interface JsonStore {
  readonly library: Library;
  readonly diary: Diary;
  readonly subscriptions: Subscriptions;
  readonly deliveries: Deliveries;
  readonly officers: Officers;
  readonly settings: Settings;
  readonly events: KnownEvents;
  readonly tenants: Tenants;
  readonly registrations: Registrations;
  readonly seen: Seen;
  readonly audit: Audit;
  readonly sources: Sources;
  /** The groups that hold anything of their own, in order. */
  groups(): Promise<Group[]>;
  /** Called after each durable save of a report. */
  onReportSaved(listener: ReportListener): void;
  /** Called after each removal of a report, once nothing of it is held. */
  onReportRemoved(listener: RemovalListener): void;
  /** Resolves when everything under way is written; all later calls are refused. */
  close(): Promise<void>;
}

type PortsOf = (group: Group) => PortsOfGroup;

/**
 * Opens the store in `dir`: `store.json`, and for each group a folder with a file for each port, and `reports/<id>.json`. Removals that were cut
 * short are ended first. Throws `UserError` with the codes of `createDurableFile`, and `store-link`.
 */
export async function openJsonStore(options: JsonStoreOptions): Promise<JsonStore> {
  const { dir, bundled, readOnly = false } = options;
  const state = createStoreState();
  if (!readOnly) await prepareFolder(dir);
  const marker = await openMarker({ ...options, readOnly, state });
  const files = createStoreFiles({ ...options, readOnly, state, marker });
  const portsIn = createPortsIn({ dir, files, marker, bundled });
  // Everyone's first: the other groups' diaries are joined from it.
  for (const group of new Set([EVERYONE, ...(await findGroups(dir)), ...groupsIn(marker)])) {
    if (!readOnly) await removeLeftOvers(join(dir, group));
    await portsIn.load(group, readOnly);
  }

  const listeners: ReportListener[] = [];
  const removalListeners: RemovalListener[] = [];
  const portsOf = (group: Group): PortsOfGroup => {
    state.check();
    return portsIn.of(group);
  };
  return {
    library: toLibrary(portsOf, listeners, removalListeners),
    diary: toDiary(portsOf),
    subscriptions: toSubscriptions(portsOf),
    deliveries: toDeliveries(portsOf),
    settings: {
      find: async (group) => portsOf(group).settings.find(),
      save: async (group, settings, expected) => portsOf(group).settings.save(settings, expected),
    },
    officers: {
      find: async (group) => portsOf(group).officers.find(),
      save: async (group, officers, expected) => portsOf(group).officers.save(officers, expected),
    },
    events: {
      list: async (group) => portsOf(group).events.list(),
      save: async (group, event) => portsOf(group).events.save(event),
      remove: async (group, id) => portsOf(group).events.remove(id),
    },
    tenants: { firstUse: async (group, place, now) => portsOf(group).tenants.firstUse(place, now) },
    registrations: {
      find: async (group, application) => portsOf(group).registrations.find(application),
      save: async (group, application, hash) => portsOf(group).registrations.save(application, hash),
    },
    seen: { isNew: async (group, id, now) => portsOf(group).seen.isNew(id, now) },
    audit: {
      add: async (group, record) => portsOf(group).audit.add(record),
      list: async (group) => portsOf(group).audit.list(),
    },
    sources: {
      list: async (group) => portsOf(group).sources.list(),
      keep: async (group, watch) => portsOf(group).sources.keep(watch),
      add: async (group, source) => portsOf(group).sources.add(source),
      remove: async (group, id) => portsOf(group).sources.remove(id),
    },
    async groups() {
      state.check();
      return groupsIn(marker);
    },
    onReportSaved: (listener) => {
      listeners.push(listener);
    },
    onReportRemoved: (listener) => {
      removalListeners.push(listener);
    },
    close: () => state.close(),
  };
}

/** The ports of each group, made when they are first asked for; those with files of their own are loaded first. */
function createPortsIn(shared: Omit<PortsGiven, 'forEveryone'>) {
  const opened = new Map<Group, PortsOfGroup>();
  const given: PortsGiven = { ...shared, forEveryone: () => of(EVERYONE).diary.own() };
  function of(group: Group): PortsOfGroup {
    const ports = opened.get(group) ?? createPortsOfGroup(groupSchema.parse(group), given);
    opened.set(group, ports);
    return ports;
  }
  return {
    of,
    async load(group: Group, readOnly: boolean): Promise<void> {
      const ports = of(group);
      await loadPortsOfGroup(ports, group, given);
      if (!readOnly) await ports.removal.complete();
    },
  };
}

function groupsIn(marker: Marker): Group[] {
  return [...new Set(marker.files().map((file) => file.slice(0, file.indexOf('/'))))].sort();
}

function toLibrary(
  portsOf: PortsOf,
  listeners: readonly ReportListener[],
  removalListeners: readonly RemovalListener[],
): Library {
  return {
    list: async (group) => portsOf(group).library.list(),
    find: async (group, id) => portsOf(group).library.find(id),
    async save(group, report, expectedRevision) {
      await portsOf(group).library.save(report, expectedRevision);
      for (const listener of listeners) listener(group, report);
    },
    async remove(group, id, on) {
      const wasHeld = await portsOf(group).removal.remove(id, on);
      if (wasHeld) for (const listener of removalListeners) listener(group, id);
      return wasHeld;
    },
    removed: async (group) => portsOf(group).removed.list(),
    readmit: async (group, id) => portsOf(group).removal.readmit(id),
  };
}

function toDiary(portsOf: PortsOf): Diary {
  return {
    entries: async (group) => portsOf(group).diary.entries(),
    save: async (group, changes) => portsOf(group).diary.save(changes),
    forget: async (group, report, on) => portsOf(group).diary.forget(report, on),
  };
}

function toSubscriptions(portsOf: PortsOf): Subscriptions {
  return {
    list: async (group) => portsOf(group).subscriptions.list(),
    find: async (group, place) => portsOf(group).subscriptions.find(place),
    save: async (group, subscription, expected) => portsOf(group).subscriptions.save(subscription, expected),
    forget: async (group, platform, person) => portsOf(group).subscriptions.forget(platform, person),
  };
}

function toDeliveries(portsOf: PortsOf): Deliveries {
  return {
    plan: async (group, owed, now) => portsOf(group).deliveries.plan(owed, now),
    add: async (group, owed) => portsOf(group).deliveries.add(owed),
    claim: async (group, now, leaseEnds, limit) => portsOf(group).deliveries.claim(now, leaseEnds, limit),
    begin: async (group, ids, token, message, at) => portsOf(group).deliveries.begin(ids, token, message, at),
    finish: async (group, ids, token, finish) => portsOf(group).deliveries.finish(ids, token, finish),
    expire: async (group, now) => portsOf(group).deliveries.expire(now),
    takeOver: async (group, begunBy, now, leaseEnds) =>
      portsOf(group).deliveries.takeOver(begunBy, now, leaseEnds),
    tell: async (group, ids, told) => portsOf(group).deliveries.tell(ids, told),
    find: async (group, { states }) => portsOf(group).deliveries.find(states),
    forget: async (group, channel) => portsOf(group).deliveries.forget(channel),
    prune: async (group, before) => portsOf(group).deliveries.prune(before),
  };
}
