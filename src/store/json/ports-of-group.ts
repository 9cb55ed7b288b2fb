import { join } from 'node:path';
import type { Entry } from '../../core/diary/entry.ts';
import { EVERYONE, type Group } from '../../core/ports/place.ts';
import type { Bundled } from '../bundled.ts';
import { createDateItems } from '../date-items.ts';
import { type AuditOfGroup, createAuditOfGroup } from './audit-of-group.ts';
import { createDeliveriesOfGroup, type DeliveriesOfGroup } from './deliveries-of-group.ts';
import { createDiaryOfGroup, type DiaryOfGroup } from './diary-of-group.ts';
import { createEventsOfGroup, type EventsOfGroup } from './events-of-group.ts';
import { findReportIds } from './group-folders.ts';
import { createLibraryOfGroup, type LibraryOfGroup } from './library-of-group.ts';
import type { Marker } from './marker.ts';
import { createOfficersOfGroup, type OfficersOfGroup } from './officers-of-group.ts';
import { createOthers } from './others.ts';
import { createRegistrationsOfGroup, type RegistrationsOfGroup } from './registrations-of-group.ts';
import { createRemoval, type Removal } from './removal.ts';
import { createRemovedOfGroup, type RemovedOfGroup } from './removed-of-group.ts';
import { createSeenOfGroup, type SeenOfGroup } from './seen-of-group.ts';
import { createSettingsOfGroup, type SettingsOfGroup } from './settings-of-group.ts';
import { createSourcesOfGroup, type SourcesOfGroup } from './sources-of-group.ts';
import type { StoreFiles } from './store-files.ts';
import { createSubscriptionsOfGroup, type SubscriptionsOfGroup } from './subscriptions-of-group.ts';
import { createTenantsOfGroup, type TenantsOfGroup } from './tenants-of-group.ts';

/** All that is kept of one group, in its own folder. */
export interface PortsOfGroup {
  readonly library: LibraryOfGroup;
  readonly diary: DiaryOfGroup;
  readonly removal: Removal;
  readonly removed: RemovedOfGroup;
  readonly subscriptions: SubscriptionsOfGroup;
  readonly deliveries: DeliveriesOfGroup;
  readonly officers: OfficersOfGroup;
  readonly settings: SettingsOfGroup;
  readonly events: EventsOfGroup;
  readonly tenants: TenantsOfGroup;
  readonly registrations: RegistrationsOfGroup;
  readonly seen: SeenOfGroup;
  readonly audit: AuditOfGroup;
  readonly sources: SourcesOfGroup;
}

/** What is read after the reports, in this order. */
const LOADED = [
  'diary',
  'subscriptions',
  'deliveries',
  'officers',
  'settings',
  'settings',
  'events',
  'tenants',
  'registrations',
  'seen',
  'audit',
  'sources',
] as const;

/** What the ports of every group share. */
export interface PortsGiven {
  readonly dir: string;
  readonly files: StoreFiles;
  readonly marker: Marker;
  readonly bundled: Bundled;
  /** What is entered for everyone, from the ports of that group. */
  readonly forEveryone: () => readonly Entry[];
}

/** A group of which nothing has been read: right for a new one, whose files are made when something is first saved. */
export function createPortsOfGroup(group: Group, given: PortsGiven): PortsOfGroup {
  const { dir, files, marker, bundled } = given;
  const removed = createRemovedOfGroup(group, files);
  const library = createLibraryOfGroup(group, files, bundled.reports, removed);
  const diary = createDiaryOfGroup(group, files, {
    others: createOthers(bundled.entries, group === EVERYONE ? () => [] : given.forEveryone),
    removed,
    ...createDateItems(bundled.reports, (id) => library.find(id)?.value ?? null),
  });
  return {
    library,
    diary,
    removal: createRemoval({ group, dir, marker, removed, library, diary }),
    removed,
    subscriptions: createSubscriptionsOfGroup(group, files),
    deliveries: createDeliveriesOfGroup(group, files),
    officers: createOfficersOfGroup(group, files),
    settings: createSettingsOfGroup(group, files),
    events: createEventsOfGroup(group, files, bundled.events),
    tenants: createTenantsOfGroup(group, files),
    registrations: createRegistrationsOfGroup(group, files),
    seen: createSeenOfGroup(group, files),
    audit: createAuditOfGroup(group, files),
    sources: createSourcesOfGroup(group, files, bundled.sources),
  };
}

/** Reads all files of the group: those that are there and those that the marker says were made; reports that were removed excepted. */
export async function loadPortsOfGroup(ports: PortsOfGroup, group: Group, given: PortsGiven): Promise<void> {
  const reports = `${group}/reports/`;
  const made = given.marker
    .files()
    .flatMap((file) => (file.startsWith(reports) ? [file.slice(reports.length, -'.json'.length)] : []));
  const ids = new Set([...(await findReportIds(join(given.dir, group))), ...made]);
  await ports.removed.load();
  const removed = ports.removed.byId();
  await ports.library.load([...ids].filter((id) => !removed.has(id)));
  for (const name of LOADED) await ports[name].load();
}
