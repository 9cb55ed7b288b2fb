import { join } from 'node:path';
import { type KnownEvent, knownEventsSchema } from '../core/dates/known-event.ts';
import { readDataFile } from './data-file.ts';

/** The events in `<dataDir>/events.json`, which every group knows. Throws `UserError` `bundled-bad`. */
export async function readKnownEvents(dataDir: string): Promise<readonly KnownEvent[]> {
  return (await readDataFile(join(dataDir, 'events.json'), knownEventsSchema)).events;
}
