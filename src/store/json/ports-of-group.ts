import { join } from 'node:path';
import type { Group } from '../../core/ports/place.ts';
import type { Bundled } from '../bundled.ts';
import { createDeliveriesOfGroup, type DeliveriesOfGroup } from './deliveries-of-group.ts';
import { createDiaryOfGroup, type DiaryOfGroup } from './diary-of-group.ts';
import { createEventsOfGroup, type EventsOfGroup } from './events-of-group.ts';
import { findReportIds } from './group-folders.ts';
import { createLibraryOfGroup, type LibraryOfGroup } from './library-of-group.ts';
import type { Marker } from './marker.ts';
import { createOfficersOfGroup, type OfficersOfGroup } from './officers-of-group.ts';
import { createRegistrationsOfGroup, type RegistrationsOfGroup } from './registrations-of-group.ts';
import { createSeenOfGroup, type SeenOfGroup } from './seen-of-group.ts';
import type { StoreFiles } from './store-files.ts';
import { createSubscriptionsOfGroup, type SubscriptionsOfGroup } from './subscriptions-of-group.ts';
import { createTenantsOfGroup, type TenantsOfGroup } from './tenants-of-group.ts';

/** All that is kept of one group, in its own folder. */
export interface PortsOfGroup {
  readonly library: LibraryOfGroup;
  readonly diary: DiaryOfGroup;
  readonly subscriptions: SubscriptionsOfGroup;
  readonly deliveries: DeliveriesOfGroup;
  readonly officers: OfficersOfGroup;
  readonly events: EventsOfGroup;
  readonly tenants: TenantsOfGroup;
  readonly registrations: RegistrationsOfGroup;
  readonly seen: SeenOfGroup;
}

/** A group of which nothing has been read: right for a new one, whose files are made when something is first saved. */
export function createPortsOfGroup(group: Group, files: StoreFiles, bundled: Bundled): PortsOfGroup {
  return {
    library: createLibraryOfGroup(group, files, bundled.reports),
    diary: createDiaryOfGroup(group, files, bundled.entries),
    subscriptions: createSubscriptionsOfGroup(group, files),
    deliveries: createDeliveriesOfGroup(group, files),
    officers: createOfficersOfGroup(group, files),
    events: createEventsOfGroup(group, files, bundled.events),
    tenants: createTenantsOfGroup(group, files),
    registrations: createRegistrationsOfGroup(group, files),
    seen: createSeenOfGroup(group, files),
  };
}

/** Reads all files of the group: those that are there and those that the marker says were made. */
export async function loadPortsOfGroup(
  ports: PortsOfGroup,
  group: Group,
  dir: string,
  marker: Marker,
): Promise<void> {
  const reports = `${group}/reports/`;
  const made = marker
    .files()
    .flatMap((file) => (file.startsWith(reports) ? [file.slice(reports.length, -'.json'.length)] : []));
  const ids = new Set([...(await findReportIds(join(dir, group))), ...made]);
  await ports.library.load([...ids]);
  await ports.diary.load();
  await ports.subscriptions.load();
  await ports.deliveries.load();
  await ports.officers.load();
  await ports.events.load();
  await ports.tenants.load();
  await ports.registrations.load();
  await ports.seen.load();
}
